"""Promises 44 to 46: a family always keeps a verified copy, nothing that changed goes, and all comes back."""

from __future__ import annotations

import json
import os
import random
import shutil
import subprocess
import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from desktop_app.engine.removal.journal import Entry
from desktop_app.engine.removal.pinned import PinnedFolder
from desktop_app.protocol.messages import RemovalFamily, RemovalVictim, to_wire
from tests.helpers.removals import Ground
from tests.reliability.conftest import Figure, Scale

KILLED_FILES = 100


@pytest.fixture
def ground(tmp_path: Path) -> Ground:
    return Ground(tmp_path, clone=_copied)


def _copied(target: int, source: int) -> None:
    os.sendfile(target, source, 0, os.fstat(source).st_size)


# ------------------------------------------------------------------ 44: random plans


def test_every_family_keeps_a_verified_copy(ground: Ground, scale: Scale[int], figure: Figure) -> None:
    plans, chance = scale(150, 10_000), random.Random(44)
    (ground.base / "alias").symlink_to("files")
    ground.add_root(ground.base / "alias")
    states: Counter[str] = Counter()
    refused = undone = 0
    for number in range(plans):
        files = _Files.random(ground, chance, number)
        families = files.random_families(chance)
        action = chance.choice(("trash", "trash", "hard_link", "reflink"))
        checked = ground.check(*families, action=action)
        refused += len(checked.plan.objections)
        entries = _carry_out(ground, ground.journal.begin(action, checked.intents))
        states.update(entry.state for entry in entries)
        files.check_kept(families, entries)
        if chance.random() < 0.2:
            undone += len(ground.restore(*(entry for entry in entries if entry.state == "done")))
            files.check_restored()
        files.clear()
    told = f"files {dict(states)}, {refused:,} objections, {undone:,} undone"
    figure(f"{plans:,} random plans: {told}; every family kept a verified copy")


def _carry_out(ground: Ground, batch: int) -> list[Entry]:
    remover = ground.remover()
    return [remover.remove(entry) for entry in ground.journal.entries(batch)]


@dataclass
class _Files:
    """The files of one plan: few contents, hard links, and the same files by another path."""

    ground: Ground
    folder: Path
    before: dict[Path, bytes]
    aliases: list[Path]

    @classmethod
    def random(cls, ground: Ground, chance: random.Random, number: int) -> _Files:
        folder = ground.root / f"plan{number}"
        before: dict[Path, bytes] = {}
        for n in range(chance.randint(2, 7)):
            data = b"content %d" % chance.randint(1, 3)
            path = folder / chance.choice(("", "protected", "sub")) / f"file{n}"
            path.parent.mkdir(parents=True, exist_ok=True)
            if before and chance.random() < 0.25:
                first = chance.choice(list(before))
                os.link(first, path)
                data = before[first]
            else:
                path.write_bytes(data)
            before[path] = data
        ground.protected = [str(folder / "protected")]
        known = [ground.know(path) for path in before]
        aliased = [path for path in known if chance.random() < 0.2]
        aliases = [ground.know(ground.base / "alias" / path.relative_to(ground.root)) for path in aliased]
        return cls(ground, folder, before, aliases)

    def random_families(self, chance: random.Random) -> list[RemovalFamily]:
        """Families as a window with mistakes, or a malicious client, might send them."""
        paths = [*self.before, *self.aliases]
        return [
            RemovalFamily(
                keeper=to_wire(keeper := chance.choice(paths)),
                keeper_document=self.ground.document(keeper),
                victims=[
                    self._victim(path, chance) for path in chance.sample(paths, chance.randint(1, len(paths)))
                ],
            )
            for _ in range(chance.randint(1, 3))
        ]

    def _some(self, paths: list[Path], chance: random.Random) -> list[Path]:
        return chance.sample(paths, chance.randint(1, len(paths)))

    def _victim(self, path: Path, chance: random.Random) -> RemovalVictim:
        near = chance.random() < 0.15
        return RemovalVictim(
            path=to_wire(path),
            document=self.ground.document(path),
            verdict="near" if near else "identical",
            reviewed=chance.random() < 0.5,
        )

    def check_kept(self, families: list[RemovalFamily], entries: list[Entry]) -> None:
        done = (entry for entry in entries if entry.state == "done" and entry.action == "trash")
        gone = {self._real(Path(entry.path)) for entry in done}
        for path, data in self.before.items():
            if path not in gone:
                assert path.read_bytes() == data, f"{path} was not to go"
            assert path not in gone or "protected" not in path.parts
        for entry in entries:
            kept = self.before[self._real(Path(entry.keeper))]
            assert Path(entry.keeper).read_bytes() == kept, "a removed file has no kept one"
            if entry.state == "done" and entry.verdict == "identical":
                assert kept == self.before[self._real(Path(entry.path))]
        for family in families:
            members = {os.fsdecode(family.keeper), *(os.fsdecode(victim.path) for victim in family.victims)}
            assert any(os.path.exists(path) for path in members), "a whole family went"
        assert self.ground.staged == []

    def _real(self, path: Path) -> Path:
        alias = self.ground.base / "alias"
        return self.ground.root / path.relative_to(alias) if path.is_relative_to(alias) else path

    def check_restored(self) -> None:
        assert {path: path.read_bytes() for path in self.folder.rglob("*") if path.is_file()} == self.before

    def clear(self) -> None:
        shutil.rmtree(self.folder)
        with self.ground.catalogue.write() as db:
            db.execute("DELETE FROM files")


