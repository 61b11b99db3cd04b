"""The index of words follows its queue, mends itself, and loses the words of what was erased."""

from __future__ import annotations

import logging
import threading
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

from desktop_app.engine.catalogue import Catalogue, lexical_queue, renewals
from desktop_app.engine.catalogue.renewals import Renewal
from desktop_app.engine.indexes.generations import IndexDamaged
from desktop_app.engine.indexes.lexical import DeadWords, LexicalIndex, LexicalPassage
from desktop_app.engine.ingest.trouble import Trouble
from desktop_app.protocol.errors import KindredError

log = logging.getLogger(__name__)

LEXICAL_BATCH = 256
IDLE_WAIT_S = 2.0
RETRY_WAIT_S = 30.0  # after a mistake of ours, so that the log does not fill
RENEWED_AT_ONCE = 4096  # passages, about a second
DEAD_SHARE = 0.25  # of the passages in the files: from here they are renewed unasked
LEAST_DEAD = 1000
WORDS = "words"

T = TypeVar("T")

REBUILT = (
    "The index of words is being built again from the catalogue (it was damaged, or of an older version). "
    "Until that is done, searches by words find less."
)


def open_lexical(folder: Path, catalogue: Catalogue) -> tuple[LexicalIndex, bool]:
    """The lexical index; made anew, and filled from the catalogue, where it is damaged.

    Returns the index, and whether it had to be made anew.
    """
    try:
        index = LexicalIndex.open(folder)
    except IndexDamaged as error:
        log.warning("the index of words is damaged and is built again: %s", error)
        index = LexicalIndex.anew(folder)
    if index.made_anew or len(index) == 0:
        with catalogue.write() as db:
            lexical_queue.queue_all(db)
    return index, index.made_anew


