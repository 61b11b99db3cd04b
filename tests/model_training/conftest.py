"""The built-in model, and tiny models with random weights in the layouts that are out there."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
import torch
from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

from model_training.encoder import Encoder

HIDDEN = 16
SENTENCE = "the a cat dog sat ran on under mat tree and quick brown fox query passage :"
WORDS = SENTENCE.split()
SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]


@pytest.fixture(scope="session")
def built_in(built_in_model: Path) -> Encoder:
    return Encoder.load(built_in_model, "cpu")


def write_json(file: Path, content: object) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(content), encoding="utf-8")


def write_tokenizer(folder: Path) -> None:
    """A word tokenizer with BERT's special tokens, and with truncation and padding that must be ignored."""
    vocabulary = {word: index for index, word in enumerate(SPECIAL + WORDS)}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]", special_tokens=[("[CLS]", 2), ("[SEP]", 3)]
    )
    tokenizer.enable_truncation(4)
    tokenizer.enable_padding(length=4, pad_id=0, pad_token="[PAD]")
    tokenizer.save(str(folder / "tokenizer.json"))
    names = {"pad_token": "[PAD]", "unk_token": "[UNK]", "cls_token": "[CLS]", "sep_token": "[SEP]"}
    write_json(
        folder / "tokenizer_config.json",
        {"tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": 24, **names},
    )


@pytest.fixture
def plain_folder(tmp_path: Path) -> Path:
    """A transformers folder with a tiny BERT of random weights; at most 24 tokens."""
    from transformers import BertConfig, BertModel

    folder = tmp_path / "tiny"
    torch.manual_seed(7)
    config = BertConfig(
        vocab_size=len(SPECIAL + WORDS),
        hidden_size=HIDDEN,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=24,
        initializer_range=0.5,
    )
    BertModel(config).save_pretrained(folder)
    write_tokenizer(folder)
    return folder


@pytest.fixture
def sentence_folder(plain_folder: Path) -> Callable[..., Path]:
    """Makes the folder one of sentence-transformers, with the given pooling config."""

    def make(pooling: dict[str, object], extra_modules: tuple[str, ...] = ("Normalize",)) -> Path:
        names = ["Transformer", "Pooling", *extra_modules]
        modules = [
            {
                "idx": index,
                "name": str(index),
                "path": "" if index == 0 else f"{index}_{name}",
                "type": f"sentence_transformers.models.{name}",
            }
            for index, name in enumerate(names)
        ]
        write_json(plain_folder / "modules.json", modules)
        write_json(plain_folder / "1_Pooling/config.json", {"word_embedding_dimension": HIDDEN, **pooling})
        return plain_folder

    return make
