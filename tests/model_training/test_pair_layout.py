"""Folders of cross-encoders: what is read, and what is refused before anything of it is loaded."""

from __future__ import annotations

import json
import os
import pickle
from collections.abc import Callable
from pathlib import Path

import pytest

from model_training.cross_encoder import CrossEncoder
from model_training.pair_layout import read_pair_layout
from model_training.problems import ModelProblem
from tests.helpers.tiny_models import write_json, write_tokenizer

BERT = {
    "model_type": "bert",
    "architectures": ["BertForSequenceClassification"],
    "id2label": {"0": "LABEL_0"},
    "max_position_embeddings": 512,
    "type_vocab_size": 2,
    "pad_token_id": 0,
}
WEIGHTS = (2).to_bytes(8, "little") + b"{}"
ST = "sentence_transformers."


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A cross-encoder's folder; the weights are never loaded here."""
    made = tmp_path / "some-reranker"
    write_json(made / "config.json", BERT)
    write_json(made / "tokenizer_config.json", {"model_max_length": 384, "pad_token": {"content": "<pad>"}})
    write_json(made / "tokenizer.json", {})
    (made / "model.safetensors").write_bytes(WEIGHTS)
    return made


def test_all_that_a_folder_says_is_read(folder: Path) -> None:
    layout = read_pair_layout(folder)
    assert (layout.name, layout.labels, layout.max_tokens) == ("some-reranker", 1, 384)
    assert (layout.pad_token, layout.pad_id, layout.lower_case) == ("<pad>", 0, False)
    assert (layout.type_ids, layout.size_bytes) == (True, len(WEIGHTS))


@pytest.mark.parametrize(
    ("changes", "labels"),
    [
        ({"id2label": {"0": "no", "1": "yes"}}, 2),
        ({"id2label": None, "num_labels": 1}, 1),
        ({"id2label": None}, 2),  # as transformers leaves out what is usual
    ],
)
def test_the_number_of_labels(folder: Path, changes: dict[str, object], labels: int) -> None:
    write_json(folder / "config.json", {**BERT, **changes})
    assert read_pair_layout(folder).labels == labels


def test_the_layout_of_sentence_transformers(folder: Path) -> None:
    write_json(folder / "modules.json", [{"path": "", "type": ST + "base.modules.transformer.Transformer"}])
    write_json(folder / "sentence_bert_config.json", {"max_seq_length": 100, "do_lower_case": True})
    layout = read_pair_layout(folder)
    assert (layout.transformer, layout.max_tokens, layout.lower_case) == (folder, 100, True)


def test_weights_in_several_files(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "model-1.safetensors")
    (folder / "model-2.safetensors").write_bytes(WEIGHTS)
    names = {"a": "model-1.safetensors", "b": "model-2.safetensors", "c": "model-1.safetensors"}
    write_json(folder / "model.safetensors.index.json", {"weight_map": names})
    assert read_pair_layout(folder).size_bytes == 2 * len(WEIGHTS)


def config(**changes: object) -> Callable[[Path], object]:
    return lambda folder: write_json(folder / "config.json", {**BERT, **changes})


def modules(*kinds: str, path: str = "") -> Callable[[Path], object]:
    return lambda folder: write_json(
        folder / "modules.json", [{"path": path, "type": kind} for kind in kinds]
    )


def weights(data: bytes) -> Callable[[Path], object]:
    return lambda folder: (folder / "model.safetensors").write_bytes(data)


def index(name: str) -> Callable[[Path], object]:
    def write(folder: Path) -> None:
        (folder / "model.safetensors").unlink()
        write_json(folder / "model.safetensors.index.json", {"weight_map": {"a": name}})

    return write


def only_pickled(folder: Path) -> None:
    (folder / "model.safetensors").rename(folder / "pytorch_model.bin")


