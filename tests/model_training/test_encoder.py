"""Vectors: equal to sentence-transformers', in order, and none where something is wrong."""

from __future__ import annotations

import json
import random
from collections.abc import Callable, Sequence
from pathlib import Path

import numpy as np
import pytest
import torch
from safetensors.torch import load_file, save_file
from torch import Tensor, nn

from model_training.encoder import DeviceFault, Encoder, ModelProblem, TokenizedText, truncate
from model_training.layout import read_layout
from model_training.network import Network, pool
from model_training.tokens import TextTokenizer

TINY_TEXTS = ["the cat sat on the mat", "a dog", "quick brown fox ran under the tree and " * 9, "", "fox"]
WORDS = (
    "the river keeps a slow measure of rain while engineers compare notes about pumps and valves "
    "before winter closes every mountain road near Zürich naïve café São Tomé 2024 3.14159 O'Neill"
)


def varied_texts() -> list[str]:
    """About sixty texts: short and long, several scripts, code, numbers, blanks and odd characters."""
    chance = random.Random(11)
    passages = [" ".join(chance.choices(WORDS.split(), k=length)) for length in range(1, 401, 8)]
    return [
        *passages,
        "",
        "   \n\t ",
        "def f(x: int) -> int:\n    return x ** 2  # square",
        "日本語の文章です。猫が座っている。" * 30,
        "Это предложение написано по-русски.",
        "🙂🚀 emoji and\x00nul and\u200bzero width",
        "https://example.org/a?b=c&d=%20#frag",
        "x" * 3_000,
        "[CLS] markers [SEP] in the text [PAD]",
        "UPPER lower MiXeD",
    ]


def cosines(ours: np.ndarray, theirs: np.ndarray) -> np.ndarray:
    return (ours * theirs).sum(axis=1) / np.linalg.norm(ours, axis=1) / np.linalg.norm(theirs, axis=1)


def sentence_transformers_vectors(folder: Path, texts: list[str], **options: str) -> np.ndarray:
    from sentence_transformers import SentenceTransformer

    peer = SentenceTransformer(str(folder), device="cpu", local_files_only=True)
    return np.asarray(peer.encode(texts, show_progress_bar=False, **options))


@pytest.mark.model
class TestBuiltInModel:
    def test_equals_sentence_transformers(self, built_in: Encoder, built_in_model: Path) -> None:
        texts = varied_texts()
        ours = built_in.encode(texts)
        theirs = sentence_transformers_vectors(built_in_model, texts)
        assert len(texts) == 60
        assert ours.dtype == np.float32
        assert cosines(ours, theirs).min() >= 0.99999
        assert np.abs(np.linalg.norm(ours, axis=1) - 1).max() < 1e-5

    def test_says_what_it_is(self, built_in: Encoder) -> None:
        assert (built_in.name, built_in.dimensions, built_in.max_tokens) == ("all-MiniLM-L6-v2", 384, 256)
        assert built_in.device_description == "cpu"

    def test_meaning_is_near_and_the_rest_is_far(self, built_in: Encoder) -> None:
        query = built_in.encode(["how do I get my money back"], "query")
        texts = ["Refunds are paid within two weeks.", "The cat slept on the warm roof."]
        near, far = (built_in.encode(texts) @ query[0]).tolist()
        assert near > far + 0.2

    def test_the_batch_makes_no_difference(self, built_in: Encoder) -> None:
        texts = varied_texts()[:20]
        alone, together = built_in.encode(texts, batch_tokens=1), built_in.encode(texts, batch_tokens=9_999)
        assert cosines(alone, together).min() > 0.99999

    def test_fewer_dimensions(self, built_in: Encoder) -> None:
        whole = built_in.encode(["a cat", "a dog"])
        short = built_in.encode(["a cat", "a dog"], dimensions=64)
        assert short.shape == (2, 64)
        assert cosines(short, whole[:, :64]).min() > 0.99999
        assert np.linalg.norm(short, axis=1) == pytest.approx([1, 1])
        with pytest.raises(ValueError, match="dimensions"):
            truncate(whole, 385)

    def test_nothing_to_embed(self, built_in: Encoder) -> None:
        assert built_in.encode([]).shape == (0, 384)

    def test_gradients_flow_for_training(self, built_in: Encoder) -> None:
        batch = built_in.tokenize(["a cat", "a somewhat longer dog"], "document")
        vectors = built_in.embed_tokens(batch)
        vectors[0].sum().backward()
        gradients = [weight.grad for weight in built_in.network.parameters() if weight.grad is not None]
        built_in.network.zero_grad()
        assert gradients


