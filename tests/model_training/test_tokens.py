"""Texts to ids: limits, prompts, special tokens, and any text at all."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest
from tokenizers import Tokenizer, models, pre_tokenizers

from model_training.layout import Layout, read_layout
from model_training.problems import ModelProblem
from model_training.tokens import TextTokenizer

CLS, SEP, UNK, FIRST_WORD = 2, 3, 1, 4


@pytest.fixture
def layout(plain_folder: Path) -> Layout:
    return read_layout(plain_folder)


@pytest.fixture
def tokenizer(layout: Layout) -> TextTokenizer:
    return TextTokenizer.load(layout)


def test_special_tokens_surround_the_text(tokenizer: TextTokenizer) -> None:
    found = tokenizer.tokenize(["the a", ""], "document")
    assert [text.ids for text in found] == [[CLS, FIRST_WORD, FIRST_WORD + 1, SEP], [CLS, SEP]]


def test_the_limit_of_the_model_counts_and_not_that_of_the_file(tokenizer: TextTokenizer) -> None:
    (found,) = tokenizer.tokenize(["the " * 100], "document")
    assert found.ids == [CLS, *[FIRST_WORD] * 22, SEP]


@pytest.mark.parametrize(
    "text",
    [
        "the " * 250_000 + "end",
        "x" * 1_000_000,
        " " * 1_000_000 + "the",
        "\0",
        "\ud800",
        "a\udcffb",
        "\t\n",
        "猫" * 5_000,
    ],
    ids=["words", "one word", "spaces", "null", "surrogate", "escape", "blank", "han"],
)
def test_any_text_is_accepted(tokenizer: TextTokenizer, text: str) -> None:
    (found,) = tokenizer.tokenize([text], "document")
    assert 2 <= len(found) <= 24


def test_a_word_behind_a_megabyte_of_spaces_is_found(tokenizer: TextTokenizer) -> None:
    (found,) = tokenizer.tokenize([" " * 1_000_000 + "the"], "document")
    assert found.ids == [CLS, FIRST_WORD, SEP]


def test_prompts_by_kind(layout: Layout) -> None:
    tokenizer = TextTokenizer.load(replace(layout, query_prompt="query : ", document_prompt=""))
    (query,), (document,) = tokenizer.tokenize(["cat"], "query"), tokenizer.tokenize(["cat"], "document")
    assert len(query) == 5
    assert query.prompt_tokens == 3  # [CLS] query :
    assert len(document) == 3
    assert document.prompt_tokens == 0


def test_something_remains_to_pool_where_the_prompt_fills_the_room(layout: Layout) -> None:
    tokenizer = TextTokenizer.load(replace(layout, query_prompt="query : " * 20))
    (found,) = tokenizer.tokenize(["cat"], "query")
    assert len(found) == 24
    assert found.prompt_tokens < 24


def test_lower_case_where_the_folder_asks_for_it(tmp_path: Path, layout: Layout) -> None:
    plain = Tokenizer(models.WordLevel({"[UNK]": 0, "cat": 1}, unk_token="[UNK]"))
    plain.pre_tokenizer = pre_tokenizers.Whitespace()
    assert TextTokenizer(plain, replace(layout, lower_case=True)).tokenize(["CAT"], "query")[0].ids == [1]
    assert TextTokenizer(plain, layout).tokenize(["CAT"], "query")[0].ids == [0]


def test_without_special_tokens_an_empty_text_is_one_padding_token(layout: Layout) -> None:
    plain = Tokenizer(models.WordLevel({"[UNK]": 0, "[PAD]": 5}, unk_token="[UNK]"))
    plain.pre_tokenizer = pre_tokenizers.Whitespace()
    (found,) = TextTokenizer(plain, layout).tokenize([""], "document")
    assert (found.ids, found.prompt_tokens) == ([5], 0)


def test_a_damaged_tokenizer_is_a_problem_with_a_remedy(layout: Layout) -> None:
    layout.tokenizer_file.write_text('{"version": 1', encoding="utf-8")
    with pytest.raises(ModelProblem, match="import the model again"):
        TextTokenizer.load(layout)
