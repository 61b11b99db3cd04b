"""The virtual environment: made, kept, or made anew."""

from __future__ import annotations

import re

import pytest

from installer.environment import Environment, EnvironmentMaker
from installer.problems import SetupProblem
from installer.runner import Finished
from installer.stamps import Stamps
from installer.system_packages import SystemPackages


def maker(environment, machine, runner, said, modules=("venv", "ensurepip")):
    packages = SystemPackages(machine, runner, said.append, find=lambda name: name)
    return EnvironmentMaker(
        environment, machine, runner, packages, said.append, has_module=lambda name: name in modules
    )


@pytest.fixture
def missing(tmp_path):
    """An environment that is not made yet."""
    return Environment(tmp_path / "mit Leerzeichen é" / ".venv")


def test_a_missing_environment_is_made_with_this_python(missing, machine, runner, said):
    result = maker(missing, machine(), runner, said).ensure(Stamps(missing.stamps))
    assert runner.commands == [["/usr/bin/python3.12", "-m", "venv", str(missing.folder)]]
    assert "Python 3.12" in result


def test_a_good_environment_is_kept(environment, machine, runner, said):
    result = maker(environment, machine(), runner, said).ensure(Stamps(environment.stamps))
    assert "kept" in result
    assert not runner.ran("venv")


def moved(environment, runner):
    environment.stamps.write_text('{"location": "/somewhere/else/.venv"}', "utf-8")


def other_python(environment, runner):
    environment.configuration.write_text("version = 3.11.2\n", "utf-8")


def python_gone(environment, runner):
    environment.python.unlink()
    environment.python.symlink_to("/nowhere/python3.12")


def no_pip(environment, runner):
    runner.on("import pip", answer=Finished(1, "ModuleNotFoundError"))


@pytest.mark.parametrize(
    ("harm", "reason"),
    [
        (moved, "has moved"),
        (other_python, r"Python 3\.11, and this is 3\.12"),
        (python_gone, "is gone"),
        (no_pip, "no pip"),
    ],
)
def test_a_broken_environment_is_made_anew_and_the_reason_is_said(
    environment, machine, runner, said, harm, reason
):
    harm(environment, runner)
    (environment.folder / "old").touch()
    maker(environment, machine(), runner, said).ensure(Stamps(environment.stamps))
    assert runner.ran("venv", str(environment.folder))
    assert not (environment.folder / "old").exists()
    assert re.search(reason, said[0])


def test_a_folder_that_is_no_environment_is_never_deleted(missing, machine, runner, said):
    missing.folder.mkdir(parents=True)
    (missing.folder / "thesis.txt").write_text("years of work", "utf-8")
    with pytest.raises(SetupProblem, match="not a virtual environment"):
        maker(missing, machine(), runner, said).ensure(Stamps(missing.stamps))
    assert (missing.folder / "thesis.txt").exists()


def test_an_environment_elsewhere_that_is_linked_here_is_never_deleted(
    missing, environment, machine, runner, said
):
    missing.folder.parent.mkdir()
    missing.folder.symlink_to(environment.folder)
    with pytest.raises(SetupProblem, match="Move or delete it"):
        maker(missing, machine(), runner, said).ensure(Stamps(missing.stamps))
    assert environment.python.exists()


def test_missing_ensurepip_names_the_package_of_this_python(missing, machine, runner, said):
    with pytest.raises(SetupProblem, match=r"sudo apt-get install -y python3\.12-venv"):
        maker(missing, machine(), runner, said, modules=("venv",)).ensure(Stamps(missing.stamps))


def test_missing_ensurepip_is_installed_as_root_on_debian(missing, machine, runner, said):
    maker(missing, machine(is_root=True), runner, said, modules=()).ensure(Stamps(missing.stamps))
    assert runner.ran("apt-get", "python3.12-venv")
    assert runner.ran("-m", "venv")


def test_a_failed_creation_leaves_nothing_half_made(missing, machine, runner, said):
    def fail(command):
        missing.folder.mkdir(parents=True)
        return Finished(1, "Error: [Errno 28] No space left on device")

    runner.on("venv", answer=fail)
    with pytest.raises(SetupProblem, match="No space left"):
        maker(missing, machine(), runner, said).ensure(Stamps(missing.stamps))
    assert not missing.folder.exists()


def test_programs_are_found_on_windows(tmp_path):
    on_windows = Environment(tmp_path / ".venv", windows=True)
    assert on_windows.program("kindred") == tmp_path / ".venv" / "Scripts" / "kindred.exe"
