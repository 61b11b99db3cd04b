"""Words of removed passages leave the files once what is beside them was put in anew."""

from __future__ import annotations

import json
import shutil
import tempfile
from pathlib import Path

import tantivy

from desktop_app.engine.indexes.lexical import LexicalIndex, LexicalPassage


def passage(number: int) -> LexicalPassage:
    return LexicalPassage(number, number // 2, "", f"title{number}", f"common words and canary{number}")


def filled(folder: Path) -> LexicalIndex:
    index = LexicalIndex.open(folder)
    for start in (0, 60, 120):
        index.add(passage(number) for number in range(start, start + 60))
        index.commit()
    return index


def holds(folder: Path, word: str) -> bool:
    """Whether the files hold a word, of removed passages too."""
    copy = Path(tempfile.mkdtemp(dir=folder.parent))  # left behind: tantivy watches it in a thread of its own
    shutil.copytree(folder, copy, dirs_exist_ok=True)
    index = tantivy.Index.open(str(copy))
    return index.searcher().doc_freq("words", word) > 0


def renew(index: LexicalIndex) -> None:
    dead = index.dead_words()
    for document in dead.documents.tolist():
        index.remove_documents([document])
        index.add(passage(number) for number in (2 * document, 2 * document + 1))
    index.commit()
    index.collect_garbage()
    assert not index.files_left(dead.segments)


def test_only_parts_with_removed_passages_are_touched(tmp_path):
    folder = tmp_path / "lexical"
    index = filled(folder)
    index.remove_documents([3, 4])
    index.commit()
    assert index.dead_passages() == (4, 180)
    dead = index.dead_words()
    assert dead.documents.tolist() == [0, 1, 2, *range(5, 30)]
    assert set(dead.passages.tolist()) == {2}
    assert holds(folder, "canary6")
    renew(index)
    assert index.dead_passages()[0] == 0
    assert not holds(folder, "canary6")
    assert len(index) == 176
    assert index.words_starting_with("canary17") == [f"canary{n}" for n in [17, *range(170, 179)]]
    index.close()


def test_nothing_dead_asks_for_nothing(tmp_path):
    index = filled(tmp_path / "lexical")
    dead = index.dead_words()
    assert (dead.segments, dead.documents.tolist()) == ((), [])
    index.close()


def test_words_of_removed_passages_are_not_suggested(tmp_path):
    index = filled(tmp_path / "lexical")
    index.remove_documents([3])
    index.commit()
    assert index.words_starting_with("canary6") == ["canary60", *(f"canary{n}" for n in range(61, 70))]
    index.close()


def test_clearing_leaves_no_word(tmp_path):
    folder = tmp_path / "lexical"
    index = filled(folder)
    index.clear()
    assert len(index) == 0
    assert json.loads((folder / "meta.json").read_bytes())["segments"] == []
    assert not list(folder.glob("*.term"))
    index.add([passage(7)])
    index.commit()
    assert index.document_ids().tolist() == [3]
    index.close()
