"""The Python packages besides torch: one compiled here, the rest as wheels, and the project itself."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

from installer.compiler import Compiler
from installer.pip import Pip
from installer.problems import SetupProblem


@dataclass(frozen=True)
class PackageSteps:
    """The work of the steps that call pip."""

    pip: Pip
    root: Path
    compiler: Compiler
    say: Callable[[str], None]

    def build_hnswlib(self, requirement: str) -> str:
        """Compile hnswlib for any processor of this kind, unless that version is there already."""
        present = self.pip.installed("hnswlib")
        if present and requirement == f"hnswlib=={present.version}":
            return f"hnswlib {present.version} was already there"
        self.compiler.ensure()
        self.say("      compiling hnswlib, about a minute")
        # pip's cache may hold a wheel that another project built for one processor alone.
        self.pip.install("--no-cache-dir", "--no-deps", requirement)
        return f"{requirement}, compiled to run on any {self.compiler.machine.architecture}"

    def install(self, requirements: Sequence[str]) -> str:
        """Install packages from pip. The chosen torch stays."""
        fetched = self.pip.install(*requirements)
        return f"{len(requirements)} packages and what they need, {fetched:.0f} MB fetched"

    def install_project(self) -> str:
        """Install the project where it stands, so that the command `kindred` runs these very files."""
        self.pip.install("--no-deps", "--editable", str(self.root))
        program = self.pip.environment.program("kindred")
        if not program.exists():
            raise SetupProblem(
                f"{program} is missing after its installation.", f"See {self.pip.environment.log}."
            )
        return str(program.relative_to(self.root))
