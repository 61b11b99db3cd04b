"""What pyproject.toml says that the set-up needs."""

from __future__ import annotations

import json
import re
import tomllib
from dataclasses import dataclass
from pathlib import Path

# They have steps of their own: one is chosen for the machine, the other is compiled.
APART = frozenset({"torch", "hnswlib"})
NAME = re.compile(r"[A-Za-z0-9._-]+")


@dataclass(frozen=True)
class ProjectFile:
    """`packages`, `developer_packages`: requirement lines for pip; `text`: the [project] table as JSON."""

    packages: tuple[str, ...]
    developer_packages: tuple[str, ...]
    hnswlib: str
    text: str


def read_project_file(file: Path) -> ProjectFile:
    """Read pyproject.toml. Raises OSError, TOMLDecodeError, KeyError: the project itself is damaged."""
    project = tomllib.loads(file.read_text("utf-8"))["project"]
    packages = tuple(project["dependencies"])
    return ProjectFile(
        packages=tuple(line for line in packages if name_of(line) not in APART),
        developer_packages=tuple(project["optional-dependencies"]["dev"]),
        hnswlib=next(line for line in packages if name_of(line) == "hnswlib"),
        text=json.dumps(project, sort_keys=True),
    )


def name_of(requirement: str) -> str:
    """The package's name in a requirement line, in lower case."""
    found = NAME.match(requirement)
    return found[0].lower() if found else ""
