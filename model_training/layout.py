"""The folder of a sentence encoder, read and checked. No torch: cheap enough for a look at a folder.

Two layouts: that of sentence-transformers (`modules.json` names the parts), and a plain transformers
folder, which is taken as mean pooling. What is refused in any model's folder: see model_files.py.
Source: https://sbert.net/docs/package_reference/sentence_transformer/models.html
"""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import Literal, get_args

import msgspec

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
)
from model_training.problems import ModelProblem

PoolingMode = Literal["cls", "max", "mean", "mean_sqrt_len_tokens", "weightedmean", "lasttoken"]


@dataclass(frozen=True)
class Layout(ModelFolder):
    """What a model folder says about how its texts become vectors."""

    pooling: tuple[PoolingMode, ...]  # more than one: their vectors are joined end to end
    include_prompt: bool  # whether the tokens of the prompt take part in pooling
    dense: tuple[Path, ...]  # folders of linear layers after pooling, in order
    max_tokens: int  # special tokens included
    lower_case: bool
    pad_token: str | None
    pad_id: int | None
    query_prompt: str
    document_prompt: str


def read_layout(folder: Path) -> Layout:
    """Read and check a model folder. Raises ModelProblem where it is none, or not one that we load."""
    modules = _read_modules(folder)
    transformer = folder / modules.transformer
    config = read_json(transformer / "config.json", TransformerConfig)
    check_transformer(transformer, config)
    tokenizer = read_json_or(transformer / "tokenizer_config.json", TokenizerConfig)
    limits = read_json_or(transformer / "sentence_bert_config.json", SentenceConfig)
    pooling = read_json_or(folder / modules.pooling / "config.json", _PoolingConfig, modules.pooling != "")
    prompts = read_json_or(folder / "config_sentence_transformers.json", PromptConfig)
    return Layout(
        folder=folder,
        transformer=transformer,
        pooling=pooling.modes(folder),
        include_prompt=pooling.include_prompt,
        dense=tuple(folder / path for path in modules.dense),
        max_tokens=most_tokens(limits, tokenizer, config),
        lower_case=limits.do_lower_case,
        pad_token=tokenizer.pad_token_text(),
        pad_id=config.pad_token_id,
        query_prompt=prompts.find("query"),
        document_prompt=prompts.find("document", "passage", "corpus"),
    )


# ---------------------------------------------------------------- the files, as far as they matter


class _PoolingConfig(msgspec.Struct, frozen=True):
    pooling_mode: str | list[str] | None = None
    include_prompt: bool = True
    # Older folders have one switch for each mode; where several are on, they are joined in this order.
    pooling_mode_cls_token: bool = False
    pooling_mode_max_tokens: bool = False
    pooling_mode_mean_tokens: bool = False
    pooling_mode_mean_sqrt_len_tokens: bool = False
    pooling_mode_weightedmean_tokens: bool = False
    pooling_mode_lasttoken: bool = False

    def modes(self, folder: Path) -> tuple[PoolingMode, ...]:
        """The modes that are on; mean where nothing is said. Raises ModelProblem for an unknown one."""
        if self.pooling_mode is None:
            return self._switched_on() or ("mean",)
        named = [self.pooling_mode] if isinstance(self.pooling_mode, str) else self.pooling_mode
        try:
            return msgspec.convert(tuple(named), tuple[PoolingMode, ...])
        except msgspec.ValidationError as error:
            known = ", ".join(get_args(PoolingMode))
            raise ModelProblem(
                f"{folder} uses pooling that is not known ({error}): use one of {known}"
            ) from error

    def _switched_on(self) -> tuple[PoolingMode, ...]:
        switches: list[tuple[bool, PoolingMode]] = [
            (self.pooling_mode_cls_token, "cls"),
            (self.pooling_mode_max_tokens, "max"),
            (self.pooling_mode_mean_tokens, "mean"),
            (self.pooling_mode_mean_sqrt_len_tokens, "mean_sqrt_len_tokens"),
            (self.pooling_mode_weightedmean_tokens, "weightedmean"),
            (self.pooling_mode_lasttoken, "lasttoken"),
        ]
        return tuple(mode for on, mode in switches if on)


# ---------------------------------------------------------------- reading


@dataclass(frozen=True)
class _Modules:
    transformer: str = ""
    pooling: str = ""
    dense: tuple[str, ...] = ()


def _read_modules(folder: Path) -> _Modules:
    modules = read_modules(folder)
    if modules is None:
        return _Modules()
    _check_order(folder, [module.class_name for module in modules])
    return _Modules(
        transformer=modules[0].path,
        pooling=modules[1].path,
        dense=tuple(module.path for module in modules if module.class_name == "Dense"),
    )


def _check_order(folder: Path, names: list[str]) -> None:
    """Transformer, Pooling, then any Dense, then perhaps Normalize."""
    middle = names[2:-1] if names[-1:] == ["Normalize"] else names[2:]
    if names[:2] != ["Transformer", "Pooling"] or any(name != "Dense" for name in middle):
        raise ModelProblem(
            f"{folder} is built of parts that are not supported ({', '.join(names)}): choose another model"
        )
