"""The files that could not be read: found by name, reason and kind, read again, or ignored."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Literal, Protocol

from desktop_app.presenters.banners import Banner, Notices
from desktop_app.presenters.folders.problem_rows import KindChip, ProblemRow, kind_chips
from desktop_app.presenters.language import number, translate
from desktop_app.presenters.seams import Clock, EngineSeam, Scheduled
from desktop_app.presenters.status import files_words
from desktop_app.presenters.wording import file_name, root_of
from desktop_app.protocol.messages import (
    EngineReply,
    Failed,
    FilePath,
    Folder,
    IgnoreProblems,
    ListProblems,
    Problem,
    ProblemKind,
    Problems,
    RetryProblems,
)

FOLLOW_MS = 1500.0  # the list follows changes on disk at most this often
RETRY_SHOWN_MS = 3000.0  # a file that is read again keeps its row this long: most fail again within it


@dataclass(frozen=True)
class ProblemSelection:
    """What is selected: how many, and for one file everything about it."""

    paths: tuple[FilePath, ...] = ()
    text: str = ""
    all_ignored: bool = False


@dataclass(frozen=True)
class NoProblems:
    """What an empty list says."""

    kind: Literal["asking", "no_match", "all_read"]
    title: str
    text: str = ""


@dataclass(frozen=True)
class ProblemsState:
    """Everything the list of problems shows."""

    open: bool = False
    folder: str = ""  # the folder it is limited to; "" for all
    filter: str = ""
    rows: tuple[ProblemRow, ...] = ()
    kinds: tuple[KindChip, ...] = ()
    summary: str = ""
    ignored: int = 0
    ignored_shown: bool = False
    can_retry: bool = False
    selection: ProblemSelection = ProblemSelection()
    empty: NoProblems | None = None


class ProblemsView(Protocol):
    """Shows the list in place of the folders."""

    def show_problems(self, state: ProblemsState) -> None:
        """Make the screen equal to `state`, changing only what differs."""
        ...


class ProblemsPresenter:
    """Owns the list of problems; it follows the library while it is open."""

    def __init__(self, engine: EngineSeam, clock: Clock, view: ProblemsView, notices: Notices) -> None:
        self._engine, self._clock, self._view, self._notices = engine, clock, view, notices
        self._open = False
        self._folder: FilePath | None = None
        self._filter = ""
        self._kind: str | None = None
        self._ignored_shown = False
        self._problems: dict[FilePath, Problem] | None = None
        self._rereading: dict[FilePath, Problem] = {}
        self._made: dict[FilePath, ProblemRow] = {}
        self._rows: tuple[ProblemRow, ...] = ()
        self._by_key: dict[FilePath, ProblemRow] = {}
        self._kinds: tuple[KindChip, ...] = ()
        self._total = self._ignored = 0  # in the folder: listed without a filter, and ignored
        self._selected: tuple[FilePath, ...] = ()
        self._roots: tuple[FilePath, ...] = ()
        self._counts: dict[FilePath, tuple[int, int]] = {}
        self._following: Scheduled | None = None

    # ------------------------------------------------------------ what the person does

    @property
    def selected(self) -> tuple[FilePath, ...]:
        """The selected files that are shown."""
        return self._selected

    def open(self, folder: FilePath | None = None) -> None:
        """Show the problems of one folder, or (None) of all."""
        self._open, self._folder = True, folder
        self._filter, self._kind, self._ignored_shown, self._selected = "", None, False, ()
        self._list()
        self._arrange()

    def close(self) -> None:
        """Back to the folders."""
        self._open = False
        self._rereading.clear()
        self._arrange()

    def widen(self) -> None:
        """Show the problems of all folders."""
        self._folder = None
        self._arrange()

    def filter(self, text: str) -> None:
        """Show only what has all these words in its name, place or reason."""
        if text != self._filter:
            self._filter = text
            self._arrange()

    def choose_kind(self, kind: str | None) -> None:
        """Show only problems of one kind (None: all)."""
        self._kind = kind
        self._arrange()

    def show_ignored(self, shown: bool) -> None:
        """Show or hide what is ignored."""
        self._ignored_shown = shown
        self._arrange()

    def select(self, paths: Iterable[FilePath]) -> None:
        """The person selected these rows."""
        selected = tuple(paths)
        if selected != self._selected:
            self._selected = selected
            self._show()

    def retry(self) -> None:
        """Read the selected files again."""
        self._retry(self._selected)

    def retry_shown(self) -> None:
        """Read all files again that are listed now."""
        self._retry([row.key for row in self._rows])

    def ignore(self) -> None:
        """List the selected files no more; where all of them are ignored already, list them again."""
        found = [problem for problem in map(self._find, self._selected) if problem is not None]
        if not found:
            return
        ignored = not all(problem.ignored for problem in found)
        for problem in found:
            self._problems_now()[problem.path] = _marked(problem, ignored)
        request = IgnoreProblems(paths=[problem.path for problem in found], ignored=ignored)
        self._engine.send(request, self._after_change)
        self._arrange()

    # ------------------------------------------------------------ what the engine says

    def on_connected(self) -> None:
        """A new connection: ask again."""
        self._rereading.clear()
        self._following = None
        if self._open:
            self._list()

    def on_folders(self, folders: Sequence[Folder]) -> None:
        """Folders or their numbers of problems changed."""
        roots = tuple(folder.path for folder in folders)
        if roots != self._roots:
            self._roots = roots
            self._made.clear()  # they name the folders
        counts = {folder.path: (folder.problems, folder.ignored_problems) for folder in folders}
        changed, self._counts = counts != self._counts, counts
        if not self._open:
            return
        if self._folder is not None and self._folder not in counts:
            self._folder = None
            self._arrange()
        if changed:
            self._list()

    def on_library_changed(self) -> None:
        """Files came, changed or went: the list follows soon."""
        if self._open and self._following is None:
            self._following = self._clock.after(FOLLOW_MS, self._follow)

    # ------------------------------------------------------------ inside

    def _follow(self) -> None:
        self._following = None
        if self._open:
            self._list()

    def _list(self) -> None:
        self._engine.send(ListProblems(), self._on_list)

    def _on_list(self, reply: EngineReply) -> None:
        if isinstance(reply, Problems):
            self._problems = {problem.path: problem for problem in reply.problems}
            self._rereading = {p: old for p, old in self._rereading.items() if p not in self._problems}
            self._arrange()
        elif isinstance(reply, Failed):
            self._say(reply)

    def _retry(self, paths: Sequence[FilePath]) -> None:
        found = [problem for problem in map(self._find, paths) if problem is not None]
        if not found:
            return
        for problem in found:
            self._problems_now().pop(problem.path, None)
            self._rereading[problem.path] = problem
        again = [problem.path for problem in found]
        self._engine.send(RetryProblems(paths=again), self._after_change)
        self._clock.after(RETRY_SHOWN_MS, partial(self._give_up_waiting, again))
        self._arrange()

    def _give_up_waiting(self, paths: Iterable[FilePath]) -> None:
        """These were read in the meantime, or wait in a long queue: they are no problems now."""
        for path in paths:
            self._rereading.pop(path, None)
        self._arrange()

    def _after_change(self, reply: EngineReply) -> None:
        if isinstance(reply, Failed):
            self._rereading.clear()
            self._say(reply)
        self._list()

    def _say(self, reply: Failed) -> None:
        self._notices.show(Banner("problems", "bad", reply.reason))

    def _problems_now(self) -> dict[FilePath, Problem]:
        return self._problems if self._problems is not None else {}

    def _find(self, path: FilePath) -> Problem | None:
        return self._problems_now().get(path)

    def _arrange(self) -> None:
        """Make the rows anew and show them."""
        if not self._open:
            self._made.clear()
            self._rows, self._by_key = (), {}
            self._view.show_problems(ProblemsState())
            return
        matching = self._matching()
        counts: dict[ProblemKind, int] = {}
        for problem in matching:
            counts[problem.kind] = counts.get(problem.kind, 0) + 1
        if self._kind not in counts:
            self._kind = None
        self._kinds = kind_chips(counts, self._kind)
        shown = [problem for problem in matching if self._kind in (None, problem.kind)]
        self._rows = tuple(self._row(problem) for problem in shown)
        self._by_key = {row.key: row for row in self._rows}
        self._selected = tuple(path for path in self._selected if path in self._by_key)
        self._show()

    def _in_folder(self) -> list[Problem]:
        """What is known of the folder, by path, ignored or not."""
        every = {**self._problems_now(), **self._rereading}
        paths = sorted(every)
        if self._folder is not None:
            paths = [path for path in paths if root_of(path, self._roots) == self._folder]
        return [every[path] for path in paths]

    def _matching(self) -> list[Problem]:
        words = self._filter.casefold().split()
        inside = self._in_folder()
        self._ignored = sum(problem.ignored for problem in inside)
        self._total = len(inside) - (0 if self._ignored_shown else self._ignored)
        listed = inside if self._ignored_shown else [p for p in inside if not p.ignored]
        if not words:
            return listed
        return [p for p in listed if all(word in self._row(p).haystack for word in words)]

    def _row(self, problem: Problem) -> ProblemRow:
        """The row of a problem: the same one as before where nothing differs, with its words already made."""
        rereading = problem.path in self._rereading
        made = self._made.get(problem.path)
        if made is None or made.problem != problem or made.rereading != rereading:
            made = self._made[problem.path] = ProblemRow(problem, self._roots, rereading)
        return made

    def _show(self) -> None:
        shown, total = len(self._rows), self._total
        self._view.show_problems(
            ProblemsState(
                open=True,
                folder=file_name(self._folder) if self._folder is not None else "",
                filter=self._filter,
                rows=self._rows,
                kinds=self._kinds,
                summary=_summary(shown, total),
                ignored=self._ignored,
                ignored_shown=self._ignored_shown,
                can_retry=any(not row.quiet or row.ignored for row in self._rows),
                selection=self._selection(),
                empty=self._empty() if not self._rows else None,
            )
        )

    def _selection(self) -> ProblemSelection:
        rows = [self._by_key[path] for path in self._selected]
        if not rows:
            return ProblemSelection()
        several = translate("problems", "%n file(s) selected", "", len(rows))
        text = rows[0].why if len(rows) == 1 else several
        return ProblemSelection(self._selected, text, all(row.ignored for row in rows))

    def _empty(self) -> NoProblems:
        if self._problems is None:
            return NoProblems("asking", translate("problems", "Asking for the list"))
        if self._filter.strip() or self._total:
            text = translate("problems", "Try fewer letters, or another kind.")
            return NoProblems("no_match", translate("problems", "No problem matches"), text)
        if self._ignored:
            ignored = translate("problems", "%n file(s) (is|are) ignored.", "", self._ignored)
            return NoProblems("all_read", translate("problems", "Every other file could be read."), ignored)
        return NoProblems("all_read", translate("problems", "Every file could be read."))


def _summary(shown: int, total: int) -> str:
    if not total:
        return ""
    if shown == total:
        return files_words(total)
    return translate("problems", "{shown} of %n file(s)", "", total).format(shown=number(shown))


def _marked(problem: Problem, ignored: bool) -> Problem:
    return Problem(path=problem.path, kind=problem.kind, reason=problem.reason, ignored=ignored)
