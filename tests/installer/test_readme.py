"""The commands that README.md shows exist and take the arguments shown."""

from __future__ import annotations

import re
import shlex
from pathlib import Path

import pytest

from desktop_app import toggle
from desktop_app.cli import build_parser, is_command

ROOT = Path(__file__).resolve().parents[2]
TEXT = (ROOT / "README.md").read_text("utf-8")
BLOCKS = re.findall(r"^```sh\n(.*?)^```", TEXT, re.DOTALL | re.MULTILINE)
LINES = [
    words for block in BLOCKS for line in block.splitlines() if (words := shlex.split(line, comments=True))
]


def arguments_of(program: list[str]) -> list[list[str]]:
    return [words[len(program) :] for words in LINES if words[: len(program)] == program]


KINDRED = arguments_of(["kindred"])
TOGGLES = [arguments for arguments in KINDRED if toggle.FLAG in arguments]
INSTALLER = arguments_of(["python3", "-m", "installer"])


def test_every_line_is_one_of_the_two_programs() -> None:
    assert len(KINDRED) + len(INSTALLER) == len(LINES)
    assert len(KINDRED) > 5


def test_the_search_bar_is_toggled_as_it_says() -> None:
    assert TOGGLES
    assert all(toggle.data_root(arguments) for arguments in TOGGLES)


@pytest.mark.parametrize("arguments", [one for one in KINDRED if one not in TOGGLES], ids=" ".join)
def test_the_command_line_takes_it(arguments: list[str]) -> None:
    assert is_command(arguments)
    assert build_parser().parse_args(arguments).command == arguments[0]


@pytest.mark.parametrize("arguments", INSTALLER, ids=" ".join)
def test_the_installer_has_it(arguments: list[str]) -> None:
    assert arguments[0] in {"run", "test", "setup"}
    assert all(not argument.startswith("-") for argument in arguments)