class LexicalFollower:
    """Brings queued documents into the lexical index.

    `stores_text`: where it says no, the index is kept empty and what is queued is passed over.
    """

    def __init__(
        self,
        catalogue: Catalogue,
        index: LexicalIndex,
        on_commit: Callable[[], None],
        stores_text: Callable[[], bool] = lambda: True,
    ) -> None:
        self._catalogue = catalogue
        self._index = index
        self._on_commit = on_commit
        self._stores_text = stores_text
        self._stored_text = stores_text()
        self._rebuilding = index.made_anew
        self._doubtful = not index.was_closed  # after a crash: to be compared with the catalogue
        self._damaged = threading.Event()  # a search failed
        self._trouble = Trouble(IDLE_WAIT_S)
        self._wake = threading.Event()
        self._stopping = threading.Event()
        self._turn = threading.Lock()
        self._changed = True  # since it was last looked at how much is dead
        self._dead: DeadWords | None = None  # what the renewal under way puts in anew
        self._renewed = 0  # how many documents of it are done
        self._request: Renewal | None = None  # what the renewal under way was asked for by
        self._thread = threading.Thread(target=self._run, name="lexical", daemon=True)
        index.on_damage = self._search_failed

    def start(self) -> None:
        """Begin to follow."""
        self._thread.start()

    def wake(self) -> None:
        """There may be queued documents."""
        self._wake.set()

    def stop(self) -> None:
        """Stop and close the index; what is queued is taken up next time."""
        self._stopping.set()
        self._wake.set()
        if self._thread.is_alive():
            self._thread.join(timeout=10.0)
        try:
            self._index.close()
        except KindredError as error:  # it is then looked at closely at the next start
            log.warning("the index of words was not closed: %s", error)

    @property
    def trouble(self) -> str:
        """What keeps words from being indexed (a full disk, …), as a sentence; "" where nothing does."""
        return self._trouble.reason

    @property
    def notice(self) -> str:
        """A sentence for the person while the index is being built again, else ""."""
        return REBUILT if self._rebuilding else ""

    @property
    def renewing(self) -> bool:
        """Whether words of what was erased may still be in the files, and are being removed."""
        return self._dead is not None or renewals.wanted(self._catalogue.read(), WORDS) is not None

    def request_renewal(self) -> None:
        """Have the words of what was erased, and of what is queued to be, removed from the files."""
        with self._catalogue.write() as db:
            renewals.note(db, WORDS, ready=True)
        self._wake.set()

    def catch_up(self) -> int:
        """Follow until nothing is queued; returns how many entries that were."""
        total = 0
        while not self._stopping.is_set() and (number := self._step()) > 0:
            total += number
        return total

    def expected_documents(self) -> NDArray[np.int64]:
        """The documents that ought to be in the index once the queue is empty, ascending (n,)."""
        if not self._stores_text():
            return np.empty(0, np.int64)
        return lexical_queue.documents_with_words(self._catalogue.read())

    def reconcile(self) -> int:
        """Queue every document whose passages are not those in the index; returns how many."""
        with self._turn:
            wrong = self._mended(self._differing)
            wanted = self.expected_documents()
            with self._catalogue.write() as db:
                lexical_queue.queue(db, np.setdiff1d(wrong, wanted).tolist(), remove=True)
                lexical_queue.queue(db, np.intersect1d(wrong, wanted).tolist(), remove=False)
        if len(wrong):
            log.warning("%d documents in the index of words differ from the catalogue", len(wrong))
        self._wake.set()
        return len(wrong)

    def renew(self) -> bool:
        """One step of a renewal (about a second); True while there is more to do at once."""
        with self._turn:
            return self._mended(self._renew_some)

    # ------------------------------------------------------------ the thread

    def _run(self) -> None:
        while not self._stopping.is_set():
            try:
                again = self._work()
                self._trouble.clear()
                if again:
                    continue
            except KindredError as error:  # the queue stays, so nothing is lost
                pause_s = self._trouble.note(str(error))
                log.warning("the index of words waits %.0f s: %s", pause_s, error)
                self._stopping.wait(pause_s)
                continue
            except Exception:  # a thread's edge: without it nothing would be followed any more
                log.exception("following the index of words failed")
                self._stopping.wait(RETRY_WAIT_S)
            self._wake.wait(IDLE_WAIT_S)
            self._wake.clear()

    def _work(self) -> bool:
        """One round; whether there may be more to do at once."""
        if self._damaged.is_set():
            with self._turn:
                self._mend()
        self._follow_mode()
        if self._step() > 0:
            self.renew()  # in turns, so that neither waits for the end of the other
            return True
        if self._doubtful:
            self._doubtful = False
            return self.reconcile() > 0
        self._say_rebuilt()
        return self.renew()

    def _follow_mode(self) -> None:
        """Empty the index where no text is to be stored; fill it again where it is."""
        stores = self._stores_text()
        if not stores and len(self._index) > 0:
            with self._turn:
                self._mended(self._index.clear)
                self._dead = None
            log.info("the index of words was emptied: no text is to be stored")
            self._on_commit()
        if stores and not self._stored_text:
            self._doubtful = True
        self._stored_text = stores

    def _say_rebuilt(self) -> None:
        if self._rebuilding:
            self._rebuilding = False
            log.info("the index of words is built again")
            self._on_commit()

    # ------------------------------------------------------------ following

    def _step(self) -> int:
        with self._turn:
            number = self._mended(self._follow_some)
        if number:
            self._on_commit()
        return number

    def _follow_some(self) -> int:
        entries = lexical_queue.take(self._catalogue.read(), LEXICAL_BATCH)
        if not entries:
            return 0
        if self._stores_text():
            added = {entry.document_id for entry in entries if not entry.remove}
            self._replace((entry.document_id for entry in entries), added)
        with self._catalogue.write() as db:
            lexical_queue.done(db, entries[-1].seq)
        self._changed = True
        return len(entries)

    def _replace(self, gone: Iterable[int], added: Iterable[int]) -> None:
        """Remove documents, add some as the catalogue has them, and commit."""
        self._index.remove_documents(gone)
        for document_id in sorted(added):
            self._index.add(self._passages(document_id))
        self._index.commit()

    def _passages(self, document_id: int) -> list[LexicalPassage]:
        return [
            LexicalPassage(
                passage_id=passage.passage_id,
                document_id=document_id,
                heading=passage.heading,
                title=passage.title,
                text=passage.text,
                language=passage.language,
            )
            for passage in lexical_queue.passages_of(self._catalogue.read(), document_id)
        ]

    def _differing(self) -> NDArray[np.int64]:
        """Documents whose passages in the index are not those in the catalogue, without queued ones."""
        held = self._index.held_passages()
        with self._catalogue.snapshot() as db:
            wanted, of_document = lexical_queue.passages_with_words(db)
            queued = lexical_queue.waiting(db)
        if not self._stores_text():
            wanted, of_document = np.empty(0, np.int64), np.empty(0, np.int64)
        _, first, times = np.unique(held.passage_ids, return_index=True, return_counts=True)
        wrong = [
            of_document[~np.isin(wanted, held.passage_ids)],
            held.document_ids[~np.isin(held.passage_ids, wanted)],
            held.document_ids[first[times > 1]],
        ]
        return np.setdiff1d(np.concatenate(wrong), queued)

    # ------------------------------------------------------------ renewing

    def _renew_some(self) -> bool:
        if self._dead is None:
            if not self._is_renewal_due():
                return False
            self._dead, self._renewed = self._index.dead_words(), 0
            log.info(
                "renewing the words of %d documents in %d parts of the index",
                len(self._dead.documents),
                len(self._dead.segments),
            )
        batch = self._next_to_renew(self._dead)
        if not batch:
            return self._finish_renewal(self._dead)
        self._replace(batch, batch)
        self._renewed += len(batch)
        return True

    def _is_renewal_due(self) -> bool:
        db = self._catalogue.read()
        self._request = renewals.wanted(db, WORDS)
        if self._request is not None:
            return renewals.is_due(db, self._request)
        if not self._changed:
            return False
        self._changed = False
        dead, passages = self._index.dead_passages()
        return dead >= LEAST_DEAD and dead > DEAD_SHARE * passages

    def _next_to_renew(self, dead: DeadWords) -> list[int]:
        """The next documents: as many as have about RENEWED_AT_ONCE passages, at least one."""
        passages = np.cumsum(dead.passages[self._renewed :])
        count = max(1, int(np.searchsorted(passages, RENEWED_AT_ONCE, side="right")))
        documents: list[int] = dead.documents[self._renewed : self._renewed + count].tolist()
        return documents

    def _finish_renewal(self, dead: DeadWords) -> bool:
        """See that the old files have gone; those that are in use go a little later."""
        self._index.collect_garbage()
        if self._index.files_left(dead.segments):
            return False
        self._dead = None
        if self._request is not None:
            with self._catalogue.write() as db:
                renewals.done(db, WORDS, self._request)
        log.info("the index of words holds no words of erased documents any more")
        self._on_commit()
        return False

    # ------------------------------------------------------------ mending

    def _search_failed(self) -> None:
        self._damaged.set()
        self._wake.set()

    def _mended(self, do: Callable[[], T]) -> T:
        """Do something; where the index turns out to be damaged, mend it and do it again."""
        try:
            return do()
        except IndexDamaged as error:
            log.warning("the index of words failed: %s", error)
            self._damaged.set()
        self._mend()
        return do()

    def _mend(self) -> None:
        """Open the index again; where its files do not hold together, fill it from the catalogue."""
        self._dead = None
        self._doubtful = True
        if self._index.recover():
            self._rebuilding = True
            with self._catalogue.write() as db:
                lexical_queue.queue_all(db)
            log.warning("the index of words is built again from the catalogue")
            self._on_commit()
        self._damaged.clear()
