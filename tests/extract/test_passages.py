"""Passages tile the text, keep to the limits, and stand at good places."""

from __future__ import annotations

import random
from pathlib import Path

import pytest

from desktop_app.extract.document import Block, Document
from desktop_app.extract.passages import HEADING_TOKENS, SPECIAL_TOKENS, Packer
from desktop_app.extract.tokens import CharacterTokens, Measure, ModelTokens
from desktop_app.protocol.worker_messages import ExtractedPassage

SCRAPS = [
    "word ", "The quick fox. ", "\n", "\n\n", "日本語のテキスト。", "プログラミング", "a" * 150, "  ", "\t",
    "x = 1;\n", "e\u0301", "\u200b", "👩‍👩‍👧", "ไทยภาษา", "https://example.org/a?b=c_d ", "\x07",
    "Straße! ", "\u3000", "1,234.5 ", "  " * 90,
]  # fmt: skip
TITLES = ["Guide", "How to begin with it", "long " * 40]


@pytest.fixture(scope="module")
def model_tokens(built_in_model: Path) -> ModelTokens:
    return ModelTokens(str(built_in_model / "tokenizer.json"))


def random_document(rng: random.Random) -> Document:
    blocks = []
    for _ in range(rng.randint(0, 12)):
        text = "".join(rng.choice(SCRAPS) for _ in range(rng.randint(0, rng.choice([5, 50, 500]))))
        path = tuple(rng.choice(TITLES) for _ in range(rng.randint(0, 3)))
        blocks.append(Block(text, path, None, 1, rng.random() < 0.2, rng.random() < 0.3))
    return Document("text", "", blocks)


def check(document: Document, packed: list[ExtractedPassage], max_tokens: int, tokens: Measure) -> None:
    text = "".join(block.text for block in document.blocks)
    assert "".join(passage.text for passage in packed) == (text if text.strip() else "")
    position = 0
    for passage in packed:
        assert passage.char_start == position
        assert passage.text.strip()
        position += len(passage.text)
    heading_counts = tokens.counts([passage.heading for passage in packed])
    text_counts = tokens.counts([passage.text for passage in packed])
    for passage, of_heading, of_text in zip(packed, heading_counts, text_counts, strict=True):
        assert of_heading <= HEADING_TOKENS
        assert passage.tokens == of_heading + of_text <= max_tokens - SPECIAL_TOKENS


@pytest.mark.model
@pytest.mark.parametrize(("aim", "limit"), [(200, 256), (10, 16), (300, 256)])
def test_random_documents_are_tiled_within_the_limits_of_the_model(
    aim: int, limit: int, model_tokens: ModelTokens
) -> None:
    rng = random.Random(7)
    packer = Packer(model_tokens, aim, limit)
    for _ in range(40):
        document = random_document(rng)
        check(document, packer.pack(document), limit, model_tokens)


@pytest.mark.parametrize(("aim", "limit"), [(200, 256), (5, 9), (1, 6)])
def test_random_documents_are_tiled_by_characters(aim: int, limit: int) -> None:
    rng = random.Random(11)
    packer = Packer(CharacterTokens(), aim, limit)
    for _ in range(60):
        document = random_document(rng)
        check(document, packer.pack(document), limit, CharacterTokens())


@pytest.mark.parametrize("text", ["", " \n\t ", "\u3000\n"])
def test_white_space_alone_makes_no_passage(text: str) -> None:
    assert Packer(CharacterTokens(), 200, 256).pack(Document("text", "", [Block(text)])) == []


def test_no_room_is_refused() -> None:
    with pytest.raises(ValueError, match="no room"):
        Packer(CharacterTokens(), 10, 3)


def prose(words: int, heading: tuple[str, ...] = ()) -> Block:
    sentence = "The cat sat down on the mat. "
    return Block(sentence * (words // 7) + "\n\n", heading)


def pack(*blocks: Block) -> list[ExtractedPassage]:
    return Packer(CharacterTokens(), 200, 256).pack(Document("text", "", list(blocks)))


def test_long_prose_is_cut_between_sentences_into_even_parts() -> None:
    packed = pack(prose(1000))
    sizes = [passage.tokens for passage in packed]
    assert all(passage.text.startswith("The cat") for passage in packed)
    assert min(sizes) > 150
    assert max(sizes) < 240


def test_a_paragraph_end_is_preferred_to_a_sentence_end() -> None:
    packed = pack(prose(150), prose(120), prose(90))
    assert [passage.text.endswith("\n\n") for passage in packed] == [True] * len(packed)


def test_a_section_starts_a_passage_and_names_it() -> None:
    packed = pack(prose(90, ("Guide", "Install")), prose(90, ("Guide", "Run")))
    assert [passage.heading for passage in packed] == ["Guide › Install", "Guide › Run"]


def test_tiny_sections_share_a_passage_under_the_heading_that_they_share() -> None:
    packed = pack(prose(14, ("Guide", "A")), prose(14, ("Guide", "B")), prose(14, ("Guide", "C")))
    assert [passage.heading for passage in packed] == ["Guide"]


def test_a_heading_alone_does_not_hide_the_section_below_it() -> None:
    title = Block("# Guide\n\n", ("Guide",), is_heading=True)
    assert pack(title, prose(90, ("Guide", "Install")))[0].heading == "Guide › Install"


def test_a_tiny_last_section_joins_the_one_before() -> None:
    assert len(pack(prose(140, ("Guide",)), prose(7, ("Licence",)))) == 1


def test_a_long_heading_path_keeps_its_innermost_parts() -> None:
    heading = pack(prose(90, ("a " * 40, "Chapter", "Section")))[0].heading
    assert heading == "… › Chapter › Section"


def test_lines_of_code_are_not_cut_in_two() -> None:
    text = "".join(f"    value_{number} = compute(number, {number})\n" for number in range(200))
    packed = pack(Block(text, by_lines=True, line=1))
    assert len(packed) > 5
    assert all(passage.text.startswith("    value_") and passage.text.endswith("\n") for passage in packed)
    for passage in packed:
        assert passage.line == text[: passage.char_start].count("\n") + 1


def test_lines_count_from_the_line_of_each_block() -> None:
    packed = pack(Block("x " * 90 + "\n\n\n", ("A",), line=1), Block("y " * 90 + "\n", ("B",), line=10))
    assert [passage.line for passage in packed] == [1, 10]


def test_pages_are_those_of_the_passage_start() -> None:
    packed = pack(*[Block(prose(140).text, page=page) for page in (1, 2, 3)])
    assert [passage.page for passage in packed] == [1, 2, 3]


@pytest.mark.model
@pytest.mark.parametrize(
    "text", ["QUJD" * 50_000, "." * 50_000, "a" + " " * 200_000 + "b", "日本語" * 20_000, "a\n" * 20_000]
)
def test_text_without_words_is_cut_and_bounded(text: str, model_tokens: ModelTokens) -> None:
    document = Document("text", "", [Block(text)])
    packed = Packer(model_tokens, 200, 256).pack(document)
    check(document, packed, 256, model_tokens)
    assert max(len(passage.text.strip()) for passage in packed) <= 4_000


@pytest.mark.model
def test_japanese_is_cut_after_full_stops(model_tokens: ModelTokens) -> None:
    document = Document("text", "", [Block("今日はとても天気が良いので散歩に行きました。" * 100)])
    packed = Packer(model_tokens, 200, 256).pack(document)
    assert all(passage.text.endswith("。") for passage in packed)
