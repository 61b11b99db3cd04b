"""The catalogues that come with the program: whole, sound, and compiled from what stands beside them."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from installer.catalogues import LANGUAGES, read_catalogue, untranslated
from installer.environment import Environment
from installer.shown_texts import shown_texts
from installer.translations import all_faults, catalogue, compile_catalogue

ROOT = Path(__file__).resolve().parents[2]
BROUGHT_IN_LINE = "Run `python3 -m installer translations`, and translate what it says is missing."


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_is_lost_in_a_translation(language: str) -> None:
    assert list(all_faults(shown_texts(ROOT), read_catalogue(catalogue(ROOT, language)))) == []


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_text_of_the_code_is_translated(language: str) -> None:
    known = read_catalogue(catalogue(ROOT, language))
    assert untranslated(language, shown_texts(ROOT), known) == [], BROUGHT_IN_LINE


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_qt_reads_was_compiled_from_it(language: str, tmp_path: Path) -> None:
    source = catalogue(ROOT, language)
    compile_catalogue(source, tmp_path / "new.qm", Environment(Path(sys.prefix)))
    assert (tmp_path / "new.qm").read_bytes() == source.with_suffix(".qm").read_bytes(), BROUGHT_IN_LINE
