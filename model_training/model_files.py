"""The files of a model's folder, as far as they matter. No torch: cheap enough for a look at a folder.

Whatever would run code from the folder, or lead out of it, is refused: `auto_map`, classes of its own,
pickled weights, paths that climb.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any, TypeVar

import msgspec

from model_training.problems import ModelProblem

FALLBACK_MAX_TOKENS = 512
SHIFTED_POSITIONS = {"camembert", "mpnet", "roberta", "xlm-roberta", "xlm-roberta-xl"}
"""Model types whose positions begin after the padding id: their last ones cannot be used."""

T = TypeVar("T")


MOST_JSON_BYTES = 8 * 1024 * 1024  # of a config; a tokenizer is read by its own library
MOST_HEADER_BYTES = 100 * 1024 * 1024  # of a safetensors file, as that format's own library allows
WEIGHTS, WEIGHTS_INDEX = "model.safetensors", "model.safetensors.index.json"


@dataclass(frozen=True)
class ModelFolder:
    """Where a model lies."""

    folder: Path
    transformer: Path  # the folder with config.json, tokenizer.json and the weights

    @property
    def name(self) -> str:
        """The model's name: that of its folder."""
        return self.folder.name

    @property
    def tokenizer_file(self) -> Path:
        return self.transformer / "tokenizer.json"


class Module(msgspec.Struct, frozen=True):
    """A part of a sentence-transformers model: its class, and its folder below the model's."""

    type: str
    path: str = ""

    @property
    def class_name(self) -> str:
        """The class without its modules."""
        return self.type.rpartition(".")[2]


class PromptConfig(msgspec.Struct, frozen=True):
    """config_sentence_transformers.json, as far as prompts go."""

    prompts: dict[str, str | None] = {}
    default_prompt_name: str | None = None

    def find(self, *names: str) -> str:
        """The first prompt with one of the names, else the default one, else none."""
        for name in (*names, self.default_prompt_name or ""):
            if self.prompts.get(name) is not None:
                return self.prompts[name] or ""
        return ""


class TransformerConfig(msgspec.Struct, frozen=True):
    """config.json of transformers."""

    model_type: str = ""
    auto_map: dict[str, Any] | None = None
    is_encoder_decoder: bool = False
    max_position_embeddings: int | None = None
    pad_token_id: int | None = None
    architectures: list[str] | None = None
    id2label: dict[str, str] | None = None
    num_labels: int | None = None
    type_vocab_size: int | None = None
    quantization_config: dict[str, Any] | None = None


class _WeightsIndex(msgspec.Struct, frozen=True):
    weight_map: dict[str, str]


class SentenceConfig(msgspec.Struct, frozen=True):
    """sentence_bert_config.json of sentence-transformers."""

    max_seq_length: int | None = None
    do_lower_case: bool = False


class TokenizerConfig(msgspec.Struct, frozen=True):
    """tokenizer_config.json of transformers."""

    model_max_length: float | None = None  # 1e30 where there is no limit
    pad_token: str | dict[str, Any] | None = None
    model_input_names: list[str] | None = None

    def pad_token_text(self) -> str | None:
        """The padding token, where one is named."""
        token = self.pad_token
        return token.get("content") if isinstance(token, dict) else token


# ---------------------------------------------------------------- checks and reading


def read_modules(folder: Path) -> list[Module] | None:
    """What modules.json names; None for a plain transformers folder.

    Raises ModelProblem where there is no folder, and where a part has code of its own or lies outside.
    """
    if not folder.is_dir():
        raise ModelProblem(
            f"There is no model folder at {folder}: install the model again, or choose another"
        )
    listing = folder / "modules.json"
    if not listing.exists():
        return None
    modules = read_json(listing, list[Module])
    foreign = [module.type for module in modules if not module.type.startswith("sentence_transformers.")]
    if foreign:
        raise ModelProblem(
            f"{folder} needs code of its own ({foreign[0]}), which is never run: choose another model"
        )
    for module in modules:
        if not (folder / module.path).resolve().is_relative_to(folder.resolve()):
            raise ModelProblem(
                f"{folder} refers to files outside of itself ({module.path}): choose another model"
            )
    return modules


def check_transformer(folder: Path, config: TransformerConfig) -> None:
    """Raises ModelProblem for what is not loaded: code, pickles, adapters, decoders."""
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
    if not any((folder / name).is_file() for name in (WEIGHTS, WEIGHTS_INDEX)):
        raise ModelProblem(
            f"{folder} has no model.safetensors, and weights in other formats are not loaded, since pickles "
            "can run code: convert them to safetensors"
        )
    if not (folder / "tokenizer.json").is_file():
        raise ModelProblem(f"{folder} has no tokenizer.json: save the model again with a fast tokenizer")


def weights_bytes(folder: Path) -> int:
    """How large the weights of a transformers folder are, once their files have been looked at.

    Raises ModelProblem where one is missing, lies outside of the folder, or cannot be a safetensors file.
    """
    return sum(_checked_bytes(folder / name) for name in _weight_files(folder))


def _weight_files(folder: Path) -> Iterable[str]:
    if (folder / WEIGHTS).is_file():
        return [WEIGHTS]
    names = sorted(set(read_json(folder / WEIGHTS_INDEX, _WeightsIndex).weight_map.values()))
    for name in names:
        if Path(name).name != name or not name.endswith(".safetensors"):
            raise ModelProblem(f"{folder} refers to files outside of itself ({name}): choose another model")
    return names


def _checked_bytes(file: Path) -> int:
    try:
        size = file.stat().st_size
        with open(file, "rb") as opened:
            header = int.from_bytes(opened.read(8), "little")
    except OSError as error:
        reason = error.strerror or str(error)
        raise ModelProblem(f"{file} cannot be read ({reason}): install or import the model again") from error
    if not 0 < header <= min(size - 8, MOST_HEADER_BYTES):
        raise ModelProblem(f"{file} is damaged (its header cannot be): install or import the model again")
    return size


def most_tokens(limits: SentenceConfig, tokenizer: TokenizerConfig, config: TransformerConfig) -> int:
    """What the folder's author set, never beyond the positions that the network has."""
    asked = limits.max_seq_length or tokenizer.model_max_length or config.max_position_embeddings
    positions = config.max_position_embeddings
    if positions is None or positions < 1:
        return int(asked) if asked and asked < 1e9 else FALLBACK_MAX_TOKENS
    if config.model_type in SHIFTED_POSITIONS:
        positions -= (config.pad_token_id if config.pad_token_id is not None else 1) + 1
    return int(min(asked or positions, positions))


def read_json_or(file: Path, kind: type[T], required: bool = False) -> T:
    """What the file says, or the defaults of `kind` where it may be missing and is."""
    return read_json(file, kind) if required or file.is_file() else kind()


def read_json(file: Path, kind: type[T]) -> T:
    """What the file says. Raises ModelProblem where it cannot be read or says something else."""
    try:
        if file.stat().st_size > MOST_JSON_BYTES:
            raise ModelProblem(f"{file} is far too large: install or import the model again")
        # The standard library's parser: configs by Python's json may hold Infinity and NaN.
        return msgspec.convert(json.loads(file.read_text(encoding="utf-8")), kind)
    except OSError as error:
        reason = error.strerror or str(error)
        raise ModelProblem(f"{file} cannot be read ({reason}): install or import the model again") from error
    except (ValueError, RecursionError) as error:
        raise ModelProblem(
            f"{file} is not as expected ({error}): install or import the model again"
        ) from error