class TestLayouts:
    @pytest.mark.parametrize(
        "mode", ["cls", "max", "mean", "mean_sqrt_len_tokens", "weightedmean", "lasttoken"]
    )
    def test_each_pooling_equals_sentence_transformers(
        self, sentence_folder: Callable[..., Path], mode: str
    ) -> None:
        folder = sentence_folder({"pooling_mode": mode})
        ours = Encoder.load(folder, "cpu").encode(TINY_TEXTS)
        assert cosines(ours, sentence_transformers_vectors(folder, TINY_TEXTS)).min() > 0.99999

    def test_joined_pooling_of_an_older_folder(self, sentence_folder: Callable[..., Path]) -> None:
        folder = sentence_folder({"pooling_mode_mean_tokens": True, "pooling_mode_cls_token": True})
        ours = Encoder.load(folder, "cpu").encode(TINY_TEXTS)
        assert ours.shape == (5, 32)
        assert cosines(ours, sentence_transformers_vectors(folder, TINY_TEXTS)).min() > 0.99999

    def test_prompts_left_out_of_pooling(self, sentence_folder: Callable[..., Path]) -> None:
        folder = sentence_folder({"pooling_mode": "mean", "include_prompt": False})
        prompts = {"prompts": {"query": "query : "}, "default_prompt_name": None}
        (folder / "config_sentence_transformers.json").write_text(json.dumps(prompts), encoding="utf-8")
        ours = Encoder.load(folder, "cpu").encode(TINY_TEXTS, "query")
        theirs = sentence_transformers_vectors(folder, TINY_TEXTS, prompt_name="query")
        assert cosines(ours, theirs).min() > 0.99999

    def test_a_linear_layer_after_pooling(self, sentence_folder: Callable[..., Path]) -> None:
        folder = sentence_folder({"pooling_mode": "mean"}, ("Dense", "Normalize"))
        write_dense(folder / "2_Dense", activation="torch.nn.modules.activation.Tanh")
        ours = Encoder.load(folder, "cpu").encode(TINY_TEXTS)
        assert ours.shape == (5, 8)
        assert cosines(ours, sentence_transformers_vectors(folder, TINY_TEXTS)).min() > 0.99999

    def test_a_layer_that_is_not_known_is_refused(self, sentence_folder: Callable[..., Path]) -> None:
        folder = sentence_folder({"pooling_mode": "mean"}, ("Dense",))
        write_dense(folder / "2_Dense", activation="own_code.Activation")
        with pytest.raises(ModelProblem, match="not supported"):
            Encoder.load(folder, "cpu")

    def test_a_plain_folder(self, plain_folder: Path) -> None:
        encoder = Encoder.load(plain_folder, "cpu")
        vectors = encoder.encode(TINY_TEXTS)
        assert (encoder.name, encoder.max_tokens, vectors.shape) == ("tiny", 24, (5, 16))
        assert np.linalg.norm(vectors, axis=1) == pytest.approx([1.0] * 5)


def write_dense(folder: Path, activation: str) -> None:
    folder.mkdir()
    config = {"in_features": 16, "out_features": 8, "bias": True, "activation_function": activation}
    (folder / "config.json").write_text(json.dumps(config), encoding="utf-8")
    layer = nn.Linear(16, 8)
    save_file({"linear.weight": layer.weight, "linear.bias": layer.bias}, folder / "model.safetensors")


def test_pooling_ignores_padding() -> None:
    hidden = torch.tensor([[[1.0, 8.0], [3.0, 2.0], [99.0, 99.0]]])
    mask = torch.tensor([[1, 1, 0]])
    assert pool(hidden, mask, "mean").tolist() == [[2.0, 5.0]]
    assert pool(hidden, mask, "max").tolist() == [[3.0, 8.0]]
    assert pool(hidden, mask, "cls").tolist() == [[1.0, 8.0]]
    assert pool(hidden, mask, "lasttoken").tolist() == [[3.0, 2.0]]
    assert pool(hidden, mask, "weightedmean").tolist() == [[pytest.approx(7 / 3), 4.0]]


