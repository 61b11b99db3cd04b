"""Where a place of one text is in the other, by the blocks that both have in line."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from typing import Literal

from desktop_app.protocol.messages import DiffBlock

Side = Literal["left", "right"]


def stretch(block: DiffBlock, side: Side) -> tuple[int, int]:
    """Start and end of a block on one side, in code points."""
    if side == "left":
        return block.left_start, block.left_end
    return block.right_start, block.right_end


class Alignment:
    """Maps places between two texts. What moved stands out of line and is left out."""

    def __init__(self, blocks: Sequence[DiffBlock]) -> None:
        in_line = [block for block in blocks if block.kind != "moved"]
        self._pairs: dict[Side, list[tuple[int, int, int, int]]] = {
            "left": [(*stretch(block, "left"), *stretch(block, "right")) for block in in_line],
            "right": [(*stretch(block, "right"), *stretch(block, "left")) for block in in_line],
        }
        self._starts = {side: [pair[0] for pair in pairs] for side, pairs in self._pairs.items()}

    def across(self, place: int, side: Side) -> int:
        """The place on the other side that lies beside `place` of `side`: in proportion within a block."""
        at = bisect_right(self._starts[side], place) - 1
        if at < 0:
            return 0
        start, end, other_start, other_end = self._pairs[side][at]
        if end <= start:
            return other_end
        part = min(1.0, (place - start) / (end - start))
        return other_start + round(part * (other_end - other_start))
