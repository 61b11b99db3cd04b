"""Commands on a data directory whose disk is full, then read-only, then as it was.

`unshare -rm python -m tests.helpers.mounted_disk PLACE FILES`: mounts a small disk at PLACE, indexes FILES
there, and prints a JSON object: exit status and words of a command in each state of the disk.
"""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

from desktop_app.paths import DataDir
from tests.helpers.processes import environment, kindred, wait_for, wait_gone

DISK_BYTES = 8 * 1024 * 1024


def run(place: Path, files: Path) -> dict[str, tuple[int, str]]:
    """What a command said in each state of the disk."""
    _mount("-t", "tmpfs", "-o", f"size={DISK_BYTES}", "tmpfs", place)
    library = DataDir(place / "data")
    told = {"full and empty": _on_full_disk(DataDir(place / "another"), "status")}
    told["indexed"] = _say(library, "index", files, "--no-embed")
    told["full"] = _on_full_disk(library, "status")
    told["no longer full"] = _say(library, "status", "--json")
    _mount("-o", "remount,ro", place)
    told["read-only"] = _say(library, "status")
    _mount("-o", "remount,rw", place)
    told["no longer read-only"] = _say(library, "status", "--json")
    told["set aside"] = (0, " ".join(path.name for path in place.rglob("*damaged*")))
    return told


def _mount(*arguments: str | Path) -> None:
    """Mount, or remount once the last process that ended has let go of its files."""
    command = ["mount", *map(str, arguments)]
    wait_for(lambda: subprocess.run(command, capture_output=True, check=False).returncode == 0, 30.0, 0.1)


def _on_full_disk(data_dir: DataDir, *arguments: str) -> tuple[int, str]:
    filler = data_dir.root.parent / "filler"
    with filler.open("wb", buffering=0) as file:
        try:
            while file.write(bytes(4096)):
                pass
        except OSError:
            pass
    try:
        return _say(data_dir, *arguments)
    finally:
        filler.unlink()


def _say(data_dir: DataDir, *arguments: str | Path) -> tuple[int, str]:
    command = kindred(*arguments, "--data-dir", data_dir.root)
    children = environment(data_dir)
    done = subprocess.run(
        command, env=children, stdin=subprocess.DEVNULL, capture_output=True, text=True, check=False
    )
    wait_gone(data_dir)
    return done.returncode, done.stdout + done.stderr


if __name__ == "__main__":
    os.environ["PYTHONDONTWRITEBYTECODE"] = "1"
    print(json.dumps(run(Path(sys.argv[1]), Path(sys.argv[2]))))
