"""What speaks against a file is found before anything is touched, and said in words."""

from __future__ import annotations

import os
from pathlib import Path

import msgspec
import pytest

from desktop_app.engine.catalogue import folders
from desktop_app.protocol.messages import RemovalFamily, RemovalPlan, RemovalVictim, to_wire
from tests.helpers.removals import Ground


def objections(plan: RemovalPlan) -> dict[str, str]:
    return {Path(os.fsdecode(remark.path)).name: remark.text for remark in plan.objections}


def removed(plan: RemovalPlan) -> list[str]:
    return [Path(os.fsdecode(file.path)).name for file in plan.files]


def test_a_sound_plan_says_what_goes_and_what_is_won(ground: Ground) -> None:
    kept, one, two = (ground.write(name, b"same") for name in ("kept", "one", "two"))
    checked = ground.check(ground.family(kept, one, two))
    plan = checked.plan
    assert (removed(plan), plan.size_bytes, plan.won_bytes, plan.objections) == (["one", "two"], 8, 8, [])
    assert [intent.path for intent in checked.intents] == [str(one), str(two)]


def test_the_kept_file_of_any_family_never_goes(ground: Ground) -> None:
    a, b, c = (ground.write(name, b"same") for name in "abc")
    plan = ground.check(ground.family(a, b), ground.family(b, c)).plan
    assert removed(plan) == ["c"]
    assert "another family" in objections(plan)["b"]


def test_a_ring_of_families_leaves_all_of_them(ground: Ground) -> None:
    a, b, c = (ground.write(name, b"same") for name in "abc")
    assert removed(ground.check(ground.family(a, b), ground.family(b, c), ground.family(c, a)).plan) == []


def test_a_file_that_keeps_itself_stays(ground: Ground) -> None:
    a = ground.write("a", b"same")
    assert removed(ground.check(ground.family(a, a)).plan) == []


def test_a_file_goes_once(ground: Ground) -> None:
    kept, copy = ground.write("kept", b"same"), ground.write("copy", b"same")
    plan = ground.check(ground.family(kept, copy, copy)).plan
    assert (removed(plan), objections(plan)) == (["copy"], {"copy": "the plan names it twice"})


@pytest.mark.parametrize("verdict", ["same_text", "near", "contained", "template"])
def test_all_but_identical_files_go_only_where_each_was_reviewed(ground: Ground, verdict: str) -> None:
    kept, other = ground.write("kept", b"words"), ground.write("other", b"words, nearly")
    assert "beside" in objections(ground.check(ground.family(kept, other, verdict=verdict)).plan)["other"]  # type: ignore[arg-type]
    assert removed(ground.check(ground.family(kept, other, verdict=verdict, reviewed=True)).plan) == ["other"]  # type: ignore[arg-type]


def test_a_reviewed_file_must_hold_what_was_reviewed(ground: Ground) -> None:
    kept, other = ground.write("kept", b"words"), ground.write("other", b"words, nearly")
    shown = ground.family(kept, other, verdict="near", reviewed=True)
    ground.write("other", b"something else altogether")
    assert "look at it again" in objections(ground.check(shown).plan)["other"]
    ground.write("other", b"words, nearly")
    ground.write("kept", b"not what it was")
    assert "look at both again" in objections(ground.check(shown).plan)["other"]


def test_a_review_without_saying_of_what_is_none(ground: Ground) -> None:
    kept, other = ground.write("kept", b"words"), ground.write("other", b"words, nearly")
    victim = RemovalVictim(path=to_wire(other), verdict="near", reviewed=True)
    family = RemovalFamily(keeper=to_wire(kept), victims=[victim])
    assert "look at it again" in objections(ground.check(family).plan)["other"]


def test_files_called_identical_that_are_not_stay(ground: Ground) -> None:
    kept, other = ground.write("kept", b"one"), ground.write("other", b"two")
    assert "same bytes" in objections(ground.check(ground.family(kept, other)).plan)["other"]


def test_identical_files_need_no_number_of_what_they_hold(ground: Ground) -> None:
    kept, copy = ground.write("kept", b"same"), ground.write("copy", b"same")
    victim = RemovalVictim(path=to_wire(copy), verdict="identical")
    assert removed(ground.check(RemovalFamily(keeper=to_wire(kept), victims=[victim])).plan) == ["copy"]


def test_protected_folders_keep_their_files_by_whatever_path(ground: Ground) -> None:
    kept, copy = ground.write("kept", b"same"), ground.write("mine/copy", b"same")
    also = ground.write("mine and more/copy", b"same")
    ground.protected = [str(ground.root / "mine")]
    plan = ground.check(ground.family(kept, copy, also)).plan
    assert (len(plan.files), "nothing is removed" in plan.objections[0].text) == (1, True)
    ground.protected = [str(ground.base / "real")]
    os.rename(ground.root / "mine", ground.base / "real")
    (ground.base / "alias").symlink_to("real")
    ground.add_root(ground.base / "alias")
    aliased = ground.know(ground.base / "alias" / "copy")
    assert "nothing is removed" in ground.check(ground.family(kept, aliased)).plan.objections[0].text
    ground.protected = [str(ground.base / "alias")]
    ground.add_root(ground.base / "real")
    real = ground.know(ground.base / "real" / "copy")
    assert "nothing is removed" in ground.check(ground.family(kept, real)).plan.objections[0].text


