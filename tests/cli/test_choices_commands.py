from __future__ import annotations

import os

import pytest

from desktop_app.cli.choices import with_value
from desktop_app.protocol.messages import (
    ChangeSettings,
    EngineSettings,
    ExclusionEffect,
    Folder,
    Folders,
    GetSettings,
    GetStatus,
    IgnoreProblems,
    ListFolders,
    ListProblems,
    Problem,
    Problems,
    RelocateFolder,
    SetExclusions,
    Settings,
    TryExclusion,
    to_wire,
)
from desktop_app.settings import WindowState, WindowStateFile
from tests.helpers.fake_engine import FakeEngine, failing, status

ODD_NAME = b"/docs/caf\xe9.log"  # not UTF-8


def docs(**changes: object) -> Folder:
    values: dict[str, object] = {"path": to_wire(os.path.abspath("docs")), "state": "up_to_date", "files": 4}
    values |= {"files_done": 4, "passages": 5, "passages_embedded": 5, "problems": 0}
    return Folder(**(values | changes))  # type: ignore[arg-type]


@pytest.fixture
def library(engine: FakeEngine) -> FakeEngine:
    """One folder, one pattern of its own and one for all."""
    engine.answers[ListFolders] = Folders(folders=[docs(exclusions=["drafts/"], checked_at=12.5)])
    engine.answers[GetSettings] = Settings(settings=EngineSettings(), exclusions=["*.bak"])
    engine.answers[ChangeSettings] = lambda request: Settings(settings=request.settings)
    return engine


def test_patterns_are_listed(library: FakeEngine, kindred) -> None:
    assert kindred("exclude").out == "*.bak\n"
    assert kindred("exclude", "--folder", "docs").out == "drafts/\n"
    assert kindred("exclude", "--json").document == {"folder": None, "patterns": ["*.bak"]}
    assert library.of(SetExclusions) == []


def test_patterns_are_added_for_all_folders_or_one(library: FakeEngine, kindred) -> None:
    assert kindred("exclude", "*.log", "*.bak").status == 0
    assert kindred("exclude", "*.log", "--folder", "docs", "--json").document == {
        "folder": os.path.abspath("docs"),
        "patterns": ["drafts/", "*.log"],
    }
    assert library.of(SetExclusions) == [
        SetExclusions(path=None, patterns=["*.bak", "*.log"]),
        SetExclusions(path=to_wire(os.path.abspath("docs")), patterns=["drafts/", "*.log"]),
    ]


def test_patterns_are_removed(library: FakeEngine, kindred) -> None:
    assert kindred("exclude", "--remove", "*.bak").status == 0
    assert library.of(SetExclusions) == [SetExclusions(path=None, patterns=[])]
    outcome = kindred("exclude", "--remove", "*.nope")
    assert outcome.status == 1
    assert "*.nope is not one of the patterns" in outcome.err


def test_a_dry_run_says_what_a_pattern_would_leave_out(library: FakeEngine, kindred) -> None:
    effect = ExclusionEffect(files=1_203, of_files=5_000, size_bytes=340_000_000, examples=[ODD_NAME])
    library.answers[TryExclusion] = effect
    outcome = kindred("exclude", "--dry-run", "*.log")
    assert outcome.status == 0
    assert outcome.out.startswith("*.log: 1,203 of 5,000 files, 340,000,000 bytes, e.g. /docs/caf")
    document = kindred("exclude", "--dry-run", "*.log", "--folder", "docs", "--json").document
    assert document["effects"][0]["files"] == 1_203
    assert os.fsencode(document["effects"][0]["examples"][0]) == ODD_NAME
    assert library.of(TryExclusion)[1].path == to_wire(os.path.abspath("docs"))
    assert library.of(SetExclusions) == []


def test_a_dry_run_of_a_bad_pattern_is_status_1(library: FakeEngine, kindred) -> None:
    library.answers[TryExclusion] = ExclusionEffect(files=0, of_files=9, size_bytes=0, problem="[ is open")
    outcome = kindred("exclude", "--dry-run", "[")
    assert (outcome.status, outcome.out) == (1, "[: [ is open\n")


def test_an_unknown_folder_is_named(library: FakeEngine, kindred) -> None:
    outcome = kindred("exclude", "x", "--folder", "elsewhere")
    assert outcome.status == 1
    assert "elsewhere is not one of the folders" in outcome.err


def test_move_names_both_places(library: FakeEngine, kindred) -> None:
    assert kindred("move", "docs", "papers").status == 0
    old, new = (to_wire(os.path.abspath(name)) for name in ("docs", "papers"))
    assert library.of(RelocateFolder) == [RelocateFolder(path=old, new_path=new)]
    library.answers[RelocateFolder] = failing("papers does not exist")
    assert kindred("move", "docs", "papers").err == "kindred: papers does not exist\n"


def test_ignore_and_undo(library: FakeEngine, kindred) -> None:
    assert kindred("ignore", "a", "b").status == kindred("ignore", "--undo", "a").status == 0
    first, second = (to_wire(os.path.abspath(name)) for name in "ab")
    assert library.of(IgnoreProblems) == [
        IgnoreProblems(paths=[first, second]),
        IgnoreProblems(paths=[first], ignored=False),
    ]