# ------------------------------------------------------------------ 45: changes between scan, click and move


def _append(path: Path) -> None:
    with path.open("ab") as file:
        file.write(b" more")


def _other_bytes_same_size_and_time(path: Path) -> None:
    info = path.stat()
    path.write_bytes(bytes(reversed(path.read_bytes())))
    os.utime(path, ns=(info.st_atime_ns, info.st_mtime_ns))


def _replaced_as_editors_do(path: Path) -> None:
    new = path.with_name("new")
    new.write_bytes(b"edited")
    os.replace(new, path)


def _replaced_by_a_link(path: Path) -> None:
    path.unlink()
    path.symlink_to("nowhere")


CHANGES: list[Callable[[Path], object]] = [
    _append,
    _other_bytes_same_size_and_time,
    _replaced_as_editors_do,
    _replaced_by_a_link,
    Path.unlink,
    lambda path: path.write_bytes(b"rewritten"),
]
MOMENTS = ("scan to click", "click to move", "first check", "second check", "into the trash")


@pytest.mark.parametrize("who", ["victim", "keeper"])
def test_nothing_that_changed_is_taken(
    ground: Ground, scale: Scale[int], figure: Figure, monkeypatch: pytest.MonkeyPatch, who: str
) -> None:
    count, chance = scale(60, 500), random.Random(who)
    states: Counter[str] = Counter()
    move = PinnedFolder.move
    for number in range(count):
        data = b"some words that both hold %d" % number
        victim, keeper = ground.write(f"{number}/victim", data), ground.write(f"{number}/keeper", data)
        near = chance.random() < 0.3
        family = ground.family(keeper, victim, verdict="near" if near else "identical", reviewed=near)
        moment, change = chance.choice(MOMENTS), chance.choice(CHANGES)
        changed = _Change(change, victim if who == "victim" else keeper)
        monkeypatch.setattr(PinnedFolder, "move", _moving(move, changed, moment))
        ground.reading.asked = 0
        ground.reading.before = lambda asked, c=changed, m=moment: c.make(
            m, {1: MOMENTS[2], 2: MOMENTS[3]}.get(asked)
        )  # type: ignore[misc]
        changed.make(moment, MOMENTS[0])
        checked = ground.check(family)
        batch = ground.journal.begin("trash", checked.intents)
        changed.make(moment, MOMENTS[1])
        entries = _carry_out(ground, batch)
        states.update([entry.state for entry in entries] or ["objection"])
        assert changed.made
        _check_nothing_lost(ground, changed, victim, data, entries)
        shutil.rmtree(ground.root / str(number))
    figure(f"{count} times the {who} changed between scan, click and move: {dict(states)}; 0 in the trash")


