"""Removals on a drive that has no trash, is full, or is read-only.

`unshare -rm python -m tests.helpers.mounted_trash PLACE COUNT`: mounts a small drive at PLACE, and prints a
JSON object: for each state of the drive the states of the files, how many are missing, and a reason given.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

from desktop_app.engine.removal.trash.freedesktop import DesktopTrash
from tests.helpers.removals import Ground

DRIVE_BYTES = 4 * 1024 * 1024


def run(place: Path, count: int) -> dict[str, Any]:
    """What became of the files in each state of the drive."""
    drive = place / "drive"
    drive.mkdir(parents=True)
    _mount("-t", "tmpfs", "-o", f"size={DRIVE_BYTES}", "tmpfs", str(drive))
    ground = Ground(place, trash=DesktopTrash(place / "home" / "Trash"))
    ground.add_root(drive)
    data = {drive / f"{number}.txt": b"words %d" % (number // 2) for number in range(2 * count)}
    for path, words in data.items():
        path.write_bytes(words)
        ground.know(path)
    trash = drive / f".Trash-{os.getuid()}"
    trash.write_text("a file is in the way")
    told = {"none": _remove(ground, data)}
    trash.unlink()
    told["full"] = _remove_planned(ground, data, lambda: _fill(drive), lambda: (drive / "filler").unlink())
    told["read-only"] = _remove_planned(
        ground,
        data,
        lambda: _mount("-o", "remount,ro", str(drive)),
        lambda: _mount("-o", "remount,rw", str(drive)),
    )
    told["sound"] = _remove(ground, data)
    return told


def _families(ground: Ground, data: dict[Path, bytes]) -> list[Any]:
    paths = list(data)
    return [ground.family(paths[n], paths[n + 1]) for n in range(0, len(paths), 2)]


def _remove(ground: Ground, data: dict[Path, bytes]) -> dict[str, Any]:
    checked = ground.check(*_families(ground, data))
    batch = ground.journal.begin("trash", checked.intents)
    entries = [ground.remover().remove(entry) for entry in ground.journal.entries(batch)]
    reasons = [remark.text for remark in checked.plan.objections]
    return _told(data, [entry.state for entry in entries], reasons)


def _remove_planned(
    ground: Ground, data: dict[Path, bytes], spoil: Callable[[], object], mend: Callable[[], object]
) -> dict[str, Any]:
    """Remove by a plan that was sound when it was made."""
    entries = ground.journal.entries(ground.begin(*_families(ground, data)))
    spoil()
    try:
        done = [ground.remover().remove(entry) for entry in entries]
        return _told(data, [entry.state for entry in done], [entry.reason for entry in done])
    finally:
        mend()


def _told(data: dict[Path, bytes], states: list[str], reasons: list[str]) -> dict[str, Any]:
    missing = [str(path) for path, words in data.items() if not path.exists() or path.read_bytes() != words]
    return {
        "states": sorted(set(states)),
        "count": len(states),
        "missing": len(missing),
        "reasons": reasons[:1],
    }


def _fill(drive: Path) -> None:
    with (drive / "filler").open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            pass


def _mount(*arguments: str) -> None:
    subprocess.run(["mount", *arguments], check=True)


if __name__ == "__main__":
    print(json.dumps(run(Path(sys.argv[1]), int(sys.argv[2]))))
