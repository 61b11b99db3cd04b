"""Steps are done once, resumed where they stopped, and done again when what they depend on changes."""

from __future__ import annotations

import json

import pytest

from installer.problems import SetupProblem
from installer.stamps import Stamps, fingerprint
from installer.steps import Step, run_steps


@pytest.fixture
def file(tmp_path):
    return tmp_path / "kindred-setup.json"


class Counted:
    """A step's work that counts how often it was done."""

    def __init__(self, problem=None):
        self.times = 0
        self.problem = problem

    def __call__(self):
        self.times += 1
        if self.problem:
            raise self.problem
        return "done"


def step(name, work, inputs=("1",), present=lambda: True):
    return Step(name, inputs, present, work)


def test_a_second_start_does_and_says_nothing(file, said):
    work = Counted()
    assert run_steps([step("a", work)], Stamps(file), said.append)
    said.clear()
    assert not run_steps([step("a", work)], Stamps(file), said.append)
    assert work.times == 1
    assert said == []


def test_every_step_is_said_with_its_time_and_result(file, said):
    run_steps([step("a", Counted())], Stamps(file), said.append)
    assert said[0] == "[1/1] a …"
    assert said[1].endswith(" s: done")


def test_a_changed_input_does_the_step_again(file, said):
    work = Counted()
    run_steps([step("a", work)], Stamps(file), said.append)
    run_steps([step("a", work, inputs=("2",))], Stamps(file), said.append)
    assert work.times == 2


def test_a_result_that_vanished_does_the_step_again(file, said):
    work = Counted()
    run_steps([step("a", work)], Stamps(file), said.append)
    run_steps([step("a", work, present=lambda: False)], Stamps(file), said.append)
    assert work.times == 2


def test_a_set_up_that_stopped_goes_on_where_it_stopped(file, said):
    first, second = Counted(), Counted(SetupProblem("no network", "plug it in"))
    with pytest.raises(SetupProblem):
        run_steps([step("a", first), step("b", second)], Stamps(file), said.append)
    second.problem = None
    run_steps([step("a", first), step("b", second)], Stamps(file), said.append)
    assert (first.times, second.times) == (1, 2)


def test_stamps_that_are_cleared_by_a_step_bring_back_those_after_it(file, said):
    work = Counted()
    run_steps([step("a", Counted()), step("b", work)], Stamps(file), said.append)
    stamps = Stamps(file)
    anew = step("a", lambda: stamps.clear() or "made anew", present=lambda: False)
    run_steps([anew, step("b", work)], stamps, said.append)
    assert work.times == 2


@pytest.mark.parametrize("content", ["", "{", "[]", "\0"])
def test_a_damaged_stamp_file_counts_as_none(file, content):
    file.write_text(content, "utf-8")
    assert not Stamps(file).has("a", fingerprint(["1"]))
    assert Stamps(file).location is None


def test_stamps_name_the_place_they_were_made_in(tmp_path):
    folder = tmp_path / "Käse 日本" / ".venv"
    folder.mkdir(parents=True)
    Stamps(folder / "s.json").add("a", "1")
    assert Stamps(folder / "s.json").location == str(folder)
    assert json.loads((folder / "s.json").read_text("utf-8"))["location"] == str(folder)


def test_fingerprints_tell_inputs_apart():
    assert fingerprint(["ab", "c"]) != fingerprint(["a", "bc"])
    assert fingerprint(["a"]) == fingerprint(["a"])
