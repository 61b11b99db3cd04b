"""Comparing disk, catalogue and both indexes, and mending what differs."""

from __future__ import annotations

import logging
import time
from collections.abc import Callable, Iterator

from desktop_app.engine.catalogue import lexical_queue
from desktop_app.engine.checks import contents, indexes, structure
from desktop_app.engine.checks.found import SHOWN, Found, name_of_document, name_of_path
from desktop_app.engine.library import Library
from desktop_app.protocol.messages import VerifyReport

log = logging.getLogger(__name__)

PATIENCE_S = 60.0  # without any progress of the reading and embedding that a repair caused
STEP_S = 0.1
ROUNDS = 3  # one repair may bring to light what it hid

Say = Callable[[str], None]


def verify(
    library: Library,
    repair: bool,
    cancelled: Callable[[], bool] = lambda: False,
    on_progress: Say = lambda words: None,
    patience_s: float = PATIENCE_S,
) -> VerifyReport:
    """Compare everything. With `repair`, mend it, wait until that is done, and count what is left.

    The wait ends `patience_s` seconds after the last progress; what is still under way is said.
    `on_progress` is told what is being looked at. `cancelled` ends it early.
    """
    survey = Survey(library, cancelled, on_progress)
    before = survey.look()
    if not repair or not before:
        return VerifyReport(differences=before, repaired=0, details=_shortened(survey.details))
    if survey.damaged.count:
        return _give_up(library, survey, before)
    details, left = survey.details, before
    for _ in range(ROUNDS):
        survey.mend()
        under_way = _wait(library, cancelled, on_progress, patience_s)
        left = survey.look()
        if not left or under_way or survey.damaged.count:
            break
    return VerifyReport(
        differences=left,
        repaired=max(0, before - left),
        details=_shortened([*under_way, *(survey.details if left else details)]),
    )


def _give_up(library: Library, survey: Survey, before: int) -> VerifyReport:
    """Damaged pages cannot be mended: everything is read again into a new catalogue."""
    library.catalogue.report_damage(survey.damaged.details[0])
    return VerifyReport(
        differences=before,
        repaired=0,
        details=_shortened(
            [
                "the catalogue is set aside and built anew from your files; folders and settings are kept",
                *survey.details,
            ]
        ),
    )


class Survey:
    """One look at everything; what it found can be mended until the next look."""

    def __init__(self, library: Library, cancelled: Callable[[], bool], on_progress: Say) -> None:
        self._library = library
        self._cancelled = cancelled
        self._say = on_progress
        self._reset()

    def _reset(self) -> None:
        self.damaged, self.catalogue_indexes, self.names = Found(), Found(), Found()
        self.references, self.lost_files, self.counts, self.texts = Found(), Found(), Found(), Found()
        self.bad_vectors, self.forgotten, self.needless = Found(), Found(), Found()
        self.orphans, self.orphan_texts = Found(), Found()
        self.words, self.meanings, self.disk = Found(), Found(), Found()

    @property
    def details(self) -> list[str]:
        """What was found, in words."""
        return [words for found in self._all() for words in found.details]

    def _all(self) -> Iterator[Found]:
        return (value for value in vars(self).values() if isinstance(value, Found))

    def look(self) -> int:
        """Look at everything; returns the number of differences."""
        self._reset()
        library, catalogue, cancelled = self._library, self._library.catalogue, self._cancelled
        self._say("the catalogue's file")
        self.damaged, self.catalogue_indexes = structure.pages(catalogue, cancelled)
        if self.damaged.count:  # nothing else that is read from it can be trusted
            return self.damaged.count
        library.lexical_follower.catch_up()
        self.names = structure.names(catalogue)
        self.references = structure.references(catalogue)
        self.lost_files = structure.lost_files(catalogue)
        self._say("passages")
        self.counts = contents.passage_counts(catalogue)
        self.texts = _without(contents.texts(catalogue, cancelled), self.counts)
        self.orphan_texts = contents.orphan_texts(catalogue)
        self.orphans = _orphans(library, cancelled)
        self._say("vectors")
        self.bad_vectors = contents.bad_vectors(catalogue, library.model_row, cancelled)
        self.forgotten = contents.forgotten_texts(catalogue, library.model_row)
        self.needless = contents.needless_queue(catalogue, library.model_row)
        self._say("both indexes")
        self.words = indexes.words(library)
        self.meanings = indexes.meanings(library, self.bad_vectors, cancelled)
        self._say("the disk")
        self.disk = _disk(library)
        return sum(found.count for found in self._all())

    def mend(self) -> None:
        """Mend what the last look found; reading and embedding go on after it returns."""
        library, catalogue = self._library, self._library.catalogue
        self._say("mending")
        if self.catalogue_indexes.count:
            structure.mend_indexes(catalogue)
        if self.names.count:
            catalogue.rebuild_names()
        if self.references.count:
            structure.mend_references(catalogue)
        structure.mend_lost_files(catalogue, self.lost_files)
        contents.read_again(catalogue, self.counts)
        contents.read_again(catalogue, self.texts)
        self._mend_vectors()
        if self.orphans.count:
            library.house.collect()
        library.vector_follower.remove(contents.mend_orphan_texts(catalogue, self.orphan_texts))
        indexes.mend_words(library)
        indexes.mend_meanings(library, self.meanings)
        for scan in library.roots.scan_all():
            scan.result()
        library.reader.wake()
        library.embedding.wake()

    def _mend_vectors(self) -> None:
        library, catalogue = self._library, self._library.catalogue
        contents.mend_vectors(catalogue, library.model_row, self.bad_vectors)
        for chunk in self.bad_vectors.chunks():
            library.vector_follower.remove(chunk)
        for chunk in self.forgotten.chunks():
            contents.embed_again(catalogue, chunk)
        contents.mend_queue(catalogue, self.needless)


