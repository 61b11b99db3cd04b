"""`encode`: texts → vectors; and the embedding that the evaluations share."""

from __future__ import annotations

import argparse
import os
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from desktop_app.cli.context import DONE, Context, ask
from desktop_app.cli.indexing import duration
from desktop_app.cli.terminal import Terminal, printable
from desktop_app.client import EngineClient
from desktop_app.protocol.errors import Bug, EnvironmentProblem
from desktop_app.protocol.messages import Encode, GetStatus, Status, TextKind, Vectors

CHUNK_TEXTS = 1024
CHUNK_TIMEOUT_S = 1800.0  # the first chunk waits for the model as well


@dataclass(frozen=True)
class Embeddings:
    """(N, D) float32, unit norm, in the order of the texts; `seconds` leave model loading out."""

    vectors: npt.NDArray[np.float32]
    model: str
    backend: str
    seconds: float


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Embed the lines of a file into a .npy file."""
    texts = read_lines(arguments.input)
    _check_writable(arguments.output)
    with context.client() as client:
        _check_model(client, arguments.model)
        _check_dimensions(client, arguments.dimensions)
        embeddings = embed(client, texts, arguments.kind, context.terminal)
    vectors = truncated(embeddings.vectors, arguments.dimensions)
    save(vectors, arguments.output)
    if arguments.json:
        context.terminal.document(_summary(vectors, embeddings))
    else:
        context.terminal.result(printable(_summary_line(vectors, embeddings, arguments.output)))
    return DONE


def read_lines(path: Path) -> list[str]:
    """The lines of a UTF-8 file, empty ones included; only line feeds end a line (CR LF too).

    Raises: EnvironmentProblem where it cannot be read or is not UTF-8.
    """
    lines = read_text(path).split("\n")
    if lines[-1] == "":
        lines.pop()
    return [line.removesuffix("\r") for line in lines]


def read_text(path: Path) -> str:
    """The text of a UTF-8 file (with or without a byte order mark). Raises EnvironmentProblem."""
    try:
        return path.read_bytes().decode("utf-8-sig")
    except OSError as error:
        raise EnvironmentProblem(f"{path} cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise EnvironmentProblem(f"{path} is not UTF-8 (byte {error.start}): convert it first") from error


def embed(client: EngineClient, texts: Sequence[str], kind: TextKind, terminal: Terminal) -> Embeddings:
    """Embed `texts` with the active model, with progress."""
    if not texts:
        status = ask(client, GetStatus(), Status)
        empty = np.zeros((0, status.dimensions), dtype=np.float32)
        return Embeddings(empty, status.model, status.backend, 0.0)
    terminal.progress(f"0 of {len(texts):,} texts")
    replies: list[Vectors] = []
    started = time.monotonic()
    for begin in range(0, len(texts), CHUNK_TEXTS):
        chunk = list(texts[begin : begin + CHUNK_TEXTS])
        replies.append(ask(client, Encode(texts=chunk, kind=kind), Vectors, CHUNK_TIMEOUT_S))
        done = begin + len(chunk)
        left_s = (time.monotonic() - started) / done * (len(texts) - done)
        terminal.progress(f"{done:,} of {len(texts):,} texts, {duration(left_s)} left")
    terminal.end_progress()
    vectors = np.concatenate([_array(reply) for reply in replies])
    if len(vectors) != len(texts):
        raise Bug(f"{len(texts)} texts gave {len(vectors)} vectors")
    return Embeddings(vectors, replies[0].model, replies[0].backend, sum(reply.seconds for reply in replies))


def _array(reply: Vectors) -> npt.NDArray[np.float32]:
    flat: npt.NDArray[np.float32] = np.frombuffer(reply.data, dtype="<f4").astype(np.float32, copy=False)
    return flat.reshape(reply.count, reply.dimensions)


def truncated(vectors: npt.NDArray[np.float32], dimensions: int | None) -> npt.NDArray[np.float32]:
    """The first `dimensions` of (N, D) vectors, normalised anew; all of them where it is None.

    Source: Kusupati et al. 2022, Matryoshka representation learning, arXiv:2205.13147.
    """
    if dimensions is None or dimensions == vectors.shape[1]:
        return vectors
    kept = vectors[:, :dimensions]
    norms = np.linalg.norm(kept, axis=1, keepdims=True)
    scaled: npt.NDArray[np.float32] = np.divide(kept, norms, out=np.zeros_like(kept), where=norms > 0)
    return scaled


def save(vectors: npt.NDArray[np.float32], path: Path) -> None:
    """Write a .npy file whole or not at all. Raises EnvironmentProblem."""
    try:
        descriptor, partial = tempfile.mkstemp(dir=path.parent, prefix=path.name, suffix=".partial")
        try:
            with open(descriptor, "wb") as file:
                np.save(file, vectors, allow_pickle=False)
            os.replace(partial, path)
        except BaseException:
            os.unlink(partial)
            raise
    except OSError as error:
        raise EnvironmentProblem(f"{path} cannot be written: {error.strerror or error}") from error


def _check_writable(path: Path) -> None:
    """Said before the work rather than after it."""
    if not path.parent.is_dir():
        raise EnvironmentProblem(f"the folder {path.parent} does not exist: make it first")
    if path.is_dir():
        raise EnvironmentProblem(f"{path} is a folder: name a file")


def _check_model(client: EngineClient, name: str | None) -> None:
    active = ask(client, GetStatus(), Status).model
    if name is not None and name != active:
        raise EnvironmentProblem(f"the model {name} is not active: only {active} can be used for now")


def _check_dimensions(client: EngineClient, dimensions: int | None) -> None:
    most = ask(client, GetStatus(), Status).dimensions
    if dimensions is not None and dimensions > most:
        raise EnvironmentProblem(f"the model has {most} dimensions: --dimensions must not be above that")


def _summary(vectors: npt.NDArray[np.float32], embeddings: Embeddings) -> dict[str, object]:
    return {
        "texts": vectors.shape[0],
        "dimensions": vectors.shape[1],
        "model": embeddings.model,
        "backend": embeddings.backend,
        "seconds": embeddings.seconds,
    }


def _summary_line(vectors: npt.NDArray[np.float32], embeddings: Embeddings, output: Path) -> str:
    count, dimensions = vectors.shape
    with_what = f"{embeddings.model} ({embeddings.backend}), {embeddings.seconds:.2f} s"
    return f"{count:,} texts, {dimensions} dimensions, {with_what} → {output}"
