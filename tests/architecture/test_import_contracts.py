"""The import contracts of pyproject.toml hold on the real tree, and each of them bites."""

from __future__ import annotations

import shutil
import subprocess
import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
PACKAGES = ("desktop_app", "model_training", "installer", "resources")


@dataclass(frozen=True)
class Violation:
    """An import that must not be: `statement` at the end of `module` breaks `contract`."""

    contract: str
    module: str
    statement: str


ENGINE = "desktop_app.engine"
VIOLATIONS = [
    Violation(
        "The window side is layered: ui over presenters over client over protocol",
        "desktop_app.presenters.planted",
        "import desktop_app.ui",
    ),
    Violation(
        "The window side is layered: ui over presenters over client over protocol",
        "desktop_app.client.planted",
        "import desktop_app.presenters",
    ),
    Violation("Processes do not import each other", "desktop_app.extract.planted", f"import {ENGINE}"),
    Violation("Processes do not import each other", f"{ENGINE}.planted", "import desktop_app.embedder"),
    Violation(
        "Window and engine never import each other",
        "desktop_app.cli.planted",
        "from desktop_app.engine import search",
    ),
    Violation(
        "Window and engine never import each other", "desktop_app.ui.planted", f"import {ENGINE}.search"
    ),
    Violation("No process imports the window side", f"{ENGINE}.planted", "import desktop_app.presenters"),
    Violation(
        "Families are made of messages alone, in the engine and in the window",
        "desktop_app.families.planted",
        f"import {ENGINE}.catalogue",
    ),
    Violation("The protocol stands alone", "desktop_app.protocol.planted", f"import {ENGINE}"),
    Violation(
        "model_training knows nothing of the app", "model_training.planted", "import desktop_app.paths"
    ),
    Violation("The installer stands alone", "installer.planted", "import desktop_app.paths"),
    Violation("The engine is layered", f"{ENGINE}.catalogue.planted", f"import {ENGINE}.search"),
    Violation("The engine is layered", f"{ENGINE}.catalogue.planted", f"import {ENGINE}.indexes"),
    Violation("The engine is layered", f"{ENGINE}.ingest.planted", f"import {ENGINE}.search"),
    Violation("The engine is layered", f"{ENGINE}.duplicates.planted", f"import {ENGINE}.search"),
    Violation("Qt only in ui", f"{ENGINE}.planted", "import PySide6.QtCore"),
    Violation("Qt only in ui", "desktop_app.presenters.planted", "from PySide6 import QtCore"),
    Violation("Qt only in ui", "desktop_app.planted", "import PySide6"),
    Violation(
        "torch and transformers only in embedder and model_training",
        "desktop_app.ui.planted",
        "import torch",
    ),
    Violation(
        "torch and transformers only in embedder and model_training",
        "desktop_app.planted",
        "import transformers",
    ),
    Violation("hnswlib and tantivy only in engine.indexes", f"{ENGINE}.search.planted", "import hnswlib"),
    Violation("hnswlib and tantivy only in engine.indexes", f"{ENGINE}.planted", "import tantivy"),
    Violation("watchdog only in engine.ingest", f"{ENGINE}.planted", "import watchdog.observers"),
    Violation("watchdog only in engine.ingest", "desktop_app.ui.planted", "import watchdog"),
    Violation(
        "Window, command line, engine and extractors never reach torch",
        f"{ENGINE}.planted",
        "import model_training.encoder",
    ),
    Violation(
        "Window, command line, engine and extractors never reach torch",
        "desktop_app.cli.planted",
        "import model_training.encoder",
    ),
    Violation("Window and client hold no database", "desktop_app.presenters.planted", "import sqlite3"),
    Violation("Window and client hold no database", "desktop_app.cli.planted", "import hnswlib"),
]


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A copy of the packages' Python files and of the contracts."""
    for package in PACKAGES:
        shutil.copytree(ROOT / package, tmp_path / package, ignore=everything_but_python)
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    return tmp_path


def everything_but_python(folder: str, names: list[str]) -> list[str]:
    return [name for name in names if not name.endswith(".py") and not is_package(Path(folder, name))]


def is_package(path: Path) -> bool:
    return (path / "__init__.py").is_file()


def plant(tree: Path, module: str, statement: str) -> None:
    file = tree.joinpath(*module.split(".")).with_suffix(".py")
    with file.open("a", encoding="utf-8") as code:
        code.write(f"\n{statement}\n")


def lint_imports(folder: Path) -> subprocess.CompletedProcess[str]:
    program = Path(sys.executable).parent / "lint-imports"
    return subprocess.run([program, "--no-cache"], cwd=folder, capture_output=True, text=True, check=False)


def contract_names() -> set[str]:
    settings = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))
    return {contract["name"] for contract in settings["tool"]["importlinter"]["contracts"]}


def test_contracts_hold_on_the_real_tree() -> None:
    linted = lint_imports(ROOT)
    assert linted.returncode == 0, linted.stdout


def test_every_contract_has_a_violation_that_proves_it() -> None:
    assert {violation.contract for violation in VIOLATIONS} == contract_names()


@pytest.mark.parametrize("violation", VIOLATIONS, ids=lambda v: f"{v.module}: {v.statement}")
def test_contract_bites(tree: Path, violation: Violation) -> None:
    plant(tree, violation.module, violation.statement)
    linted = lint_imports(tree)
    assert linted.returncode == 1, linted.stdout + linted.stderr
    assert f"{violation.contract} BROKEN" in linted.stdout


def test_wanted_imports_of_model_training_are_allowed(tree: Path) -> None:
    plant(tree, "desktop_app.cli.planted", "import model_training.metrics")
    plant(tree, "desktop_app.embedder.planted", "import model_training.encoder\nimport torch")
    linted = lint_imports(tree)
    assert linted.returncode == 0, linted.stdout + linted.stderr
