"""Progress: counts that add up, and time left that is said only when it is known."""

from __future__ import annotations

import pytest

from desktop_app.engine import progress
from desktop_app.engine.catalogue import Catalogue, files, folders
from desktop_app.engine.catalogue.files import DiskEntry
from desktop_app.engine.progress import FolderProgress, Following, Speed, seconds_left


def test_speed_is_the_mean_of_the_window(monkeypatch: pytest.MonkeyPatch) -> None:
    now = [0.0]
    monkeypatch.setattr(progress.time, "monotonic", lambda: now[0])
    speed = Speed()
    for second in range(0, 41, 10):
        now[0] = float(second)
        speed.note(second * 5)
    assert speed.per_second == pytest.approx(5.0)
    now[0] = 50.0
    speed.note(3)  # a folder was removed: the total fell
    assert speed.per_second == 0.0


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ((100, 0, 50, 20, 0.0, 4.0), 5.0),  # only passages are left
        ((100, 50, 100, 0, 10.0, 2.0), 50.0),  # 50 files hold about 100 passages more
        ((100, 100, 0, 0, 10.0, 0.0), 10.0),  # nothing is known of passages yet
        ((100, 50, 100, 20, 10.0, 0.0), None),  # passages wait, and no speed is known
        ((100, 50, 0, 0, 0.0, 0.0), None),
    ],
)
def test_time_left_counts_the_passages_to_come(
    arguments: tuple[int, int, int, int, float, float], expected: float | None
) -> None:
    assert seconds_left(*arguments) == expected


def test_a_row_says_what_is_going_on(catalogue: Catalogue) -> None:
    with catalogue.write() as db:
        busy = folders.add(db, "/busy", single_file=False)
        files.upsert(db, busy, [DiskEntry("/busy/a", 1, 1, 1), DiskEntry("/busy/b", 1, 1, 2)])
        files.set_problem(db, 1, "corrupt", "broken")
        folders.add(db, "/idle", single_file=False)
        folders.add(db, "/paused", single_file=False)
        folders.set_paused(db, True, "/paused")
        gone = folders.add(db, "/gone", single_file=False)
        folders.set_offline(db, gone, True)
    rows = FolderProgress().rows(catalogue.read(), Following({2}, {2: "polled"}), embedding=True)
    assert [row.state for row in rows] == ["indexing", "scanning", "paused", "offline"]
    assert (rows[0].files, rows[0].files_done, rows[0].problems) == (2, 1, 1)
    assert rows[1].note == "polled"
    assert "kept" in rows[3].note
