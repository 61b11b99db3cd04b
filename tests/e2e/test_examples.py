"""Searching by example with the real processes and the real model."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app.paths import DataDir
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import Example, from_wire, to_wire
from tests.helpers.real_engine import Engine

pytestmark = [pytest.mark.e2e, pytest.mark.model]

TEXTS = {
    "jaguar in the forest.txt": "The jaguar hunts at night in the rain forest and swims well for a cat.",
    "jaguar on the road.txt": "The new Jaguar has a quiet engine, leather seats and a six-speed gearbox.",
    "leopard.txt": "Leopards carry their prey up into trees, out of the reach of lions and hyenas.",
    "saloon.txt": "A saloon car with a diesel motor, five doors and a large boot for the family.",
    "bread.txt": "Mix flour, water and salt, let the dough rise, and bake it in a hot oven.",
}


@pytest.fixture(scope="module")
def place(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("example-files")
    for name, text in TEXTS.items():
        (folder / name).write_text(text)
    return folder


@pytest.fixture(scope="module")
def running(place: Path, tmp_path_factory: pytest.TempPathFactory):
    engine = Engine(DataDir(tmp_path_factory.mktemp("example-data")).make())
    engine.add(place)
    engine.wait_idle()
    yield engine
    engine.close()


def file(place: Path, name: str) -> Example:
    return Example(path=to_wire(place / name))


def names(running: Engine, query: str = "", **examples: list[Example]) -> list[str]:
    return running.names(query, **examples)


def test_a_file_finds_what_is_about_the_same(running: Engine, place: Path) -> None:
    found = names(running, like=[file(place, "leopard.txt")])
    assert found[0] == "jaguar in the forest.txt"
    assert "leopard.txt" not in found
    assert names(running, like=[file(place, "saloon.txt")])[0] == "jaguar on the road.txt"


def test_more_like_this_and_less_like_that_move_the_results(running: Engine, place: Path) -> None:
    cat, car = "jaguar in the forest.txt", "jaguar on the road.txt"
    liked = names(running, "jaguar", like=[file(place, "leopard.txt")])
    assert liked.index(cat) < liked.index(car)
    driven = names(running, "jaguar", like=[file(place, "saloon.txt")])
    assert driven.index(car) < driven.index(cat)
    moved = names(running, "jaguar", like=[file(place, "leopard.txt")], unlike=[file(place, car)])
    assert moved[0] == cat
    assert car not in moved


def test_what_is_like_the_unlike_one_falls_behind(running: Engine, place: Path) -> None:
    def lead(**examples: list[Example]) -> float:
        """How much nearer in meaning the cat is than the car."""
        hits = running.search("jaguar", **examples).hits
        near = {Path(from_wire(hit.path)).name: hit.passages[0].similarity or 0.0 for hit in hits}
        return near["jaguar in the forest.txt"] - near["jaguar on the road.txt"]

    assert lead(unlike=[file(place, "saloon.txt")]) > lead() + 0.05


def test_a_text_finds_passages_like_it(running: Engine) -> None:
    results = running.search("", like=[Example(text="How to make a loaf at home")], explain=True)
    assert Path(from_wire(results.hits[0].path)).name == "bread.txt"
    assert results.limits is not None


def test_a_file_that_is_not_in_the_library(running: Engine, tmp_path: Path) -> None:
    outside = tmp_path / "lions.txt"
    outside.write_text("Lions rest in the shade of a tree and hunt in the evening.")
    assert names(running, like=[file(tmp_path, "lions.txt")])[0] in (
        "leopard.txt",
        "jaguar in the forest.txt",
    )
    assert running.status().files == len(TEXTS)


def test_what_cannot_be_compared_says_why(running: Engine, tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="No such file"):
        names(running, like=[file(tmp_path, "gone.txt")])


def test_the_command_line_does_the_same(running: Engine, place: Path) -> None:
    command = [sys.executable, "-m", "desktop_app", "--data-dir", str(running.data_dir.root), "similar"]
    done = subprocess.run(
        [*command, str(place / "leopard.txt"), "--json", "--limit", "2"], capture_output=True, check=True
    )
    paths = [Path(hit["path"]).name for hit in json.loads(done.stdout)["hits"]]
    assert (paths[0], len(paths)) == ("jaguar in the forest.txt", 2)
    piped = subprocess.run([*command, "-"], input=b"dough in the oven", capture_output=True, check=True)
    assert b"bread.txt" in piped.stdout.splitlines()[0]
