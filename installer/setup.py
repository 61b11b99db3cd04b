"""All steps of the set-up, wired together."""

from __future__ import annotations

import enum
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from installer.built_in_model import BuiltInModel, read_manifest
from installer.compiler import Compiler
from installer.environment import Environment, EnvironmentMaker
from installer.graphics_card import Card, find_card, has_driver
from installer.machine import Machine
from installer.packages import PackageSteps
from installer.pip import Pip
from installer.project_file import ProjectFile, read_project_file
from installer.qt_libraries import QtLibraries
from installer.runner import LoggingRunner, Runner
from installer.stamps import Stamps
from installer.steps import Step, run_steps
from installer.system_packages import SystemPackages
from installer.torch_build import TESTED, TorchChooser, TorchStep

Say = Callable[[str], None]


class Purpose(enum.Enum):
    """What the environment is made ready for."""

    COMMAND_LINE = "command line"
    RUN = "run"
    TEST = "test"


@dataclass(frozen=True)
class Setup:
    """The steps over one environment."""

    root: Path
    machine: Machine
    environment: Environment
    runner: Runner
    say: Say

    def bring_up_to_date(self, purpose: Purpose) -> bool:
        """Do what is not done yet; returns whether there was anything. Raises SetupProblem."""
        stamps = Stamps(self.environment.stamps)
        return run_steps(self.steps(purpose, stamps), stamps, self.say)

    def steps(self, purpose: Purpose, stamps: Stamps) -> list[Step]:
        """The steps for `purpose`, in order."""
        project = read_project_file(self.root / "pyproject.toml")
        steps = [self._environment(stamps), *self._packages(project)]
        if purpose is Purpose.TEST:
            steps.append(self._developer_tools(project))
        steps += [self._project(project), self._model()]
        if self.machine.system == "Linux" and purpose is not Purpose.COMMAND_LINE:
            steps += self._qt(purpose)
        return steps

    @property
    def _packages_of_system(self) -> SystemPackages:
        return SystemPackages(self.machine, self.runner, self.say)

    @property
    def _pip(self) -> Pip:
        return Pip(self.environment, self.runner, self.say)

    @property
    def _package_steps(self) -> PackageSteps:
        compiler = Compiler(self.machine, self.runner, self._packages_of_system)
        return PackageSteps(self._pip, self.root, compiler, self.say)

    def _python_is_there(self) -> bool:
        return self.environment.python.exists()

    def _environment(self, stamps: Stamps) -> Step:
        maker = EnvironmentMaker(
            self.environment, self.machine, self.runner, self._packages_of_system, self.say
        )
        return Step(
            "environment",
            (self.machine.python_name,),
            lambda: self._python_is_there() and stamps.location == str(self.environment.folder),
            lambda: maker.ensure(stamps),
        )

    def _packages(self, project: ProjectFile) -> list[Step]:
        work = self._package_steps
        return [
            # First, since it fails for want of a compiler, before anything large is fetched.
            Step(
                "hnswlib",
                (project.hnswlib,),
                self._python_is_there,
                lambda: work.build_hnswlib(project.hnswlib),
            ),
            self._torch(),
            Step("packages", project.packages, self._python_is_there, lambda: work.install(project.packages)),
        ]

    def _torch(self) -> Step:
        driver_found = has_driver(self.machine, shutil.which)

        def card() -> Card | None:
            return find_card(self.machine, self.runner, driver_found)

        step = TorchStep(self._pip, TorchChooser(self.machine, self._pip), card, self.say)
        # A driver that comes or goes changes the answer, so it is part of what the step depends on.
        inputs = (TESTED, f"NVIDIA driver: {driver_found}")
        return Step("torch", inputs, self.environment.constraints.is_file, step.work)

    def _developer_tools(self, project: ProjectFile) -> Step:
        tools = project.developer_packages
        linter = self.environment.program("lint-imports")
        return Step("developer tools", tools, linter.exists, lambda: self._package_steps.install(tools))

    def _project(self, project: ProjectFile) -> Step:
        program = self.environment.program("kindred")
        return Step("project", (project.text,), program.exists, self._package_steps.install_project)

    def _model(self) -> Step:
        text = (self.root / "resources" / "models.json").read_text("utf-8")
        model = BuiltInModel(read_manifest(text), self.environment, self._pip, self.say)
        return Step("built-in model", (text,), model.is_present, model.ensure)

    def _qt(self, purpose: Purpose) -> list[Step]:
        libraries = QtLibraries(self.environment, self.runner, self._packages_of_system)
        offscreen = Step("Qt libraries", (), self._python_is_there, libraries.ensure_offscreen)
        window = Step("Qt window libraries", (), self._python_is_there, libraries.ensure_window)
        return [offscreen, window] if purpose is Purpose.RUN else [offscreen]


def setup_of(root: Path, machine: Machine, say: Say) -> Setup:
    """The set-up of the project at `root`."""
    environment = Environment(root / ".venv", windows=machine.system == "Windows")
    return Setup(root, machine, environment, LoggingRunner(environment.log, machine.variables), say)
