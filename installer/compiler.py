"""The C++ compiler and Python's headers, which hnswlib is built with."""

from __future__ import annotations

import shutil
import sysconfig
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from installer.machine import Machine
from installer.problems import SetupProblem
from installer.runner import Runner
from installer.system_packages import Names, SystemPackages

COMPILER: Names = {
    "apt": "build-essential",
    "dnf": "gcc-c++",
    "pacman": "base-devel",
    "zypper": "gcc-c++",
}
VISUAL_STUDIO = "Microsoft.VisualStudio.Component.VC.Tools.x86.x64"


@dataclass(frozen=True)
class Compiler:
    """Finds the compiler, or says how to get one. `include` is where Python.h has to be."""

    machine: Machine
    runner: Runner
    packages: SystemPackages
    include: Path = Path(sysconfig.get_path("include"))
    find: Callable[[str], str | None] = shutil.which

    def ensure(self) -> None:
        """Raises SetupProblem with the remedy where something is missing that we may not install."""
        if self.machine.system == "Windows":
            self._ensure_build_tools()
        elif self.machine.system == "Darwin":
            self._ensure_command_line_tools()
        else:
            self._ensure_on_linux()

    def missing_programs(self) -> list[str]:
        """The compilers that the build will call and that are not on the path."""
        return [name for name in dict.fromkeys(self._called()) if self.find(name) is None]

    def _called(self) -> list[str]:
        # setuptools calls what Python itself was built with, unless the person chose otherwise.
        chosen = [
            (self.machine.variables.get(name) or str(sysconfig.get_config_var(name) or default)).split()
            for name, default in (("CC", "cc"), ("CXX", "c++"))
        ]
        return [words[0] for words in chosen if words]

    def _ensure_on_linux(self) -> None:
        if self.missing_programs():
            self.packages.provide([COMPILER], "There is no C++ compiler, which hnswlib is built with.")
        if not (self.include / "Python.h").is_file():
            self.packages.provide([self._headers()], "Python's own headers (Python.h) are missing.")
        if self.missing_programs():
            raise SetupProblem(
                f"The compiler that built this Python is missing: {', '.join(self.missing_programs())}.",
                "Name the C and the C++ compiler that you have, for example: export CC=gcc CXX=g++",
            )

    def _headers(self) -> Names:
        name = self.machine.python_name
        return {
            "apt": f"python{name}-dev",
            "dnf": "python3-devel",
            "pacman": "python",
            "zypper": "python3-devel",
        }

    def _ensure_command_line_tools(self) -> None:
        if not self.runner.run(["xcode-select", "-p"]).ok:
            raise SetupProblem(
                "There is no C++ compiler, which hnswlib is built with.",
                "Run: xcode-select --install",
            )

    def _ensure_build_tools(self) -> None:
        programs = self.machine.variables.get("ProgramFiles(x86)", r"C:\Program Files (x86)")
        finder = rf"{programs}\Microsoft Visual Studio\Installer\vswhere.exe"
        wanted = ("-products", "*", "-requires", VISUAL_STUDIO, "-property", "installationPath")
        asked = self.runner.run([finder, *wanted])
        if not (asked.ok and asked.output.strip()):
            raise SetupProblem(
                "There is no C++ compiler, which hnswlib is built with.",
                "Run: winget install Microsoft.VisualStudio.2022.BuildTools --override "
                '"--wait --passive --add Microsoft.VisualStudio.Workload.VCTools --includeRecommended"',
            )
