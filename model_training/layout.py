"""The folder of a sentence encoder, read and checked. No torch: cheap enough for a look at a folder.

Two layouts: that of sentence-transformers (`modules.json` names the parts), and a plain transformers
folder, which is taken as mean pooling. Whatever would run code from the folder is refused: `auto_map`,
modules of unknown classes and pickled weights.
Source: https://sbert.net/docs/package_reference/sentence_transformer/models.html
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Literal, TypeVar, get_args

import msgspec

from model_training.problems import ModelProblem

PoolingMode = Literal["cls", "max", "mean", "mean_sqrt_len_tokens", "weightedmean", "lasttoken"]

FALLBACK_MAX_TOKENS = 512
SHIFTED_POSITIONS = {"camembert", "mpnet", "roberta", "xlm-roberta", "xlm-roberta-xl"}
"""Model types whose positions begin after the padding id: their last ones cannot be used."""

T = TypeVar("T")


@dataclass(frozen=True)
class Layout:
    """What a model folder says about how its texts become vectors."""

    folder: Path
    transformer: Path  # the folder with config.json, tokenizer.json and the weights
    pooling: tuple[PoolingMode, ...]  # more than one: their vectors are joined end to end
    include_prompt: bool  # whether the tokens of the prompt take part in pooling
    dense: tuple[Path, ...]  # folders of linear layers after pooling, in order
    max_tokens: int  # special tokens included
    lower_case: bool
    pad_token: str | None
    pad_id: int | None
    query_prompt: str
    document_prompt: str

    @property
    def name(self) -> str:
        """The model's name: that of its folder."""
        return self.folder.name

    @property
    def tokenizer_file(self) -> Path:
        return self.transformer / "tokenizer.json"


def read_layout(folder: Path) -> Layout:
    """Read and check a model folder. Raises ModelProblem where it is none, or not one that we load."""
    modules = _read_modules(folder)
    transformer = folder / modules.transformer
    config = _read(transformer / "config.json", _TransformerConfig)
    _check_transformer(transformer, config)
    tokenizer = _read_or(transformer / "tokenizer_config.json", _TokenizerConfig)
    limits = _read_or(transformer / "sentence_bert_config.json", _SentenceConfig)
    pooling = _read_or(folder / modules.pooling / "config.json", _PoolingConfig, modules.pooling != "")
    prompts = _read_or(folder / "config_sentence_transformers.json", _PromptConfig)
    return Layout(
        folder=folder,
        transformer=transformer,
        pooling=pooling.modes(folder),
        include_prompt=pooling.include_prompt,
        dense=tuple(folder / path for path in modules.dense),
        max_tokens=_max_tokens(limits, tokenizer, config),
        lower_case=limits.do_lower_case,
        pad_token=tokenizer.pad_token_text(),
        pad_id=config.pad_token_id,
        query_prompt=prompts.find("query"),
        document_prompt=prompts.find("document", "passage", "corpus"),
    )


# ---------------------------------------------------------------- the files, as far as they matter


class _Module(msgspec.Struct, frozen=True):
    type: str
    path: str = ""

    @property
    def class_name(self) -> str:
        return self.type.rpartition(".")[2]


class _TransformerConfig(msgspec.Struct, frozen=True):
    model_type: str = ""
    auto_map: dict[str, Any] | None = None
    is_encoder_decoder: bool = False
    max_position_embeddings: int | None = None
    pad_token_id: int | None = None


class _SentenceConfig(msgspec.Struct, frozen=True):
    max_seq_length: int | None = None
    do_lower_case: bool = False


class _TokenizerConfig(msgspec.Struct, frozen=True):
    model_max_length: float | None = None  # 1e30 where there is no limit
    pad_token: str | dict[str, Any] | None = None

    def pad_token_text(self) -> str | None:
        token = self.pad_token
        return token.get("content") if isinstance(token, dict) else token


