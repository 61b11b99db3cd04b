"""Tiny models in the layouts that are out there: with random weights, or made so that given words decide."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import TYPE_CHECKING

from tokenizers import Tokenizer, models, normalizers, pre_tokenizers, processors

if TYPE_CHECKING:
    from transformers import PreTrainedModel

SPECIAL = ["[PAD]", "[UNK]", "[CLS]", "[SEP]"]
SENTENCE = "the a cat dog sat ran on under mat tree and quick brown fox query passage :"
WORDS = SENTENCE.split()
MOST_TOKENS = 24


def write_json(file: Path, content: object) -> None:
    """Write JSON, with the folders above."""
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(content), encoding="utf-8")


def write_tokenizer(folder: Path, words: Iterable[str] = WORDS, most_tokens: int = MOST_TOKENS) -> None:
    """A word tokenizer with BERT's special tokens, and with truncation and padding that must be ignored."""
    vocabulary = {word: index for index, word in enumerate([*SPECIAL, *words])}
    tokenizer = Tokenizer(models.WordLevel(vocabulary, unk_token="[UNK]"))
    tokenizer.normalizer = normalizers.Lowercase()
    tokenizer.pre_tokenizer = pre_tokenizers.Whitespace()
    tokenizer.post_processor = processors.TemplateProcessing(
        single="[CLS] $A [SEP]",
        pair="[CLS] $A [SEP] $B:1 [SEP]:1",
        special_tokens=[("[CLS]", 2), ("[SEP]", 3)],
    )
    tokenizer.enable_truncation(4)
    tokenizer.enable_padding(length=4, pad_id=0, pad_token="[PAD]")
    tokenizer.save(str(folder / "tokenizer.json"))
    names = {"pad_token": "[PAD]", "unk_token": "[UNK]", "cls_token": "[CLS]", "sep_token": "[SEP]"}
    write_json(
        folder / "tokenizer_config.json",
        {"tokenizer_class": "PreTrainedTokenizerFast", "model_max_length": most_tokens, **names},
    )


def write_cross_encoder(folder: Path, kind: str = "bert", labels: int = 1) -> Path:
    """A cross-encoder of random weights: "bert", "roberta", "xlm-roberta", "modernbert" or "deberta-v2"."""
    import torch

    torch.manual_seed(7)
    _random_classifier(kind, labels).save_pretrained(folder)
    write_tokenizer(folder)
    if kind == "bert":  # as BERT's own tokenizer says it
        name_inputs(folder, "input_ids", "token_type_ids", "attention_mask")
    return folder


def name_inputs(folder: Path, *names: str) -> None:
    """Have the tokenizer's config say what the network is given."""
    file = folder / "tokenizer_config.json"
    write_json(file, {**json.loads(file.read_text(encoding="utf-8")), "model_input_names": names})


def _random_classifier(kind: str, labels: int) -> PreTrainedModel:
    from transformers import AutoConfig, AutoModelForSequenceClassification

    config = AutoConfig.for_model(
        kind,
        vocab_size=len(SPECIAL + WORDS),
        hidden_size=16,
        num_hidden_layers=2,
        num_attention_heads=2,
        intermediate_size=32,
        max_position_embeddings=MOST_TOKENS + 2,
        initializer_range=0.5,
        pad_token_id=0,
        bos_token_id=2,
        eos_token_id=3,
        cls_token_id=2,
        sep_token_id=3,
        num_labels=labels,
        type_vocab_size=2 if kind == "bert" else 1,
    )
    return AutoModelForSequenceClassification.from_config(config)


def write_word_judge(
    folder: Path, verdicts: Mapping[str, float], labels: int = 1, most_tokens: int = 128
) -> Path:
    """A cross-encoder whose opinion is a matter of single words, whatever the query says.

    A passage is the better, the higher the verdicts (-1…1) of its words; a word that has none counts 0.
    It is a BERT of one layer with weights set by hand: every token attends to all alike, so that the first
    one receives the average of all, of which the head reads the coordinate that verdicts are kept in.
    """
    import torch
    from transformers import BertConfig, BertForSequenceClassification

    config = BertConfig(
        vocab_size=len(SPECIAL) + len(verdicts),
        hidden_size=4,
        num_hidden_layers=1,
        num_attention_heads=1,
        intermediate_size=4,
        max_position_embeddings=most_tokens,
        num_labels=labels,
    )
    model = BertForSequenceClassification(config)
    with torch.no_grad():
        for name, weight in model.named_parameters():
            weight.fill_(1.0 if name.endswith("LayerNorm.weight") else 0.0)
        words = model.bert.embeddings.word_embeddings.weight
        # Every row has the mean 0, so that the layer norms leave a coordinate that is 0 at 0.
        words[:, 1], words[:, 2] = 1.0, -1.0
        words[len(SPECIAL) :, 0] = 3 * torch.tensor(list(verdicts.values()))
        words[len(SPECIAL) :, 3] = -words[len(SPECIAL) :, 0]
        layer = model.bert.encoder.layer[0].attention
        layer.self.value.weight.copy_(torch.eye(4))
        layer.output.dense.weight.copy_(20 * torch.eye(4))
        model.bert.pooler.dense.weight.copy_(torch.eye(4))
        model.classifier.weight[labels - 1, 0] = 12.0
    model.save_pretrained(folder)
    write_tokenizer(folder, verdicts, most_tokens)
    return folder