def _without(found: Found, other: Found) -> Found:
    """What is not known from another check already."""
    known = set(other.ids)
    if not known.intersection(found.ids):
        return found
    left = Found(details=found.details)
    left.ids.extend(number for number in found.ids if number not in known)
    left.count = len(left.ids)
    return left if left.count else Found()


def _orphans(library: Library, cancelled: Callable[[], bool]) -> Found:
    """Documents without a file. What has just been deleted is kept for a while, and is no difference."""
    found = Found()
    if not library.is_idle() or library.house.is_waiting():
        return found
    db = library.catalogue.read()
    for (number,) in db.execute(
        "SELECT id FROM documents d WHERE NOT EXISTS (SELECT 1 FROM files WHERE document_id = d.id)"
    ):
        found.add(number, lambda n: f"{name_of_document(db, n)} belongs to no file any more")
    return found


def _disk(library: Library) -> Found:
    found = Found()
    for path in library.roots.differences():
        found.say(f"disk differs from the catalogue: {name_of_path(path)}")
    return found


# ------------------------------------------------------------------ waiting for what a repair caused


def _wait(library: Library, cancelled: Callable[[], bool], say: Say, patience_s: float) -> list[str]:
    """Wait until reading and embedding are done; returns what still is not, in words."""
    last, since = _waiting(library), time.monotonic()
    while any(last) and not cancelled() and time.monotonic() - since < patience_s:
        time.sleep(STEP_S)
        now = _waiting(library)
        if now != last:
            last, since = now, time.monotonic()
            say(f"{now[0]:,} files to read, {now[2]:,} passages to embed")
    return _still(library, *last)


def _waiting(library: Library) -> tuple[int, int, int]:
    """Files to be read, documents for the index of words, texts to be embedded."""
    db = library.catalogue.read()
    files = db.execute(
        "SELECT COUNT(*) FROM files f JOIN folders r ON r.id = f.folder_id"
        " WHERE f.state = 0 AND r.paused = 0 AND r.offline = 0"
    ).fetchone()[0]
    texts = db.execute("SELECT COUNT(*) FROM embed_queue").fetchone()[0] if _embeds(library) else 0
    return int(files) + int(library.reader.busy), lexical_queue.length(db), int(texts)


def _embeds(library: Library) -> bool:
    return library.embedding.enabled and library.embedder.state != "failed"


def _still(library: Library, files: int, documents: int, texts: int) -> list[str]:
    said = []
    if files:
        said.append("1 file is still being read" if files == 1 else f"{files:,} files are still being read")
    if documents:
        said.append(f"words are still being indexed ({documents:,} documents)")
    if texts:
        said.append(f"vectors are still being made ({texts:,} passages)")
    elif not _embeds(library):
        said.append("passages are not embedded at present: see `kindred status`")
    return said


def _shortened(details: list[str]) -> list[str]:
    if len(details) <= SHOWN:
        return details
    return [*details[:SHOWN], f"and {len(details) - SHOWN:,} more"]
