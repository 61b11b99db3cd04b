"""Search as you type: what was typed, what came back, what is selected."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from typing import Literal

from msgspec import structs

from desktop_app.presenters.seams import Clock, EngineSeam
from desktop_app.presenters.searching.answer import Answer
from desktop_app.presenters.searching.corrections import as_typed
from desktop_app.presenters.searching.examples import ExampleSet
from desktop_app.presenters.searching.facets import facet_menus
from desktop_app.presenters.searching.filter_edits import FilterEdits
from desktop_app.presenters.searching.listing import Listing
from desktop_app.presenters.searching.natural_hints import Offer, offer
from desktop_app.presenters.searching.query_text import typing_filter, words_beside
from desktop_app.presenters.searching.result_rows import FOLD_KEY, MORE_KEY
from desktop_app.presenters.searching.search_follower import SearchFollower
from desktop_app.presenters.searching.search_state import HitPreview, SearchState, SearchView
from desktop_app.presenters.searching.why import Why
from desktop_app.presenters.waits import Wait
from desktop_app.presenters.wording import file_name, root_of
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

    Args: `channel`: where more than one searches over one connection, each has its own; `limit`: most hits
    (None: page after page).
    """

    def __init__(
        self,
        engine: EngineSeam,
        clock: Clock,
        view: SearchView,
        preview: HitPreview,
        open_file: Callable[[FilePath], None],
        channel: Literal["window", "bar"] = "window",
        limit: int | None = None,
        today: Callable[[], date] = date.today,
    ) -> None:
        self._engine, self._clock, self._view, self._preview = engine, clock, view, preview
        self._open_file, self._today, self._channel = open_file, today, channel
        self._listing = Listing(limit)
        self._followers: list[SearchFollower] = []
        self.filters = FilterEdits(lambda: self._query, self.edit)
        self._query = ""
        self._examples = ExampleSet()
        self._token = 0
        self._sent = 0  # searches; one that a newer one replaced has failed, and does not count
        self._answer = Answer()
        self._facets: list[Facet] = []  # of the last final reply: words alone come without
        self._paused = False  # whether typing has paused since the last key
        self._current = True  # the results shown answer what stands in the box
        self._open_when_final = False
        self._reranks = False  # what stands in the box was typed to its end, and a reranker is set up
        self._last_key_ms = float("-inf")
        self._waiting = Wait(clock, self._search)
        self._refreshing = Wait(clock, self._refresh)
        self._explaining = Wait(clock, self._explain)
        self._settling = Wait(clock, self._preview_selected)
        self._folders: tuple[Folder, ...] | None = None
        self._status: Status | None = None

    # ------------------------------------------------------------ what the person does

    @property
    def query(self) -> str:
        return self._query

    @property
    def selected(self) -> FilePath | None:
        """The path of the selected row; None where that is no hit."""
        return self._listing.selected

    def selected_hits(self) -> tuple[Hit, ...]:
        """The hits of all selected rows, in the order of the list."""
        return self._listing.selected_hits(self._answer)

    @property
    def answer(self) -> Answer:
        """What is listed: the answer to what stands in the box, or to what stood there before."""
        return self._answer

    @property
    def words(self) -> str:
        """What stands in the box beside its filters."""
        return words_beside(self._answer.chips(self._query), self._query)

    def request(self, limit: int) -> Search:
        """The search of what stands in the box."""
        return Search(
            query=self._query,
            limit=limit,
            fold_copies=True,
            like=self._examples.like,
            unlike=self._examples.unlike,
            channel=self._channel,
            rerank=self._reranks,
            typing=True,
        )

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
            self._waiting.start(delay)

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
        self._listing.selection.chosen = selected

    def select(self, key: FilePath) -> None:
        """The person moved to a row."""
        if self._listing.select(key):
            self._show_preview(at_once=True)

    def mark(self, keys: Sequence[FilePath]) -> None:
        """These hits are selected together; they stay so while the list changes under them."""
        if self._listing.mark(keys):
            self._show_preview(at_once=True)

    def step(self, by: int) -> None:
        """Select the next hit (1) or the one before (-1), whatever stands between; none beyond the ends."""
        if self._listing.step(by):
            self._show_preview(at_once=True)
            self._show()
        elif by > 0:
            self.show_more()

    def show_more(self) -> None:
        """Ask for another page of hits, where there may be more."""
        if self._current and self._listing.grow():
            self._show()
            self._send(progressive=False)

    def activate(self) -> None:
        """Enter: open the selected file, or fold and unfold. Waits for the answer to what was just typed."""
        current = self._listing.selection.current
        if not self._current:
            self._open_when_final = True
        elif current == FOLD_KEY:
            self.toggle_weak()
        elif current == MORE_KEY:
            self.show_more()
        elif current is not None:
            self._open_file(current)

    def toggle_weak(self) -> None:
        """Show or hide the hits with little in common."""
        self._listing.toggle_weak()
        self._arrange()

    def accept_offer(self) -> None:
        """Take the filters that are offered for what the query says in words."""
        if (offered := self._offer()) is not None:
            self.edit(offered.query)

    def edit(self, query: str) -> None:
        """Put another query into the box, and search for it."""
        if query != self._query:
            self._view.show_query(query)
            self.type(query)

    def search_only_typed(self) -> None:
        """Look for what was typed, not for what may have been meant."""
        self.edit(as_typed(self._query, self._answer.corrections if self._current else ()))

    def clear(self) -> None:
        """Empty the box."""
        self._view.show_query("")
        self.type("")

    # ------------------------------------------------------------ what the engine says

    def on_connected(self) -> None:
        """A new connection: ask again what stands in the box."""
        if self._asks() and not self._waiting.pending:
            self._search()
        self._preview.reload()
        for follower in self._followers:
            follower.on_connected()

    def on_library_changed(self) -> None:
        """Files came, changed or went: the list follows soon, in place."""
        if self._asks() and not self._refreshing.pending:
            self._refreshing.start(REFRESH_MS)

    def on_folders(self, folders: tuple[Folder, ...]) -> None:
        """The library's folders changed (they name the crumbs and the empty state)."""
        roots = self._roots()
        first = self._folders is None
        self._folders = folders
        if first or not self._listing.rows or self._roots() != roots:
            self._arrange()

    def on_status(self, status: Status) -> None:
        """The engine's state changed."""
        self._status = status
        self._show()

    def why(self, path: FilePath | None = None) -> Why | None:
        """Why a file was found, the selected one unless told otherwise; None where it is not listed."""
        return self._answer.why(path or self.selected, self._preview)

    # ------------------------------------------------------------ inside

    def _asks(self) -> bool:
        """Whether there is anything to search for."""
        return bool(self._query.strip() or self._examples)

    def _begin(self, text: str) -> None:
        self._query = text
        self._token += 1
        self._current = False
        self._listing.begin()
        self._paused = False
        self._open_when_final = False
        self._reranks = False
        self._answer = Answer(self._answer.results)
        self._cancel_waits()
        for follower in self._followers:
            follower.on_query(text)

    def _cancel_waits(self) -> None:
        for wait in (self._waiting, self._refreshing, self._settling, self._explaining):
            wait.cancel()

    def _clear(self) -> None:
        self._answer, self._current, self._facets = Answer(), True, []
        self._listing.close_fold()
        self._arrange()

    def _search(self) -> None:
        self._send(progressive=True)

    def _refresh(self) -> None:
        if self._asks():
            self._send(progressive=False)

    def _explain(self) -> None:
        self._paused = True
        self._send(progressive=False)

    def _rerank(self) -> None:
        """Have the first hits sorted anew, where a reranker is set up; from now on each refresh is, too."""
        there = self._status is not None and self._status.reranker is not None
        self._reranks = there and not self._examples  # of those a query says nothing
        if self._reranks:
            self._send(progressive=False)

    def _send(self, progressive: bool) -> None:
        request = structs.replace(
            self.request(self._listing.limit),
            progressive=progressive,
            explain=not progressive,
            rerank=self._reranks and not progressive,
            facets=self._channel == "window",
        )
        self._sent += 1
        self._engine.send(request, partial(self._received, self._token, self._sent, request))

    def _received(self, token: int, sent: int, request: Search, reply: EngineReply) -> None:
        if token != self._token:
            return  # an answer to something that no longer stands in the box
        if isinstance(reply, Failed):
            if sent == self._sent:
                self._fail(reply.reason, request.rerank)
        elif isinstance(reply, SearchResults):
            self._accept(reply)
            more = reply.mode != "lexical" or reply.hints
            if request.progressive and reply.final and more and not self._explaining.pending:
                self._explaining.start(EXPLAIN_MS)
            elif request.explain and not request.rerank and reply.mode != "lexical":
                self._rerank()

    def _fail(self, reason: str, reranks: bool) -> None:
        self._listing.give_up()
        if reranks:  # the order before stays: the reranker was removed
            self._reranks = False
        else:
            stale = self._examples and not self._current  # what is listed answers something else
            self._answer = Answer(None if stale else self._answer.results, reason)
            self._current = True
        self._arrange()

    def _accept(self, reply: SearchResults) -> None:
        if not self._current:
            self._listing.close_fold()
        self._answer = Answer(reply)
        self._facets = reply.facets if reply.final else self._facets
        self._current = True
        if reply.final:
            self._listing.settle()
        self._arrange()
        for follower in self._followers:
            follower.on_results(reply)
        if reply.final and self._open_when_final:
            self._open_when_final = False
            self.activate()

    def _roots(self) -> tuple[FilePath, ...]:
        return tuple(folder.path for folder in self._folders or ())

    def _arrange(self) -> None:
        """Make the rows anew, and show them with the preview of the selected one."""
        self._listing.arrange(self._answer, self._roots())
        self._show()
        self._show_preview(at_once=self._answer.final)

    def _show(self) -> None:
        self._view.show_search(self._state())

    def _state(self) -> SearchState:
        answer = self._answer
        return SearchState(
            query=self._query,
            rows=self._listing.rows,
            selected=self._listing.selection.current,
            marked=self._listing.marked,
            facets=facet_menus(self._facets, self._query),
            offer=self._offer(),
            filters=answer.chips(self._query),
            summary=answer.summary(self._examples),
            note=answer.note(self._examples, self._shows_hints(), self._status),
            corrections=answer.corrections,
            empty=answer.empty(self._asks(), self._examples, self._folders, self._status),
            settled=self._current and answer.final,
        )

    def _shows_hints(self) -> bool:
        """A filter that is being typed is not wrong yet: a hint would come and go under the box."""
        return self._paused or not typing_filter(self._query, len(self._query))

    def _offer(self) -> Offer | None:
        return offer(self._query, self._today(), (file_name(root) for root in self._roots()))

    def _show_preview(self, at_once: bool) -> None:
        self._settling.cancel()
        if at_once or self._listing.selection.chosen is not None:
            self._preview_selected()
        else:
            self._settling.start(SETTLE_MS)

    def _preview_selected(self) -> None:
        if not self._listing.keeps_preview:
            self._preview.show(self._answer.hit(self.selected))
