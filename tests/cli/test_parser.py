from __future__ import annotations

from pathlib import Path

import pytest

from desktop_app import cli


@pytest.mark.parametrize(
    ("arguments", "expected"),
    [
        ([], False),
        (["search", "x"], True),
        (["--data-dir", "search", "status"], True),
        (["--data-dir=d", "status"], True),
        (["--data-dir", "search"], False),
        (["--quiet", "index"], True),
        (["--help"], True),
        (["--version"], True),
        (["Documents", "search"], False),
        (["--quiet"], False),
    ],
)
def test_command_or_window(arguments: list[str], expected: bool) -> None:
    assert cli.is_command(arguments) is expected


@pytest.mark.parametrize(
    "arguments",
    [
        ["--data-dir", "d", "--quiet", "status"],
        ["status", "--data-dir", "d", "--quiet"],
        ["--data-dir", "d", "status", "--quiet"],
        ["--data-dir", "other", "status", "--quiet", "--data-dir", "d"],
    ],
)
def test_global_flags_stand_before_or_after_the_command(arguments: list[str]) -> None:
    parsed = cli.build_parser().parse_args(arguments)
    assert (parsed.data_dir, parsed.quiet) == (Path("d"), True)


def test_global_flags_of_a_nested_command() -> None:
    parsed = cli.build_parser().parse_args(["--quiet", "eval", "sts", "f.tsv", "--data-dir", "d", "--json"])
    assert (parsed.quiet, parsed.data_dir, parsed.set, parsed.json) == (True, Path("d"), "sts", True)


def test_defaults_of_the_contract() -> None:
    search = cli.build_parser().parse_args(["search", "two", "words"])
    assert (search.query, search.limit, search.mode, search.group) == (["two", "words"], 10, "hybrid", "file")
    retrieval = cli.build_parser().parse_args(["eval", "retrieval", "d"])
    assert (retrieval.split, retrieval.mode) == ("test", "hybrid")


@pytest.mark.parametrize(
    "arguments",
    [
        ["search"],
        ["search", "x", "--mode", "vague"],
        ["search", "x", "--limit", "0"],
        ["encode", "--input", "a"],
        ["eval"],
        ["status", "--js"],
        ["move", "x"],
        ["ignore"],
        ["exclude", "x", "--remove", "--dry-run"],
        ["settings", "colour"],
        ["nonsense"],
        [],
    ],
)
def test_wrong_usage_is_status_2(arguments: list[str], capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(arguments) == 2
    assert "usage: kindred" in capsys.readouterr().err


def test_help_and_version(capsys: pytest.CaptureFixture[str]) -> None:
    assert cli.main(["--help"]) == 0
    shown = capsys.readouterr().out
    assert all(command in shown for command in cli.COMMANDS)
    assert cli.main(["--version"]) == 0
    assert capsys.readouterr().out.startswith("kindred ")


def test_every_command_is_known_to_the_parser() -> None:
    arguments = {
        "remove": ["x"],
        "move": ["x", "y"],
        "ignore": ["x"],
        "search": ["x"],
        "similar": ["x"],
        "encode": ["--input", "a", "--output", "b"],
        "eval": ["sts", "f"],
    }
    for command in cli.COMMANDS:
        assert cli.build_parser().parse_args([command, *arguments.get(command, [])]).command == command


def test_window_arguments(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    options = cli.parse_window_arguments(["--data-dir", "d", str(tmp_path)])
    assert (options.data_dir, options.folders) == (Path("d"), [tmp_path])
    with pytest.raises(SystemExit) as stop:
        cli.parse_window_arguments(["serach"])
    assert stop.value.code == 2
    assert "serach is neither a command nor a folder" in capsys.readouterr().err
