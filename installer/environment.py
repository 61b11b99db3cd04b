"""The project's own virtual environment, `.venv` at the project's root."""

from __future__ import annotations

import importlib.util
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from installer.machine import Machine
from installer.problems import SetupProblem
from installer.runner import Runner
from installer.stamps import Stamps
from installer.system_packages import SystemPackages


@dataclass(frozen=True)
class Environment:
    """Where things are inside the environment."""

    folder: Path
    windows: bool = False

    @property
    def programs(self) -> Path:
        return self.folder / ("Scripts" if self.windows else "bin")

    @property
    def python(self) -> Path:
        return self.program("python")

    @property
    def configuration(self) -> Path:
        return self.folder / "pyvenv.cfg"

    @property
    def log(self) -> Path:
        return self.folder / "install.log"

    @property
    def stamps(self) -> Path:
        return self.folder / "kindred-setup.json"

    @property
    def constraints(self) -> Path:
        """Keeps pip from replacing the torch that was chosen for this machine."""
        return self.folder / "kindred-constraints.txt"

    @property
    def models(self) -> Path:
        return self.folder / "share" / "kindred" / "models"

    def program(self, name: str) -> Path:
        return self.programs / (f"{name}.exe" if self.windows else name)


def made_with(environment: Environment) -> tuple[int, int] | None:
    """The (major, minor) of the Python that made the environment; None where it does not say."""
    lines = environment.configuration.read_text("utf-8").splitlines()
    fields = {name.strip(): value.strip() for name, _, value in (line.partition("=") for line in lines)}
    parts = fields.get("version", fields.get("version_info", "")).split(".")
    return (int(parts[0]), int(parts[1])) if len(parts) > 1 and "".join(parts[:2]).isdigit() else None


def trouble(environment: Environment, stamps: Stamps, machine: Machine, runner: Runner) -> str | None:
    """Why the environment that is there cannot be used; None where it can."""
    if stamps.location not in (None, str(environment.folder)):
        return f"it was made in {stamps.location}, and the folder has moved since"
    version = made_with(environment)
    if version != machine.python_version:
        name = ".".join(map(str, version)) if version else "an unknown version"
        return f"it was made with Python {name}, and this is {machine.python_name}"
    if not environment.python.exists():
        return "the Python that it was made from is gone"
    if not runner.run([str(environment.python), "-c", "import pip"]).ok:
        return "its Python does not start, or has no pip"
    return None


@dataclass(frozen=True)
class EnvironmentMaker:
    """Makes the environment, repairs it, or leaves a good one alone."""

    environment: Environment
    machine: Machine
    runner: Runner
    packages: SystemPackages
    say: Callable[[str], None]
    has_module: Callable[[str], bool] = lambda name: importlib.util.find_spec(name) is not None

    def ensure(self, stamps: Stamps) -> str:
        """Leave a usable environment behind. Raises SetupProblem where none can be made."""
        if self.environment.configuration.is_file() and not self.environment.folder.is_symlink():
            reason = trouble(self.environment, stamps, self.machine, self.runner)
            if reason is None:
                return f"kept {self.environment.folder.name}, Python {self.machine.python_name}"
            self.say(f"{self.environment.folder.name} is made anew: {reason}.")
            shutil.rmtree(self.environment.folder)
            stamps.clear()
        self._refuse_what_is_not_ours()
        self._need_venv()
        return self._make()

    def _refuse_what_is_not_ours(self) -> None:
        folder = self.environment.folder
        if folder.is_symlink() or folder.is_file() or (folder.is_dir() and any(folder.iterdir())):
            raise SetupProblem(
                f"{folder} exists and is not a virtual environment of this project.",
                "Move or delete it, then run the same command again.",
            )

    def _need_venv(self) -> None:
        if self.has_module("venv") and self.has_module("ensurepip"):
            return
        name = f"python{self.machine.python_name}-venv"
        self.packages.provide(
            [{"apt": name, "dnf": "python3-pip", "pacman": "python", "zypper": "python3-pip"}],
            "This Python has no venv module with pip in it (ensurepip).",
        )

    def _make(self) -> str:
        made = self.runner.run([self.machine.python, "-m", "venv", str(self.environment.folder)])
        if not made.ok:
            shutil.rmtree(self.environment.folder, ignore_errors=True)
            raise SetupProblem(
                f"The environment could not be made: {made.last_error()}",
                f"Check that {self.environment.folder.parent} is writable and the disk is not full. "
                f"The command was: {self.machine.python} -m venv {self.environment.folder.name}",
            )
        return f"made {self.environment.folder.name}, Python {self.machine.python_name}"