class TestDamage:
    def test_weights_that_do_not_hold_together(self, plain_folder: Path) -> None:
        (plain_folder / "model.safetensors").write_bytes(b"\x10\0\0\0\0\0\0\0{broken")
        with pytest.raises(ModelProblem, match="cannot be loaded"):
            Encoder.load(plain_folder, "cpu")

    def test_missing_weights_are_not_made_up(self, plain_folder: Path) -> None:
        file = plain_folder / "model.safetensors"
        weights = {key: value for key, value in load_file(file).items() if "layer.1" not in key}
        save_file(weights, file, {"format": "pt"})
        with pytest.raises(ModelProblem, match="lacks weights"):
            Encoder.load(plain_folder, "cpu")

    def test_weights_that_are_not_numbers(self, plain_folder: Path) -> None:
        file = plain_folder / "model.safetensors"
        weights = load_file(file)
        weights["embeddings.LayerNorm.weight"][:] = float("nan")
        save_file(weights, file, {"format": "pt"})
        with pytest.raises(ModelProblem, match="not numbers"):
            Encoder.load(plain_folder, "cpu")

    def test_an_unknown_kind_of_model(self, plain_folder: Path) -> None:
        config = json.loads((plain_folder / "config.json").read_text(encoding="utf-8"))
        changed = json.dumps({**config, "model_type": "unheard-of"})
        (plain_folder / "config.json").write_text(changed, encoding="utf-8")
        with pytest.raises(ModelProblem, match="cannot be loaded"):
            Encoder.load(plain_folder, "cpu")

    def test_a_card_that_is_not_there(self, plain_folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setattr(torch.cuda, "is_available", lambda: False)
        with pytest.raises(ModelProblem, match="choose the device"):
            Encoder.load(plain_folder, "cuda")
        assert Encoder.load(plain_folder, "auto").device_description == "cpu"


class ShortOfMemory(Network):
    """Runs out of memory on batches of more than `room` texts."""

    room = 1_000
    error: type[Exception] = torch.cuda.OutOfMemoryError
    sizes: list[int]

    def forward(self, ids: Tensor, mask: Tensor, prompt_tokens: Tensor) -> Tensor:
        self.sizes.append(len(ids))
        if len(ids) > self.room:
            raise self.error("CUDA out of memory. Tried to allocate 2.00 GiB")
        return super().forward(ids, mask, prompt_tokens)


@pytest.fixture
def network(plain_folder: Path) -> ShortOfMemory:
    network = ShortOfMemory.load(read_layout(plain_folder))
    network.sizes = []
    return network


@pytest.fixture
def encoder(plain_folder: Path, network: ShortOfMemory) -> Encoder:
    layout = read_layout(plain_folder)
    return Encoder("tiny", TextTokenizer.load(layout), network, layout.max_tokens, threads=1)


class TestMemory:
    @pytest.mark.parametrize("room", [1, 2, 3, 7, 16])
    @pytest.mark.parametrize("error", [torch.cuda.OutOfMemoryError, RuntimeError, MemoryError])
    def test_batches_are_halved_until_they_fit(
        self, encoder: Encoder, network: ShortOfMemory, room: int, error: type[Exception]
    ) -> None:
        texts = [text for text in TINY_TEXTS for _ in range(4)]
        expected = encoder.encode(texts, batch_tokens=10_000)
        network.room, network.error = room, error
        found = encoder.encode(texts, batch_tokens=10_000)
        assert cosines(found, expected).min() > 0.9999

    def test_the_next_batch_starts_with_what_fitted(self, encoder: Encoder, network: ShortOfMemory) -> None:
        network.room = 4
        batch = encoder.tokenize(["the cat"] * 16, "document")
        encoder.infer(batch)
        network.sizes = []
        encoder.infer(batch)
        assert network.sizes == [4, 4, 4, 4]

    def test_no_memory_for_a_single_text(self, encoder: Encoder, network: ShortOfMemory) -> None:
        network.room = 0
        with pytest.raises(ModelProblem, match="close other programs"):
            encoder.encode(["the cat"])

    def test_other_errors_are_passed_on(self, encoder: Encoder, network: ShortOfMemory) -> None:
        network.room, network.error = 0, IndexError
        with pytest.raises(IndexError):
            encoder.encode(["the cat"])


class PretendCard(Encoder):
    """Behaves as a graphics card that fails on everything, until the processor takes over."""

    failure = "CUDA out of memory"

    def embed_tokens(self, batch: Sequence[TokenizedText]) -> Tensor:
        if self.device.type == "cuda":
            raise RuntimeError(self.failure)
        return super().embed_tokens(batch)


class TestCard:
    def test_the_processor_takes_over_where_one_text_is_too_much(self, plain_folder: Path) -> None:
        encoder = PretendCard.load(plain_folder, "cpu")
        expected = encoder.encode(TINY_TEXTS)
        encoder.device = torch.device("cuda")
        found = encoder.encode(TINY_TEXTS)
        assert cosines(found, expected).min() > 0.9999
        assert encoder.device_description == "cpu (the graphics card's memory is full)"

    @pytest.mark.parametrize(
        "failure", ["CUDA error: device-side assert triggered", "CUBLAS_STATUS_EXECUTION_FAILED"]
    )
    def test_a_fault_of_the_card_is_told_apart(self, plain_folder: Path, failure: str) -> None:
        encoder = PretendCard.load(plain_folder, "cpu")
        encoder.device, encoder.failure = torch.device("cuda"), failure
        with pytest.raises(DeviceFault, match="graphics card"):
            encoder.encode(["the cat"])

    def test_a_card_that_cannot_be_used_is_named(
        self, plain_folder: Path, monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setattr(torch.cuda, "is_available", lambda: True)
        monkeypatch.setattr(Encoder, "move_to_cuda", unusable)
        encoder = Encoder.load(plain_folder, "auto")
        assert encoder.encode(["the cat"]).shape == (1, 16)
        assert encoder.device_description == "cpu (the graphics card cannot be used: no kernel image)"
        with pytest.raises(ModelProblem, match="no kernel image"):
            Encoder.load(plain_folder, "cuda")


def unusable(encoder: Encoder) -> None:
    raise RuntimeError("no kernel image\nCompile with TORCH_USE_CUDA_DSA")
