"""The built-in model, and tiny models with random weights in the layouts that are out there."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
import torch

from model_training.encoder import Encoder
from tests.helpers.tiny_models import SPECIAL, WORDS, write_json, write_tokenizer

HIDDEN = 16


@pytest.fixture(scope="session")
def built_in(built_in_model: Path) -> Encoder:
    return Encoder.load(built_in_model, "cpu")


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
