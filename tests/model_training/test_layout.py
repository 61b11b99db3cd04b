"""Model folders: what is read, and what is refused before anything of it is loaded."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from model_training.layout import read_layout
from model_training.problems import ModelProblem


def write(file: Path, content: object) -> None:
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(json.dumps(content), encoding="utf-8")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A folder in sentence-transformers' layout; the weights are never opened here."""
    model = tmp_path / "some-model"
    kinds = [
        ("", "Transformer"),
        ("1_Pooling", "Pooling"),
        ("2_Dense", "Dense"),
        ("3_Normalize", "Normalize"),
    ]
    write(
        model / "modules.json",
        [{"path": path, "type": f"sentence_transformers.models.{kind}"} for path, kind in kinds],
    )
    write(model / "config.json", {"model_type": "bert", "max_position_embeddings": 512, "pad_token_id": 0})
    write(model / "tokenizer_config.json", {"model_max_length": 384, "pad_token": {"content": "<pad>"}})
    write(model / "sentence_bert_config.json", {"max_seq_length": 128, "do_lower_case": True})
    write(model / "1_Pooling/config.json", {"pooling_mode_cls_token": True, "include_prompt": False})
    write(
        model / "config_sentence_transformers.json",
        {"prompts": {"query": "query: ", "passage": "passage: "}, "default_prompt_name": None},
    )
    write(model / "tokenizer.json", {})
    (model / "model.safetensors").touch()
    return model


def test_all_that_a_folder_says_is_read(folder: Path) -> None:
    layout = read_layout(folder)
    assert layout.name == "some-model"
    assert layout.pooling == ("cls",)
    assert not layout.include_prompt
    assert layout.dense == (folder / "2_Dense",)
    assert layout.max_tokens == 128
    assert layout.lower_case
    assert (layout.pad_token, layout.pad_id) == ("<pad>", 0)
    assert (layout.query_prompt, layout.document_prompt) == ("query: ", "passage: ")


def test_the_transformer_may_lie_in_a_folder_of_its_own(folder: Path) -> None:
    inner = folder / "0_Transformer"
    inner.mkdir()
    for name in ("config.json", "tokenizer.json", "model.safetensors"):
        (folder / name).rename(inner / name)
    kinds = [("0_Transformer", "Transformer"), ("1_Pooling", "Pooling")]
    modules = [{"path": path, "type": f"sentence_transformers.models.{kind}"} for path, kind in kinds]
    write(folder / "modules.json", modules)
    assert read_layout(folder).tokenizer_file == inner / "tokenizer.json"


def test_a_plain_folder_means_mean_pooling_and_no_prompts(folder: Path) -> None:
    for name in ("modules.json", "sentence_bert_config.json", "config_sentence_transformers.json"):
        (folder / name).unlink()
    layout = read_layout(folder)
    assert layout.pooling == ("mean",)
    assert layout.max_tokens == 384
    assert (layout.query_prompt, layout.document_prompt) == ("", "")


@pytest.mark.parametrize(
    ("pooling", "modes"),
    [
        ({"pooling_mode": "lasttoken"}, ("lasttoken",)),
        ({"pooling_mode": ["cls", "mean"]}, ("cls", "mean")),
        ({"pooling_mode_mean_tokens": True, "pooling_mode_max_tokens": True}, ("max", "mean")),
        ({"pooling_mode_mean_tokens": False}, ("mean",)),
    ],
)
def test_pooling_of_newer_and_older_folders(
    folder: Path, pooling: dict[str, object], modes: tuple[str, ...]
) -> None:
    write(folder / "1_Pooling/config.json", pooling)
    assert read_layout(folder).pooling == modes


def test_the_default_prompt_serves_where_a_kind_has_none(folder: Path) -> None:
    prompts = {"query": None, "sts": "compare: "}
    write(folder / "config_sentence_transformers.json", {"prompts": prompts, "default_prompt_name": "sts"})
    layout = read_layout(folder)
    assert (layout.query_prompt, layout.document_prompt) == ("compare: ", "compare: ")


@pytest.mark.parametrize(
    ("config", "limits", "expected"),
    [
        ({"model_type": "bert", "max_position_embeddings": 512}, {"max_seq_length": 2048}, 512),
        ({"model_type": "roberta", "max_position_embeddings": 514, "pad_token_id": 1}, {}, 384),
        ({"model_type": "roberta", "max_position_embeddings": 130, "pad_token_id": 1}, {}, 128),
        ({"model_type": "t", "max_position_embeddings": -1}, {"max_seq_length": None}, 384),
    ],
)
def test_the_limit_never_exceeds_the_positions(
    folder: Path, config: dict[str, object], limits: dict[str, object], expected: int
) -> None:
    write(folder / "config.json", config)
    write(folder / "sentence_bert_config.json", limits)
    assert read_layout(folder).max_tokens == expected


def test_a_tokenizer_without_a_limit_gets_one(folder: Path) -> None:
    write(folder / "config.json", {"model_type": "t"})
    write(folder / "tokenizer_config.json", {"model_max_length": 1e30})
    (folder / "sentence_bert_config.json").unlink()
    assert read_layout(folder).max_tokens == 512


def spoil(name: str, content: object) -> Callable[[Path], None]:
    return lambda folder: write(folder / name, content)


def remove(name: str) -> Callable[[Path], None]:
    return lambda folder: (folder / name).unlink()


def only_pickled(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")


def modules(*kinds: str) -> list[dict[str, str]]:
    return [{"path": "", "type": kind} for kind in kinds]


ST = "sentence_transformers.models."


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (spoil("config.json", {"auto_map": {"AutoModel": "own.Model"}}), "code of its own"),
        (spoil("config.json", {"is_encoder_decoder": True}), "encoder-decoder"),
        (spoil("adapter_config.json", {}), "merge the adapter|only an adapter"),
        (only_pickled, "convert them to safetensors"),
        (remove("tokenizer.json"), "fast tokenizer"),
        (remove("config.json"), "cannot be read"),
        (remove("1_Pooling/config.json"), "cannot be read"),
        (spoil("1_Pooling/config.json", {"pooling_mode": "median"}), "pooling that is not known"),
        (spoil("config.json", ["no object"]), "not as expected"),
        (lambda folder: (folder / "config.json").write_bytes(b"\xff{"), "not as expected"),
        (spoil("modules.json", modules("own_code.Transformer")), "code of its own"),
        (spoil("modules.json", modules(ST + "Transformer", ST + "Pooling", ST + "LSTM")), "not supported"),
        (spoil("modules.json", modules(ST + "StaticEmbedding")), "not supported"),
        (spoil("modules.json", []), "not supported"),
        (
            spoil("modules.json", [*modules(ST + "Transformer"), {"path": "../..", "type": ST + "Pooling"}]),
            "outside of itself",
        ),
    ],
)
def test_what_is_refused_and_why(folder: Path, damage: Callable[[Path], None], reason: str) -> None:
    damage(folder)
    with pytest.raises(ModelProblem, match=reason):
        read_layout(folder)


def test_a_folder_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(ModelProblem, match="install the model again"):
        read_layout(tmp_path / "nothing")
