"""Patterns as in a .gitignore: the answers are git's."""

from __future__ import annotations

import os
import random
import shutil
import subprocess
from pathlib import Path

import pytest

from desktop_app.engine.ingest.exclusions.ignore_patterns import IgnorePatterns, check_pattern

# path, whether it is a folder; then what git leaves out of them
TREE = [
    "a.log",
    "b.txt",
    "logs/a.log",
    "logs/deep/b.txt",
    "src/build/x.o",
    "src/x y.txt",
    "build/x.o",
    "#n",
    "!n",
]


def kept(lines: list[str], paths: list[str]) -> set[str]:
    """The files that are left, as a walk finds them that does not look into excluded folders."""
    patterns = IgnorePatterns.of_lines(lines)

    def is_out(path: str, is_directory: bool) -> bool:
        upper, _, name = path.rpartition("/")
        return bool(upper and is_out(upper, True)) or patterns.decide(path, name, is_directory) is True

    return {path for path in paths if not is_out(path, False)}


@pytest.mark.parametrize(
    ("lines", "left_out"),
    [
        (["*.log"], {"a.log", "logs/a.log"}),
        (["/*.log"], {"a.log"}),
        (["build/"], {"build/x.o", "src/build/x.o"}),
        (["/build"], {"build/x.o"}),
        (["src/build"], {"src/build/x.o"}),
        (["logs/**"], {"logs/a.log", "logs/deep/b.txt"}),
        (["**/deep"], {"logs/deep/b.txt"}),
        (["logs/**/b.txt"], {"logs/deep/b.txt"}),
        (["a.log/"], set()),
        (["*", "!*/", "!*.txt"], set(TREE) - {"b.txt", "logs/deep/b.txt", "src/x y.txt"}),
        (["logs", "!logs/a.log"], {"logs/a.log", "logs/deep/b.txt"}),  # not looked into: nothing to take in
        (["logs/*", "!logs/a.log"], {"logs/deep/b.txt"}),
        (["src/x\\ y.txt  "], {"src/x y.txt"}),
        (["# a remark", "", "\\#n", "\\!n\r"], {"#n", "!n"}),
        (["[ab].*"], {"a.log", "b.txt", "logs/a.log", "logs/deep/b.txt"}),
        (["[!a-z]n"], {"#n", "!n"}),
        (["[[:punct:]]n"], {"#n", "!n"}),
        (["?uild"], {"build/x.o", "src/build/x.o"}),
        (["[", "a\\", "[[:nothing:]]", "/", "//"], set()),  # no patterns, and no harm
    ],
)
def test_what_a_pattern_leaves_out(lines: list[str], left_out: set[str]) -> None:
    assert set(TREE) - kept(lines, TREE) == left_out


@pytest.mark.skipif(shutil.which("git") is None, reason="git is not installed: the fixed cases were tried")
def test_random_patterns_get_the_answers_of_git(tmp_path: Path) -> None:
    chance = random.Random(7)
    atoms = [
        "a",
        "b",
        "ab",
        "*",
        "**",
        "?",
        "/",
        "/",
        "a/",
        "[ab]",
        "[!a]",
        "[^b-z]",
        "[[:alpha:]]",
        "[]a]",
        "[a-]",
    ]
    atoms += ["[z-a]", "\\a", "\\*", "!", " ", "#", ".", "[", "\\", "-", "a*b"]
    names = ["a", "b", "ab", "aab", "a b", "ba", "-", "]", "a.b", ".a", "z", "#a", "!a"]
    paths: list[str] = []
    for _ in range(120):
        path = "/".join(chance.sample(names, chance.randint(1, 4)))
        full = tmp_path / path
        try:
            full.parent.mkdir(parents=True, exist_ok=True)
            full.touch(exist_ok=False)
        except (FileExistsError, NotADirectoryError):
            continue
        paths.append(path)
    git = ["git", "-C", str(tmp_path)]
    subprocess.run([*git, "init", "-q"], check=True)
    for _ in range(100):
        lines = ["".join(chance.choices(atoms, k=chance.randint(1, 6))) for _ in range(chance.randint(1, 4))]
        (tmp_path / ".gitignore").write_text("\n".join(lines) + "\n", encoding="utf-8")
        status = [*git, "-c", "core.excludesFile=", "status", "--porcelain", "-z", "-uall"]
        listed = subprocess.run(status, check=True, capture_output=True).stdout
        expected = {os.fsdecode(line[3:]) for line in listed.split(b"\0") if line} - {".gitignore"}
        assert kept(lines, paths) == expected - {".gitignore"}, lines


def test_names_of_any_bytes_match() -> None:
    name = os.fsdecode(b"caf\xe9\n.log")
    assert IgnorePatterns.of_lines(["*.log"]).decide(name, name, False)
    assert IgnorePatterns.of_lines([os.fsdecode(b"caf\xe9*")]).decide(name, name, False)


def test_a_hostile_pattern_costs_no_more_than_another() -> None:
    """Tried back and forth, these would outlast the time that a test has."""
    name = "a" * 250
    assert IgnorePatterns.of_lines(["*a" * 60 + "b"]).decide(name, name, False) is None
    path = "a/" * 1500 + "c"
    assert IgnorePatterns.of_lines(["**/a/" * 30 + "b", "/**/a*" * 30 + "b"]).decide(path, "c", False) is None


@pytest.mark.parametrize(
    "pattern", ["*.log", "drafts/", "!drafts/keep.txt", "a/**/b", "[ab]?", "\\#x", "~$*", "..."]
)
def test_a_good_pattern_has_no_problem(pattern: str) -> None:
    assert check_pattern(pattern) == ""


@pytest.mark.parametrize(
    ("pattern", "said"),
    [
        ("", "empty"),
        ("  ", "empty"),
        ("# x", "remark"),
        ("a\nb", "single line"),
        ("[ab", "no ]"),
        ("[[:wrong:]]", "alpha"),
        ("drafts\\", "separated by /"),
        ("/", "names nothing"),
        ("!", "names nothing"),
        ("C:\\Users\\me", "begins at the folder"),
        ("~/drafts", "begins at the folder"),
        ("../x", "out of the folder"),
        ("x" * 2000, "longer"),
    ],
)
def test_a_bad_pattern_is_explained(pattern: str, said: str) -> None:
    assert said in check_pattern(pattern)