@dataclass
class _Change:
    """A change that is made once; by name, or (in the last moment) by a descriptor that was open before."""

    change: Callable[[Path], object]
    path: Path
    made: bool = False
    descriptor: int = -1
    left: bytes | None = None

    def __post_init__(self) -> None:
        self.descriptor = os.open(self.path, os.O_WRONLY | os.O_APPEND)

    def make(self, chosen: str, now: str | None) -> None:
        if self.made or chosen != now:
            return
        self.made = True
        if self.path.exists() and now in MOMENTS[:3]:
            self.change(self.path)
        else:
            os.write(self.descriptor, b" written late")
        self.left = self.path.read_bytes() if self.path.is_file() else None


def _at_a_check(changed: _Change, moment: str, asked: int) -> None:
    changed.make(moment, {1: MOMENTS[2], 2: MOMENTS[3]}.get(asked))


def _moving(move: Callable[..., None], changed: _Change, moment: str) -> Callable[..., None]:
    def moving(self: PinnedFolder, name: str, target: PinnedFolder, new_name: str) -> None:
        if target.path.endswith("Trash/files"):
            changed.make(moment, MOMENTS[4])
        move(self, name, target, new_name)

    return moving


def _check_nothing_lost(
    ground: Ground, changed: _Change, victim: Path, data: bytes, entries: list[Entry]
) -> None:
    os.close(changed.descriptor)
    assert ground.trashed == [], f"{changed.change} was not noticed"
    assert ground.notes == []
    assert ground.staged == []
    assert [entry.state for entry in entries] in ([], ["refused"], ["put_back"])
    if changed.path != victim:
        assert victim.read_bytes() == data
    elif changed.left is not None:
        assert victim.read_bytes() == changed.left
    for entry in entries:
        if entry.state == "put_back" and entry.restored_to != entry.path:
            assert Path(entry.restored_to).read_bytes() == data


# ------------------------------------------------------------------ 46: no trash; killed; brought back


@pytest.mark.skipif(shutil.which("unshare") is None, reason="needs mounts of its own")
def test_without_a_trash_nothing_is_removed(tmp_path: Path, scale: Scale[int], figure: Figure) -> None:
    count = scale(5, 100)
    command = [
        "unshare",
        "-rm",
        sys.executable,
        "-m",
        "tests.helpers.mounted_trash",
        str(tmp_path),
        str(count),
    ]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if "unshare" in done.stderr:
        pytest.skip("this system lets nobody mount")
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout)
    assert (told["none"]["states"], told["none"]["missing"]) == ([], 0)
    assert "no trash" in told["none"]["reasons"][0]
    assert (told["full"]["states"], told["full"]["missing"]) == (["put_back"], 0)
    assert (told["read-only"]["states"], told["read-only"]["missing"]) == (["refused"], 0)
    assert (told["sound"]["states"], told["sound"]["missing"]) == (["done"], count)
    figure(f"no trash, full drive, read-only drive, {count} files each: all refused or put back, 0 missing")


@pytest.mark.parametrize("action", ["trash", "hard_link"])
def test_a_batch_that_is_killed_is_explained_and_comes_back(
    tmp_path: Path, scale: Scale[int], figure: Figure, action: str
) -> None:
    runs = scale(3, 100)
    command = [sys.executable, "-m", "tests.helpers.killed_removal", str(tmp_path), "random", action]
    done = subprocess.run(
        [*command, str(KILLED_FILES), str(runs), "46"], capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    told = [json.loads(line) for line in done.stdout.splitlines()]
    assert len(told) == 2 * runs
    assert [one for one in told if one["faults"]] == []
    kills = sum(one["kills"] for one in told)
    assert kills >= runs
    states = sum((Counter(one["states"]) for one in told[::2]), Counter())
    back = sum((Counter(one["states"]) for one in told[1::2]), Counter())
    told_of = f"{dict(states)}, brought back {dict(back)}, 0 faults"
    figure(f"{action}, {runs} batches of {KILLED_FILES} killed {kills} times: {told_of}")