def test_what_the_library_does_not_hold_cannot_go_nor_keep(ground: Ground, tmp_path: Path) -> None:
    kept, copy = ground.write("kept", b"same"), ground.write("copy", b"same")
    (tmp_path / "outside").write_bytes(b"same")
    family = ground.family(kept, copy)
    outside = msgspec.structs.replace(family, keeper=to_wire(tmp_path / "outside"))
    assert "would be kept" in objections(ground.check(outside).plan)["copy"]
    up = to_wire(str(ground.root / ".." / "files" / "copy"))
    crooked = msgspec.structs.replace(family, victims=[msgspec.structs.replace(family.victims[0], path=up)])
    assert "not in the library" in objections(ground.check(crooked).plan)["copy"]


@pytest.mark.parametrize("who", ["kept", "copy"])
def test_a_file_that_is_gone_changed_or_a_link_now_is_told_apart(ground: Ground, who: str) -> None:
    kept, copy = ground.write("kept", b"same"), ground.write("copy", b"same")
    family, path = ground.family(kept, copy), ground.root / who
    path.write_bytes(b"changed")
    assert "changed" in ground.check(family).plan.objections[0].text
    path.unlink()
    assert "not there" in ground.check(family).plan.objections[0].text
    path.symlink_to("elsewhere")
    assert "not there" in ground.check(family).plan.objections[0].text


def test_an_offline_root_and_a_file_to_be_read_again_are_left_alone(ground: Ground) -> None:
    kept, copy = ground.write("kept", b"same"), ground.write("copy", b"same")
    family = ground.family(kept, copy)
    with ground.catalogue.write() as db:
        db.execute("UPDATE files SET state = 0 WHERE path = ?", (to_wire(copy),))
    assert "read" in objections(ground.check(family).plan)["copy"]
    with ground.catalogue.write() as db:
        folders.set_offline(db, 1, True)
    assert "at present" in objections(ground.check(family).plan)["copy"]


def test_our_own_data_never_goes(ground: Ground) -> None:
    kept = ground.write("kept", b"same")
    own = ground.root / "innocent"
    os.link(ground.base / "removals.sqlite3", own)
    plan = ground.check(ground.family(kept, ground.know(own), verdict="near", reviewed=True)).plan
    assert "own data" in objections(plan)["innocent"]


def test_a_hard_link_of_the_kept_file_wins_nothing_and_says_so(ground: Ground) -> None:
    kept = ground.write("kept", b"same")
    os.link(kept, ground.root / "linked")
    linked = ground.know(ground.root / "linked")
    plan = ground.check(ground.family(ground.know(kept), linked)).plan
    assert (removed(plan), plan.won_bytes) == (["linked"], 0)
    assert "hard link" in plan.remarks[0].text
    [entry] = ground.remove(ground.family(kept, linked))
    assert (entry.state, kept.read_bytes(), "hard link" in entry.reason) == ("done", b"same", True)


def test_hard_links_among_what_goes_count_once_and_only_together(ground: Ground) -> None:
    kept, one = ground.write("kept", b"same"), ground.write("one", b"same")
    os.link(one, ground.root / "two")
    os.link(one, ground.base / "elsewhere")
    two = ground.know(ground.root / "two")
    plan = ground.check(ground.family(kept, ground.know(one), two)).plan
    assert (len(plan.files), plan.won_bytes) == (2, 0)
    assert "that stay" in plan.remarks[0].text
    os.unlink(ground.base / "elsewhere")
    assert ground.check(ground.family(kept, ground.know(one), two)).plan.won_bytes == 4


def test_the_kept_file_by_another_path_is_recognised(ground: Ground) -> None:
    kept = ground.write("kept", b"same")
    (ground.base / "alias").symlink_to("files")
    ground.add_root(ground.base / "alias")
    again = ground.know(ground.base / "alias" / "kept")
    assert "by another path" in objections(ground.check(ground.family(kept, again)).plan)["kept"]
    os.link(kept, ground.root / "linked")
    again = ground.know(ground.base / "alias" / "kept")
    assert "by another path" in objections(ground.check(ground.family(ground.know(kept), again)).plan)["kept"]


def test_what_was_kept_for_a_near_duplicate_does_not_go_as_one_itself(ground: Ground) -> None:
    a, b, c = (ground.write(name, name.encode() * 9) for name in "abc")
    d = ground.write("d", b"b" * 9)
    [entry] = ground.remove(ground.family(b, c, verdict="near", reviewed=True))
    assert "when" in objections(ground.check(ground.family(a, b, verdict="near", reviewed=True)).plan)["b"]
    assert removed(ground.check(ground.family(d, b)).plan) == ["b"]  # its bytes are kept
    ground.restore(entry)
    assert removed(ground.check(ground.family(a, b, verdict="near", reviewed=True)).plan) == ["b"]


def test_only_identical_files_of_one_drive_and_not_linked_yet_become_links(ground: Ground) -> None:
    kept, near, copy = (ground.write(name, text) for name, text in (("k", b"s"), ("n", b"t"), ("c", b"s")))
    os.link(kept, ground.root / "l")
    kept, linked = ground.know(kept), ground.know(ground.root / "l")
    plan = ground.check(ground.family(kept, copy, linked), action="hard_link").plan
    assert (removed(plan), "already" in objections(plan)["l"]) == (["c"], True)
    assert "both" in plan.remarks[0].text
    shown = ground.family(kept, near, verdict="near", reviewed=True)
    assert "same bytes" in objections(ground.check(shown, action="hard_link").plan)["n"]


def test_a_dry_run_makes_nothing(ground: Ground) -> None:
    kept, copy = ground.write("kept", b"same"), ground.write("copy", b"same")
    before = sorted(ground.base.rglob("*"))
    ground.check(ground.family(kept, copy))
    assert sorted(ground.base.rglob("*")) == before
    assert ground.journal.batches(1) == []
