"""Catalogues follow the code, and lose no translation."""

from __future__ import annotations

import sys
from pathlib import Path
from xml.etree import ElementTree

import pytest

from installer import translations
from installer.environment import Environment
from installer.problems import SetupProblem

SHOWN = """
from desktop_app.presenters.language import translate

def summary(files: int, name: str) -> str:
    return translate("search", "%n file(s)", "", files) + translate("search", "Open {name}").format(name=name)
"""


@pytest.fixture
def tree(tmp_path: Path) -> Path:
    """A project with two texts."""
    (tmp_path / "desktop_app" / "ui").mkdir(parents=True)
    (tmp_path / "desktop_app" / "ui" / "rows.py").write_text(SHOWN, encoding="utf-8")
    return tmp_path


@pytest.fixture
def environment() -> Environment:
    """The environment that runs the tests, which holds Qt's tools."""
    return Environment(Path(sys.prefix))


def update(tree: Path, environment: Environment) -> tuple[int, list[str]]:
    said: list[str] = []
    return translations.update(tree, environment, said.append), said


def catalogue(tree: Path) -> Path:
    return tree / "resources" / "translations" / "kindred_de.ts"


def translated(text: str) -> str:
    """A German translator's work."""
    forms = "<numerusform>%n Datei</numerusform><numerusform>%n Dateien</numerusform>"
    empty = '<translation type="unfinished"><numerusform /><numerusform /></translation>'
    assert empty in text
    return text.replace(empty, f"<translation>{forms}</translation>").replace(
        '<translation type="unfinished" />', "<translation>{name} öffnen</translation>"
    )


def test_new_texts_are_said_to_be_missing(tree: Path, environment: Environment) -> None:
    status, said = update(tree, environment)
    assert status == 1
    assert said[0].split() == ["de", "2", "texts,", "2", "to", "translate"]


def test_what_was_translated_is_kept_with_its_plurals(tree: Path, environment: Environment) -> None:
    update(tree, environment)
    catalogue(tree).write_text(translated(catalogue(tree).read_text(encoding="utf-8")), encoding="utf-8")
    _, said = update(tree, environment)
    assert said[0].split() == ["de", "2", "texts,", "0", "to", "translate"]
    first = catalogue(tree).read_bytes()
    update(tree, environment)
    assert catalogue(tree).read_bytes() == first
    assert catalogue(tree).with_suffix(".qm").stat().st_size > 0


def test_a_text_that_changed_is_to_be_translated_again(tree: Path, environment: Environment) -> None:
    update(tree, environment)
    catalogue(tree).write_text(translated(catalogue(tree).read_text(encoding="utf-8")), encoding="utf-8")
    module = tree / "desktop_app" / "ui" / "rows.py"
    module.write_text(SHOWN.replace("Open {name}", "Show {name}"), encoding="utf-8")
    _, said = update(tree, environment)
    assert said[0].split() == ["de", "2", "texts,", "1", "to", "translate"]
    assert "öffnen" not in catalogue(tree).read_text(encoding="utf-8")


def test_half_a_plural_is_not_finished() -> None:
    forms = "<numerusform>%n Datei</numerusform><numerusform />"
    message = f"<message><source>%n file(s)</source><translation>{forms}</translation></message>"
    root = ElementTree.fromstring(f"<TS><context><name>search</name>{message}</context></TS>")
    assert translations.unfinished(root) == [("search", "%n file(s)", "")]


def test_a_damaged_catalogue_is_named(tree: Path, environment: Environment) -> None:
    update(tree, environment)
    catalogue(tree).write_text("<TS><context>", encoding="utf-8")
    with pytest.raises(SetupProblem, match=r"kindred_de\.ts is damaged"):
        update(tree, environment)
