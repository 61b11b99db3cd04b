"""Words of texts, whatever format they came in."""

from __future__ import annotations

import pytest

from desktop_app.engine.duplicates import words
from desktop_app.engine.duplicates.words import (
    DATE,
    NAME,
    NEGATION,
    NUMBER,
    OPPOSITE,
    PLAIN,
    SIGN,
    Tokenizer,
    spans,
)


def digest(text: str, kind: str = "text") -> bytes:
    return Tokenizer().tokens(text, kind).digest()


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("The cat sat.\r\nOn a mat!", "the cat sat on a mat"),
        ("café naïve", "cafe\u0301 nai\u0308ve"),
        ("find the office", "ﬁnd the oﬃce"),
        ("an exam-\nple of it", "an example of it"),
        ("an exam\u00adple of it", "an example of it"),
        ("don’t go", "don't go"),
        ("a **bold** _word_", "a bold word"),
        ("minus −5 degrees", "minus –5 degrees"),
    ],
)
def test_what_does_not_count(one: str, other: str) -> None:
    assert digest(one) == digest(other)


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("it is 5 degrees", "it is -5 degrees"),
        ("pay 5 €", "pay 5 $"),
        ("a rise of 5", "a rise of 5 %"),
        ("one two", "two one"),
        ("ab c", "a bc"),
    ],
)
def test_what_counts(one: str, other: str) -> None:
    assert digest(one) != digest(other)


def test_every_sign_of_code_counts() -> None:
    assert digest("if a == b", "code") != digest("if a != b", "code")
    assert digest("if  a==b", "code") == digest("if a == b", "code")


def test_front_matter_of_markdown_is_no_text() -> None:
    page = "---\ntitle: x\ndate: 2024\n---\n# Words\n"
    assert (
        digest(page, "markdown")
        == digest("# Words", "markdown")
        == digest(page.replace("\n", "\r\n"), "markdown")
    )
    assert digest(page, "text") != digest("# Words", "text")


def test_text_without_spaces_is_taken_by_characters() -> None:
    tokens = Tokenizer().tokens("港の事務所 open", "text")
    assert (len(tokens), tokens.words) == (6, 6)


@pytest.mark.parametrize(
    ("token", "kind"),
    [
        ("cat", PLAIN), ("8080", NUMBER), ("v2", NUMBER), ("Fourteen", NUMBER), ("März", DATE), ("May", DATE),
        ("Smith", NAME), ("not", NEGATION), ("shouldn't", NEGATION), ("Always", OPPOSITE), ("€", SIGN),
    ],
)  # fmt: skip
def test_kinds(token: str, kind: int) -> None:
    assert Tokenizer().tokens(token, "text").kinds.tolist() == [kind]


@pytest.mark.parametrize("kind", ["text", "code", "markdown"])
def test_spans_are_those_of_the_tokens(kind: str) -> None:
    text = "---\na: 1\n---\nPay 5 € — or don’t;\nx != y exam-\nple"
    found = spans(text, kind)
    assert len(found) == len(Tokenizer().tokens(text, kind))
    assert all(text[start:end].strip() for start, end in found)


def test_plain_english_is_taken_apart_by_the_same_rules() -> None:
    text = "Don't pay -5 or $5, exam-\nple_name __x__ 3-5 % of a-b 7.1 +49 x-\n9 it''s"
    other = Tokenizer().tokens(text + " …", "text")
    assert Tokenizer().tokens(text, "text").hashes.tolist() == other.hashes.tolist()


def test_words_are_the_same_after_the_memory_was_emptied(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(words, "MOST_REMEMBERED", 2)
    tokenizer = Tokenizer()
    first = tokenizer.tokens("one two three four", "text")
    assert tokenizer.tokens("one two three four", "text").digest() == first.digest()