class _PromptConfig(msgspec.Struct, frozen=True):
    prompts: dict[str, str | None] = {}
    default_prompt_name: str | None = None

    def find(self, *names: str) -> str:
        """The first prompt with one of the names, else the default one, else none."""
        for name in (*names, self.default_prompt_name or ""):
            if self.prompts.get(name) is not None:
                return self.prompts[name] or ""
        return ""


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
    if not folder.is_dir():
        raise ModelProblem(
            f"There is no model folder at {folder}: install the model again, or choose another"
        )
    listing = folder / "modules.json"
    if not listing.exists():
        return _Modules()
    modules = _read(listing, list[_Module])
    _check_modules(folder, modules)
    return _Modules(
        transformer=modules[0].path,
        pooling=modules[1].path,
        dense=tuple(module.path for module in modules if module.class_name == "Dense"),
    )


def _check_modules(folder: Path, modules: list[_Module]) -> None:
    """Transformer, Pooling, then any Dense, then perhaps Normalize; all inside the folder."""
    names = [module.class_name for module in modules]
    foreign = [module.type for module in modules if not module.type.startswith("sentence_transformers.")]
    if foreign:
        raise ModelProblem(
            f"{folder} needs code of its own ({foreign[0]}), which is never run: choose another model"
        )
    middle = names[2:-1] if names[-1:] == ["Normalize"] else names[2:]
    if names[:2] != ["Transformer", "Pooling"] or any(name != "Dense" for name in middle):
        raise ModelProblem(
            f"{folder} is built of parts that are not supported ({', '.join(names)}): choose another model"
        )
    for module in modules:
        if not (folder / module.path).resolve().is_relative_to(folder.resolve()):
            raise ModelProblem(
                f"{folder} refers to files outside of itself ({module.path}): choose another model"
            )


def _check_transformer(folder: Path, config: _TransformerConfig) -> None:
    if config.auto_map:
        raise ModelProblem(
            f"{folder} needs code of its own (auto_map), which is never run: choose another model"
        )
    if config.is_encoder_decoder:
        raise ModelProblem(
            f"{folder} is an encoder-decoder model, which is not supported: choose another model"
        )
    if (folder / "adapter_config.json").exists():
        raise ModelProblem(f"{folder} holds only an adapter: merge it into its base model, then import that")
    if not any((folder / name).is_file() for name in ("model.safetensors", "model.safetensors.index.json")):
        raise ModelProblem(
            f"{folder} has no model.safetensors, and weights in other formats are not loaded, since pickles "
            "can run code: convert them to safetensors"
        )
    if not (folder / "tokenizer.json").is_file():
        raise ModelProblem(f"{folder} has no tokenizer.json: save the model again with a fast tokenizer")


def _max_tokens(limits: _SentenceConfig, tokenizer: _TokenizerConfig, config: _TransformerConfig) -> int:
    """What the folder's author set, never beyond the positions that the network has."""
    asked = limits.max_seq_length or tokenizer.model_max_length or config.max_position_embeddings
    positions = config.max_position_embeddings
    if positions is None or positions < 1:
        return int(asked) if asked and asked < 1e9 else FALLBACK_MAX_TOKENS
    if config.model_type in SHIFTED_POSITIONS:
        positions -= (config.pad_token_id if config.pad_token_id is not None else 1) + 1
    return int(min(asked or positions, positions))


def _read_or(file: Path, kind: type[T], required: bool = False) -> T:
    """What the file says, or the defaults of `kind` where it may be missing and is."""
    return _read(file, kind) if required or file.is_file() else kind()


def _read(file: Path, kind: type[T]) -> T:
    try:
        # The standard library's parser: configs by Python's json may hold Infinity and NaN.
        return msgspec.convert(json.loads(file.read_text(encoding="utf-8")), kind)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ModelProblem(f"{file} cannot be read ({reason}): install or import the model again") from error
    except ValueError as error:
        raise ModelProblem(
            f"{file} is not as expected ({error}): install or import the model again"
        ) from error
