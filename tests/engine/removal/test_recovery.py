"""Killed at any step, a removal or its way back is ended by the next start, and no file is lost."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.engine.removal.trash.port import Trashed
from desktop_app.engine.removal.trash.system import SystemTrash
from tests.helpers.removals import Ground


def run(tmp_path: Path, *arguments: str) -> list[dict[str, object]]:
    """The killed removals of a helper process."""
    command = [sys.executable, "-m", "tests.helpers.killed_removal", str(tmp_path), *arguments]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stderr
    return [json.loads(line) for line in done.stdout.splitlines()]


@pytest.mark.parametrize("action", ["trash", "hard_link", "reflink"])
def test_killed_at_each_step(tmp_path: Path, action: str) -> None:
    runs = run(tmp_path, "every", action, "1")
    assert sum(bool(one["kills"]) for one in runs) > 40
    assert [one for one in runs if one["faults"]] == []


def test_killed_at_each_step_where_renames_take_two(tmp_path: Path) -> None:
    runs = run(tmp_path, "every", "trash", "1", "linked")
    assert sum(bool(one["kills"]) for one in runs) > 40
    assert [one for one in runs if one["faults"]] == []


def begun(ground: Ground) -> tuple[Path, int]:
    kept, copy = ground.write("kept", b"same"), ground.write("sub/copy", b"same")
    return copy, ground.begin(ground.family(kept, copy))


def test_what_was_not_reached_is_said_and_left_alone(ground: Ground) -> None:
    copy, batch = begun(ground)
    recovered = ground.recover()
    assert (recovered.not_reached, copy.exists()) == (1, True)
    assert "1 not reached" in recovered.notice()
    assert ground.journal.entries(batch)[0].state == "skipped"
    assert ground.recover().notice() == ""


def test_a_staged_file_that_somebody_wrote_to_comes_back_with_what_was_written(ground: Ground) -> None:
    copy, batch = begun(ground)
    [entry] = ground.journal.entries(batch)
    copy.rename(copy.with_name(entry.staged)).write_bytes(b"longer than before")
    assert ground.recover().put_back == 1
    assert copy.read_bytes() == b"longer than before"


def test_a_new_file_at_the_path_keeps_its_place(ground: Ground) -> None:
    copy, batch = begun(ground)
    copy.rename(copy.with_name(ground.journal.entries(batch)[0].staged))
    copy.write_bytes(b"new")
    ground.recover()
    assert (copy.read_bytes(), (copy.with_name("copy (put back)")).read_bytes()) == (b"new", b"same")


def test_a_copy_that_somebody_put_into_its_place_does_not_hide_the_staged_file(ground: Ground) -> None:
    copy, batch = begun(ground)
    copy.rename(copy.with_name(ground.journal.entries(batch)[0].staged))
    shutil.copy2(ground.root / "kept", copy)
    ground.recover()
    assert sorted(os.listdir(copy.parent)) == ["copy", "copy (put back)"]


def test_a_drive_that_is_not_there_is_tried_again_at_the_next_start(ground: Ground) -> None:
    copy, batch = begun(ground)
    staged = copy.with_name(ground.journal.entries(batch)[0].staged)
    copy.rename(staged)
    ground.root.rename(ground.base / "unplugged")
    recovered = ground.recover()
    assert [entry.state for entry in recovered.stuck] == ["stuck"]
    assert staged.name in recovered.notice()
    (ground.base / "unplugged").rename(ground.root)
    assert ground.recover().put_back == 1
    assert copy.read_bytes() == b"same"


def test_a_folder_that_is_gone_is_said_with_the_name_to_look_for(ground: Ground) -> None:
    copy, batch = begun(ground)
    staged = ground.journal.entries(batch)[0].staged
    shutil.rmtree(copy.parent)
    assert staged in ground.recover().notice()
    assert ground.recover().notice() == ""


def test_a_file_of_the_same_words_in_the_trash_does_not_hide_the_staged_one(ground: Ground) -> None:
    copy, batch = begun(ground)
    [entry] = ground.journal.entries(batch)
    copy.rename(copy.with_name(entry.staged))
    foreign = ground.base / "same words"
    foreign.write_bytes(b"same")
    ground.journal.note(entry, state="trashing", trashed=str(foreign))
    assert ground.recover().put_back == 1
    assert (copy.read_bytes(), foreign.read_bytes()) == (b"same", b"same")


def test_what_was_written_to_in_the_trash_before_it_was_looked_at_again_comes_back(ground: Ground) -> None:
    copy, batch = begun(ground)
    [entry] = ground.journal.entries(batch)
    trashed = ground.base / "trashed"
    copy.rename(trashed)
    trashed.write_bytes(b"longer than before")
    ground.journal.note(entry, state="trashing", trashed=str(trashed))
    assert ground.recover().put_back == 1
    assert copy.read_bytes() == b"longer than before"


def test_a_file_that_nobody_can_find_is_said_to_be_lost(ground: Ground) -> None:
    copy, batch = begun(ground)
    ground.journal.note(ground.journal.entries(batch)[0], state="trashing", trashed="/nowhere/x")
    copy.unlink()
    recovered = ground.recover()
    assert "neither in its place nor in the trash" in recovered.notice()
    assert ground.recover().notice() == ""


@pytest.mark.parametrize("deleted", [False, True])
def test_a_system_trash_that_was_cut_short_is_found_out(tmp_path: Path, deleted: bool) -> None:
    place = tmp_path / "bin"
    place.mkdir()
    ground = Ground(tmp_path, trash=SystemTrash(lambda path: None, lambda path: [str(place)]))
    copy, batch = begun(ground)
    [entry] = ground.journal.entries(batch)
    staged = copy.with_name(entry.staged)
    copy.rename(staged)
    ground.journal.note(entry, state="trashing", trashed=Trashed().file)
    if not deleted:
        os.link(staged, place / "$R1")
    ground.recover()
    found = ground.journal.entries(batch)[0]
    assert not staged.exists()
    assert (found.state, copy.exists(), os.listdir(place)) == (
        ("put_back", True, []) if deleted else ("done", False, ["$R1"])
    )
