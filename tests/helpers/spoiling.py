"""Ways in which the file of a catalogue comes to harm, each drawn with a random generator."""

from __future__ import annotations

import os
import random
import sqlite3
from collections.abc import Callable
from pathlib import Path

PAGE = 4096
HEADER = 100
Way = Callable[[Path, random.Random], None]

INTERIOR_INDEX, INTERIOR_TABLE, LEAF_INDEX, LEAF_TABLE = 2, 5, 10, 13


def _edit(path: Path, change: Callable[[bytearray], None]) -> None:
    data = bytearray(path.read_bytes())
    change(data)
    path.write_bytes(data)


def _flip(data: bytearray, start: int, end: int, count: int, dice: random.Random) -> None:
    for _ in range(count):
        data[dice.randrange(start, end)] ^= 1 << dice.randrange(8)


def flip_in_the_header(path: Path, dice: random.Random) -> None:
    _edit(path, lambda data: _flip(data, 0, HEADER, dice.randint(1, 4), dice))


def flip_anywhere(path: Path, dice: random.Random) -> None:
    _edit(path, lambda data: _flip(data, 0, len(data), dice.randint(1, 50), dice))


def flip_in_a_tree(path: Path, dice: random.Random) -> None:
    """The head of a page, with its cells and pointers."""

    def change(data: bytearray) -> None:
        kinds = (INTERIOR_INDEX, INTERIOR_TABLE, LEAF_INDEX, LEAF_TABLE)
        pages = [at for at in range(PAGE, len(data), PAGE) if data[at] in kinds]
        start = dice.choice(pages)
        _flip(data, start, start + 40, dice.randint(1, 8), dice)

    _edit(path, change)


