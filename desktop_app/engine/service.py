"""What the engine does for clients: one method per request, each returning its reply."""

from __future__ import annotations

import logging
from collections.abc import Callable
from pathlib import Path
from typing import get_args

import msgspec
import numpy as np

from desktop_app.engine.catalogue import files, problems, settings
from desktop_app.engine.duplicates.answers import DuplicateAnswers
from desktop_app.engine.duplicates.answers import Request as DuplicateRequest
from desktop_app.engine.duplicates.finder import DuplicateFinder
from desktop_app.engine.events import Reporter
from desktop_app.engine.example_searching import ExampleSearching
from desktop_app.engine.examples import Examples
from desktop_app.engine.installed_model import InstalledModel
from desktop_app.engine.library import Library
from desktop_app.engine.past_searches import PastSearches
from desktop_app.engine.past_searches import Request as PastRequest
from desktop_app.engine.query_vectors import QueryVectors
from desktop_app.engine.removal.opening import open_removal
from desktop_app.engine.removing import Removing
from desktop_app.engine.removing import Request as RemovalRequest
from desktop_app.engine.reranking import Reranking
from desktop_app.engine.search.completion import Completer
from desktop_app.engine.search.known_words import KnownWords
from desktop_app.engine.search.likeness import LikenessSearch
from desktop_app.engine.search.retrieve import SearchEngine
from desktop_app.engine.searching import Searching
from desktop_app.engine.verify import verify
from desktop_app.engine.workers.processes import WorkerStarter
from desktop_app.paths import DataDir
from desktop_app.protocol.errors import Bug, EnvironmentProblem
from desktop_app.protocol.messages import (
    MOST_COLLECTED,
    AddFolder,
    ChangeSettings,
    CollectResults,
    Complete,
    Done,
    Encode,
    ExclusionEffect,
    FilePath,
    ForgetOpened,
    GetPreview,
    GetSettings,
    GetStatus,
    Hurry,
    IgnoreProblems,
    ListFolders,
    ListProblems,
    Message,
    NoteOpened,
    Preview,
    PreviewPassage,
    Problems,
    Refresh,
    RelocateFolder,
    RemoveFolder,
    ReportFullScreen,
    RetryProblems,
    SearchResults,
    SetEmbedding,
    SetExclusions,
    SetPaused,
    Settings,
    Subscribe,
    TryExclusion,
    Vectors,
    Verify,
    from_wire,
)

log = logging.getLogger(__name__)

MODEL_WAIT_S = 300.0
ENCODE_TIMEOUT_S = 3600.0
MOST_TEXTS = 4096
MOST_PREVIEW_PASSAGES = 400


