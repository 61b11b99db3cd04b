"""The kept file and a member side by side: what differs, and which difference is looked at."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import Literal, Protocol

from desktop_app.presenters.language import number, translate
from desktop_app.presenters.seams import Clock, EngineSeam, Scheduled
from desktop_app.presenters.wording import printable, sentence
from desktop_app.protocol.messages import CompareFiles, Comparison, DiffBlock, EngineReply, Failed, FilePath

WAIT_MS = 60.0  # whoever flicks through the members asks for the last one only
KEPT_COMPARISONS = 12
IMAGE_ENDINGS = (b".png", b".jpg", b".jpeg", b".gif", b".bmp", b".webp", b".tif", b".tiff")

PairKey = tuple[FilePath, FilePath, int, int]


@dataclass(frozen=True)
class Pair:
    """Two files to be compared, and what they held: a file that changed is compared again."""

    left: FilePath
    right: FilePath
    left_content: int = 0  # as LikeFile.content
    right_content: int = 0

    @property
    def key(self) -> PairKey:
        """By what comparisons are remembered."""
        return self.left, self.right, self.left_content, self.right_content

    @property
    def images(self) -> bool:
        """Whether both are pictures."""
        return all(path.lower().endswith(IMAGE_ENDINGS) for path in (self.left, self.right))


@dataclass(frozen=True)
class ComparisonState:
    """What the two sides show."""

    kind: Literal["none", "asking", "texts", "images", "failed"] = "none"
    pair: Pair | None = None
    comparison: Comparison | None = None
    differences: tuple[DiffBlock, ...] = ()
    at: int = -1  # the difference that is looked at; -1 before the first
    message: str = ""  # why there is nothing to see, or what to know of it

    @property
    def position(self) -> str:
        """ "Difference 2 of 5"."""
        if self.kind != "texts":
            return ""
        if not self.differences:
            return translate("duplicates", "No difference in the text")
        if self.at < 0:
            return translate("duplicates", "%n difference(s)", "", len(self.differences))
        words = translate("duplicates", "Difference {at} of {total}")
        return words.format(at=number(self.at + 1), total=number(len(self.differences)))


class ComparisonView(Protocol):
    """The two sides."""

    def show_comparison(self, state: ComparisonState) -> None:
        """Make both sides equal to `state`."""
        ...


class ComparisonPresenter:
    """Asks the engine to compare the present pair. `on_seen` is told what lies before the person's eyes."""

    def __init__(self, engine: EngineSeam, clock: Clock, view: ComparisonView) -> None:
        self._engine, self._clock, self._view = engine, clock, view
        self._state = ComparisonState()
        self._known: OrderedDict[PairKey, Comparison] = OrderedDict()
        self._waiting: Scheduled | None = None
        self.on_seen: Callable[[Pair], None] = lambda pair: None

    @property
    def state(self) -> ComparisonState:
        """What is shown."""
        return self._state

    def compare(self, pair: Pair | None) -> None:
        """Show these two; None for nothing."""
        if pair == self._state.pair:
            return
        self._stop_waiting()
        if pair is None:
            self._show(ComparisonState())
        elif pair.images:
            self._show(ComparisonState("images", pair))  # seen once both are drawn: see `drawn`
        elif known := self._known.get(pair.key):
            self._show_texts(pair, known)
        else:
            self._show(ComparisonState("asking", pair))
            self._waiting = self._clock.after(WAIT_MS, partial(self._ask, pair))

    def again(self) -> None:
        """Ask once more, after a failure or on a new connection."""
        pair, self._state = self._state.pair, ComparisonState()
        self.compare(pair)

    def drawn(self, pair: Pair) -> None:
        """Both pictures of a pair are in sight."""
        if pair == self._state.pair:
            self.on_seen(pair)

    def step(self, by: int) -> None:
        """Go to the next difference (1) or back (-1); around at the ends."""
        total = len(self._state.differences)
        if total:
            at = 0 if self._state.at < 0 and by > 0 else (max(self._state.at, 0) + by) % total
            self._show(replace(self._state, at=at))

    def _ask(self, pair: Pair) -> None:
        self._waiting = None
        self._engine.send(CompareFiles(left=pair.left, right=pair.right), partial(self._on_reply, pair))

    def _on_reply(self, pair: Pair, reply: EngineReply) -> None:
        if isinstance(reply, Comparison):
            self._known[pair.key] = reply
            while len(self._known) > KEPT_COMPARISONS:
                self._known.popitem(last=False)
        if pair != self._state.pair:
            return
        if isinstance(reply, Comparison):
            self._show_texts(pair, reply)
        elif isinstance(reply, Failed):
            self._show(ComparisonState("failed", pair, message=sentence(printable(reply.reason))))

    def _show_texts(self, pair: Pair, comparison: Comparison) -> None:
        if not comparison.left_text and not comparison.right_text:
            nothing = translate("duplicates", "Nothing is said in words here: open both files to compare.")
            message = sentence(printable(comparison.note)) or nothing
            self._show(ComparisonState("failed", pair, comparison, message=message))
            return
        differences = tuple(block for block in comparison.blocks if block.kind != "same")
        note = sentence(printable(comparison.note))
        self._show(ComparisonState("texts", pair, comparison, differences, message=note))
        self.on_seen(pair)

    def _stop_waiting(self) -> None:
        if self._waiting is not None:
            self._waiting.cancel()
            self._waiting = None

    def _show(self, state: ComparisonState) -> None:
        self._state = state
        self._view.show_comparison(state)
