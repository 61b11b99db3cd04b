"""How long the duplicates window takes to regroup: `python tests/benchmarks/bench_families.py`.

All that happens between a step of the slider and the list that fits it: grouping, filters, order, marks, the
selected family with its cards, and the summary. The peer is the same greedy walk over dictionaries, without
numpy. Times are of the processor, best of seven, so that a busy machine says little.
"""

from __future__ import annotations

import argparse
import sys
import time
from collections.abc import Callable
from pathlib import Path

if __package__ in (None, ""):  # run as a script
    sys.path.insert(0, str(Path(__file__).resolve().parents[2]))

from desktop_app.families.pairs import Scores
from desktop_app.presenters.duplicates.listing import Listing, Wishes
from desktop_app.presenters.duplicates.marks import Marks
from desktop_app.presenters.duplicates.rows import family_cards
from desktop_app.presenters.duplicates.states import summary_words
from tests.helpers.duplicate_scores import many_families

THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9, 0.95)
FRAME_MS = 16.0


def measured_ms(run: Callable[[], object], rounds: int = 7) -> float:
    """Processor time of the fastest round."""
    times = []
    for _ in range(rounds):
        begin = time.process_time()
        run()
        times.append((time.process_time() - begin) * 1000)
    return min(times)


def regroup(listing: Listing, marks: Marks, wishes: Wishes) -> int:
    """What the presenter does for one step of the slider."""
    listed = listing.arrange(wishes)
    marks.hold_on(listed)
    place = max(0, listed.place_of(listed.keeper(0)))
    family_cards(listing, listed, place, marks, (), None)
    summary_words(listed)
    return len(listed)


def in_plain_python(scores: Scores, rank: list[int], threshold: float) -> int:
    """The peer: the same greedy walk over dictionaries, by the best verdict of each pair."""
    likes: dict[int, list[int]] = {}
    pairs = scores.pairs
    for one, other, near, template in zip(
        pairs.one.tolist(), pairs.other.tolist(), pairs.near.tolist(), pairs.template.tolist(), strict=True
    ):
        if max(near, template) >= threshold:
            likes.setdefault(one, []).append(other)
            likes.setdefault(other, []).append(one)
    gone: set[int] = set()
    families = 0
    for text in sorted(likes, key=rank.__getitem__):
        if text not in gone:
            members = [other for other in likes[text] if other not in gone]
            gone.update(members, [text])
            families += bool(members)
    return families


def main() -> None:
    """Print a line for each threshold, and the slowest."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--families", type=int, default=5_000)
    scores = many_families(parser.parse_args().families).scores()
    begin = time.process_time()
    listing = Listing(scores)
    print(f"{len(scores.files):,} files, {len(scores.pairs):,} pairs;", end=" ")
    print(f"prepared once, aside, in {(time.process_time() - begin) * 1000:.0f} ms")
    marks, rank = Marks(listing), listing.grouping.order.rank.tolist()
    slowest = 0.0
    for threshold in THRESHOLDS:
        wishes = Wishes(threshold=threshold)
        families = regroup(listing, marks, wishes)
        ours = measured_ms(lambda wishes=wishes: regroup(listing, marks, wishes))
        peer = measured_ms(lambda threshold=threshold: in_plain_python(scores, rank, threshold), 3)
        slowest = max(slowest, ours)
        print(f"{threshold:.2f}: {families:,} families, {ours:.1f} ms;", end=" ")
        print(f"plain Python {peer:.1f} ms ({peer / ours:.1f}×)")
    print(f"slowest {slowest:.1f} ms of {FRAME_MS:.0f} ms")


if __name__ == "__main__":
    main()
