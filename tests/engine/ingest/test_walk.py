"""A walk while the disk changes: a directory that moves is not taken for one that is there twice."""

from __future__ import annotations

from pathlib import Path

from desktop_app.engine.ingest.exclusions.rules import Place, Rules
from desktop_app.engine.ingest.walk import Walk, Ways
from desktop_app.protocol.messages import EngineSettings


def test_a_directory_that_moves_during_a_walk_is_seen_at_its_new_place(tmp_path: Path) -> None:
    for name in ("a", "b", "c"):
        (tmp_path / name).mkdir()
        (tmp_path / name / f"{name}.txt").write_text(name)
    rules = Rules(str(tmp_path), EngineSettings())
    walk = Walk(rules, lambda: False)
    assert isinstance(rules.top, Place)
    seen = []
    for entry in walk.entries(rules.top):
        seen.append(entry.path)
        if len(seen) == 1:  # its directory takes the place of one that the walk comes to later
            (tmp_path / "c" / "c.txt").unlink()
            (tmp_path / "c").rmdir()
            (tmp_path / "a").rename(tmp_path / "c")
    assert str(tmp_path / "c" / "a.txt") in seen
    assert walk.aliases == {}


def test_an_alias_counts_only_as_long_as_it_is_one(tmp_path: Path) -> None:
    (tmp_path / "a").mkdir()
    (tmp_path / "b").mkdir()
    ways = Ways(Rules(str(tmp_path), EngineSettings()))
    ways.aliases[str(tmp_path / "b")] = str(tmp_path / "a")
    assert isinstance(ways.into(str(tmp_path / "b")), Place)
