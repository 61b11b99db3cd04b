"""What the engine reads from a model's folder."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from desktop_app.engine.installed_model import find_model
from desktop_app.paths import DataDir
from desktop_app.protocol.errors import EnvironmentProblem


def test_the_built_in_model_is_described_without_loading_it(built_in_model: Path, data_dir: DataDir) -> None:
    model = find_model(data_dir)
    assert (model.dimensions, model.max_tokens) == (384, 256)
    assert (model.packing.passage_tokens, model.packing.max_tokens) == (200, 256)
    assert Path(model.packing.tokenizer).is_file()


def test_other_weights_are_another_model(built_in_model: Path, data_dir: DataDir) -> None:
    copy = data_dir.models / "copy"
    copy.mkdir()
    for name in ("config.json", "tokenizer.json"):
        shutil.copy(built_in_model / name, copy)
    (copy / "model.safetensors").write_bytes(b"other weights")
    before = find_model(data_dir, "copy").fingerprint
    (copy / "model.safetensors").write_bytes(b"still other weights")
    assert find_model(data_dir, "copy").fingerprint != before


def test_a_missing_model_is_said_with_the_remedy(data_dir: DataDir) -> None:
    with pytest.raises(EnvironmentProblem, match="python3 -m installer run"):
        find_model(data_dir, "nothing")


def test_a_damaged_model_is_said_with_the_remedy(data_dir: DataDir) -> None:
    broken = data_dir.models / "broken"
    broken.mkdir()
    (broken / "config.json").write_text("{")
    with pytest.raises(EnvironmentProblem, match="cannot be read"):
        find_model(data_dir, "broken")
