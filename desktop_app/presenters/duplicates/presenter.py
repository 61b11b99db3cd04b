"""The duplicates window: which families are listed, which is looked at, what is marked and decided."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path

from desktop_app.presenters.banners import Banner, Notices
from desktop_app.presenters.duplicates.comparing import ComparisonPresenter, Pair
from desktop_app.presenters.duplicates.deciding import DecisionPresenter
from desktop_app.presenters.duplicates.listing import Listed, Listing, Sort, Wishes, verdict_counts
from desktop_app.presenters.duplicates.marks import MarkedTotal, Marks, frees_bytes
from desktop_app.presenters.duplicates.report import Written, write_report
from desktop_app.presenters.duplicates.rows import FamilyCards, family_cards
from desktop_app.presenters.duplicates.scores_source import ScoresSource
from desktop_app.presenters.duplicates.states import (
    DuplicatesView,
    FamiliesState,
    FamilyRows,
    Page,
    make_filters,
    no_families,
    progress_line,
    summary_words,
)
from desktop_app.presenters.duplicates.words import families_words, files_words
from desktop_app.presenters.language import translate
from desktop_app.presenters.seams import Background, Clock, EngineSeam, Scheduled
from desktop_app.presenters.wording import printable, sentence, size_words
from desktop_app.protocol.messages import (
    LEAST_THRESHOLD,
    FilePath,
    LikeFile,
    RemovalFamily,
    Verdict,
)

REST_MS = 150.0  # once the slider rests this long, the chips that are off are counted anew


class DuplicatesPresenter:
    """Owns the list of families, the marks and what is decided of pairs."""

    def __init__(
        self,
        engine: EngineSeam,
        clock: Clock,
        background: Background,
        view: DuplicatesView,
        comparison: ComparisonPresenter,
        notices: Notices,
    ) -> None:
        self._clock, self._background = clock, background
        self._view, self._comparison, self._notices = view, comparison, notices
        self.source = ScoresSource(engine, clock, background)
        self.source.on_listing = self._on_listing
        self.source.on_progress = self._on_progress
        self.source.on_trouble = self._on_trouble
        comparison.on_seen = self._on_seen
        self.decisions = DecisionPresenter(engine, notices)
        self.decisions.on_decided = self.source.refresh
        self._wishes = Wishes()
        self._listing: Listing | None = None
        self._listed: Listed | None = None
        self._marks: Marks | None = None
        self._rows: FamilyRows | None = None
        self._counts: dict[Verdict, int] = {}
        self._counting: Scheduled | None = None
        self._place = -1
        self._keeper: FilePath | None = None  # of the selected family
        self._current: FilePath | None = None  # the member that is compared
        self._cards: FamilyCards | None = None
        self._roots: tuple[FilePath, ...] = ()
        self._open = False
        self.on_plan: Callable[[list[RemovalFamily], bool], None] = lambda families, can_link: None
        self.on_page: Callable[[Page], None] = lambda page: None

    # ------------------------------------------------------------ the window

    @property
    def wishes(self) -> Wishes:
        """Threshold, filters and order."""
        return self._wishes

    @property
    def cards(self) -> FamilyCards | None:
        """The selected family."""
        return self._cards

    def open(self) -> None:
        """The window is shown: ask for what is known, and follow it."""
        self._open = True
        self._show_all()
        self.source.open()

    def close(self) -> None:
        """The window is hidden: nothing is followed, and marks are forgotten."""
        self._open = False
        self.source.close()
        self._listing = self._listed = self._marks = self._rows = None
        self._comparison.compare(None)

    def show_page(self, page: Page) -> None:
        """Families, keep rules, or what was done."""
        self._notices.dismiss("mark")
        self._view.show_page(page)
        self.on_page(page)

    def on_connected(self) -> None:
        """A new connection to the engine."""
        self.source.on_connected()
        if self._open:
            self._comparison.again()

    def on_folders(self, roots: Sequence[FilePath]) -> None:
        """The library's folders changed."""
        self._roots = tuple(roots)
        if self._wishes.folder not in (b"", *self._roots):
            self._wishes = replace(self._wishes, folder=b"")
        if self._open:
            self._arrange()

    # ------------------------------------------------------------ what is listed

    def set_threshold(self, threshold: float) -> None:
        """How alike files must be, LEAST_THRESHOLD…1: regroups at once."""
        self._wish(replace(self._wishes, threshold=min(1.0, max(LEAST_THRESHOLD, threshold))))
        if self._counting is not None:
            self._counting.cancel()
        self._counting = self._clock.after(REST_MS, self._count_verdicts)

    def toggle_verdict(self, verdict: Verdict) -> None:
        """Let a verdict count, or not."""
        self._wish(replace(self._wishes, verdicts=self._wishes.verdicts ^ {verdict}))

    def choose_ending(self, ending: str) -> None:
        """Only families with a file of this type; "" for all."""
        self._wish(replace(self._wishes, ending=ending))

    def choose_folder(self, folder: FilePath) -> None:
        """Only families with a file in this folder; b"" for all."""
        self._wish(replace(self._wishes, folder=folder))

    def choose_least_size(self, least_bytes: int) -> None:
        """Only families with a file this large."""
        self._wish(replace(self._wishes, least_bytes=least_bytes))

    def choose_sort(self, sort: Sort) -> None:
        """The order of the list."""
        self._wish(replace(self._wishes, sort=sort))

    def act_on_empty(self) -> None:
        """The button of an empty list: shows all families, or looks again where there are none."""
        if self._listing is not None and self._listing.files:
            self._wish(Wishes(threshold=LEAST_THRESHOLD, sort=self._wishes.sort))
            self._count_verdicts()
        else:
            self.source.find()

    # ------------------------------------------------------------ what is looked at

    def select(self, place: int) -> None:
        """Look at the family at a place of the list."""
        if self._listed is not None and 0 <= place < len(self._listed) and place != self._place:
            self._place, self._current = place, None
            self._show_cards()

    def choose_member(self, path: FilePath) -> None:
        """Compare this member with the kept file."""
        if self._cards is not None and path in [member.path for member in self._cards.family.members]:
            self._current = path
            self._show_cards()

    def step_member(self, by: int) -> None:
        """The next member (1) or the one before (-1); no further at the ends."""
        if self._cards is not None:
            paths = [member.path for member in self._cards.family.members]
            at = paths.index(self._cards.current.path) + by
            if 0 <= at < len(paths):
                self.choose_member(paths[at])

    # ------------------------------------------------------------ marks

    def toggle_mark(self, path: FilePath | None = None) -> None:
        """Mark the present member (or this file) to go, or take its mark away; says why it may not."""
        if self._cards is None or self._marks is None or self._listed is None or self._listing is None:
            return
        if path is not None:
            self.choose_member(path)
        reason = self._marks.toggle(self._listed, self._listing.number[self._cards.current.path])
        if reason:
            self._say(reason)
        else:
            self._notices.dismiss("mark")
        self._after_marking()

    def mark_exact(self) -> None:
        """Mark all files of this family with the bytes of the kept one; again: take those marks away."""
        if self._marks is None or self._listed is None or self._place < 0:
            return
        members = self._marks.exact_of(self._listed, self._place)
        if not len(members):
            words = translate(
                "duplicates",
                "None of these has the same bytes: look at each, and mark it with Space.",
            )
            self._say(words)
            return
        if all(self._marks.holds(int(member)) for member in members):
            self._marks.clear(members.tolist())
        else:
            self._marks.mark_all(self._listed, members)
        self._after_marking()

    def offer_all_identical(self) -> None:
        """Say how many identical copies all listed families have; marks them only at a second word."""
        if self._marks is None or self._listed is None:
            return
        members = self._marks.identical_of_all(self._listed)
        if not len(members):
            self._say(translate("duplicates", "None of the listed families has identical copies."))
            return
        families = len(set(self._listed.keeper_of[members].tolist()))
        words = translate("duplicates", "{files} with the bytes of a kept one, in {families}: {size} in all.")
        text = words.format(
            files=files_words(len(members)),
            families=families_words(families),
            size=size_words(frees_bytes(self._listed, members)),
        )
        label = translate("duplicates", "Mark them")
        self._notices.show(Banner("mark", "info", text, label, partial(self._mark_identical, self._listed)))

    def clear_marks(self) -> None:
        """Take away all marks."""
        if self._marks is not None:
            self._marks.clear()
            self._after_marking()

    def plan_removal(self) -> None:
        """Let the engine check what would happen to all marked files."""
        if self._marks is not None and self._listed is not None:
            total = self._marks.total(self._listed)
            if total.files:
                self._notices.dismiss("mark")
                self.on_plan(self._marks.plan(self._listed), total.all_identical)

    # ------------------------------------------------------------ decisions

    def not_duplicate(self) -> None:
        """The present member and the kept file are different things, for good."""
        self._decide(same=False)

    def say_same(self) -> None:
        """The present member and the kept file are the same, whatever differs in the words."""
        self._decide(same=True)

    def swap_keeper(self) -> None:
        """Keep the present member in place of the kept file."""
        if self._cards is not None:
            path = self._cards.current.path
            self._unmark([member.path for member in self._cards.family.members])
            self.decisions.keep(path)

    # ------------------------------------------------------------ the report

    def write_report(self, path: Path) -> None:
        """Write what is listed to a CSV file."""
        if self._listing is not None and self._listed is not None:
            self._background.run(partial(write_report, self._listing, self._listed, path), self._on_written)

    def _on_written(self, written: Written) -> None:
        name = printable(str(written.path))
        if written.trouble:
            words = translate("duplicates", "{path} could not be written: {reason} Choose another place.")
            text = words.format(path=name, reason=sentence(printable(written.trouble)))
            self._notices.show(Banner("report", "bad", text))
        else:
            words = translate("duplicates", "{files} are listed in {path}.")
            text = words.format(files=files_words(written.files), path=name)
            self._notices.show(Banner("report", "info", text))

    # ------------------------------------------------------------ inside: what comes in

    def _on_listing(self, listing: Listing) -> None:
        self._marks = Marks(listing) if self._marks is None else self._marks.moved_to(listing)
        self._listing = listing
        self._notices.dismiss("scores")
        self._count_verdicts()
        self._arrange()

    def _on_progress(self) -> None:
        self._view.show_progress(progress_line(self.source.progress))
        if self._listed is None or not len(self._listed):
            self._show_families()

    def _on_trouble(self, reason: str) -> None:
        self._notices.show(Banner("scores", "bad", sentence(printable(reason))))

    def _on_seen(self, pair: Pair) -> None:
        """The comparison lies before the person's eyes: now the member may be marked."""
        if self._listing is None or self._marks is None or self._cards is None:
            return
        keeper, member = self._cards.family.keeper, self._cards.current.path
        if (pair.left, pair.right) == (keeper, member):
            self._marks.saw(self._listing.number[member], self._listing.number[keeper])
            self._refresh_cards()

    # ------------------------------------------------------------ inside: the list

    def _wish(self, wishes: Wishes) -> None:
        if wishes != self._wishes:
            self._wishes = wishes
            self._arrange()

    def _arrange(self) -> None:
        """Group anew, keep the selection with its family, and show it."""
        if self._listing is None or self._marks is None:
            self._show_all()
            return
        listed = self._listing.arrange(self._wishes)
        dropped = self._marks.hold_on(listed)
        self._listed = listed
        self._rows = FamilyRows(self._listing, listed, self._marks)
        self._place = self._followed(listed)
        self._show_all()
        if dropped:
            words = translate(
                "duplicates", "%n mark(s) fell away: what the files match changed.", "", dropped
            )
            self._say(words)

    def _followed(self, listed: Listed) -> int:
        """Where the selected family is now; else whatever lies where it was."""
        assert self._listing is not None
        for path in (self._keeper, self._current):
            number = self._listing.number.get(path, -1) if path is not None else -1
            if number >= 0 and (place := listed.place_of(number)) >= 0:
                return place
        return min(max(self._place, 0), len(listed) - 1)

    def _count_verdicts(self) -> None:
        self._counting = None
        if self._listing is not None:
            self._counts = self._listing.verdict_counts(self._wishes)
            self._show_filters()

    # ------------------------------------------------------------ inside: what is shown

    def _show_all(self) -> None:
        self._show_filters()
        self._show_families()
        self._show_cards()
        self._show_marked()
        self._view.show_progress(progress_line(self.source.progress))

    def _show_filters(self) -> None:
        listing = self._listing
        endings = listing.ending_counts().most_common() if listing is not None else []
        if self._listed is not None:
            self._counts = self._counts | verdict_counts(self._listed)
        self._view.show_filters(make_filters(self._wishes, self._counts, endings, self._roots))

    def _show_families(self) -> None:
        if self._rows is None or self._listed is None or not len(self._listed):
            empty = no_families(self._listing, self._wishes, self.source.progress)
            self._view.show_families(FamiliesState(self._rows, empty=empty))
            return
        self._view.show_families(FamiliesState(self._rows, self._place, summary_words(self._listed)))

    def _show_cards(self) -> None:
        self._cards = self._made_cards()
        self._view.show_cards(self._cards)
        if self._cards is None or self._listing is None:
            self._comparison.compare(None)
            return
        self._keeper, self._current = self._cards.family.keeper, self._cards.current.path
        contents = [self._file(path).content for path in (self._keeper, self._current)]
        self._comparison.compare(Pair(self._keeper, self._current, *contents))

    def _refresh_cards(self) -> None:
        """Marks, or what may be marked, changed: nothing else did."""
        self._cards = self._made_cards()
        self._view.show_cards(self._cards)

    def _made_cards(self) -> FamilyCards | None:
        if self._listing is None or self._listed is None or self._marks is None or self._place < 0:
            return None
        return family_cards(self._listing, self._listed, self._place, self._marks, self._roots, self._current)

    def _show_marked(self) -> None:
        if self._marks is None or self._listed is None:
            self._view.show_marked(MarkedTotal())
        else:
            self._view.show_marked(self._marks.total(self._listed))

    # ------------------------------------------------------------ inside: marks and decisions

    def _after_marking(self) -> None:
        self._refresh_cards()
        self._show_marked()

    def _mark_identical(self, offered: Listed) -> None:
        """Mark what was offered, if that is what is listed still."""
        self._notices.dismiss("mark")
        if self._marks is not None and self._listed is offered:
            self._marks.mark_all(offered, self._marks.identical_of_all(offered))
            self._after_marking()
        else:
            self.offer_all_identical()

    def _decide(self, same: bool) -> None:
        if self._cards is not None:
            one, other = self._cards.family.keeper, self._cards.current.path
            if not same:
                self._unmark([other])
            self._go_on()
            self.decisions.decide(one, other, same)

    def _unmark(self, paths: Sequence[FilePath]) -> None:
        """At once: what was decided must not go before newer scores are here."""
        if self._marks is not None and self._listing is not None:
            self._marks.clear(self._listing.number[path] for path in paths)
            self._after_marking()

    def _go_on(self) -> None:
        """Look at the next member, else the one before: the present one is dealt with."""
        present = self._current
        self.step_member(1)
        if self._current == present:
            self.step_member(-1)

    def _say(self, words: str) -> None:
        self._notices.show(Banner("mark", "info", words))

    def _file(self, path: FilePath) -> LikeFile:
        assert self._listing is not None
        return self._listing.files[self._listing.number[path]]
