"""The window's language is the person's, and English where a catalogue is missing."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import QTranslator
from PySide6.QtWidgets import QApplication

from desktop_app.presenters.language import ENGLISH, date_in, number, speak, translate
from desktop_app.ui import languages
from desktop_app.ui.languages import LANGUAGES, best_language, use_language
from installer import catalogues
from installer.environment import Environment


@pytest.fixture(autouse=True)
def _english_afterwards(qapp: QApplication) -> Iterator[None]:
    yield
    speak(ENGLISH)
    for translator in qapp.findChildren(QTranslator):
        qapp.removeTranslator(translator)
        translator.deleteLater()


@pytest.mark.parametrize(
    ("wanted", "code"),
    [
        (["de-AT", "en"], "de"),
        (["fr_CA"], "fr"),
        (["zh-Hans-CN"], "zh_CN"),
        (["zh"], "zh_CN"),
        (["zh-Hant-TW", "ja-JP"], "ja"),
        (["pt-BR", "es-MX"], "es"),
        (["pt-BR"], "en"),
        ([], "en"),
        (["en-GB", "de"], "en"),
    ],
)
def test_the_first_language_that_there_is_is_taken(wanted: list[str], code: str) -> None:
    assert best_language(wanted) == code


def test_the_installer_makes_a_catalogue_for_each_language() -> None:
    assert {"en", *catalogues.LANGUAGES} == set(LANGUAGES)


def test_a_missing_catalogue_leaves_english(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(languages, "catalogues", lambda: tmp_path)
    assert use_language(qapp, "de") == "en"
    assert translate("search", "%n file(s)", "", 1) == "1 file"


def test_a_catalogue_is_spoken_with_its_plurals(
    qapp: QApplication, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    compile_german(tmp_path)
    monkeypatch.setattr(languages, "catalogues", lambda: tmp_path)
    assert use_language(qapp, "system", ["de-AT"]) == "de"
    assert translate("search", "Open") == "Öffnen"
    assert [translate("search", "%n file(s)", "", number) for number in (1, 3)] == ["1 Datei", "3 Dateien"]
    assert translate("search", "%n file(s)", "", 18204) == "18.204 Dateien"
    assert [number(18204), number(0.71, 2)] == ["18.204", "0,71"]
    assert date_in(date(2024, 3, 12), "d. MMM yyyy") == "12. März 2024"
    assert translate("search", "%n page(s)", "", 1) == "1 page"  # not translated yet
    assert use_language(qapp, "en") == "en"
    assert translate("search", "%n file(s)", "", 1) == "1 file"


def compile_german(folder: Path) -> None:
    """A catalogue as the installer's command compiles it."""
    forms = "<numerusform>%n Datei</numerusform><numerusform>%n Dateien</numerusform>"
    (folder / "kindred_de.ts").write_text(
        '<?xml version="1.0" encoding="utf-8"?><!DOCTYPE TS><TS version="2.1" language="de"><context>'
        "<name>search</name>"
        "<message><source>Open</source><translation>Öffnen</translation></message>"
        f'<message numerus="yes"><source>%n file(s)</source><translation>{forms}</translation></message>'
        "</context></TS>",
        encoding="utf-8",
    )
    program = Environment(Path(sys.prefix)).program("pyside6-lrelease")
    subprocess.run([str(program), "-silent", "kindred_de.ts", "-qm", "kindred_de.qm"], cwd=folder, check=True)