class Service:
    """Answers requests of clients; safe to call from several threads."""

    def __init__(
        self,
        data_dir: DataDir,
        starter: WorkerStarter,
        model: InstalledModel,
        broadcast: Callable[[Message], None],
        restart: Callable[[str], None] = lambda reason: None,
    ) -> None:
        self._reporter = Reporter(broadcast)
        self._library = Library(
            data_dir,
            starter,
            model,
            self._reporter.progress_changed,
            self._reporter.results_changed,
            on_damage=restart,
        )
        self._engine = SearchEngine(
            self._library.catalogue,
            self._library.lexical,
            self._library.vector_follower.current,
            KnownWords(Path(model.packing.tokenizer)),
            favours=lambda: self._library.settings.favour_recent,
        )
        self._query_vectors = QueryVectors(self._library.embedder)
        self._by_example = self._make_example_searching()
        self._reranking = Reranking(
            self._library.embedder, lambda: self._library.settings.reranker, self._reporter.progress_changed
        )
        self._removal = open_removal(data_dir, self._library.catalogue, starter, broadcast)
        self._finder = self._make_finder(broadcast)
        self._duplicates = DuplicateAnswers(self._library.catalogue, self._finder, self._library.window_of)
        completer = Completer(self._library.catalogue, self._library.lexical)
        past = PastSearches(self._library.catalogue, self._library.remembers_searches)
        self._handlers: dict[type[Message], Callable[..., Message]] = {
            CollectResults: self._collect_results,
            GetPreview: self._get_preview,
            NoteOpened: self._note_opened,
            ForgetOpened: self._forget_opened,
            AddFolder: self._add_folder,
            RemoveFolder: self._remove_folder,
            ListFolders: lambda request: self._reporter.folders(),
            RelocateFolder: self._relocate_folder,
            Refresh: self._refresh,
            SetExclusions: self._set_exclusions,
            TryExclusion: self._try_exclusion,
            GetSettings: self._get_settings,
            ChangeSettings: self._change_settings,
            SetPaused: self._set_paused,
            SetEmbedding: self._set_embedding,
            GetStatus: lambda request: self._reporter.status(),
            ListProblems: self._list_problems,
            IgnoreProblems: self._ignore_problems,
            RetryProblems: self._retry_problems,
            Verify: lambda request: verify(self._library, request.repair),
            Encode: self._encode,
            Complete: lambda request: completer.complete(request.query, request.cursor),
            **dict.fromkeys(get_args(PastRequest), past.handle),
            **dict.fromkeys(get_args(RemovalRequest), Removing(self._removal).handle),
            **dict.fromkeys(get_args(DuplicateRequest), self._duplicates.handle),
            Subscribe: self._subscribe,
        }

    def start(self) -> None:
        """Begin to follow the disk."""
        self._library.start()
        self._removal.start()
        self._reporter.start(self._library, self._reranking.state, lambda: self._removal.notice)
        self._finder.start()

    def stop(self) -> None:
        """Stop, with everything finished committed."""
        self._reporter.stop()
        self._removal.stop()
        self._finder.stop()
        self._library.stop()

    def searching(self) -> Searching:
        """What a client's session searches with."""
        return Searching(
            self._engine,
            self._query_vectors,
            self._library.embedder,
            self._library.vector_follower.wait_loaded,
            self._by_example,
            self._reranking,
        )

    def _make_finder(self, broadcast: Callable[[Message], None]) -> DuplicateFinder:
        library = self._library
        return DuplicateFinder(
            library.catalogue,
            library.model_row,
            library.vector_follower.current,
            library.is_idle,
            lambda: library.power.decision.pace,
            broadcast,
        )

    def _make_example_searching(self) -> ExampleSearching:
        library = self._library
        return ExampleSearching(
            Examples(library.catalogue, library.outside, self._query_vectors, library.embedder),
            LikenessSearch(
                library.catalogue,
                library.lexical,
                library.vector_follower.current,
                self._engine.background,
            ),
            self._engine,
            self._query_vectors,
        )

    def handle(self, request: Message) -> Message:
        """The reply to any request but Search. Raises KindredError."""
        handler = self._handlers.get(type(request))
        if handler is None:
            raise Bug(f"the engine does not know the request {type(request).__name__}")
        return handler(request)

    def note_client(self, client_id: int, request: ReportFullScreen | Hurry) -> Message:
        """What a client says of its surroundings; it holds until `forget_client`."""
        power = self._library.power
        if isinstance(request, ReportFullScreen):
            power.report_full_screen(client_id, request.full_screen)
        else:
            power.insist(client_id)
        return Done()

    def forget_client(self, client_id: int) -> None:
        """A client has gone."""
        self._library.power.forget(client_id)

    def _collect_results(self, request: CollectResults) -> SearchResults:
        limit = min(request.search.limit, MOST_COLLECTED)
        search = msgspec.structs.replace(request.search, limit=limit, progressive=False)
        replies: list[SearchResults] = []
        self.searching().run(search, replies.append, lambda: False)
        return replies[-1]

    def _get_preview(self, request: GetPreview) -> Preview:
        db = self._library.catalogue.read()
        row = files.document_of(db, request.path)
        if row is None:
            raise EnvironmentProblem("this file is not in the library any more")
        before = min(request.before, MOST_PREVIEW_PASSAGES)
        after = min(request.after, MOST_PREVIEW_PASSAGES)
        passages: list[PreviewPassage] = []
        note = ""
        if row.document_id is not None:
            passages, note = self._library.window_of(
                request.path, row.document_id, request.ordinal - before, request.ordinal + after
            )
        return Preview(
            path=request.path,
            kind=row.kind,
            title=row.title,
            passages=passages,
            passages_total=row.passages_total,
            pages_total=row.pages_total,
            partly=row.partly,
            note=note,
        )

    def _note_opened(self, request: NoteOpened) -> Done:
        self._library.note_opened(request.path)
        return Done()

    def _forget_opened(self, request: ForgetOpened) -> Done:
        self._library.forget_opened()
        return Done()

    def _add_folder(self, request: AddFolder) -> Done:
        return Done(note=self._library.add_folder(from_wire(request.path)))

    def _remove_folder(self, request: RemoveFolder) -> Done:
        path = from_wire(request.path)
        self._library.remove_folder(path)
        self._removal.forget_below(path)
        return Done()

    def _relocate_folder(self, request: RelocateFolder) -> Done:
        self._library.relocate_folder(from_wire(request.path), from_wire(request.new_path))
        return Done()

    def _refresh(self, request: Refresh) -> Done:
        for scan in self._library.scan(_path_or_none(request.path)):
            scan.result()
        return Done()

    def _set_exclusions(self, request: SetExclusions) -> Done:
        self._library.set_exclusions(_path_or_none(request.path), request.patterns)
        return Done()

    def _try_exclusion(self, request: TryExclusion) -> ExclusionEffect:
        return self._library.try_exclusion(_path_or_none(request.path), request.pattern)

    def _get_settings(self, request: GetSettings) -> Settings:
        db = self._library.catalogue.read()
        return Settings(settings=settings.load(db), exclusions=settings.exclusions(db, None))

    def _change_settings(self, request: ChangeSettings) -> Settings:
        another = request.settings.reranker != self._library.settings.reranker
        if another:
            self._reranking.check(request.settings.reranker)
        self._library.change_settings(request.settings)
        if another:
            self._reranking.choice_changed()
        return self._get_settings(GetSettings())

    def _set_paused(self, request: SetPaused) -> Done:
        self._library.set_paused(request.paused, _path_or_none(request.path))
        return Done()

    def _set_embedding(self, request: SetEmbedding) -> Done:
        self._library.embedding.set_enabled(request.enabled)
        return Done()

    def _list_problems(self, request: ListProblems) -> Problems:
        return Problems(problems=problems.listed(self._library.catalogue.read()))

    def _ignore_problems(self, request: IgnoreProblems) -> Done:
        self._library.ignore_problems(request.paths, request.ignored)
        return Done()

    def _retry_problems(self, request: RetryProblems) -> Done:
        self._library.retry_problems(request.paths)
        return Done()

    def _encode(self, request: Encode) -> Vectors:
        if len(request.texts) > MOST_TEXTS:
            raise Bug(f"at most {MOST_TEXTS} texts a request, not {len(request.texts)}")
        embedder = self._library.embedder
        if not embedder.wait_ready(MODEL_WAIT_S) or embedder.loaded is None:
            raise EnvironmentProblem(embedder.failure or "the model could not be loaded")
        result = embedder.embed(request.texts, request.kind, "bulk").result(ENCODE_TIMEOUT_S)
        return Vectors(
            count=len(request.texts),
            dimensions=result.vectors.shape[1],
            data=result.vectors.astype(np.dtype("<f4")).tobytes(),
            model=embedder.loaded.model,
            backend=embedder.loaded.backend,
            seconds=result.seconds,
        )

    def _subscribe(self, request: Subscribe) -> Done:
        self._library.embedder.start()
        self._reporter.progress_changed()
        return Done()


def _path_or_none(path: FilePath | None) -> str | None:
    return None if path is None else from_wire(path)
