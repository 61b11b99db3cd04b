"""Running a network on batches: device, threads, and what to do where memory runs out."""

from __future__ import annotations

import gc
import logging
import re
from abc import ABC, abstractmethod
from collections.abc import Callable, Sequence, Sized
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Generic, Literal, Self, TypeVar

import numpy as np
import numpy.typing as npt
import torch
from torch import Tensor, nn

from model_training.batches import split_evenly
from model_training.problems import DeviceFault, ModelProblem

DeviceChoice = Literal["auto", "cpu", "cuda"]
FloatRows = npt.NDArray[np.float32]
Item = TypeVar("Item", bound=Sized)

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
            thread_name_prefix="inference",
            initializer=torch.set_num_threads,  # counts for the calling thread
            initargs=(threads // self.count,),
        )

    def run(self, compute: Callable[[Sequence[Item]], FloatRows], batch: Sequence[Item]) -> FloatRows:
        """Apply `compute` to parts of a batch at the same time; the rows come in the order of the batch."""
        return np.concatenate(list(self._pool.map(compute, split_evenly(batch, self.count))))


class Inference(ABC, Generic[Item]):
    """A network with its device and threads. Not for several threads at once: it brings its own."""

    def __init__(
        self, name: str, network: nn.Module, pad_id: int, max_tokens: int, threads: int = 0, note: str = ""
    ) -> None:
        self.name = name
        self.network = network
        self.max_tokens = max_tokens  # special tokens included
        self.device = torch.device("cpu")
        self.threads = threads or torch.get_num_threads()
        self._pad_id = pad_id
        self._pools: dict[int, Workers] = {}
        self.use_threads(self.threads)
        self._batch_limit: int | None = None  # padded tokens; set once memory has run out
        self._note = note

    # ------------------------------------------------------------ what each kind of model says

    @classmethod
    @abstractmethod
    def read(cls, folder: Path, threads: int, note: str = "") -> Self:
        """Read a folder onto the processor. Raises ModelProblem."""

    @abstractmethod
    def compute(self, batch: Sequence[Item]) -> Tensor:
        """The rows of a batch on the device, with gradients where they are on."""

    @abstractmethod
    def warm_up(self) -> None:
        """Run once, so that kernels are chosen and buffers exist."""

    # ------------------------------------------------------------ what they share

    @classmethod
    def load(cls, folder: Path, device: DeviceChoice = "auto", threads: int = 0) -> Self:
        """Load a model folder and run it once, so that the next run is quick.

        With "auto", the processor is used where no graphics card can be; `device_description` says why.
        `threads`: how many to use of the processor; 0: as many as it has cores. Raises ModelProblem.
        """
        if device == "cuda" and not torch.cuda.is_available():
            raise ModelProblem("No graphics card can be used here: choose the device auto or cpu")
        model = cls.read(folder, threads)
        if device != "cpu" and torch.cuda.is_available():
            try:
                model.move_to_cuda()
            except (RuntimeError, DeviceFault) as error:
                # Read anew, since nothing can be fetched back from a card that has failed.
                model = cls.read(folder, threads, _without_card(device, error))
        model.warm_up()
        return model

    def use_threads(self, threads: int) -> None:
        """From the next batch on, use so many threads of the processor; 0: as many as at the start."""
        threads = threads or self.threads
        if threads not in self._pools:
            self._pools[threads] = Workers(threads)
        self._workers = self._pools[threads]

    @property
    def device_description(self) -> str:
        """Either "cuda: " and the card's name, or "cpu", with the reason where a card was meant."""
        if self.device.type == "cuda":
            return f"cuda: {torch.cuda.get_device_name(self.device)}"
        return f"cpu ({self._note})" if self._note else "cpu"

    @property
    def memory_bytes(self) -> int:
        """What the weights take up in memory."""
        return sum(weight.numel() * weight.element_size() for weight in self.network.parameters())

    @property
    def usual_batch_tokens(self) -> int:
        """How many padded tokens in a batch suit the device."""
        if self.device.type == "cuda":
            return CUDA_BATCH_TOKENS
        return CPU_BATCH_TOKENS * self._workers.count

    def infer(self, batch: Sequence[Item]) -> FloatRows:
        """Run a batch of at least one item without gradients; items of similar length belong together.

        Where memory runs out the batch is halved, down to one item, and then the processor takes over.
        Returns: float32, a row (or number) for each item, finite.
        Raises: ModelProblem where the model yields no numbers or memory runs out on the processor;
        DeviceFault where the card fails.
        """
        found: list[FloatRows] = []
        start = 0
        while start < len(batch):
            part = batch[start : start + self._count_within_limit(batch[start:])]
            rows = self._try(part)
            if rows is None:  # outside of the except block, whose traceback would keep the tensors
                self._make_room(part)
                continue
            found.append(rows)
            start += len(part)
        return np.concatenate(found)

    def move_to_cuda(self) -> None:
        """Use the graphics card from now on. Raises RuntimeError or DeviceFault where it does not work."""
        self.network.to("cuda")
        self.device = torch.device("cuda")
        self.warm_up()

    def padded(self, rows: Sequence[Sequence[int]], fill: int) -> Tensor:
        """Rows of ids as one (B, L) int64 tensor on the device."""
        width = max(len(row) for row in rows)
        if self.device.type == "cuda":
            width = min(-(-width // CUDA_WIDTH_STEP) * CUDA_WIDTH_STEP, self.max_tokens)
        array = np.full((len(rows), width), fill, np.int64)
        for at, row in enumerate(rows):
            array[at, : len(row)] = row
        return torch.from_numpy(array).to(self.device)

    def padded_ids(self, rows: Sequence[Sequence[int]]) -> tuple[Tensor, Tensor]:
        """Token ids with the model's padding, and their mask: both (B, L) int64, on the device."""
        return self.padded(rows, self._pad_id), self.padded([[1] * len(row) for row in rows], 0)

    # ------------------------------------------------------------ inside

    def _try(self, batch: Sequence[Item]) -> FloatRows | None:
        """The rows of a batch; None where memory did not suffice."""
        try:
            on_card = self.device.type == "cuda"
            rows = self._run(batch) if on_card else self._workers.run(self._run, batch)
        except (RuntimeError, MemoryError) as error:
            if isinstance(error, MemoryError) or NO_MEMORY.search(str(error)):
                return None
            if self.device.type == "cuda" and DEVICE_ERROR.search(str(error)):
                raise DeviceFault(f"The graphics card reported an error: {error}") from error
            raise
        if not np.isfinite(rows).all():
            raise ModelProblem(f"The model {self.name} yields values that are not numbers: import it again")
        return rows

    def _run(self, batch: Sequence[Item]) -> FloatRows:
        with torch.inference_mode():  # of the calling thread
            rows: FloatRows = self.compute(batch).cpu().numpy()
            return rows

    def _count_within_limit(self, batch: Sequence[Item]) -> int:
        if self._batch_limit is None:
            return len(batch)
        return max(1, self._batch_limit // max(len(item) for item in batch))

    def _make_room(self, failed: Sequence[Item]) -> None:
        """Halve the batches after memory ran out on `failed`, or leave the card where that was one item."""
        if self.device.type == "cuda":
            torch.cuda.empty_cache()
        if len(failed) > 1:
            self._batch_limit = len(failed) // 2 * max(len(item) for item in failed)
            logger.warning("memory ran out on %d texts; halving the batches", len(failed))
        elif self.device.type == "cpu":
            raise ModelProblem("There is not enough memory for a single text: close other programs")
        else:
            self._leave_card("the graphics card's memory is full")

    def _leave_card(self, note: str) -> None:
        logger.warning("going on with the processor: %s", note)
        self.network.to("cpu")
        self.device = torch.device("cpu")
        self._batch_limit = self.usual_batch_tokens
        self._note = note


def give_memory_back() -> None:
    """Let go of what a model took that nothing refers to any more."""
    gc.collect()
    if torch.cuda.is_available():
        torch.cuda.empty_cache()


def _without_card(device: DeviceChoice, error: Exception) -> str:
    """Why the card is not used, in one line. Raises ModelProblem where nothing else may be used."""
    reason = (str(error).splitlines() or [type(error).__name__])[0]
    logger.warning("the graphics card cannot be used: %s", reason)
    if device == "cuda":
        raise ModelProblem(
            f"The graphics card cannot be used ({reason}): choose the device auto or cpu"
        ) from error
    return f"the graphics card cannot be used: {reason}"
