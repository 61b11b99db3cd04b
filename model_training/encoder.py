"""Texts to vectors. The one way there: search, evaluation and training all embed through `Encoder`."""

from __future__ import annotations

import logging
import re
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Literal, Self

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor

from model_training.batches import batch_end, longest_first, split_evenly
from model_training.layout import Layout, read_layout
from model_training.network import Network
from model_training.problems import DeviceFault, ModelProblem
from model_training.tokens import TextKind, TextTokenizer, TokenizedText

__all__ = ["DeviceChoice", "DeviceFault", "Encoder", "FloatRows", "ModelProblem", "TextKind", "TokenizedText"]

DeviceChoice = Literal["auto", "cpu", "cuda"]
FloatRows = npt.NDArray[np.float32]

CPU_BATCH_TOKENS = 512  # for each worker; larger batches leave the processor's cache and are slower
CUDA_BATCH_TOKENS = 65_536
CUDA_WIDTH_STEP = 8  # widths that are multiples of this suit the tensor cores
MOST_WORKERS = 16  # with more of them Python's lock becomes the limit

NO_MEMORY = re.compile(r"out of memory|can't allocate memory|ALLOC_FAILED", re.IGNORECASE)
DEVICE_ERROR = re.compile(r"CUDA|CUBLAS|CUDNN", re.IGNORECASE)

logger = logging.getLogger(__name__)


