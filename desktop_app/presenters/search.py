"""Search as you type: what was typed, what came back, what is selected."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from functools import partial
from typing import Literal

from desktop_app.presenters.corrections import as_typed
from desktop_app.presenters.emptiness import (
    Empty,
    before_a_query,
    nothing_close,
    nothing_found,
    nothing_to_compare,
    still_reading,
)
from desktop_app.presenters.examples import ExampleSet
from desktop_app.presenters.facets import facet_menus
from desktop_app.presenters.filter_edits import FilterEdits
from desktop_app.presenters.language import translate
from desktop_app.presenters.natural_hints import Offer, offer
from desktop_app.presenters.query_text import shifted, typing_filter
from desktop_app.presenters.result_rows import FOLD_KEY, HitRow, Row, fold_weak, hit_row
from desktop_app.presenters.seams import Clock, EngineSeam, Scheduled
from desktop_app.presenters.search_follower import SearchFollower
from desktop_app.presenters.search_state import HitPreview, SearchState, SearchView
from desktop_app.presenters.why import Why, why_found
from desktop_app.presenters.wording import count, file_name, printable, root_of
from desktop_app.protocol.messages import (
    EngineReply,
    Facet,
    Failed,
    FilePath,
    Folder,
    Hit,
    Search,
    SearchResults,
    Status,
)

LONGEST_WAIT_MS = 60.0
SLOW_TYPING_MS = 80.0  # a key this long after the last one is searched for at once
REFRESH_MS = 1500.0  # the list follows changes on disk at most this often
EXPLAIN_MS = 250.0  # what carried the meaning is asked for when typing has paused: it takes the processor
SETTLE_MS = 80.0  # the preview of a row that nobody chose waits for the final reply this long


class SearchPresenter:
    """Owns the search panel's state. Only replies to what stands in the box are ever shown.

    Args: `channel`: where more than one searches over one connection, each has its own; `limit`: most hits.
    """

    def __init__(
        self,
        engine: EngineSeam,
        clock: Clock,
        view: SearchView,
        preview: HitPreview,
        open_file: Callable[[FilePath], None],
        channel: Literal["window", "bar"] = "window",
        limit: int = 50,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._engine, self._clock, self._view, self._preview = engine, clock, view, preview
        self._open_file, self._today = open_file, today
        self._channel, self._limit = channel, limit
        self._followers: list[SearchFollower] = []
        self.filters = FilterEdits(lambda: self._query, self.edit)
        self._query = ""
        self._examples = ExampleSet()
        self._token = 0
        self._sent = 0  # searches; one that a newer one replaced has failed, and does not count
        self._results: SearchResults | None = None
        self._facets: list[Facet] = []  # of the last final reply: words alone come without
        self._paused = False  # whether typing has paused since the last key
        self._current = True  # the results shown answer what stands in the box
        self._failure = ""
        self._weak_open = False
        self._chosen: FilePath | None = None
        self._selected: FilePath | None = None
        self._rows: tuple[Row, ...] = ()
        self._open_when_final = False
        self._reranks = False  # what stands in the box was typed to its end, and a reranker is set up
        self._last_key_ms = float("-inf")
        self._waiting: Scheduled | None = None
        self._refreshing: Scheduled | None = None
        self._settling: Scheduled | None = None
        self._explaining: Scheduled | None = None
        self._folders: tuple[Folder, ...] | None = None
        self._status: Status | None = None

    # ------------------------------------------------------------ what the person does

    @property
    def query(self) -> str:
        return self._query

    @property
    def selected(self) -> FilePath | None:
        """The path of the selected row; None for no row or the fold."""
        return self._selected if self._selected != FOLD_KEY else None

    @property
    def remembered(self) -> FilePath | None:
        """The selection, as far as it is still part of the library: what the next session may begin with."""
        selected = self.selected
        return selected if selected is not None and root_of(selected, self._roots()) is not None else None

    def follow(self, follower: SearchFollower) -> None:
        """Have somebody hear of every query and answer from now on."""
        self._followers.append(follower)

    def type(self, text: str) -> None:
        """The box holds other text now. Searches at once after a pause, a little later in quick typing."""
        if text == self._query:
            return
        now = self._clock.now_ms()
        gap, self._last_key_ms = now - self._last_key_ms, now
        self._begin(text)
        if not self._asks():
            self._clear()
            return
        delay = min(LONGEST_WAIT_MS, max(0.0, SLOW_TYPING_MS - gap))
        if delay == 0.0:
            self._search()
        else:
            self._waiting = self._clock.after(delay, self._search)

    def use_examples(self, examples: ExampleSet, keep_words: bool = True) -> None:
        """Search with these examples beside the words in the box, or with these alone."""
        self._examples = examples
        self._begin(self._query if keep_words else "")
        self._view.show_query(self._query)
        (self._search if self._asks() else self._clear)()

    def restore(self, query: str, selected: FilePath | None) -> None:
        """Bring back the last session's query and selection."""
        self._show()
        self._view.show_query(query)
        self.type(query)
        self._chosen = selected

    def select(self, key: FilePath) -> None:
        """The person moved to a row."""
        if key != self._selected:
            self._chosen = self._selected = key
            self._show_preview(at_once=True)

    def activate(self) -> None:
        """Enter: open the selected file, or fold and unfold. Waits for the answer to what was just typed."""
        if not self._current:
            self._open_when_final = True
        elif self._selected == FOLD_KEY:
            self.toggle_weak()
        elif self._selected is not None:
            self._open_file(self._selected)

    def toggle_weak(self) -> None:
        """Show or hide the hits with little in common."""
        self._weak_open = not self._weak_open
        self._arrange()

    def accept_offer(self) -> None:
        """Take the filters that are offered for what the query says in words."""
        offered = self._offer()
        if offered is not None:
            self.edit(offered.query)

    def edit(self, query: str) -> None:
        """Put another query into the box, and search for it."""
        if query != self._query:
            self._view.show_query(query)
            self.type(query)

    def search_only_typed(self) -> None:
        """Look for what was typed, not for what may have been meant."""
        found = self._results.corrections if self._results and self._current else []
        self.edit(as_typed(self._query, found))

    def clear(self) -> None:
        """Empty the box."""
        self._view.show_query("")
        self.type("")

    # ------------------------------------------------------------ what the engine says

    def on_connected(self) -> None:
        """A new connection: ask again what stands in the box."""
        if self._asks() and self._waiting is None:
            self._search()
        self._preview.reload()
        for follower in self._followers:
            follower.on_connected()

    def on_library_changed(self) -> None:
        """Files came, changed or went: the list follows soon, in place."""
        if self._asks() and self._refreshing is None:
            self._refreshing = self._clock.after(REFRESH_MS, self._refresh)

    def on_folders(self, folders: tuple[Folder, ...]) -> None:
        """The library's folders changed (they name the crumbs and the empty state)."""
        roots = self._roots()
        first = self._folders is None
        self._folders = folders
        if first or not self._rows or self._roots() != roots:
            self._arrange()

    def on_status(self, status: Status) -> None:
        """The engine's state changed."""
        self._status = status
        self._show()

    def why(self, path: FilePath | None = None) -> Why | None:
        """Why a file was found, the selected one unless told otherwise; None where it is not listed."""
        wanted = path or self.selected
        hit = next((hit for hit in self._hits() if hit.path == wanted), None)
        if hit is None or self._results is None:
            return None
        passage = self._preview.passage if self._preview.path == hit.path else None
        return why_found(hit, passage, self._results)

    # ------------------------------------------------------------ inside

    def _asks(self) -> bool:
        """Whether there is anything to search for."""
        return bool(self._query.strip() or self._examples)

    def _begin(self, text: str) -> None:
        self._query = text
        self._token += 1
        self._current = False
        self._chosen = None
        self._paused = False
        self._open_when_final = False
        self._reranks = False
        self._failure = ""
        self._cancel_waits()
        for follower in self._followers:
            follower.on_query(text)

    def _cancel_waits(self) -> None:
        for wait in (self._waiting, self._refreshing, self._settling, self._explaining):
            if wait is not None:
                wait.cancel()
        self._waiting = self._refreshing = self._settling = self._explaining = None

    def _clear(self) -> None:
        self._results, self._current, self._facets = None, True, []
        self._weak_open = False
        self._arrange()

    def _search(self) -> None:
        self._waiting = None
        self._send(progressive=True)

    def _refresh(self) -> None:
        self._refreshing = None
        if self._asks():
            self._send(progressive=False)

    def _explain(self) -> None:
        self._explaining, self._paused = None, True
        self._send(progressive=False)

    def _rerank(self) -> None:
        """Have the first hits sorted anew, where a reranker is set up; from now on each refresh is, too."""
        there = self._status is not None and self._status.reranker is not None
        self._reranks = there and not self._examples  # of those a query says nothing
        if self._reranks:
            self._send(progressive=False)

    def _send(self, progressive: bool) -> None:
        request = Search(
            query=self._query,
            progressive=progressive,
            fold_copies=True,
            explain=not progressive,
            like=self._examples.like,
            unlike=self._examples.unlike,
            limit=self._limit,
            channel=self._channel,
            rerank=self._reranks and not progressive,
            facets=self._channel == "window",
            typing=True,
        )
        self._sent += 1
        self._engine.send(request, partial(self._received, self._token, self._sent, request))

    def _received(self, token: int, sent: int, request: Search, reply: EngineReply) -> None:
        if token != self._token:
            return  # an answer to something that no longer stands in the box
        if isinstance(reply, Failed) and request.rerank:
            return  # the order before stays: the reranker was removed, or a refresh came
        if isinstance(reply, Failed):
            if sent == self._sent:
                self._fail(reply.reason)
        elif isinstance(reply, SearchResults):
            self._accept(reply)
            more = reply.mode != "lexical" or reply.hints
            if request.progressive and reply.final and more and self._explaining is None:
                self._explaining = self._clock.after(EXPLAIN_MS, self._explain)
            elif request.explain and not request.rerank and reply.mode != "lexical":
                self._rerank()

    def _fail(self, reason: str) -> None:
        if self._examples and not self._current:  # what is listed answers something else
            self._results = None
        self._failure, self._current = reason, True
        self._arrange()

    def _accept(self, reply: SearchResults) -> None:
        if not self._current:
            self._weak_open = False
        self._results, self._failure = reply, ""
        self._facets = reply.facets if reply.final else self._facets
        self._current = True
        self._arrange()
        for follower in self._followers:
            follower.on_results(reply)
        if reply.final and self._open_when_final:
            self._open_when_final = False
            self.activate()

    def _hits(self) -> list[Hit]:
        return self._results.hits if self._results else []

    def _roots(self) -> tuple[FilePath, ...]:
        return tuple(folder.path for folder in self._folders or ())

    def _arrange(self) -> None:
        """Make the rows anew, and show them with the preview of the selected one."""
        self._rows = self._make_rows()
        self._selected = self._selection()
        self._show()
        self._show_preview(at_once=self._results is None or self._results.final)

    def _selection(self) -> FilePath | None:
        keys = [row.key for row in self._rows]
        if self._chosen is not None and self._chosen in keys:
            return self._chosen
        if self._read_meanwhile() in keys:
            return self._read_meanwhile()
        hits = [row.key for row in self._rows if isinstance(row, HitRow)]
        return next(iter(hits or keys), None)

    def _read_meanwhile(self) -> FilePath | None:
        """What was selected before the reranker had its say: it moves with its row, chosen or not."""
        return self._selected if self._results is not None and self._results.reranked else None

    def _make_rows(self) -> tuple[Row, ...]:
        hits, roots = self._hits(), self._roots()
        if self._words_only():
            return tuple(hit_row(hit, roots) for hit in hits)
        return fold_weak(hits, roots, self._weak_open, kept=self._read_meanwhile())

    def _words_only(self) -> bool:
        """Words are all there is to go by (the model is still loading): nothing is called irrelevant then."""
        results = self._results
        return results is not None and results.final and results.mode == "lexical"

    def _show(self) -> None:
        self._view.show_search(self._state())

    def _state(self) -> SearchState:
        results = self._results
        return SearchState(
            query=self._query,
            rows=self._rows,
            selected=self._selected,
            facets=facet_menus(self._facets, self._query),
            offer=self._offer(),
            filters=shifted(results.filters, self._query) if results else (),
            summary=self._summary(len(self._hits())),
            note=self._note(),
            corrections=tuple(results.corrections) if results else (),
            empty=self._empty(),
            settled=self._current and (results is None or results.final),
        )

    def _offer(self) -> Offer | None:
        return offer(self._query, self._today(), (file_name(root) for root in self._roots()))

    def _summary(self, shown: int) -> str:
        if self._results is None:
            return ""
        files = count(shown, "file") if self._relevant() else translate("search", "Nothing relevant")
        if self._examples:
            files = f"{files} {self._examples.words}"
        if not self._results.final and not self._relevant():
            return ""
        if not self._results.final:
            return f"{files} so far"
        reranked = [translate("search", "reranked")] if self._results.reranked and self._relevant() else []
        return " · ".join([files, f"{self._results.took_ms:,.0f} ms", *reranked])

    def _note(self) -> str:
        if self._failure:  # of an example it is said where the list would be
            return "" if self._examples and self._results is None else self._failure
        if self._results is None:
            return ""
        # A filter that is being typed is not wrong yet: a hint would come and go under the box.
        typing = not self._paused and typing_filter(self._query, len(self._query))
        said = [] if typing else [printable(hint) for hint in self._results.hints]
        if self._results.final and self._results.hits and not self._relevant():
            said.append(nothing_close())
        said.append(self._results.note or still_reading(self._status))
        return " ".join(part for part in said if part)

    def _empty(self) -> Empty | None:
        if self._examples and (reason := self._nothing_of_examples()):
            return nothing_to_compare(reason, failed=bool(self._failure))
        if self._results is None:
            return before_a_query(self._folders, self._status) if not self._asks() else None
        if self._results.hits or not self._results.final:
            return None
        return nothing_found(self._results, self._status)

    def _nothing_of_examples(self) -> str:
        """Why there is nothing to list where the examples cannot be used, or do not count yet."""
        if self._results is None:
            return self._failure
        return "" if self._results.hits else self._results.note

    def _relevant(self) -> bool:
        return any(hit.confidence != "weak" or self._words_only() for hit in self._hits())

    def _show_preview(self, at_once: bool) -> None:
        if self._settling is not None:
            self._settling.cancel()
            self._settling = None
        if at_once or self._chosen is not None:
            self._preview_selected()
        else:
            self._settling = self._clock.after(SETTLE_MS, self._preview_selected)

    def _preview_selected(self) -> None:
        self._settling = None
        if self._selected != FOLD_KEY or self._chosen is None:
            self._preview.show(next((hit for hit in self._hits() if hit.path == self._selected), None))
