"""Telling the languages of documents that were read before Kindred looked at languages.

Nothing is read again for it: the stored text says enough, an extractor tells the language from a piece of
it. Documents that are not done are those whose language is NULL, so that a killed engine goes on there.
"""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable

from desktop_app.engine.catalogue import Catalogue, languages, lexical_queue
from desktop_app.engine.catalogue.languages import Untold
from desktop_app.engine.workers.extractor import DeadlinePassed, Extractor, WorkerDied
from desktop_app.protocol.errors import Bug, KindredError
from desktop_app.protocol.worker_messages import Languages, LanguageSample, TellLanguages

log = logging.getLogger(__name__)

BATCH = 64  # documents, about 0.1 s
DEADLINE_S = 60.0
ROUND_S = 3.0


class LanguageTeller:
    """Works in the background until every document's language was looked at.

    `may_work`: whether now is a time for it. `on_told` is called after each batch. `needs_words`: whether
    the words of a document in this language are to be indexed anew.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        extractor: Extractor,
        may_work: Callable[[], bool],
        on_told: Callable[[], None],
        needs_words: Callable[[str], bool],
    ) -> None:
        self._catalogue = catalogue
        self._extractor = extractor
        self._may_work, self._on_told, self._needs_words = may_work, on_told, needs_words
        self._batch = BATCH
        self._stopping = threading.Event()
        self._thread = threading.Thread(target=self._run, name="languages", daemon=True)

    def start(self) -> None:
        """Begin."""
        self._thread.start()

    def stop(self) -> None:
        """Stop; what is left is done next time."""
        self._stopping.set()
        self._extractor.stop()
        if self._thread.is_alive():
            self._thread.join(timeout=5.0)

    def step(self) -> bool:
        """Tell a batch of languages; False where none is left to tell."""
        found = languages.untold(self._catalogue.read(), self._batch)
        if not found:
            return False
        told = self._told(found)
        if told is not None:
            self._store(dict(zip((document.document_id for document in found), told, strict=True)))
            self._on_told()
        return True

    def _run(self) -> None:
        pause_s = ROUND_S
        while not self._stopping.wait(pause_s):
            try:
                working = self._may_work()
                if working and not self.step():
                    break
                pause_s = 0.0 if working else ROUND_S
            except KindredError as error:  # no extractor, disk full: tried again
                log.warning("telling languages waits: %s", error)
                pause_s = ROUND_S
            except Exception:  # a thread's edge: the languages are told at the next start
                log.exception("telling languages failed")
                break
        self._extractor.stop()

    def _told(self, found: list[Untold]) -> list[str] | None:
        """Their languages; None where that failed, and is to be tried with fewer of them."""
        samples = [LanguageSample(kind=document.kind, texts=list(document.texts)) for document in found]
        try:
            reply = self._extractor.ask(TellLanguages(samples=samples), (Languages,), DEADLINE_S)
        except (WorkerDied, DeadlinePassed, Bug) as error:
            log.warning("telling the languages of %d documents failed: %s", len(found), error)
            if len(found) == 1:
                return [""]  # it would fail for ever
            self._batch = max(1, len(found) // 2)
            return None
        self._batch = BATCH
        return reply.languages

    def _store(self, told: dict[int, str]) -> None:
        with self._catalogue.write() as db:
            languages.note(db, told)
            again = [document_id for document_id, language in told.items() if self._needs_words(language)]
            lexical_queue.queue(db, again, remove=False)