@pytest.mark.parametrize(
    ("damage", "reason"),
    [
        (config(architectures=["BertModel"]), "no cross-encoder.*sequence-classification"),
        (config(architectures=["Qwen3ForCausalLM"]), "no cross-encoder"),
        (config(architectures=None), "no architecture"),
        (config(id2label={"0": "a", "1": "b", "2": "c"}), "3 classes"),
        (config(quantization_config={"bits": 4}), "quantised"),
        (config(max_position_embeddings=8), "only 8 tokens"),
        (config(auto_map={"AutoModelForSequenceClassification": "own.Model"}), "code of its own"),
        (config(is_encoder_decoder=True), "encoder-decoder"),
        (only_pickled, "convert them to safetensors"),
        (weights(b""), "its header cannot be"),
        (weights((2**60).to_bytes(8, "little") + b"{}"), "its header cannot be"),
        (weights((0).to_bytes(8, "little")), "its header cannot be"),
        (index("../../elsewhere.safetensors"), "outside of itself"),
        (index("/etc/passwd"), "outside of itself"),
        (index("pytorch_model.bin"), "outside of itself"),
        (index("not-there.safetensors"), "cannot be read"),
        (modules("own_code.Transformer"), "code of its own"),
        (modules(ST + "Transformer", ST + "Pooling"), "no cross-encoder has"),
        (modules(ST + "Transformer", path="../.."), "outside of itself"),
        (lambda folder: (folder / "config.json").write_text("[" * 100_000), "not as expected"),
        (lambda folder: os.truncate(folder / "config.json", 2**30), "far too large"),
        (
            lambda folder: write_json(
                folder / "config_sentence_transformers.json",
                {"prompts": {"q": "query: "}, "default_prompt_name": "q"},
            ),
            "prompt",
        ),
    ],
)
def test_what_is_refused_and_why(folder: Path, damage: Callable[[Path], object], reason: str) -> None:
    damage(folder)
    with pytest.raises(ModelProblem, match=reason):
        read_pair_layout(folder)


class Trap:
    """Unpickling it leaves a mark."""

    def __init__(self, mark: Path) -> None:
        self.mark = mark

    def __reduce__(self) -> tuple[object, tuple[str]]:
        return os.mkdir, (str(self.mark),)


class TestHostileFolders:
    """Nothing of them runs, in whatever way they are made (`no_connections` watches the network)."""

    @pytest.fixture(autouse=True)
    def readable_tokenizer(self, folder: Path) -> None:
        write_tokenizer(folder)

    def test_pickled_weights_beside_those_that_lack_parts(self, folder: Path, tmp_path: Path) -> None:
        mark = tmp_path / "ran"
        for name in ("pytorch_model.bin", "training_args.bin"):
            (folder / name).write_bytes(pickle.dumps(Trap(mark)))
        with pytest.raises(ModelProblem, match="lacks weights"):
            CrossEncoder.load(folder, "cpu")
        assert not mark.exists()

    def test_code_beside_the_weights(self, folder: Path, tmp_path: Path) -> None:
        mark = tmp_path / "ran"
        for name in ("modeling_own.py", "tokenization_own.py", "__init__.py"):
            (folder / name).write_text(f"import os\nos.mkdir({str(mark)!r})\n")
        tokenizer = {"auto_map": {"AutoTokenizer": ["tokenization_own.Own", None]}, "tokenizer_class": "Own"}
        write_json(folder / "tokenizer_config.json", tokenizer)
        hidden = {"AutoConfig": "modeling_own.Own", "AutoModelForSequenceClassification": "modeling_own.Own"}
        for changes in (
            {"auto_map": hidden},
            {"model_type": "own"},
            {"model_type": "own", "auto_map": hidden},
        ):
            write_json(folder / "config.json", {**BERT, **changes})
            with pytest.raises(ModelProblem):
                CrossEncoder.load(folder, "cpu")
        assert not mark.exists()
        assert json.loads((folder / "config.json").read_text())["auto_map"] == hidden
