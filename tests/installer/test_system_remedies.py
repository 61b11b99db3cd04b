"""Missing compilers and libraries: the exact remedy on each system, or its installation."""

from __future__ import annotations

import json

import pytest

from installer.compiler import Compiler
from installer.machine import distribution_ids
from installer.problems import SetupProblem
from installer.qt_libraries import OFFSCREEN, WINDOW, QtLibraries
from installer.runner import Finished
from installer.system_packages import MANAGERS, SystemPackages, manager_of, packages_for


def nowhere(name):
    return None


def everywhere(name):
    return f"/usr/bin/{name}"


@pytest.fixture
def headers(tmp_path):
    (tmp_path / "include").mkdir()
    (tmp_path / "include" / "Python.h").touch()
    return tmp_path / "include"


def compiler(machine, runner, said, find, include):
    packages = SystemPackages(machine, runner, said.append, find=everywhere)
    return Compiler(machine, runner, packages, include=include, find=find)


@pytest.mark.parametrize(
    ("distribution", "command"),
    [
        (("ubuntu", "debian"), "sudo apt-get install -y build-essential"),
        (("fedora",), "sudo dnf install -y gcc-c++"),
        (("rocky", "rhel", "centos", "fedora"), "sudo dnf install -y gcc-c++"),
        (("arch",), "sudo pacman -S --needed base-devel"),
        (("opensuse-leap", "suse", "opensuse"), "sudo zypper install -y gcc-c++"),
        (("plan9",), "what Debian calls: build-essential"),
    ],
)
def test_a_missing_compiler_is_named_with_its_remedy(machine, runner, said, headers, distribution, command):
    here = machine(distribution=distribution)
    with pytest.raises(SetupProblem) as raised:
        compiler(here, runner, said, nowhere, headers).ensure()
    assert "C++ compiler" in raised.value.message
    assert command in raised.value.remedy
    assert not runner.commands


def test_as_root_on_debian_the_compiler_is_installed_and_that_is_said(machine, runner, said, headers):
    found = iter([None])
    find = lambda name: next(found, "/usr/bin/c++")  # noqa: E731 (missing once, found after the installation)
    compiler(machine(is_root=True), runner, said, find, headers).ensure()
    assert runner.ran("apt-get", "install", "build-essential")
    assert any("build-essential" in line and "root" in line for line in said)


def test_as_root_elsewhere_nothing_is_installed(machine, runner, said, headers):
    with pytest.raises(SetupProblem, match="Run: dnf install"):
        compiler(machine(is_root=True, distribution=("fedora",)), runner, said, nowhere, headers).ensure()
    assert not runner.commands


def test_missing_headers_are_named_for_this_very_python(machine, runner, said, tmp_path):
    with pytest.raises(SetupProblem, match=r"apt-get install -y python3\.12-dev"):
        compiler(machine(), runner, said, everywhere, tmp_path).ensure()


def test_a_compiler_that_is_there_needs_nothing(machine, runner, said, headers):
    compiler(machine(), runner, said, everywhere, headers).ensure()
    assert not runner.commands


def test_the_person_may_choose_the_compiler(machine, runner, said, headers):
    chosen = machine(variables={"CC": "clang -m64", "CXX": "clang++"})
    only_clang = lambda name: name if name.startswith("clang") else None  # noqa: E731
    assert compiler(chosen, runner, said, only_clang, headers).missing_programs() == []


def test_a_mac_without_command_line_tools(machine, runner, said, headers):
    runner.on("xcode-select", answer=Finished(2, "error"))
    with pytest.raises(SetupProblem, match="xcode-select --install"):
        compiler(machine(system="Darwin"), runner, said, nowhere, headers).ensure()


@pytest.mark.parametrize("answer", [Finished(127, "not found"), Finished(0, "\n")])
def test_windows_without_build_tools(machine, runner, said, headers, answer):
    runner.on("-products", answer=answer)
    with pytest.raises(SetupProblem, match="BuildTools"):
        compiler(machine(system="Windows"), runner, said, nowhere, headers).ensure()


def test_windows_with_build_tools(machine, runner, said, headers):
    runner.on(
        "-products", answer=Finished(0, "C:\\Program Files\\Microsoft Visual Studio\\2022\\BuildTools\n")
    )
    compiler(machine(system="Windows"), runner, said, nowhere, headers).ensure()


def test_package_lists_are_fetched_once_when_apt_fails(machine, runner, said):
    tries = iter([Finished(100, "E: Unable to locate package"), Finished(0, "")])
    runner.on("apt-get", "install", answer=lambda command: next(tries))
    SystemPackages(machine(is_root=True), runner, said.append, find=everywhere).provide(
        [{"apt": "libegl1"}], "Gone."
    )
    assert [command[1] for command in runner.commands] == ["install", "update", "install"]


def test_apt_that_fails_ends_with_the_remedy(machine, runner, said):
    runner.on("apt-get", "install", answer=Finished(100, "E: no"))
    packages = SystemPackages(machine(is_root=True), runner, said.append, find=everywhere)
    with pytest.raises(SetupProblem, match="Run: apt-get install -y libegl1"):
        packages.provide([{"apt": "libegl1"}], "Gone.")


def test_missing_qt_libraries_are_named_with_their_packages(machine, runner, said, environment):
    runner.on("libEGL.so.1", answer=Finished(0, json.dumps(["libEGL.so.1", "libglib-2.0.so.0"])))
    here = machine(distribution=("ubuntu", "debian"))
    libraries = QtLibraries(environment, runner, SystemPackages(here, runner, said.append))
    with pytest.raises(SetupProblem) as raised:
        libraries.ensure_offscreen()
    assert "libEGL.so.1" in raised.value.message
    assert raised.value.remedy == "Run: sudo apt-get install -y libegl1 libglib2.0-0"


def test_window_libraries_are_installed_as_root_on_debian(machine, runner, said, environment):
    runner.on(
        "libxcb-cursor.so.0", answer=Finished(0, json.dumps(["libxcb-cursor.so.0", "libxcb-shape.so.0"]))
    )
    packages = SystemPackages(machine(is_root=True), runner, said.append, find=everywhere)
    QtLibraries(environment, runner, packages).ensure_window()
    assert runner.ran("apt-get", "install", "libxcb-cursor0", "libxcb-shape0")


def test_qt_that_still_does_not_start_says_why(machine, runner, said, environment):
    runner.on("libEGL.so.1", answer=Finished(0, "[]"))
    runner.on("-c", answer=Finished(1, "ImportError: libodd.so.9: cannot open shared object file"))
    libraries = QtLibraries(environment, runner, SystemPackages(machine(), runner, said.append))
    with pytest.raises(SetupProblem, match=r"libodd\.so\.9"):
        libraries.ensure_offscreen()


def test_every_library_has_a_package_for_every_manager():
    for names in [*OFFSCREEN.values(), *WINDOW.values()]:
        assert set(names) == {manager.name for manager in MANAGERS}


def test_a_package_is_asked_for_once(machine):
    manager = manager_of(machine(distribution=("fedora",)))
    assert packages_for([WINDOW["libxcb-randr.so.0"], WINDOW["libxcb-shape.so.0"]], manager) == ["libxcb"]


def test_os_release_is_read_with_and_without_quotes():
    text = 'NAME="Rocky Linux"\nID="rocky"\nID_LIKE="rhel centos fedora"\n'
    assert distribution_ids(text) == ("rocky", "rhel", "centos", "fedora")
    assert distribution_ids("ID=debian\n") == ("debian",)
