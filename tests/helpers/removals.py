"""A catalogue, real files and a real trash to remove them to; extractors answer in this process."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from blake3 import blake3

from desktop_app.engine.catalogue import Catalogue, documents, files, folders
from desktop_app.engine.catalogue.files import DiskEntry
from desktop_app.engine.removal.execute import Remover
from desktop_app.engine.removal.journal import Entry, Journal
from desktop_app.engine.removal.links import Clone, clone_blocks
from desktop_app.engine.removal.plan import Checked, Planner
from desktop_app.engine.removal.recovery import Recovered, Recovery
from desktop_app.engine.removal.restore import Restorer
from desktop_app.engine.removal.trash.freedesktop import DesktopTrash
from desktop_app.engine.removal.trash.port import Trash
from desktop_app.extract.worker import answer_to
from desktop_app.protocol.messages import (
    Message,
    RemovalAction,
    RemovalFamily,
    RemovalVerdict,
    RemovalVictim,
    to_wire,
)
from desktop_app.protocol.worker_messages import (
    ANY_SIZE,
    BytesCompared,
    CompareBytes,
    Extracted,
    FileHash,
    FileHashes,
    HashFiles,
)


@dataclass
class DirectReading:
    """The extractor's own code, called at once. `before` is called ahead of each question, by its number."""

    before: Callable[[int], None] = lambda number: None
    asked: int = 0

    def hash(self, paths: Sequence[str]) -> list[FileHash]:
        reply = self._ask(HashFiles(paths=[to_wire(path) for path in paths], max_bytes=ANY_SIZE))
        assert isinstance(reply, FileHashes)
        return reply.files

    def compare(self, one: str, other: str) -> BytesCompared:
        reply = self._ask(CompareBytes(first=to_wire(one), second=to_wire(other)))
        assert isinstance(reply, BytesCompared)
        return reply

    def _ask(self, request: Message) -> Message:
        self.asked += 1
        self.before(self.asked)
        return answer_to(request)


@dataclass
class Ground:
    """A folder of files that the catalogue knows, and all that is needed to remove some."""

    base: Path
    protected: list[str] = field(default_factory=list)
    trash: Trash = None  # type: ignore[assignment]
    clone: Clone = clone_blocks
    reading: DirectReading = field(default_factory=DirectReading)

    def __post_init__(self) -> None:
        self.root = self.base / "files"
        self.root.mkdir(exist_ok=True)
        self.trash = self.trash or DesktopTrash(self.base / "home" / "Trash")
        self.journal = Journal(self.base / "removals.sqlite3")

    @cached_property
    def catalogue(self) -> Catalogue:
        """What is known of the files; opened where it is asked for first."""
        opened = Catalogue(self.base / "catalogue.sqlite3")
        with opened.write() as db:
            if folders.find(db, str(self.root)) is None:
                folders.add(db, str(self.root), single_file=False)
        return opened

    @property
    def trashed(self) -> list[Path]:
        """What lies in the trash."""
        return sorted((self.base / "home" / "Trash" / "files").glob("*"))

    @property
    def notes(self) -> list[Path]:
        """What the trash notes of it."""
        return sorted((self.base / "home" / "Trash" / "info").glob("*"))

    @property
    def staged(self) -> list[Path]:
        """Files that were left on their way."""
        return [path for path in self.root.rglob(".*") if path.name.startswith(".kindred")]

    def add_root(self, path: Path) -> None:
        """One more root."""
        with self.catalogue.write() as db:
            folders.add(db, str(path), single_file=path.is_file())

    def write(self, name: str | bytes, data: bytes) -> Path:
        """Write a file and have the catalogue know it."""
        path = Path(os.path.join(self.root, os.fsdecode(name)))
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(data)
        return self.know(path)

    def know(self, path: Path) -> Path:
        """Have the catalogue know a file as it is now."""
        info, data = path.lstat(), path.read_bytes()
        with self.catalogue.write() as db:
            folder = folders.covering(db, str(path))
            assert folder is not None
            files.upsert(db, folder.id, [DiskEntry(str(path), info.st_size, info.st_mtime_ns, info.st_ino)])
            found = documents.find(db, blake3(data).digest(), "test")
            document_id = found or documents.store(db, _extracted(data), "test")[0]
            row = db.execute("SELECT id FROM files WHERE path = ?", (to_wire(path),)).fetchone()
            assert files.link(db, row[0], document_id, info.st_size, info.st_mtime_ns)
        return path

    def document(self, path: Path) -> int:
        """The number of what a file holds, as a person was shown it."""
        row = (
            self.catalogue.read()
            .execute("SELECT document_id FROM files WHERE path = ?", (to_wire(path),))
            .fetchone()
        )
        return int(row[0])

    def family(
        self, keeper: Path, *victims: Path, verdict: RemovalVerdict = "identical", reviewed: bool = False
    ) -> RemovalFamily:
        """A family as a window shows it."""
        return RemovalFamily(
            keeper=to_wire(keeper),
            keeper_document=self.document(keeper),
            victims=[
                RemovalVictim(
                    path=to_wire(path), document=self.document(path), verdict=verdict, reviewed=reviewed
                )
                for path in victims
            ],
        )

    def check(self, *families: RemovalFamily, action: RemovalAction = "trash") -> Checked:
        """What a plan comes to."""
        own_data = frozenset(
            {(info.st_dev, info.st_ino) for info in map(os.stat, self.base.glob("*.sqlite3"))}
        )
        planner = Planner(self.catalogue, self.journal, self.trash, own_data, lambda: self.protected)
        return planner.check(families, action)

    def begin(self, *families: RemovalFamily, action: RemovalAction = "trash") -> int:
        """Note a batch; returns its id."""
        return self.journal.begin(action, self.check(*families, action=action).intents)

    def remove(self, *families: RemovalFamily, action: RemovalAction = "trash") -> list[Entry]:
        """Carry a plan out."""
        remover = self.remover()
        return [remover.remove(entry) for entry in self.journal.entries(self.begin(*families, action=action))]

    def remover(self) -> Remover:
        return Remover(self.journal, self.reading, self.trash, self.clone)

    def restorer(self) -> Restorer:
        return Restorer(self.journal, self.reading, self.trash)

    def restore(self, *entries: Entry) -> list[Entry]:
        """Bring files back."""
        return [self.restorer().restore(entry) for entry in entries]

    def recover(self) -> Recovered:
        """What follows a crash."""
        return Recovery(self.journal, self.reading, self.trash, self.restorer()).recover()


def _extracted(data: bytes) -> Extracted:
    return Extracted(
        content_hash=blake3(data).digest(),
        size_bytes=len(data),
        mtime_ns=1,
        inode=1,
        kind="text",
        title="",
        reader="text",
        reader_version=1,
        passages=[],
    )
