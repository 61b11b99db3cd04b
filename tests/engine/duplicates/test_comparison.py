"""Two texts side by side."""

from __future__ import annotations

import pytest

from desktop_app.engine.duplicates.comparison import side_by_side
from desktop_app.protocol.messages import DiffBlock
from tests.helpers.random_prose import prose


def shown(left: str, right: str, kind: str = "text") -> list[tuple[str, str, str]]:
    blocks = side_by_side(left, right, kind, kind).blocks
    return [
        (block.kind, left[block.left_start : block.left_end], right[block.right_start : block.right_end])
        for block in blocks
    ]


def test_words_that_changed() -> None:
    assert shown("The quay has fourteen berths.", "The quay has twelve berths!") == [
        ("same", "The quay has ", "The quay has "),
        ("changed", "fourteen", "twelve"),
        ("same", " berths.", " berths!"),
    ]


def test_words_on_one_side_only() -> None:
    assert shown("red green blue", "red blue grey") == [
        ("same", "red ", "red"),
        ("only_left", "green", ""),
        ("same", " blue", " blue "),
        ("only_right", "", "grey"),
    ]


@pytest.mark.parametrize(
    ("left", "right"),
    [
        (prose(1, 80), prose(1, 80) + "\n\n" + prose(2, 9)),
        (prose(1, 40) + "\n" + prose(3, 40), prose(4, 12) + prose(3, 40)),
        ("", prose(1, 5)),
        ("---\ntitle: x\n---\nwords here", "words here too"),
    ],
)
def test_blocks_tile_both_texts(left: str, right: str) -> None:
    blocks = side_by_side(left, right, "markdown", "markdown").blocks
    assert "".join(left[block.left_start : block.left_end] for block in blocks) == left
    assert "".join(right[block.right_start : block.right_end] for block in blocks) == right


def test_a_moved_part_is_one_block_that_names_both_places() -> None:
    parts = [prose(seed, 20) for seed in range(4)]
    left, right = "\n\n".join(parts), "\n\n".join([parts[2], parts[0], parts[1], parts[3]])
    blocks = side_by_side(left, right, "text", "text").blocks
    (moved,) = [block for block in blocks if block.kind == "moved"]
    assert left[moved.left_start : moved.left_end] == parts[2] == right[moved.right_start : moved.right_end]
    assert side_by_side(left, right, "text", "text").explanation == "1 part moved"
    assert not [block for block in blocks if block.kind in ("changed", "only_left", "only_right")]


@pytest.mark.parametrize(
    ("left", "right", "said"),
    [
        ("It has 14 berths and is old", "It has 12 berths and is old", "1 number differs"),
        ("Due on 3 May by noon", "Due on 3 June by noon", "1 date differs"),
        ("It is always so here", "It is never so here", "1 negation differs"),
        ("The same words", "the same, words!", "No word differs"),
        ("It has 14 berths here", "It has 12 berths here " + prose(1, 20), "1 number and 1 section differ"),
    ],
)
def test_what_differs_in_words(left: str, right: str, said: str) -> None:
    assert side_by_side(left, right, "text", "text").explanation == said


def test_one_word_is_a_block_like_any() -> None:
    assert side_by_side("a", "b", "text", "text").blocks == [DiffBlock("changed", 0, 1, 0, 1)]


def test_front_matter_that_differs_is_shown_and_said() -> None:
    left = "---\nversion: 7.7\n---\nThe same words in the body.\n"
    right = "---\nversion: 7.4\n---\nThe same words in the body.\n"
    found = side_by_side(left, right, "markdown", "markdown")
    assert found.front_matter_differs
    assert found.explanation == "No word differs; the front matter differs"
    (changed,) = [block for block in found.blocks if block.kind == "changed"]
    assert (left[changed.left_start : changed.left_end], right[changed.right_start : changed.right_end]) == (
        "7",
        "4",
    )
    assert not side_by_side(left, left, "markdown", "markdown").front_matter_differs
