"""Languages, from real files through real processes."""

from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest

from tests.helpers.real_engine import Engine

pytestmark = [pytest.mark.e2e, pytest.mark.model]

TEXTS = {
    "Brief.txt": "Die Kündigungsfristen für beide Wohnungen betragen drei Monate zum Ende eines Quartals.",
    "lettre.md": "# Le bail\n\nLes délais de préavis pour ces appartements sont de trois mois.",
    "letter.txt": "The notice periods for both of these flats are three months to the end of a quarter.",
    "手紙.txt": "このアパートの解約予告期間は四半期末までの三か月です。金曜日までに契約書を送ってください。",
    "code.py": "def notice_period(flat):\n    return flat.months * 3\n",
}


@pytest.fixture
def filled(engine: Engine, tmp_path: Path) -> Engine:
    folder = tmp_path / "files"
    folder.mkdir()
    for name, text in TEXTS.items():
        (folder / name).write_text(text, encoding="utf-8")
    engine.add(folder)
    engine.wait_idle()
    return engine


def languages(engine: Engine) -> dict[str, str]:
    return {
        Path(hit.path.decode()).name: hit.language for hit in engine.search("in:files", mode="lexical").hits
    }


TOLD = {"Brief.txt": "de", "lettre.md": "fr", "letter.txt": "en", "手紙.txt": "ja", "code.py": ""}


def test_files_are_found_by_language_and_by_inflected_words(filled: Engine):
    assert languages(filled) == TOLD
    assert filled.names("lang:de") == ["Brief.txt"]
    assert sorted(filled.names("lang:french,japanese")) == ["lettre.md", "手紙.txt"]
    assert filled.names("kundigungsfrist wohnung", mode="lexical") == ["Brief.txt"]
    assert filled.names("le délai d'appartement", mode="lexical") == ["lettre.md"]
    assert filled.names("契約書", mode="lexical") == ["手紙.txt"]
    assert filled.search("lang:elvish").hints


def test_documents_that_were_read_before_are_told_afterwards(filled: Engine):
    filled.shut_down()
    with sqlite3.connect(filled.data_dir.catalogue) as db:
        db.execute("UPDATE documents SET language = NULL")
    db.close()
    filled.reconnect()
    filled.wait_until(lambda: languages(filled), lambda found: found == TOLD)
    filled.wait_until(
        lambda: filled.names("kundigungsfrist wohnung", mode="lexical"), lambda found: found == ["Brief.txt"]
    )
    assert filled.differences().differences == 0