def flip_in_rows(path: Path, dice: random.Random) -> None:
    """What rows hold, which no structure shows."""

    def change(data: bytearray) -> None:
        pages = [at for at in range(PAGE, len(data), PAGE) if data[at] == LEAF_TABLE]
        start = dice.choice(pages)
        _flip(data, start + PAGE // 2, start + PAGE, dice.randint(1, 20), dice)

    _edit(path, change)


def flip_in_the_freelist(path: Path, dice: random.Random) -> None:
    def change(data: bytearray) -> None:
        trunk = int.from_bytes(data[32:36], "big")
        if trunk == 0:
            data[36:40] = (dice.randint(1, 50)).to_bytes(4, "big")
        else:
            start = (trunk - 1) * PAGE
            _flip(data, start, start + 64, dice.randint(1, 8), dice)

    _edit(path, change)


def point_the_freelist_at_a_page_in_use(path: Path, dice: random.Random) -> None:
    def change(data: bytearray) -> None:
        used = dice.randrange(2, len(data) // PAGE)
        data[32:36], data[36:40] = used.to_bytes(4, "big"), (1).to_bytes(4, "big")

    _edit(path, change)


def cut_short(path: Path, dice: random.Random) -> None:
    os.truncate(path, dice.randrange(1, path.stat().st_size))


def cut_at_a_page(path: Path, dice: random.Random) -> None:
    os.truncate(path, dice.randrange(1, path.stat().st_size // PAGE) * PAGE)


def empty(path: Path, dice: random.Random) -> None:
    os.truncate(path, 0)


def zero_pages(path: Path, dice: random.Random) -> None:
    def change(data: bytearray) -> None:
        first = dice.randrange(len(data) // PAGE)
        count = dice.randint(1, 4)
        data[first * PAGE : (first + count) * PAGE] = bytes(len(data[first * PAGE : (first + count) * PAGE]))

    _edit(path, change)


def fill_pages_with_noise(path: Path, dice: random.Random) -> None:
    def change(data: bytearray) -> None:
        first = dice.randrange(1, len(data) // PAGE)
        data[first * PAGE : (first + 1) * PAGE] = dice.randbytes(PAGE)

    _edit(path, change)


def swap_pages(path: Path, dice: random.Random) -> None:
    def change(data: bytearray) -> None:
        one, other = (at * PAGE for at in dice.sample(range(1, len(data) // PAGE), 2))
        data[one : one + PAGE], data[other : other + PAGE] = (
            data[other : other + PAGE],
            data[one : one + PAGE],
        )

    _edit(path, change)


def repeat_a_page(path: Path, dice: random.Random) -> None:
    def change(data: bytearray) -> None:
        one, other = (at * PAGE for at in dice.sample(range(1, len(data) // PAGE), 2))
        data[one : one + PAGE] = data[other : other + PAGE]

    _edit(path, change)


def append_noise(path: Path, dice: random.Random) -> None:
    with path.open("ab") as file:
        file.write(dice.randbytes(dice.randrange(1, 5 * PAGE)))


def be_a_folder(path: Path, dice: random.Random) -> None:
    path.unlink()
    path.mkdir()


def be_gone(path: Path, dice: random.Random) -> None:
    path.unlink()


def be_of_another_program(path: Path, dice: random.Random) -> None:
    path.unlink()
    db = sqlite3.connect(path)
    db.execute("CREATE TABLE moz_places (url TEXT)")
    db.execute(f"PRAGMA user_version = {dice.choice((0, 1, 2, 53))}")
    db.commit()
    db.close()


def be_text(path: Path, dice: random.Random) -> None:
    path.write_text("Dear diary, " * dice.randrange(1, 5000))


def be_read_only(path: Path, dice: random.Random) -> None:
    path.chmod(0o400)


def noisy_log(path: Path, dice: random.Random) -> None:
    path.with_name(path.name + "-wal").write_bytes(dice.randbytes(dice.randrange(1, 20 * PAGE)))


def flip_in_the_log(path: Path, dice: random.Random) -> None:
    """As `noisy_log`, or in a log that belongs there."""
    log = path.with_name(path.name + "-wal")
    if not log.exists() or log.stat().st_size < PAGE:
        return noisy_log(path, dice)
    return _edit(log, lambda data: _flip(data, 0, len(data), dice.randint(1, 20), dice))


def noisy_shared_memory(path: Path, dice: random.Random) -> None:
    path.with_name(path.name + "-shm").write_bytes(dice.randbytes(32768))


def lose_the_log(path: Path, dice: random.Random) -> None:
    """The log is deleted while its shared memory stays."""
    path.with_name(path.name + "-wal").unlink(missing_ok=True)
    noisy_shared_memory(path, dice)


def lose_a_table(path: Path, dice: random.Random) -> None:
    db = sqlite3.connect(path, isolation_level=None)
    tables = ("meta", "files", "passages", "texts", "vectors", "models", "embed_queue", "exclusions", "names")
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute(f"DROP TABLE {dice.choice(tables)}")
    db.close()


def lose_rows(path: Path, dice: random.Random) -> None:
    db = sqlite3.connect(path, isolation_level=None)
    table = dice.choice(("files", "documents", "passages", "texts", "vectors", "models"))
    db.execute("PRAGMA foreign_keys = OFF")
    db.execute(f"DELETE FROM {table} WHERE rowid % 3 = ?", (dice.randrange(3),))
    db.close()


WAYS: tuple[Way, ...] = (
    cut_at_a_page,
    flip_in_a_tree,
    flip_in_rows,
    empty,
    swap_pages,
    zero_pages,
    flip_in_the_log,
    be_of_another_program,
    flip_in_the_header,
    lose_rows,
    point_the_freelist_at_a_page_in_use,
    flip_anywhere,
    cut_short,
    be_a_folder,
    lose_the_log,
    noisy_log,
    lose_a_table,
    flip_in_the_freelist,
    fill_pages_with_noise,
    repeat_a_page,
    append_noise,
    be_gone,
    be_text,
    be_read_only,
    noisy_shared_memory,
)
