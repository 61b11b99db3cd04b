from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from desktop_app import cli
from desktop_app.cli import entry
from desktop_app.paths import DataDir
from desktop_app.protocol.messages import AddFolder, GetStatus, ListFolders
from tests.helpers.fake_engine import FakeEngine, failing, status


def test_a_problem_is_one_line_and_status_1(engine: FakeEngine, kindred) -> None:
    engine.answers[GetStatus] = failing("the disk is full: free some space")
    outcome = kindred("status")
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err == "kindred: the disk is full: free some space\n"


def test_a_mistake_of_ours_names_the_log(engine: FakeEngine, kindred, data_dir: DataDir) -> None:
    engine.answers[GetStatus] = failing("index out of range", bug=True)
    outcome = kindred("status")
    assert outcome.status == 1
    assert outcome.err.count("\n") == 1
    assert str(data_dir.logs / "cli.log") in outcome.err
    assert "index out of range" in (data_dir.logs / "cli.log").read_text()


def test_a_reply_of_another_class_is_a_mistake_of_ours(engine: FakeEngine, kindred) -> None:
    engine.answers[ListFolders] = status()
    outcome = kindred("folders")
    assert outcome.status == 1
    assert "expected Folders, got Status" in outcome.err


def test_interrupt(engine: FakeEngine, kindred, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupt(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr("desktop_app.cli.indexing.bring_up_to_date", interrupt)
    outcome = kindred("index")
    assert outcome.status == 130
    assert "what is finished is kept" in outcome.err


def test_a_data_directory_that_cannot_be_used(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "file").write_text("")
    assert cli.main(["--data-dir", str(tmp_path / "file" / "x"), "status"]) == 1
    assert "choose another --data-dir" in capsys.readouterr().err


def test_the_environment_names_the_data_directory(
    engine: FakeEngine, data_dir: DataDir, monkeypatch: pytest.MonkeyPatch
) -> None:
    engine.answers[GetStatus] = status()
    monkeypatch.setenv("KINDRED_DATA_DIR", str(data_dir.root))
    assert cli.main(["status", "--quiet"]) == 0
    assert len(engine.of(GetStatus)) == 1


def test_a_reader_that_leaves_early_is_no_failure(engine: FakeEngine, data_dir: DataDir) -> None:
    """As in `kindred status | head -0`: standard output is closed before anything is written."""
    engine.answers[GetStatus] = status()
    program = "import sys; from desktop_app.cli import main; sys.exit(main(sys.argv[1:]))"
    reading, writing = os.pipe()
    os.close(reading)
    done = subprocess.run(
        [sys.executable, "-c", program, "--data-dir", str(data_dir.root), "status"],
        stdout=writing,
        stderr=subprocess.PIPE,
        check=False,
    )
    os.close(writing)
    assert (done.returncode, done.stderr) == (0, b"")


def test_importing_the_command_line_is_light() -> None:
    heavy = "{'numpy', 'torch', 'PySide6', 'psutil'}"
    program = f"import sys, desktop_app.cli; print(sorted({heavy} & set(sys.modules)))"
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_quiet_leaves_errors_only(engine: FakeEngine, kindred, tmp_path: Path) -> None:
    engine.answers[GetStatus] = status()
    assert kindred("index", str(tmp_path), "--quiet").err == ""
    engine.answers[AddFolder] = failing("no")
    assert kindred("--quiet", "index", str(tmp_path)).err == "kindred: no\n"


def test_every_command_has_a_function(kindred) -> None:
    extra = {
        "move": ["x", "y"],
        "ignore": ["x"],
        "remove": ["x"],
        "search": ["x"],
        "similar": ["x"],
        "encode": ["--input", "a", "--output", "b"],
    }
    for command in cli.COMMANDS - {"eval"}:
        assert callable(entry._command(cli.build_parser().parse_args([command, *extra.get(command, [])])))
