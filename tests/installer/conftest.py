"""A machine, an environment and a runner that are made up: nothing is installed and nothing is fetched."""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

import pytest

from installer.environment import Environment
from installer.machine import Machine
from installer.pip import Pip
from installer.runner import Finished

DONE = Finished(0, "")

Answer = Finished | Callable[[Sequence[str]], Finished]


@dataclass
class FakeRunner:
    """Answers the first rule whose words all occur in the command; anything else succeeds in silence."""

    rules: list[tuple[tuple[str, ...], Answer]] = field(default_factory=list)
    commands: list[list[str]] = field(default_factory=list)
    variables: list[Mapping[str, str]] = field(default_factory=list)

    def on(self, *words: str, answer: Answer) -> None:
        self.rules.append((words, answer))

    def run(
        self,
        command: Sequence[str],
        *,
        variables: Mapping[str, str] | None = None,
        timeout_s: float | None = None,
        on_line: Callable[[str], None] | None = None,
    ) -> Finished:
        self.commands.append(list(command))
        self.variables.append(variables or {})
        finished = self._answer(command)
        for line in finished.output.splitlines() if on_line else ():
            on_line(line)
        return finished

    def _answer(self, command: Sequence[str]) -> Finished:
        for words, answer in self.rules:
            if all(word in command for word in words):
                return answer(command) if callable(answer) else answer
        return DONE

    def ran(self, *words: str) -> bool:
        return any(all(word in command for word in words) for command in self.commands)

    def offers(self, requirement: str, version: str, *requires: str) -> None:
        """pip's dry run of `requirement` would install this."""
        metadata = {"name": "torch", "version": version, "requires_dist": list(requires)}

        def report(command: Sequence[str]) -> Finished:
            file = Path(command[list(command).index("--report") + 1])
            file.write_text(json.dumps({"install": [{"metadata": metadata}]}), "utf-8")
            return DONE

        self.on("--dry-run", requirement, answer=report)

    def offers_nothing_else(self) -> None:
        self.on("--dry-run", answer=Finished(1, "ERROR: No matching distribution found"))


@pytest.fixture
def runner() -> FakeRunner:
    return FakeRunner()


@pytest.fixture
def said() -> list[str]:
    return []


@pytest.fixture
def environment(tmp_path: Path) -> Environment:
    """A made environment, at a path with a space and letters outside ASCII."""
    made = Environment(tmp_path / "Bücher und mehr" / "日本" / ".venv")
    made.programs.mkdir(parents=True)
    made.python.touch()
    made.configuration.write_text("home = /usr/bin\nversion = 3.12.4\n", "utf-8")
    return made


@pytest.fixture
def pip(environment: Environment, runner: FakeRunner, said: list[str]) -> Pip:
    return Pip(environment, runner, said.append)


def make_machine(**changes: object) -> Machine:
    facts: dict[str, object] = {
        "system": "Linux",
        "architecture": "x86_64",
        "distribution": ("debian",),
        "is_root": False,
        "variables": {},
        "python": "/usr/bin/python3.12",
        "python_version": (3, 12),
        "processors": 2,
    }
    return Machine(**{**facts, **changes})  # type: ignore[arg-type]


@pytest.fixture
def machine() -> Callable[..., Machine]:
    """Makes a machine: Linux, Debian, not root, Python 3.12, unless told otherwise."""
    return make_machine
