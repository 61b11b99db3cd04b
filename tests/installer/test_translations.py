"""Catalogues follow the code, and lose no translation."""

from __future__ import annotations

import json
import sys
from pathlib import Path

import pytest

from installer import translations
from installer.catalogues import faults, read_catalogue
from installer.environment import Environment
from installer.problems import SetupProblem
from installer.shown_texts import ShownText, shown_texts

SHOWN = """
from desktop_app.presenters.language import translate

def summary(files: list[str], name: str) -> str:
    return translate("search", "%n file(s)", "", len(files)) + translate(
        "search", "Open "
        "{name}"
    ).format(name=name)
"""
FILES = ShownText("search", "%n file(s)", plural=True)
OPEN = ShownText("search", "Open {name}")
GERMAN = {FILES.key: ("%n Datei", "%n Dateien"), OPEN.key: ("{name} öffnen",)}


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


def translate(tree: Path, tmp_path: Path, german: dict[tuple[str, str, str], tuple[str, ...]]) -> list[str]:
    """A translator's work on what is left: the file is given, filled in and taken. Returns what was said."""
    file, said = tmp_path / "german.json", []
    translations.give(tree, "de", file, said.append)
    entries = json.loads(file.read_text("utf-8"))
    for entry in entries:
        forms = german[entry["subject"], entry["english"], entry.get("comment", "")]
        entry["translation"] = list(forms) if isinstance(entry["translation"], list) else forms[0]
    file.write_text(json.dumps(entries), "utf-8")
    translations.take(tree, "de", file, said.append)
    return said


def test_texts_are_found_whatever_their_number_is_made_of(tree: Path) -> None:
    assert shown_texts(tree) == [FILES, OPEN]


def test_a_text_that_is_made_while_running_is_named(tree: Path) -> None:
    module = tree / "desktop_app" / "ui" / "rows.py"
    module.write_text("translate('search', f'{name} opened')\n", "utf-8")
    with pytest.raises(SetupProblem, match=r"rows\.py, line 1"):
        shown_texts(tree)


def test_new_texts_are_said_to_be_missing(tree: Path, environment: Environment) -> None:
    status, said = update(tree, environment)
    assert status == 1
    assert said[0].split() == ["de", "2", "texts,", "2", "to", "translate"]


def test_what_was_translated_is_kept_with_its_plurals(
    tree: Path, tmp_path: Path, environment: Environment
) -> None:
    update(tree, environment)
    translate(tree, tmp_path, GERMAN)
    _, said = update(tree, environment)
    assert said[0].split() == ["de", "2", "texts,", "0", "to", "translate"]
    assert read_catalogue(catalogue(tree)) == GERMAN
    first = catalogue(tree).read_bytes()
    update(tree, environment)
    assert catalogue(tree).read_bytes() == first
    assert catalogue(tree).with_suffix(".qm").stat().st_size > 0


def test_a_text_that_changed_is_to_be_translated_again(
    tree: Path, tmp_path: Path, environment: Environment
) -> None:
    translate_all = {**GERMAN, ("search", "Show {name}", ""): ("{name} zeigen",)}
    update(tree, environment)
    translate(tree, tmp_path, translate_all)
    module = tree / "desktop_app" / "ui" / "rows.py"
    module.write_text(SHOWN.replace('"Open "', '"Show "'), encoding="utf-8")
    _, said = update(tree, environment)
    assert said[0].split() == ["de", "2", "texts,", "1", "to", "translate"]
    assert "öffnen" not in catalogue(tree).read_text(encoding="utf-8")
    assert translate(tree, tmp_path, translate_all)[0].startswith("1 texts to translate")


@pytest.mark.parametrize(
    ("text", "forms", "fault"),
    [
        (OPEN, ("{nom} öffnen",), "fields"),
        (OPEN, ("öffnen",), "fields"),
        (OPEN, (" {name} öffnen",), "blanks"),
        (ShownText("search", "Open…"), ("Öffnen",), "dots"),
        (FILES, ("%n Datei", "Dateien"), "no %n"),
    ],
)
def test_what_would_be_wrong_on_the_screen_is_said(
    text: ShownText, forms: tuple[str, ...], fault: str
) -> None:
    assert any(fault in said for said in faults(text, forms))


def test_one_may_be_a_word_of_its_own() -> None:
    assert faults(FILES, ("eine Datei", "%n Dateien")) == []


def test_nothing_is_taken_of_a_file_with_faults(tree: Path, tmp_path: Path, environment: Environment) -> None:
    update(tree, environment)
    said = translate(tree, tmp_path, {**GERMAN, OPEN.key: ("{nome} öffnen",)})
    assert "has not the fields" in said[-1]
    assert read_catalogue(catalogue(tree)) == {}


def test_a_file_that_is_no_list_of_texts_is_named(tree: Path, tmp_path: Path) -> None:
    (tmp_path / "german.json").write_text('{"a": 1}', "utf-8")
    with pytest.raises(SetupProblem, match=r"german\.json cannot be read"):
        translations.take(tree, "de", tmp_path / "german.json", print)


def test_half_a_plural_is_not_finished(tmp_path: Path) -> None:
    forms = "<numerusform>%n Datei</numerusform><numerusform />"
    message = f"<message><source>%n file(s)</source><translation>{forms}</translation></message>"
    path = tmp_path / "kindred_de.ts"
    path.write_text(f"<TS><context><name>search</name>{message}</context></TS>", "utf-8")
    assert read_catalogue(path) == {}


def test_a_damaged_catalogue_is_named(tree: Path, environment: Environment) -> None:
    update(tree, environment)
    catalogue(tree).write_text("<TS><context>", encoding="utf-8")
    with pytest.raises(SetupProblem, match=r"kindred_de\.ts is damaged"):
        update(tree, environment)