def test_ignored_problems_are_listed_on_demand(engine: FakeEngine, kindred) -> None:
    engine.answers[ListProblems] = Problems(
        problems=[
            Problem(path=b"/a", kind="corrupt", reason="cut short"),
            Problem(path=b"/b", kind="corrupt", reason="cut short", ignored=True),
        ]
    )
    outcome = kindred("problems")
    assert outcome.out == "/a: corrupt: cut short\n"
    assert "1 ignored: kindred problems --all" in outcome.err
    assert kindred("problems", "--all").out.splitlines()[1] == "/b: corrupt: cut short (ignored)"
    rows = kindred("problems", "--all", "--json").document["problems"]
    assert [row["ignored"] for row in rows] == [False, True]


def test_settings_are_shown(library: FakeEngine, kindred) -> None:
    lines = dict(line.split() for line in kindred("settings").out.splitlines())
    assert (lines["hidden_files"], lines["on_battery"], lines["max_file_mb"]) == ("off", "gently", "512")
    assert kindred("settings", "on-battery").out == "gently\n"
    assert kindred("settings", "--json").document["store_text"] is True
    assert library.of(ChangeSettings) == []


def test_a_setting_is_changed_and_what_holds_is_printed(library: FakeEngine, kindred) -> None:
    outcome = kindred("settings", "when_busy", "pause")
    assert (outcome.status, outcome.out) == (0, "pause\n")
    assert library.of(ChangeSettings) == [ChangeSettings(settings=EngineSettings(when_busy="pause"))]
    library.answers[ChangeSettings] = Settings(settings=EngineSettings(max_file_mb=4096))
    assert kindred("settings", "max_file_mb", "99999").out == "4096\n"  # the engine keeps to its range


def test_a_value_that_is_none_is_wrong_usage(library: FakeEngine, kindred) -> None:
    outcome = kindred("settings", "on_battery", "slowly")
    assert outcome.status == 2
    assert "on_battery cannot be 'slowly': go_on, gently or pause" in outcome.err
    assert library.of(ChangeSettings) == []


@pytest.mark.parametrize(
    ("name", "text", "value"),
    [
        ("hidden_files", "on", True), ("store_text", "No", False), ("threads", "4", 4),
        ("full_screen", "go_on", "go_on"),
    ],
)  # fmt: skip
def test_values_are_understood(name: str, text: str, value: object) -> None:
    assert getattr(with_value(EngineSettings(), name, text), name) == value


@pytest.mark.parametrize(
    ("name", "text"), [("hidden_files", "1"), ("threads", "-1"), ("threads", "on"), ("on_battery", "3")]
)
def test_values_that_make_no_sense_are_refused(name: str, text: str) -> None:
    with pytest.raises(ValueError, match=name):
        with_value(EngineSettings(), name, text)


def test_folders_say_how_they_are_watched(library: FakeEngine, kindred) -> None:
    (found,) = kindred("folders", "--json").document["folders"]
    assert (found["exclusions"], found["checked_at"], found["watching"]) == (["drafts/"], 12.5, "events")


def test_status_says_when_the_engine_holds_back(engine: FakeEngine, kindred) -> None:
    engine.answers[GetStatus] = status(pace="gently", pace_reason="on battery")
    assert "pace      gently (on battery)" in kindred("status").out
    assert kindred("status", "--json").document["pace"] == "gently"


def test_searches_are_forgotten_by_the_window_too(library: FakeEngine, kindred, data_dir) -> None:
    store = WindowStateFile(data_dir.window_state)
    store.save(WindowState(query="vote", selected=b"/docs/a.txt", theme="dark"))
    assert kindred("settings", "remember-searches", "on").status == 0
    assert store.load().query == "vote"
    assert kindred("settings", "remember-searches", "off").status == 0
    assert store.load() == WindowState(theme="dark", remember_searches=False)


class TestReranker:
    @pytest.mark.parametrize(
        ("text", "kept"),
        [
            ("/Models/Judge v2", "/Models/Judge v2"),
            ("judge/../other", os.path.abspath("other")),
            ("~/judge", os.path.expanduser("~/judge")),
            ("off", ""),
            ("", ""),
        ],
    )
    def test_its_folder_becomes_a_whole_path(self, text: str, kept: str) -> None:
        assert with_value(EngineSettings(reranker="/before"), "reranker", text).reranker == kept

    def test_a_folder_that_cannot_be_sent(self, library: FakeEngine, kindred) -> None:
        outcome = kindred("settings", "reranker", "/mod\udce9ls")
        assert (outcome.status, library.of(ChangeSettings)) == (2, [])
        assert "not UTF-8" in outcome.err

    def test_a_folder_that_the_engine_refuses(self, library: FakeEngine, kindred) -> None:
        library.answers[ChangeSettings] = failing("/models is no cross-encoder: choose another")
        outcome = kindred("settings", "reranker", "/models")
        assert (outcome.status, outcome.err) == (1, "kindred: /models is no cross-encoder: choose another\n")

    def test_it_is_shown(self, library: FakeEngine, kindred) -> None:
        assert kindred("settings", "reranker").out == "off\n"
        library.answers[GetSettings] = Settings(settings=EngineSettings(reranker="/models/judge"))
        assert kindred("settings", "reranker").out == "/models/judge\n"
