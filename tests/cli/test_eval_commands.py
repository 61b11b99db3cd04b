from __future__ import annotations

import json
from pathlib import Path

import numpy as np
import pytest

from desktop_app.cli.eval_pairs import read_pairs
from desktop_app.cli.tables import read_table
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import Encode, GetStatus
from tests.helpers.fake_engine import FakeEngine, status, vector_of, vectors_reply

STS = (
    "split\tscore\ts1\ts2\textra\n"
    'dev\t5.0\ta "quoted plane\ta "quoted plane\tx\n'
    "dev\t1.0\ta b c\tx y z z\n"
    "test\t0.0\tone\ttwo three\n"
    "test\t3.0\tcat dog\tcat cow\tx\r\n"
)


@pytest.fixture(autouse=True)
def ready_engine(engine: FakeEngine) -> FakeEngine:
    engine.answers[GetStatus] = status()
    engine.answers[Encode] = vectors_reply
    return engine


def write(folder: Path, text: str, name: str = "table") -> str:
    path = folder / name
    path.write_text(text, encoding="utf-8", newline="")
    return str(path)


def test_sts_over_all_rows_and_per_split(ready_engine: FakeEngine, kindred, tmp_path: Path) -> None:
    document = kindred("eval", "sts", write(tmp_path, STS), "--json").document
    cosine = [
        float(vector_of(a) @ vector_of(b))
        for a, b in [
            ('a "quoted plane',) * 2,
            ("a b c", "x y z z"),
            ("one", "two three"),
            ("cat dog", "cat cow"),
        ]
    ]
    ranks = np.argsort(np.argsort(cosine))
    expected = float(np.corrcoef(ranks, [3, 1, 0, 2])[0, 1])
    assert document["spearman"] == pytest.approx(expected)
    assert (document["pairs"], document["seconds"], document["model"]) == (4, 0.5, "test-model")
    assert {name: part["pairs"] for name, part in document["splits"].items()} == {"dev": 2, "test": 2}
    texts = ready_engine.of(Encode)[0].texts
    assert len(texts) == len(set(texts)) == 7


def test_sts_text_and_csv(kindred, tmp_path: Path) -> None:
    table = 'score,s1,s2\n4,"one, two","one, two"\n1,"a ""b""",zebra crossing\n'
    outcome = kindred("eval", "sts", write(tmp_path, table))
    assert outcome.status == 0
    assert outcome.out == "Spearman 1.0000 over 2 pairs\n"


def test_sts_that_has_no_ranking_is_null(kindred, tmp_path: Path) -> None:
    table = "score\ts1\ts2\n2\ta\tb\n2\tc\td e\n"
    assert kindred("eval", "sts", write(tmp_path, table), "--json").document["spearman"] is None


@pytest.mark.parametrize(
    ("table", "reason"),
    [
        ("", "is empty"),
        ("score\ts1\ts2\n", "no rows"),
        ("score\ts1\n1\ta\n", "no s2 in row 1"),
        ("score\ts1\ts2\n1\ta\tb\n1\ta\n", "no s2 in row 2"),
        ("score\ts1\ts2\nhigh\ta\tb\n1\tc\td\n", "'high' in one row, not a number"),
        ("score\ts1\ts2\n1\ta\tb\n", "one pair only"),
        ('{"score": 1, "s1": "a", "s2": "b"}\n[1]\n', "line 2 is not a JSON object"),
    ],
)
def test_tables_that_cannot_be_used(kindred, tmp_path: Path, table: str, reason: str) -> None:
    outcome = kindred("eval", "sts", write(tmp_path, table))
    assert outcome.status == 1
    assert reason in outcome.err


def test_tables_in_json_lines(tmp_path: Path) -> None:
    path = Path(write(tmp_path, '{"Score": 1.5, "s1": "a\\u2028b", "x": null}\n\n{"Score": 2, "s1": "c"}\n'))
    assert read_table(path) == [{"score": "1.5", "s1": "a\u2028b"}, {"score": "2", "s1": "c"}]


@pytest.mark.parametrize(
    "table",
    [
        "text1\ttext2\tlabel\na\tb\tsame\na\tc\tdifferent\na\td\trelated\n",
        "text1,text2,label\na,b,1\na,c,0\na,d,0.25\n",
        '{"text1": "a", "text2": "b", "label": 1}\n{"text1": "a", "text2": "c", "label": 0}\n'
        '{"text1": "a", "text2": "d", "label": "related"}\n',
        "s1\ts2\tlabel\na\tb\t1\na\tc\t0\na\td\t0\n",
    ],
)
def test_labelled_pairs_in_every_form(tmp_path: Path, table: str) -> None:
    assert read_pairs(Path(write(tmp_path, table))) == [("a", "b", 1), ("a", "c", 0), ("a", "d", 0)]


def test_triples(tmp_path: Path) -> None:
    table = "anchor\tpositive\tnegative\na\tb\tc\nd\te\t\n"
    assert read_pairs(Path(write(tmp_path, table))) == [("a", "b", 1), ("a", "c", 0), ("d", "e", 1)]


def test_a_label_that_means_nothing(tmp_path: Path) -> None:
    with pytest.raises(EnvironmentProblem, match="expected same, related, different"):
        read_pairs(Path(write(tmp_path, "text1,text2,label\na,b,7\n")))
    with pytest.raises(EnvironmentProblem, match="not a number"):
        read_pairs(Path(write(tmp_path, "text1,text2,label\na,b,equal\n")))


def test_eval_pairs(kindred, tmp_path: Path) -> None:
    table = "text1,text2,label\nred car,red car,same\nblue sky,blue sky,1\none,green tree house,different\n"
    outcome = kindred("eval", "pairs", write(tmp_path, table), "--json")
    document = outcome.document
    assert (document["auc"], document["average_precision"], document["best_f1"]) == (1.0, 1.0, 1.0)
    assert (document["pairs"], document["positives"]) == (3, 2)
    assert kindred("eval", "pairs", write(tmp_path, table)).out.startswith(
        "AUC 1.0000, average precision 1.0000"
    )


def test_eval_pairs_of_one_kind(kindred, tmp_path: Path) -> None:
    outcome = kindred("eval", "pairs", write(tmp_path, "text1,text2,label\na,b,1\n"))
    assert outcome.status == 1
    assert "one kind only" in outcome.err
    assert json.dumps(outcome.out) == '""'
