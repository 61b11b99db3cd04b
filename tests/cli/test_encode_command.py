from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from desktop_app.cli.encoding import read_lines
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import Encode, GetStatus
from tests.helpers.fake_engine import FakeEngine, failing, status, vector_of, vectors_reply


@pytest.fixture
def ready_engine(engine: FakeEngine) -> FakeEngine:
    engine.answers[GetStatus] = status()
    engine.answers[Encode] = vectors_reply
    return engine


def test_encode_writes_an_array_in_order(ready_engine: FakeEngine, kindred, tmp_path: Path) -> None:
    texts = [f"text {number}" for number in range(2500)]
    (tmp_path / "in.txt").write_text("\n".join(texts) + "\n", encoding="utf-8")
    outcome = kindred(
        "encode", "--input", str(tmp_path / "in.txt"), "--output", str(tmp_path / "out.npy"), "--json"
    )
    array = np.load(tmp_path / "out.npy", allow_pickle=False)
    assert outcome.status == 0
    assert outcome.document == {
        "texts": 2500,
        "dimensions": 4,
        "model": "test-model",
        "backend": "torch",
        "seconds": pytest.approx(1.5),
    }
    assert (array.dtype, array.shape) == (np.dtype(np.float32), (2500, 4))
    assert np.array_equal(array, np.stack([vector_of(text) for text in texts]))
    assert [len(request.texts) for request in ready_engine.of(Encode)] == [1024, 1024, 452]
    assert [path.name for path in tmp_path.glob("out*")] == ["out.npy"]


def test_dimensions_are_cut_and_normalised_anew(ready_engine: FakeEngine, kindred, tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text("one\ntwo", encoding="utf-8")
    arguments = ["encode", "--input", str(tmp_path / "in.txt"), "--output", str(tmp_path / "o.npy")]
    outcome = kindred(*arguments, "--dimensions", "2", "--as", "query")
    array = np.load(tmp_path / "o.npy")
    assert outcome.out.startswith("2 texts, 2 dimensions, test-model (torch), 0.50 s")
    assert np.allclose(np.linalg.norm(array, axis=1), 1.0)
    assert ready_engine.of(Encode)[0].kind == "query"
    assert kindred(*arguments, "--dimensions", "5").err.startswith("kindred: the model has 4 dimensions")


def test_an_empty_file_gives_an_empty_array(ready_engine: FakeEngine, kindred, tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text("")
    assert (
        kindred("encode", "--input", str(tmp_path / "in.txt"), "--output", str(tmp_path / "o.npy")).status
        == 0
    )
    assert np.load(tmp_path / "o.npy").shape == (0, 4)


def test_another_model_is_refused(ready_engine: FakeEngine, kindred, tmp_path: Path) -> None:
    (tmp_path / "in.txt").write_text("one")
    arguments = [
        "encode",
        "--input",
        str(tmp_path / "in.txt"),
        "--output",
        str(tmp_path / "o.npy"),
        "--model",
    ]
    outcome = kindred(*arguments, "other")
    assert outcome.status == 1
    assert "only test-model can be used" in outcome.err
    assert kindred(*arguments, "test-model").status == 0


def test_no_array_is_left_where_the_engine_fails(ready_engine: FakeEngine, kindred, tmp_path: Path) -> None:
    ready_engine.answers[Encode] = failing("the model could not be loaded")
    (tmp_path / "in.txt").write_text("one")
    assert (
        kindred("encode", "--input", str(tmp_path / "in.txt"), "--output", str(tmp_path / "o.npy")).status
        == 1
    )
    assert not list(tmp_path.glob("o.npy*"))


@pytest.mark.parametrize(
    ("source", "target", "reason"),
    [
        ("missing.txt", "o.npy", "missing.txt cannot be read"),
        ("latin.txt", "o.npy", "is not UTF-8 (byte 3)"),
        ("good.txt", "nowhere/o.npy", "does not exist: make it first"),
        ("good.txt", "folder", "is a folder"),
    ],
)
def test_what_is_said_before_the_work(
    ready_engine: FakeEngine, kindred, tmp_path: Path, source: str, target: str, reason: str
) -> None:
    (tmp_path / "good.txt").write_text("one")
    (tmp_path / "latin.txt").write_bytes("café".encode("latin-1"))
    (tmp_path / "folder").mkdir()
    outcome = kindred("encode", "--input", str(tmp_path / source), "--output", str(tmp_path / target))
    assert outcome.status == 1
    assert reason in outcome.err
    assert ready_engine.requests == []


def test_lines(tmp_path: Path) -> None:
    path = tmp_path / "lines"
    path.write_bytes(b"\xef\xbb\xbfone\r\n\r\nth\xe2\x80\xa8ree\x0b\n\nfive")
    assert read_lines(path) == ["one", "", "th\u2028ree\x0b", "", "five"]
    with pytest.raises(EnvironmentProblem):
        read_lines(tmp_path)
