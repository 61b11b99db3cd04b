"""Packages of the operating system: what they are called, and how they get installed."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from installer.machine import Machine
from installer.problems import SetupProblem
from installer.runner import Runner


@dataclass(frozen=True)
class PackageManager:
    """One of the package managers of Linux; `families` are the distribution IDs that use it."""

    name: str
    families: frozenset[str]
    install: tuple[str, ...]


APT = PackageManager("apt", frozenset({"debian", "ubuntu"}), ("apt-get", "install", "-y"))
MANAGERS = (
    APT,
    PackageManager("dnf", frozenset({"fedora", "rhel", "centos"}), ("dnf", "install", "-y")),
    PackageManager("pacman", frozenset({"arch"}), ("pacman", "-S", "--needed")),
    PackageManager("zypper", frozenset({"suse", "opensuse"}), ("zypper", "install", "-y")),
)

Names = dict[str, str]
"""What one thing is called by each package manager; several packages are separated by spaces."""


def manager_of(machine: Machine) -> PackageManager | None:
    """The package manager of this Linux; None where we know of none."""
    return next((manager for manager in MANAGERS if manager.families & set(machine.distribution)), None)


def packages_for(names: Sequence[Names], manager: PackageManager) -> list[str]:
    """The packages to ask `manager` for, each once, in order."""
    words = [word for name in names for word in name[manager.name].split()]
    return list(dict.fromkeys(words))


def remedy(names: Sequence[Names], machine: Machine) -> str:
    """The command that a person runs to get what is missing."""
    manager = manager_of(machine)
    if manager is None:
        wanted = ", ".join(packages_for(names, APT))
        return f"Install, with your system's package manager, what Debian calls: {wanted}"
    sudo = () if machine.is_root else ("sudo",)
    return "Run: " + " ".join([*sudo, *manager.install, *packages_for(names, manager)])


@dataclass(frozen=True)
class SystemPackages:
    """Installs packages where we may (root on Debian or a relative), and else says what to run."""

    machine: Machine
    runner: Runner
    say: Callable[[str], None]
    find: Callable[[str], str | None] = shutil.which

    def provide(self, names: Sequence[Names], missing: str) -> None:
        """Install `names`. Raises SetupProblem with the remedy where that is not ours to do, or fails."""
        if not self._may_install():
            raise SetupProblem(missing, remedy(names, self.machine))
        packages = packages_for(names, APT)
        self.say(f"{missing} Installing with apt-get, since this is root: {' '.join(packages)}")
        if not self._apt_install(packages):
            raise SetupProblem(f"{missing} apt-get could not install it.", remedy(names, self.machine))

    def _may_install(self) -> bool:
        return self.machine.is_root and manager_of(self.machine) is APT and self.find("apt-get") is not None

    def _apt_install(self, packages: Sequence[str]) -> bool:
        install = ["apt-get", "install", "-y", "--no-install-recommends", *packages]
        quiet = {"DEBIAN_FRONTEND": "noninteractive"}
        if self.runner.run(install, variables=quiet).ok:
            return True
        # A bare image has no package lists, or lists too old to fetch from.
        self.runner.run(["apt-get", "update"], variables=quiet)
        return self.runner.run(install, variables=quiet).ok
