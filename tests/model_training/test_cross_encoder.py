"""Cross-encoders: equal to sentence-transformers', cut at the passage, and never made up."""

from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest
from safetensors.torch import load_file, save_file

from model_training.cross_encoder import CrossEncoder
from model_training.pair_layout import read_pair_layout
from model_training.pair_tokens import PairTokenizer
from model_training.problems import ModelProblem
from tests.helpers.tiny_models import MOST_TOKENS, name_inputs, write_cross_encoder, write_word_judge

QUERY = "the quick cat"
PASSAGES = [
    "the cat sat on the mat",
    "a dog",
    "",
    "quick brown fox ran under the tree and " * 9,
    "Fox, and a word that is not known",
    "\x00 \u200b 🙂",
]
KINDS = ["bert", "roberta", "xlm-roberta", "modernbert", "deberta-v2"]


def sigmoid(logits: np.ndarray) -> np.ndarray:
    return 1 / (1 + np.exp(-logits.astype(np.float64)))


def peer(folder: Path, activation: object = None) -> np.ndarray:
    """What sentence-transformers makes of the same pairs."""
    from sentence_transformers import CrossEncoder as Peer

    model = Peer(str(folder), device="cpu", local_files_only=True, activation_fn=activation)
    return np.asarray(model.predict([(QUERY, passage) for passage in PASSAGES], show_progress_bar=False))


@pytest.mark.parametrize("kind", KINDS)
def test_one_label_equals_sentence_transformers(tmp_path: Path, kind: str) -> None:
    folder = write_cross_encoder(tmp_path / kind, kind)
    scores = CrossEncoder.load(folder, "cpu", threads=2).score(QUERY, PASSAGES)
    assert scores.dtype == np.float32
    assert np.ptp(scores) > 0.01  # else nothing would be compared
    assert np.abs(sigmoid(scores) - peer(folder)).max() <= 1e-5


def test_a_network_that_is_not_to_know_which_tokens_are_the_passages(tmp_path: Path) -> None:
    folder = write_cross_encoder(tmp_path / "tiny")
    with_types = CrossEncoder.load(folder, "cpu").score(QUERY, PASSAGES)
    name_inputs(folder, "input_ids", "attention_mask")
    without = CrossEncoder.load(folder, "cpu").score(QUERY, PASSAGES)
    assert np.abs(sigmoid(without) - peer(folder)).max() <= 1e-5
    assert np.abs(without - with_types).max() > 0.01


@pytest.mark.parametrize("kind", ["bert", "modernbert"])
def test_of_two_labels_the_second_is_relevance(tmp_path: Path, kind: str) -> None:
    from torch import nn

    folder = write_cross_encoder(tmp_path / kind, kind, labels=2)
    scores = CrossEncoder.load(folder, "cpu", threads=1).score(QUERY, PASSAGES)
    assert np.abs(sigmoid(scores) - peer(folder, nn.Softmax(dim=-1))[:, 1]).max() <= 1e-5


def test_a_folder_that_sentence_transformers_saved(tmp_path: Path) -> None:
    from sentence_transformers import CrossEncoder as Peer

    plain = write_cross_encoder(tmp_path / "plain")
    saved = tmp_path / "saved"
    Peer(str(plain), device="cpu", local_files_only=True).save_pretrained(str(saved))
    assert (saved / "modules.json").exists()
    ours, theirs = (CrossEncoder.load(folder, "cpu").score(QUERY, PASSAGES) for folder in (saved, plain))
    np.testing.assert_allclose(ours, theirs, atol=1e-6)


def test_the_batch_makes_no_difference(tmp_path: Path) -> None:
    model = CrossEncoder.load(write_cross_encoder(tmp_path / "tiny"), "cpu", threads=3)
    alone = [model.score(QUERY, [passage])[0] for passage in PASSAGES]
    np.testing.assert_allclose(model.score(QUERY, PASSAGES), alone, atol=1e-5)
    assert model.score(QUERY, []).shape == (0,)


def test_what_it_says_of_itself(tmp_path: Path) -> None:
    folder = write_cross_encoder(tmp_path / "tiny")
    model, layout = CrossEncoder.load(folder, "cpu", threads=3), read_pair_layout(folder)
    assert (model.name, model.max_tokens, model.threads) == ("tiny", MOST_TOKENS, 3)
    assert model.device_description == "cpu"
    assert layout.size_bytes == (folder / "model.safetensors").stat().st_size
    assert 0.8 < model.memory_bytes / layout.size_bytes <= 1.0  # the rest are the names of the weights


class TestPairs:
    @pytest.fixture
    def tokenizer(self, tmp_path: Path) -> PairTokenizer:
        return PairTokenizer.load(read_pair_layout(write_cross_encoder(tmp_path / "tiny")))

    def test_the_passage_is_cut_and_not_the_query(self, tokenizer: PairTokenizer) -> None:
        short, long = tokenizer.tokenize("cat dog", ["fox", "fox tree " * 5_000])
        assert len(short) == 6
        assert short.type_ids == [0, 0, 0, 0, 1, 1]
        assert len(long) == MOST_TOKENS
        assert long.ids[:4] == short.ids[:4]
        assert long.ids[-1] == short.ids[-1]

    def test_a_query_keeps_at_most_half_of_the_room(self, tokenizer: PairTokenizer) -> None:
        (pair,) = tokenizer.tokenize("cat " * 300, ["dog " * 300])
        assert len(pair) == MOST_TOKENS
        assert pair.type_ids.count(0) == 10 + 2
        (without,) = tokenizer.tokenize("cat " * 300, [""])
        assert len(without) == 10 + 3

    def test_half_a_character_is_no_obstacle(self, tokenizer: PairTokenizer) -> None:
        (pair,) = tokenizer.tokenize("cat \ud83d", ["dog \udce9"])
        assert len(pair) == 7


def test_the_judge_that_other_tests_rely_on(tmp_path: Path) -> None:
    for labels in (1, 2):
        folder = write_word_judge(tmp_path / f"judge{labels}", {"gold": 1.0, "dust": -1.0}, labels)
        scores = CrossEncoder.load(folder, "cpu").score(
            "what is dear", ["some gold in a river", "nothing at all in here", "dust on the shelf"]
        )
        assert scores[0] > scores[1] + 1 > scores[2] + 2


class TestDamage:
    @pytest.fixture
    def folder(self, tmp_path: Path) -> Path:
        return write_cross_encoder(tmp_path / "tiny")

    def test_a_head_that_is_missing_is_not_made_up(self, folder: Path) -> None:
        file = folder / "model.safetensors"
        weights = {key: value for key, value in load_file(file).items() if "classifier" not in key}
        save_file(weights, file, {"format": "pt"})
        with pytest.raises(ModelProblem, match="lacks weights"):
            CrossEncoder.load(folder, "cpu")

    def test_a_head_of_another_shape(self, folder: Path) -> None:
        config = json.loads((folder / "config.json").read_text(encoding="utf-8"))
        config["id2label"] = {"0": "no", "1": "yes"}
        (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
        with pytest.raises(ModelProblem, match="cannot be loaded"):
            CrossEncoder.load(folder, "cpu")

    def test_weights_that_are_not_numbers(self, folder: Path) -> None:
        file = folder / "model.safetensors"
        weights = load_file(file)
        weights["classifier.bias"][:] = float("nan")
        save_file(weights, file, {"format": "pt"})
        with pytest.raises(ModelProblem, match="not numbers"):
            CrossEncoder.load(folder, "cpu")
