"""A half-typed last word and the real model."""

from __future__ import annotations

import pytest

from tests.helpers.real_engine import Engine

pytestmark = [pytest.mark.e2e, pytest.mark.model]

TEXTS = {
    "lease.txt": "Either side may end the tenancy by giving three months' notice; this notice period begins "
    "on the first day of a month.",
    "job.txt": "During the trial the employer can dismiss you at short notice: the period is two weeks.",
    "gym.txt": "Members cancel in writing. The notice period runs to the end of the quarter.",
    "person.txt": "The person in the doorway: a personal portrait of a perceptive performer.",
    "percent.txt": "Ninety per cent of perennial flowers perish in permafrost.",
    "perfume.txt": "How long a perfume lasts depends on the perfumer and on persistence of its base notes.",
    "board.txt": "The notice board in the hall lists performances.",
    "tax.txt": "How the tax is assessed for the year, and when it is due.",
}


def test_the_results_of_a_half_typed_query_are_those_of_the_whole_one(engine: Engine, tmp_path):
    for name, text in TEXTS.items():
        (tmp_path / "files").mkdir(exist_ok=True)
        (tmp_path / "files" / name).write_text(text, encoding="utf-8")
    engine.add(tmp_path / "files")
    engine.wait_idle()
    whole = engine.names("how long is the notice period", mode="semantic")[:3]
    assert set(whole) == {"lease.txt", "job.txt", "gym.txt"}
    half = "how long is the notice per"
    assert engine.names(half, mode="semantic", typing=True)[:3] == whole
    assert set(engine.names(half, typing=True)[:3]) == set(whole)
    # What was finished stays as it is, even where somebody still types.
    assert engine.names("how long is the notice period", mode="semantic", typing=True)[:3] == whole
