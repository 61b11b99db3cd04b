"""The words that the model's tokenizer knows as a whole."""

from __future__ import annotations

import json

import pytest

from desktop_app.engine.search.known_words import KnownWords


@pytest.mark.parametrize(
    "model",
    [
        {"type": "WordPiece", "vocab": {"[UNK]": 0, "house": 1, "##ing": 2, "ho": 3, "12": 4}},
        {"type": "Unigram", "vocab": [["<unk>", 0.0], ["▁house", -3.0], ["▁Ho", -4.0], ["ing", -2.0]]},
        {"type": "BPE", "vocab": {"Ġhouse": 0, "Ġho": 1, "ing": 2, "!": 3}},
    ],
)
def test_whole_words_are_known_and_pieces_are_not(tmp_path, model):
    file = tmp_path / "tokenizer.json"
    file.write_text(json.dumps({"model": model}), encoding="utf-8")
    words = KnownWords(file)
    assert "house" in words
    assert "House" in words
    assert "ho" in words
    assert "ing" not in words
    assert "##ing" not in words
    assert "huose" not in words


@pytest.mark.parametrize("content", [b"", b"{", b"[]", b'{"model": {}}', b'{"model": 3}', None])
def test_without_a_vocabulary_no_word_is_known(tmp_path, content):
    file = tmp_path / "tokenizer.json"
    if content is not None:
        file.write_bytes(content)
    assert "house" not in KnownWords(file)


def test_the_words_of_the_built_in_model(built_in_model):
    words = KnownWords(built_in_model / "tokenizer.json")
    assert all(word in words for word in ("contract", "viral", "clocks"))
    assert not any(word in words for word in ("contarct", "protien", "occurence"))
