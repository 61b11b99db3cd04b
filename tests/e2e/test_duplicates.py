"""Duplicates with the real processes: files on the disk, the engine, the command line."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.paths import DataDir
from desktop_app.protocol.messages import (
    CompareFiles,
    Comparison,
    Copies,
    DecidePair,
    FindCopies,
    FindDuplicates,
    GetDuplicateProgress,
    from_wire,
    to_wire,
)
from tests.helpers.random_prose import prose
from tests.helpers.real_engine import Engine

pytestmark = [pytest.mark.e2e, pytest.mark.model]

PLAN = prose(1, 150)
INVOICE = "Invoice {}\n\nFor the berth in {} you owe {} crowns. " + prose(2, 80)
HTML = "<html><head><title>Plan</title></head><body><p>{}</p></body></html>"


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("duplicate-files")
    contents = {
        "plan v2.txt": PLAN + "\n\nA last line that is new in this version.",
        "plan v1.txt": PLAN,
        "old/plan v1 copy.txt": PLAN,
        "plan v1.html": HTML.format(PLAN),
        "plan v1 in windows.txt": PLAN.replace(" ", "\r\n"),
        "book.txt": f"{prose(3, 400)}\n\n{PLAN}\n\n{prose(4, 400)}",
        "invoice march.txt": INVOICE.format(1071, "March", "1,250.00"),
        "invoice april.txt": INVOICE.format(1093, "April", "990.50"),
        "stranger.txt": prose(5, 150),
    }
    for name, text in contents.items():
        (folder / name).parent.mkdir(exist_ok=True)
        (folder / name).write_bytes(text.encode())
    os.link(folder / "plan v1.txt", folder / "hard link of plan.txt")
    return folder


@pytest.fixture(scope="module")
def running(place: Path, tmp_path_factory: pytest.TempPathFactory):
    engine = Engine(DataDir(tmp_path_factory.mktemp("duplicate-data")).make())
    engine.add(place)
    engine.wait_idle()
    yield engine
    engine.close()


def listed(running: Engine, place: Path, *arguments: str) -> dict[str, dict[str, str]]:
    """Keeper → member → verdict, by names below the folder."""
    command = [sys.executable, "-m", "desktop_app", "--data-dir", str(running.data_dir.root), "duplicates"]
    done = subprocess.run([*command, "--json", *arguments], capture_output=True, check=True)
    found = {}
    for family in json.loads(done.stdout)["families"]:
        assert {member["witness"] for member in family["members"]} == {family["keeper"]}
        found[os.path.relpath(family["keeper"], place)] = {
            os.path.relpath(member["path"], place): member["verdict"] for member in family["members"]
        }
    return found


def test_every_tier_is_told_on_the_command_line(running: Engine, place: Path) -> None:
    families = listed(running, place)
    assert families["plan v2.txt"] == {
        "plan v1.txt": "near",
        "old/plan v1 copy.txt": "near",
        "hard link of plan.txt": "near",
        "plan v1.html": "near",
        "plan v1 in windows.txt": "near",
    }
    invoices = [name for name in families if name.startswith("invoice")]
    assert [set(families[name].values()) for name in invoices] == [{"template"}]
    assert "stranger.txt" not in str(families)


def test_a_higher_threshold_leaves_formats_and_copies(running: Engine, place: Path) -> None:
    families = listed(running, place, "--threshold", "1")
    (members,) = [members for keeper, members in families.items() if "plan" in keeper]
    assert len(members) == 4
    assert set(members.values()) <= {"identical", "same_text"}


def test_where_else_is_this_and_side_by_side(running: Engine, place: Path) -> None:
    copies = running.client.call(FindCopies(path=to_wire(place / "plan v1.txt")))
    assert isinstance(copies, Copies)
    found = {
        Path(from_wire(member.path)).name: (member.verdict, member.frees_bytes) for member in copies.members
    }
    assert found["plan v1 copy.txt"][0] == "identical"
    assert found["plan v1.html"][0] == "same_text"
    assert "book.txt" not in found  # this stands in the book, and not the other way round
    compared = running.client.call(
        CompareFiles(left=to_wire(place / "plan v1.html"), right=to_wire(place / "plan v2.txt"))
    )
    assert isinstance(compared, Comparison)
    assert compared.verdict == "near"
    assert {block.kind for block in compared.blocks} == {"same", "only_right"}


def test_not_a_duplicate_is_remembered_by_the_next_engine(running: Engine, place: Path) -> None:
    one, other = (to_wire(place / f"invoice {month}.txt") for month in ("march", "april"))
    running.client.call(DecidePair(one=one, other=other, same=False))
    running.shut_down()
    running.reconnect()
    running.wait_idle()
    running.client.call(FindDuplicates())
    running.wait_until(
        lambda: running.client.call(GetDuplicateProgress()), lambda progress: progress.state == "up_to_date"
    )
    assert not [name for name in listed(running, place) if name.startswith("invoice")]