class Workers:
    """Threads that share out batches on the processor, each with a part of its own.

    Torch's own way, all threads inside each operation, waits for the slowest thread hundreds of times in a
    batch: on two busy cores it was ten times slower than this, and no faster on idle ones.
    """

    def __init__(self, threads: int) -> None:
        self.count = min(threads, MOST_WORKERS)
        self._pool = ThreadPoolExecutor(
            self.count,
            thread_name_prefix="encoder",
            initializer=torch.set_num_threads,  # counts for the calling thread
            initargs=(threads // self.count,),
        )

    def run(
        self, embed: Callable[[Sequence[TokenizedText]], FloatRows], batch: Sequence[TokenizedText]
    ) -> FloatRows:
        """Apply `embed` to parts of a batch at the same time; the rows come in the order of the batch."""
        return np.concatenate(list(self._pool.map(embed, split_evenly(batch, self.count))))


class Encoder:
    """A sentence encoder on a device. Not for several threads at once: it brings its own."""

    def __init__(
        self,
        name: str,
        tokenizer: TextTokenizer,
        network: Network,
        max_tokens: int,
        threads: int = 0,
        note: str = "",
    ) -> None:
        self.name = name
        self.max_tokens = max_tokens  # special tokens included
        self.network = network
        self.device = torch.device("cpu")
        self._tokenizer = tokenizer
        self.threads = threads or torch.get_num_threads()
        self._pools: dict[int, Workers] = {}
        self.use_threads(self.threads)
        self._batch_limit: int | None = None  # padded tokens; set once memory has run out
        self._note = note
        self.dimensions = self.infer(self.tokenize(["dimensions"], "document")).shape[1]

    def use_threads(self, threads: int) -> None:
        """From the next batch on, use so many threads of the processor; 0: as many as at the start."""
        threads = threads or self.threads
        if threads not in self._pools:
            self._pools[threads] = Workers(threads)
        self._workers = self._pools[threads]

    @classmethod
    def load(cls, folder: Path, device: DeviceChoice = "auto", threads: int = 0) -> Self:
        """Load a model folder and run it once on a short and a long text, so that the next run is quick.

        With "auto", the processor is used where no graphics card can be; `device_description` says why.
        `threads`: how many to use of the processor; 0: as many as it has cores. Raises ModelProblem.
        """
        if device == "cuda" and not torch.cuda.is_available():
            raise ModelProblem("No graphics card can be used here: choose the device auto or cpu")
        layout = read_layout(folder)
        encoder = cls._read(layout, threads)
        if device != "cpu" and torch.cuda.is_available():
            try:
                encoder.move_to_cuda()
            except (RuntimeError, DeviceFault) as error:
                # Read anew, since nothing can be fetched back from a card that has failed.
                encoder = cls._read(layout, threads, _without_card(device, error))
        encoder.warm_up()
        return encoder

    @classmethod
    def _read(cls, layout: Layout, threads: int, note: str = "") -> Self:
        tokenizer, network = TextTokenizer.load(layout), Network.load(layout)
        return cls(layout.name, tokenizer, network, layout.max_tokens, threads, note)

    @property
    def device_description(self) -> str:
        """Either "cuda: " and the card's name, or "cpu", with the reason where a card was meant."""
        if self.device.type == "cuda":
            return f"cuda: {torch.cuda.get_device_name(self.device)}"
        return f"cpu ({self._note})" if self._note else "cpu"

    def tokenize(self, texts: Sequence[str], kind: TextKind) -> list[TokenizedText]:
        """The tokens of each text with the model's prompt for its kind, cut to `max_tokens`."""
        return self._tokenizer.tokenize(texts, kind)

    def embed_tokens(self, batch: Sequence[TokenizedText]) -> Tensor:
        """Embed a batch in one go, with gradients where they are on.

        Returns: (B, D) float32 on the encoder's device, unit norm.
        """
        vectors: Tensor = self.network(*self._pad(batch))
        return vectors

    def infer(self, batch: Sequence[TokenizedText]) -> FloatRows:
        """Embed a batch of at least one text without gradients; texts of similar length belong together.

        Where memory runs out the batch is halved, down to one text, and then the processor takes over.
        Returns: (B, D) float32, unit norm, finite.
        Raises: ModelProblem where the model yields no numbers or memory runs out on the processor;
        DeviceFault where the card fails.
        """
        found: list[FloatRows] = []
        start = 0
        while start < len(batch):
            part = batch[start : start + self._count_within_limit(batch[start:])]
            vectors = self._try(part)
            if vectors is None:  # outside of the except block, whose traceback would keep the tensors
                self._make_room(part)
                continue
            found.append(vectors)
            start += len(part)
        return np.concatenate(found)

    def encode(
        self,
        texts: Sequence[str],
        kind: TextKind = "document",
        batch_tokens: int | None = None,
        dimensions: int | None = None,
    ) -> FloatRows:
        """Embed texts of any lengths.

        Args: `batch_tokens`: padded tokens in a batch; None: what suits the device. `dimensions`: keep
        only so many first ones and bring them back to unit norm (for models trained that way:
        Matryoshka representation learning, Kusupati et al. 2022, arXiv:2205.13147).
        Returns: (n, D) float32 in the order of `texts`, unit norm. Raises: as `infer`; ValueError.
        """
        budget = batch_tokens or self._usual_batch_tokens
        tokenized = self.tokenize(texts, kind)
        order = longest_first([len(text) for text in tokenized])
        ordered = [tokenized[index] for index in order]
        lengths = [len(text) for text in ordered]
        rows = np.empty((len(texts), self.dimensions), np.float32)
        start = 0
        while start < len(ordered):
            end = batch_end(lengths, start, budget)
            rows[order[start:end]] = self.infer(ordered[start:end])
            start = end
        return rows if dimensions is None else truncate(rows, dimensions)

    def warm_up(self) -> None:
        """Run a short and a long text, so that kernels are chosen and buffers exist."""
        for words in (4, self.max_tokens):
            self.infer(self.tokenize(["word " * words], "document"))

    def move_to_cuda(self) -> None:
        """Use the graphics card from now on. Raises RuntimeError or DeviceFault where it does not work."""
        self.network.to("cuda")
        self.device = torch.device("cuda")
        self.warm_up()

    def _pad(self, batch: Sequence[TokenizedText]) -> tuple[Tensor, Tensor, Tensor]:
        width = max(len(text) for text in batch)
        if self.device.type == "cuda":
            width = min(-(-width // CUDA_WIDTH_STEP) * CUDA_WIDTH_STEP, self.max_tokens)
        ids = np.full((len(batch), width), self._tokenizer.pad_id, np.int64)
        mask = np.zeros((len(batch), width), np.int64)
        for row, text in enumerate(batch):
            ids[row, : len(text)] = text.ids
            mask[row, : len(text)] = 1
        prompts = np.array([text.prompt_tokens for text in batch], np.int64)
        padded = (torch.from_numpy(array).to(self.device) for array in (ids, mask, prompts))
        return next(padded), next(padded), next(padded)

    def _try(self, batch: Sequence[TokenizedText]) -> FloatRows | None:
        """The vectors of a batch; None where memory did not suffice."""
        try:
            on_card = self.device.type == "cuda"
            vectors = self._embed(batch) if on_card else self._workers.run(self._embed, batch)
        except (RuntimeError, MemoryError) as error:
            if isinstance(error, MemoryError) or NO_MEMORY.search(str(error)):
                return None
            if self.device.type == "cuda" and DEVICE_ERROR.search(str(error)):
                raise DeviceFault(f"The graphics card reported an error: {error}") from error
            raise
        if not np.isfinite(vectors).all():
            raise ModelProblem(f"The model {self.name} yields values that are not numbers: import it again")
        return vectors

    def _embed(self, batch: Sequence[TokenizedText]) -> FloatRows:
        with torch.inference_mode():  # of the calling thread
            vectors: FloatRows = self.embed_tokens(batch).cpu().numpy()
            return vectors

    @property
    def _usual_batch_tokens(self) -> int:
        if self.device.type == "cuda":
            return CUDA_BATCH_TOKENS
        return CPU_BATCH_TOKENS * self._workers.count

    def _count_within_limit(self, batch: Sequence[TokenizedText]) -> int:
        if self._batch_limit is None:
            return len(batch)
        return max(1, self._batch_limit // max(len(text) for text in batch))

    def _make_room(self, failed: Sequence[TokenizedText]) -> None:
        """Halve the batches after memory ran out on `failed`, or leave the card where that was one text."""
        if self.device.type == "cuda":
            torch.cuda.empty_cache()
        if len(failed) > 1:
            self._batch_limit = len(failed) // 2 * max(len(text) for text in failed)
            logger.warning("memory ran out on %d texts; halving the batches", len(failed))
        elif self.device.type == "cpu":
            raise ModelProblem("There is not enough memory to embed a single text: close other programs")
        else:
            self._leave_card("the graphics card's memory is full")

    def _leave_card(self, note: str) -> None:
        logger.warning("going on with the processor: %s", note)
        self.network.to("cpu")
        self.device = torch.device("cpu")
        self._batch_limit = self._usual_batch_tokens
        self._note = note


def _without_card(device: DeviceChoice, error: Exception) -> str:
    """Why the card is not used, in one line. Raises ModelProblem where nothing else may be used."""
    reason = (str(error).splitlines() or [type(error).__name__])[0]
    logger.warning("the graphics card cannot be used: %s", reason)
    if device == "cuda":
        raise ModelProblem(
            f"The graphics card cannot be used ({reason}): choose the device auto or cpu"
        ) from error
    return f"the graphics card cannot be used: {reason}"


def truncate(rows: FloatRows, dimensions: int) -> FloatRows:
    """The first `dimensions` of unit vectors, at unit norm again.

    Args: `rows`: (n, D); 1 ≤ `dimensions` ≤ D. Raises: ValueError outside of that range.
    """
    if not 1 <= dimensions <= rows.shape[1]:
        raise ValueError(f"dimensions must be in 1…{rows.shape[1]}")
    kept = rows[:, :dimensions]
    norms = np.linalg.norm(kept, axis=1, keepdims=True)
    shortened: FloatRows = kept / np.maximum(norms, np.finfo(np.float32).tiny)
    return shortened
