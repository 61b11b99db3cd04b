"""The folder of a cross-encoder, read and checked. No torch: cheap enough for a look at a folder.

A transformers folder with a classification head, as it is or as sentence-transformers' CrossEncoder saves
it. One label: its logit says how well a passage answers a query. Two: what the second has over the first.
Source: https://sbert.net/docs/package_reference/cross_encoder/cross_encoder.html
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from model_training.model_files import (
    ModelFolder,
    PromptConfig,
    SentenceConfig,
    TokenizerConfig,
    TransformerConfig,
    check_transformer,
    most_tokens,
    read_json,
    read_json_or,
    read_modules,
    weights_bytes,
)
from model_training.problems import ModelProblem

HEAD = "ForSequenceClassification"
USUAL_LABELS = 2  # of transformers, where a config says nothing
MOST_LABELS = 2
LEAST_TOKENS = 16  # less room holds no query and passage


@dataclass(frozen=True)
class PairLayout(ModelFolder):
    """What a cross-encoder's folder says about how a query and a passage are read together."""

    labels: int  # 1 or 2
    max_tokens: int  # of query and passage together, special tokens included
    lower_case: bool
    type_ids: bool  # whether the network is told which tokens are the passage's
    pad_token: str | None
    pad_id: int | None
    size_bytes: int  # of the weights on the disk


def read_pair_layout(folder: Path) -> PairLayout:
    """Read and check a folder. Raises ModelProblem where it holds no cross-encoder, or none that we load."""
    transformer = folder / _transformer_path(folder)
    config = read_json(transformer / "config.json", TransformerConfig)
    check_transformer(transformer, config)
    labels = _labels(folder, config)
    tokenizer = read_json_or(transformer / "tokenizer_config.json", TokenizerConfig)
    limits = read_json_or(transformer / "sentence_bert_config.json", SentenceConfig)
    _refuse_prompts(folder)
    return PairLayout(
        folder=folder,
        transformer=transformer,
        labels=labels,
        max_tokens=_max_tokens(folder, limits, tokenizer, config),
        lower_case=limits.do_lower_case,
        type_ids=_takes_type_ids(tokenizer, config),
        pad_token=tokenizer.pad_token_text(),
        pad_id=config.pad_token_id,
        size_bytes=weights_bytes(transformer),
    )


def _transformer_path(folder: Path) -> str:
    modules = read_modules(folder)
    if modules is None:
        return ""
    names = [module.class_name for module in modules]
    if names != ["Transformer"]:
        raise ModelProblem(
            f"{folder} is built of parts that no cross-encoder has here ({', '.join(names)}): "
            "choose the folder of a sequence-classification model"
        )
    return modules[0].path


def _labels(folder: Path, config: TransformerConfig) -> int:
    architectures = config.architectures or ["no architecture is named"]
    if not any(name.endswith(HEAD) for name in architectures):
        raise ModelProblem(
            f"{folder} is no cross-encoder ({architectures[0]}): choose the folder of a "
            "sequence-classification model, such as ms-marco-MiniLM or bge-reranker"
        )
    labels = len(config.id2label) if config.id2label else config.num_labels or USUAL_LABELS
    if labels > MOST_LABELS:
        raise ModelProblem(
            f"{folder} tells {labels} classes apart, and not relevant from irrelevant: "
            "choose a model with one label or two"
        )
    if config.quantization_config:
        raise ModelProblem(f"{folder} is quantised, which is not supported: choose the original model")
    return labels


def _refuse_prompts(folder: Path) -> None:
    prompts = read_json_or(folder / "config_sentence_transformers.json", PromptConfig)
    if prompts.find():
        raise ModelProblem(f"{folder} puts a prompt before its texts, which is not supported: choose another")


def _max_tokens(
    folder: Path, limits: SentenceConfig, tokenizer: TokenizerConfig, config: TransformerConfig
) -> int:
    found = most_tokens(limits, tokenizer, config)
    if found < LEAST_TOKENS:
        raise ModelProblem(f"{folder} reads only {found} tokens at once: choose another model")
    return found


def _takes_type_ids(tokenizer: TokenizerConfig, config: TransformerConfig) -> bool:
    named = tokenizer.model_input_names
    return (config.type_vocab_size or 0) > 1 and (named is None or "token_type_ids" in named)
