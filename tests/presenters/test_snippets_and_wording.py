"""Texts: snippets around marks, figures and names in words."""

from __future__ import annotations

import random
import re

import pytest

from desktop_app.presenters import wording
from desktop_app.presenters.searching.result_rows import hit_row
from desktop_app.presenters.searching.snippets import SNIPPET_CHARS, snippet
from desktop_app.protocol.messages import Span


def marked(text: str, piece: str) -> list[Span]:
    start = text.index(piece)
    return [Span(start, start + len(piece), "meaning")]


def pieces(made) -> list[str]:
    return [made.text[mark.start : mark.end] for mark in made.marks]


def test_a_short_passage_is_shown_whole_with_its_marks():
    text = "The decision was put off."
    assert pieces(snippet(text, marked(text, "put off"))) == ["put off"]


def test_a_long_passage_is_cut_around_its_marks():
    text = "filler words here " * 60 + "the vote was postponed until spring " + "and more text follows " * 60
    made = snippet(text, marked(text, "vote was postponed"))
    assert pieces(made) == ["vote was postponed"]
    assert made.text.startswith("…")
    assert made.text.endswith("…")
    assert len(made.text) <= SNIPPET_CHARS + 2


def test_white_space_is_folded_and_marks_stay_on_their_words():
    text = "one\n\n\ttwo   three\x00four"
    made = snippet(text, [*marked(text, "two"), *marked(text, "three")])
    assert (made.text, pieces(made)) == ("one two three four", ["two", "three"])


def test_marks_count_code_points_beyond_the_basic_plane():
    text = "𝔴𝔦𝔱𝔥 🛶 boats"
    assert pieces(snippet(text, marked(text, "boats"))) == ["boats"]


@pytest.mark.parametrize("span", [Span(5, 500), Span(-4, 3), Span(9, 2), Span(400, 500)])
def test_marks_outside_the_text_do_no_harm(span):
    made = snippet("short text", [span])
    assert all(0 <= mark.start < mark.end <= len(made.text) for mark in made.marks)


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (0, "under 1 min"),
        (61, "1 min"),
        (380, "6 min"),
        (7800, "2 h 10 min"),
        (7200, "2 h"),
        (260_000, "3 days"),
    ],
)
def test_durations(seconds, words):
    assert wording.duration_words(seconds) == words


@pytest.mark.parametrize(
    ("size", "words"),
    [(1, "1 byte"), (640, "640 bytes"), (4_100, "4.1 KB"), (640_000, "640 KB"), (9_800_000, "9.8 MB")],
)
def test_sizes(size, words):
    assert wording.size_words(size) == words


def test_names_cannot_trick_the_eye():
    assert wording.file_name("/a/invoice\u202egpj.exe".encode()) == "invoice\ufffdgpj.exe"
    assert wording.file_name(b"/a/one\nline.txt") == "one\ufffdline.txt"
    assert wording.file_name(b"/a/bad\xff.txt") == "bad\ufffd.txt"


def test_crumbs_begin_at_the_innermost_folder_of_the_library():
    roots = [b"/home/me", b"/home/me/Council"]
    assert wording.crumbs(b"/home/me/Council/Minutes/a.pdf", roots) == "Council › Minutes"
    assert wording.crumbs(b"/home/me/Council/a.pdf", roots) == "Council"
    assert wording.crumbs(b"/home/me/Councillors/a.pdf", roots) == "me › Councillors"
    assert wording.crumbs(b"/srv/other/place/a.pdf", roots) == "other › place"


@pytest.mark.parametrize(
    ("path", "kind", "tile"),
    [
        (b"/a/b.pdf", "pdf", "PDF"),
        (b"/a/b.docx", "document", "DOCX"),
        (b"/a/b.py", "code", "PY"),
        (b"/a/Makefile", "code", "FILE"),
        (b"/a/b.markdown", "markdown", "MD"),
        (b"/a/b.txt", "text", "TXT"),
    ],
)
def test_tiles(path, kind, tile):
    assert wording.tile(path, kind) == tile


def test_a_row_says_where_and_how_much_more(samples):
    passage = samples.passage(page=3, heading="Minutes › Dredging")
    hit = samples.hit("/a/b.pdf", passages=[passage], passages_matched=3, copies=[b"/c", b"/d"], offline=True)
    assert hit_row(hit, []).meta == (
        "Not connected · Page 3 · “Dredging” · 2 more passages · 2 identical copies"
    )


def test_a_row_known_by_name_says_so(samples):
    row = hit_row(samples.hit("/a/b.iso", passages=[], document_id=None, size_bytes=4_100), [])
    assert (row.meta, row.snippet.text) == ("Found by name · 4.1 KB", "")


def test_a_row_whose_text_is_not_stored_says_so(samples):
    row = hit_row(samples.hit("/a/b.txt", passages=[samples.passage("")]), [])
    assert "not stored" in row.snippet.text


def test_marks_stay_on_their_words_in_any_text():
    rng = random.Random(5)
    for _ in range(300):
        words = [
            "".join(rng.choices("abcé漢🛶", k=rng.randrange(1, 9))) for _ in range(rng.randrange(1, 200))
        ]
        gaps = [rng.choice([" ", "  ", "\n", "\r\n\t", "\u200b ", "\x00"]) for _ in words]
        text = rng.choice(["", " \n"]) + "".join(word + gap for word, gap in zip(words, gaps, strict=True))
        chosen = rng.choice(list(re.finditer(r"[abcé漢🛶]+", text)))
        made = snippet(text, [Span(chosen.start(), chosen.end(), "words")])
        assert pieces(made) == [chosen.group()]
        assert "  " not in made.text
        assert len(made.text) <= SNIPPET_CHARS + 2


def test_a_sentence_that_carried_the_meaning_is_shown_from_its_beginning():
    before = "A word here. " + "Other things are said in between, at some length, before it comes. " * 2
    sentence = "The reason was another one, " + "and it is told in a long sentence " * 7
    text = before + sentence + "A word there."
    marks = [Span(2, 6, "words"), Span(len(before), len(before) + len(sentence), "meaning")]
    made = snippet(text, marks)
    assert any(piece.startswith("The reason was another one") for piece in pieces(made))
    assert len(pieces(made)[-1]) > SNIPPET_CHARS / 2
    assert "A word here" not in made.text


@pytest.mark.parametrize(
    ("seconds", "words"),
    [
        (-3, "just now"), (59, "just now"), (60, "1 minute ago"), (3_599, "59 minutes ago"),
        (7_200, "2 hours ago"), (47 * 3600, "47 hours ago"), (3 * 86_400, "3 days ago"),
    ],
)  # fmt: skip
def test_ages_in_words(seconds, words):
    assert wording.ago_words(seconds) == words


@pytest.mark.parametrize(
    ("note", "command"),
    [
        ("Run `sudo sysctl fs.x=5` once.", "sudo sysctl fs.x=5"),
        ("Many folders need more: sudo sysctl fs.x=5.", "sudo sysctl fs.x=5"),
        ("Plug the drive in.", ""),
    ],
)
def test_the_command_of_a_remedy_is_found(note, command):
    assert wording.command_in(note) == command


def test_sentences():
    said = [wording.sentence(text) for text in ("it is cut short", "Gone.", " ", "why?")]
    assert said == ["It is cut short.", "Gone.", "", "Why?"]
