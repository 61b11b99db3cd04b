"""What the engine must know of a model without loading it: its name, dimensions, tokenizer, fingerprint."""

from __future__ import annotations

import json
import os
from dataclasses import dataclass
from pathlib import Path

import blake3

from desktop_app.engine.ingest.reading import Packing
from desktop_app.paths import BUILT_IN_MODEL, DataDir, model_folder
from desktop_app.protocol.errors import EnvironmentProblem

PACKING_VERSION = 1
PASSAGE_TOKENS = 200
FINGERPRINTED = ("config.json", "modules.json", "1_Pooling/config.json", "model.safetensors")


@dataclass(frozen=True)
class InstalledModel:
    """A model folder in the sentence-transformers layout. `max_tokens` counts special tokens too."""

    name: str
    folder: Path
    dimensions: int
    max_tokens: int
    fingerprint: str
    tokenizer_digest: str

    @property
    def packing(self) -> Packing:
        """How documents are cut for this model: about 200 tokens, never over what it reads at once."""
        aim = min(PASSAGE_TOKENS, self.max_tokens)
        return Packing(
            name=f"v{PACKING_VERSION}:{self.tokenizer_digest}:{aim}:{self.max_tokens}",
            tokenizer=str(self.folder / "tokenizer.json"),
            passage_tokens=aim,
            max_tokens=self.max_tokens,
        )


def find_model(data_dir: DataDir, name: str = BUILT_IN_MODEL) -> InstalledModel:
    """The installed model of this name. Raises EnvironmentProblem where it is missing or damaged."""
    folder = model_folder(name, data_dir)
    if folder is None:
        raise EnvironmentProblem(
            f"the model {name} is not installed: run `python3 -m installer run` once, which fetches it"
        )
    try:
        config = _read_json(folder / "config.json")
        return InstalledModel(
            name=name,
            folder=folder,
            dimensions=_dimensions(folder, config),
            max_tokens=_max_tokens(folder, config),
            fingerprint=_fingerprint(folder),
            tokenizer_digest=_digest(folder / "tokenizer.json")[:8],
        )
    except (OSError, ValueError, KeyError) as error:
        raise EnvironmentProblem(
            f"the model in {folder} cannot be read ({error}): `python3 -m installer run` fetches it again"
        ) from error


def _dimensions(folder: Path, config: dict[str, object]) -> int:
    pooling = folder / "1_Pooling" / "config.json"
    settings = _read_json(pooling) if pooling.exists() else {}
    return int(str(settings.get("word_embedding_dimension", config["hidden_size"])))


def _max_tokens(folder: Path, config: dict[str, object]) -> int:
    settings_file = folder / "sentence_bert_config.json"
    settings = _read_json(settings_file) if settings_file.exists() else {}
    return int(str(settings.get("max_seq_length") or config.get("max_position_embeddings", 512)))


def _fingerprint(folder: Path) -> str:
    hasher = blake3.blake3()
    for name in FINGERPRINTED:
        path = folder / name
        if path.exists():
            hasher.update(name.encode() + b"\0" + _digest(path).encode())
    return hasher.hexdigest()


def _digest(path: Path) -> str:
    hasher = blake3.blake3(max_threads=os.cpu_count() or 1)
    hasher.update_mmap(path)
    return hasher.hexdigest()


def _read_json(path: Path) -> dict[str, object]:
    data = json.loads(path.read_text(encoding="utf-8"))
    if not isinstance(data, dict):
        raise ValueError(f"{path.name} holds no object")
    return data
