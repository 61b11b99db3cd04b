"""The commands themselves: usage, folders, display, checks."""

from __future__ import annotations

import ast
import itertools
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from installer import checks, commands, launch, python_version
from installer.machine import this_machine
from installer.problems import SetupProblem
from installer.setup import Purpose, setup_of
from installer.stamps import Stamps, fingerprint

ROOT = Path(__file__).resolve().parents[2]
INSTALLER = sorted((ROOT / "installer").glob("**/*.py"))


@pytest.mark.parametrize("arguments", [[], ["walk"], ["run", "--fast"], ["setup", "now"]])
def test_wrong_usage_is_shown_and_ends_with_2(arguments, capsys):
    assert commands.main(arguments) == 2
    assert "python3 -m installer run" in capsys.readouterr().err


def test_help_is_no_error(capsys):
    assert commands.main(["--help"]) == 0
    assert "installer test" in capsys.readouterr().out


def test_a_missing_folder_is_said_before_anything_is_set_up(tmp_path, capsys):
    assert commands.main(["run", str(tmp_path / "no such folder")]) == 1
    assert "Remedy:" in capsys.readouterr().err


def test_folders_are_handed_on_as_absolute_paths(tmp_path, monkeypatch):
    (tmp_path / "search").mkdir()
    monkeypatch.chdir(tmp_path)
    assert launch.folders_to_open(["search"]) == [str(tmp_path / "search")]


@pytest.mark.parametrize("variable", ["DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"])
def test_any_display_will_do(machine, environment, variable):
    launch.need_display(machine(variables={variable: ":0"}), environment)


def test_without_a_display_linux_is_told_what_to_do(machine, environment):
    with pytest.raises(SetupProblem, match="no display"):
        launch.need_display(machine(), environment)
    launch.need_display(machine(system="Darwin"), environment)


def test_all_checks_run_and_the_failed_one_is_named(environment, said):
    asked = []

    def call(command):
        asked.append(command)
        return 1 if "mypy" in command else 0

    assert checks.run_stages(checks.stages(environment, 2, ["-k", "x y"]), call, said.append) == 1
    assert len(asked) == 5
    assert asked[-1][-2:] == ("-k", "x y")
    assert said[-1] == "\nFailed: mypy"


def test_checks_that_all_pass(environment, said):
    assert checks.run_stages(checks.stages(environment, 2, []), lambda command: 0, said.append) == 0
    assert said[-1] == "\nAll checks passed."


@pytest.mark.parametrize(("processors", "workers"), [(1, None), (2, "2"), (64, "8")])
def test_tests_run_on_all_processors_unless_told_otherwise(environment, processors, workers):
    *_, pytest_stage = checks.stages(environment, processors, ["-n", "0"])
    command = pytest_stage.command
    told = [after for word, after in itertools.pairwise(command) if word == "-n"]
    assert told == ([workers] if workers else []) + ["0"]  # of two, pytest takes the last


def test_the_processors_are_those_that_may_be_used():
    assert 1 <= this_machine().processors <= (os.cpu_count() or 1)


def test_checks_see_no_display_and_no_hub():
    variables = checks.check_variables({"DISPLAY": ":0", "PYTHONPATH": "/x", "HOME": "/h"})
    assert variables.keys() & {"DISPLAY", "PYTHONPATH"} == set()
    assert variables["QT_QPA_PLATFORM"] == "offscreen"
    assert variables["HF_HUB_OFFLINE"] == "1"


def step_names(machine, tmp_path, purpose, said):
    setup = setup_of(ROOT, machine, said.append)
    stamps = Stamps(tmp_path / "none.json")
    return [step.name for step in setup.steps(purpose, stamps)]


def test_each_purpose_has_its_steps(machine, tmp_path, said):
    linux = {purpose: step_names(machine(), tmp_path, purpose, said) for purpose in Purpose}
    assert "developer tools" in linux[Purpose.TEST]
    assert "Qt window libraries" in linux[Purpose.RUN]
    assert not [name for name in linux[Purpose.COMMAND_LINE] if name.startswith("Qt")]
    assert not [
        name for name in step_names(machine(system="Darwin"), tmp_path, Purpose.RUN, said) if "Qt" in name
    ]


def test_an_environment_that_moved_is_not_done(machine, tmp_path, said):
    place = tmp_path / "dort" / ".venv"
    place.mkdir(parents=True)
    first = setup_of(place.parent, machine(), said.append).environment
    first.programs.mkdir()
    first.python.touch()
    Stamps(first.stamps).add("environment", fingerprint(("3.12",)))
    assert environment_step(machine, place.parent, said).is_done(Stamps(first.stamps))
    moved = place.parent.rename(tmp_path / "hier")
    stamps = Stamps(moved / ".venv" / first.stamps.name)
    assert not environment_step(machine, moved, said).is_done(stamps)


def environment_step(machine, root, said):
    shutil.copy(ROOT / "pyproject.toml", root)
    shutil.copytree(ROOT / "resources", root / "resources", dirs_exist_ok=True)
    setup = setup_of(root, machine(), said.append)
    return setup.steps(Purpose.RUN, Stamps(setup.environment.stamps))[0]


def test_the_compiler_is_needed_before_anything_large_is_fetched(machine, tmp_path, said):
    names = step_names(machine(), tmp_path, Purpose.RUN, said)
    assert names.index("hnswlib") < names.index("torch") < names.index("packages")


def imported(file):
    tree = ast.parse(file.read_text("utf-8"))
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (name.name.split(".")[0] for name in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{file.name} has a relative import"
            yield (node.module or "").split(".")[0]


@pytest.mark.parametrize("file", INSTALLER, ids=lambda file: file.name)
def test_the_installer_needs_the_standard_library_alone(file):
    assert set(imported(file)) <= sys.stdlib_module_names | {"installer"}


def test_the_installer_starts_without_any_installed_package():
    alone = [
        sys.executable,
        "-I",
        "-S",
        "-c",
        f"import sys; sys.path.insert(0, {str(ROOT)!r}); import installer.commands",
    ]
    assert subprocess.run(alone, capture_output=True, check=False).returncode == 0


@pytest.mark.parametrize("name", ["__init__.py", "__main__.py", "python_version.py"])
def test_an_old_python_can_read_the_way_to_its_error(name):
    ast.parse((ROOT / "installer" / name).read_text("utf-8"), feature_version=(3, 8))


def test_an_old_python_is_told_what_to_do():
    assert not python_version.is_supported((3, 10))
    assert python_version.is_supported((3, 11))
    said = python_version.explain((3, 10), ["run", "docs"], find=lambda: "python3.12")
    assert "python3.12 -m installer run docs" in said
    assert "apt-get install" in python_version.explain((3, 10), ["run"], find=lambda: None)


def test_ci_runs_the_same_command_as_everyone():
    text = (ROOT / ".ci" / "run").read_text("utf-8")
    assert "-m installer test" in text
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111
