"""Results as CSV and Markdown, and how they get into a file."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable
from pathlib import Path

import pytest

from desktop_app.presenters.banners import Notices
from desktop_app.presenters.results.export import ExportPresenter, form_of
from desktop_app.presenters.results.export_forms import COLUMNS, as_csv, as_markdown
from desktop_app.protocol.messages import CollectResults, Failed, Search


class RecordingDisk:
    """Remembers what was to be written; the test says how it went."""

    def __init__(self) -> None:
        self.written: list[tuple[Path, bytes]] = []
        self.done: list[Callable[[str], None]] = []

    def write(self, path: Path, data: bytes, on_done: Callable[[str], None]) -> None:
        self.written.append((path, data))
        self.done.append(on_done)


@pytest.fixture
def disk() -> RecordingDisk:
    return RecordingDisk()


@pytest.fixture
def revealed() -> list[bytes]:
    return []


@pytest.fixture
def export(engine, search, disk, view, revealed) -> ExportPresenter:
    return ExportPresenter(engine, search, disk, Notices(view), revealed.append)


def table(data: bytes) -> list[list[str]]:
    return list(csv.reader(io.StringIO(data.decode("utf-8-sig"), newline="")))


def test_a_table_has_a_line_per_hit_and_is_known_as_utf8(samples):
    passage = samples.passage('Größe:\n 3, "m"', page=3)
    data = as_csv([samples.hit("/a/ä.pdf", title="Title", passages=[passage], score=0.25)])
    assert data.startswith(b"\xef\xbb\xbf")
    assert data.endswith(b"\r\n")
    assert table(data) == [
        list(COLUMNS),
        ["/a/ä.pdf", "Title", "likely", "3", "", 'Größe: 3, "m"', "0.2500"],
    ]


@pytest.mark.parametrize("text", ["=1+1", "+1", "-2 degrees", "@SUM(A1)", "＝1", "=cmd|' /C calc'!A0"])
def test_no_cell_is_a_formula(samples, text):
    data = as_csv([samples.hit("/a", title=text, passages=[samples.passage(text, line=2)])])
    row = table(data)[1]
    assert (row[1], row[5], row[4]) == (f"'{text}", f"'{text}", "2")


def test_control_characters_and_broken_names_stay_readable(samples):
    from msgspec import structs

    hit = structs.replace(samples.hit("/a", passages=[samples.passage("a\x00b\x1bc")]), path=b"/\xff.txt")
    row = table(as_csv([hit]))[1]
    assert (row[0], row[5]) == ("/?.txt", "a\ufffdb\ufffdc")


def test_a_hit_known_by_name_has_no_passage(samples):
    assert table(as_csv([samples.hit("/a", passages=[])]))[1][3:6] == ["", "", ""]


def test_markdown_is_a_text_to_read(samples):
    passage = samples.passage("The *outer*\nquay.", page=3)
    text = as_markdown([samples.hit("/a/My [file].pdf", passages=[passage])], "outer <quay>").decode()
    assert text == (
        "# Results for “outer \\<quay\\>”\n\n"
        "## 1. [My \\[file\\].pdf](<file:///a/My%20%5Bfile%5D.pdf>)\n\n"
        "Likely · page 3 · /a/My \\[file\\].pdf\n\n"
        "> The \\*outer\\* quay.\n"
    )


def test_everything_is_collected_by_a_request_of_its_own(
    export, search, engine, disk, view, samples, revealed
):
    search.type("vote")
    engine.reply(Search, samples.results("vote", samples.hit("/a")))
    assert export.ready
    export.export_all(Path("/out/r.csv"), "csv")
    request = engine.asked(CollectResults)[0].search
    assert (request.query, request.limit, request.fold_copies) == ("vote", 1000, True)
    engine.reply(CollectResults, samples.results("vote", *(samples.hit(f"/{n}") for n in range(70))))
    [(path, data)] = disk.written
    assert (path, len(table(data))) == (Path("/out/r.csv"), 71)
    disk.done[0]("")
    banner = view.shown["show_banner"]
    assert banner.text == "70 results exported to “r.csv”."
    banner.action()
    assert (revealed, view.shown["show_banner"]) == ([b"/out/r.csv"], None)


def test_what_the_list_is_narrowed_to_is_what_is_exported(export, search, engine):
    search.type("vote")
    search.filters.toggle("type:document")
    export.export_all(Path("/out/r.csv"), "csv")
    assert engine.asked(CollectResults)[0].search.query == "vote type:document"


def test_what_is_selected_needs_no_request(export, search, engine, disk, samples):
    search.type("vote")
    engine.reply(Search, samples.results("vote", *(samples.hit(f"/{n}") for n in range(4))))
    search.mark([b"/1", b"/3"])
    export.export_selected(Path("/out/r.md"), "md")
    assert engine.asked(CollectResults) == []
    assert disk.written[0][1].decode().count("\n## ") == 2


def test_what_fails_is_said(export, search, engine, disk, view, samples):
    assert not export.ready
    assert "search for something first" in view.shown["show_banner"].text
    search.type("vote")
    engine.reply(Search, samples.results("vote", samples.hit("/a")))
    export.export_all(Path("/out/r.csv"), "csv")
    engine.reply(CollectResults, Failed(reason="the model is gone"))
    assert (view.shown["show_banner"].text, view.shown["show_banner"].tone) == ("The model is gone.", "bad")
    export.export_selected(Path("/out/r.csv"), "csv")
    disk.done[0]("Permission denied")
    assert view.shown["show_banner"].text == "“r.csv” could not be written: Permission denied."


@pytest.mark.parametrize(
    ("name", "chosen", "found"),
    [
        ("r.csv", "md", ("r.csv", "csv")),
        ("r.MD", "csv", ("r.MD", "md")),
        ("r.markdown", "csv", ("r.markdown", "md")),
        ("r", "csv", ("r.csv", "csv")),
        ("2024.05", "md", ("2024.05.md", "md")),
    ],
)
def test_the_ending_decides_the_form(name, chosen, found):
    assert form_of(Path("/out") / name, chosen) == (Path("/out") / found[0], found[1])
