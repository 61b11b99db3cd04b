"""The arguments of all commands, as the command line's contract fixes them."""

from __future__ import annotations

import argparse
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from desktop_app import __version__
from desktop_app.paths import ENVIRONMENT_VARIABLE

if TYPE_CHECKING:
    Commands = argparse._SubParsersAction[argparse.ArgumentParser]

COMMANDS = frozenset(
    {
        "index", "folders", "remove", "move", "exclude", "search", "searches", "similar", "duplicates",
        "status", "problems", "ignore", "removals", "verify", "settings", "encode", "eval", "doctor",
    }
)  # fmt: skip
FLAGS_WITH_VALUE = frozenset({"--data-dir", "--show"})
FLAGS_OF_THE_COMMAND_LINE = frozenset({"-h", "--help", "--version"})


def is_command(arguments: Sequence[str]) -> bool:
    """Whether `arguments` are for the command line, rather than for the window.

    They are where the first argument that is no flag names a command, or where help is asked for.
    """
    rest = iter(arguments)
    for argument in rest:
        if argument in FLAGS_WITH_VALUE:
            next(rest, None)
        elif argument in FLAGS_OF_THE_COMMAND_LINE:
            return True
        elif not argument.startswith("-"):
            return argument in COMMANDS
    return False


def parse_window_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """The arguments of the window: `data_dir` (Path or None), `quiet`, `show`, `folders` (list of Path).

    `show` is what is in sight first: "window", "bar" or, as after a login, "nothing".

    Ends the process with status 2 where one of them is neither a command nor a path that exists.
    """
    parser = argparse.ArgumentParser(prog="kindred", allow_abbrev=False)
    _add_global_flags(parser, first=True)
    parser.add_argument(
        "--show", choices=("window", "bar", "nothing"), default="window", help=argparse.SUPPRESS
    )
    parser.add_argument("folders", nargs="*", type=Path)
    options = parser.parse_args(arguments)
    for folder in options.folders:
        if not folder.exists():
            parser.error(f"{folder} is neither a command nor a folder (see kindred --help)")
    options.folders = [Path(os.path.abspath(folder)) for folder in options.folders]
    return options


def build_parser() -> argparse.ArgumentParser:
    """The parser of the whole command line; the chosen command is in `command`."""
    parser = argparse.ArgumentParser(
        prog="kindred",
        description="Find things in your own files by meaning. Everything stays on your machine.",
        epilog="Without a command, or with folders only, the window opens.",
        allow_abbrev=False,
    )
    parser.add_argument("--version", action="version", version=f"kindred {__version__}")
    _add_global_flags(parser, first=True)
    # Never parsed here: desktop_app/toggle.py sees it first. This is its line in the help.
    parser.add_argument("--toggle", action="store_true", help="show or hide the search bar, from anywhere")
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_library_commands(commands)
    _add_settings(commands)
    _add_search(commands)
    _add_duplicates(commands)
    _add_encode(commands)
    _add_eval(commands)
    _add_command(commands, "doctor", "what this machine has, and what to do", json=True)
    return parser


def _add_global_flags(parser: argparse.ArgumentParser, *, first: bool) -> None:
    """`--data-dir` and `--quiet`, both before and after the command.

    The command's own flags have no default, so that they do not overwrite what was said before it.
    """
    parser.add_argument(
        "--data-dir",
        metavar="DIR",
        type=Path,
        default=None if first else argparse.SUPPRESS,
        help=f"where Kindred keeps its data (environment: {ENVIRONMENT_VARIABLE})",
    )
    parser.add_argument(
        "--quiet",
        action="store_true",
        default=False if first else argparse.SUPPRESS,
        help="no progress and no notes on standard error",
    )


def _add_command(commands: Commands, name: str, text: str, *, json: bool) -> argparse.ArgumentParser:
    parser = commands.add_parser(name, help=text, description=text, allow_abbrev=False)
    _add_global_flags(parser, first=False)
    if json:
        parser.add_argument("--json", action="store_true", help="print one JSON document")
    return parser


def _add_library_commands(commands: Commands) -> None:
    index = _add_command(commands, "index", "add folders or files and bring everything up to date", json=True)
    index.add_argument("paths", metavar="PATH", nargs="*")
    index.add_argument("--no-embed", action="store_true", help="words only: leave the meaning for later")
    _add_command(commands, "folders", "list the folders", json=True)
    remove = _add_command(
        commands, "remove", "forget a folder and erase all that was stored of it", json=False
    )
    remove.add_argument("path", metavar="PATH")
    move = _add_command(commands, "move", "a folder lies elsewhere now: nothing is read again", json=False)
    move.add_argument("old", metavar="OLD", help="the folder as `kindred folders` names it")
    move.add_argument("new", metavar="NEW", help="where it lies now")
    _add_exclude(commands)
    _add_command(commands, "searches", "saved searches (*) and past ones", json=True)
    _add_command(commands, "status", "counts, device, model and speed", json=True)
    problems = _add_command(commands, "problems", "files that could not be read, with the reasons", json=True)
    problems.add_argument("--all", action="store_true", help="those that are ignored, too")
    ignore = _add_command(
        commands, "ignore", "list files under problems no more, until they change", json=False
    )
    ignore.add_argument("paths", metavar="PATH", nargs="+")
    ignore.add_argument("--undo", action="store_true", help="list them again")
    _add_removals(commands)
    verify = _add_command(commands, "verify", "compare catalogue, indexes and disk", json=True)
    verify.add_argument("--repair", action="store_true", help="mend what differs")


def _add_removals(commands: Commands) -> None:
    removals = _add_command(commands, "removals", "files that were removed, and the way back", json=True)
    removals.add_argument("batch", metavar="REMOVAL", nargs="?", type=_positive, help="list the files of one")
    removals.add_argument(
        "--undo", metavar="PATH", nargs="*", help="bring back these files of it; without any, all"
    )
    removals.add_argument("--report", metavar="FILE.csv", type=Path, help="write one line for each file")


def _add_exclude(commands: Commands) -> None:
    exclude = _add_command(
        commands, "exclude", "leave files out by patterns like those of a .gitignore", json=True
    )
    exclude.add_argument("patterns", metavar="PATTERN", nargs="*", help="without any: list those in force")
    exclude.add_argument("--folder", metavar="PATH", help="of this folder only, rather than of all")
    what = exclude.add_mutually_exclusive_group()
    what.add_argument("--remove", action="store_true", help="leave these out no more")
    what.add_argument("--dry-run", action="store_true", help="only say what each would leave out")


def _add_settings(commands: Commands) -> None:
    # Here and not above: a window that starts does not need them.
    import msgspec

    from desktop_app.protocol.messages import EngineSettings

    names = [field.name for field in msgspec.structs.fields(EngineSettings)]
    settings = _add_command(commands, "settings", "show or change the engine's settings", json=True)
    settings.add_argument("name", metavar="NAME", nargs="?", type=_with_underscores, choices=names)
    settings.add_argument("value", metavar="VALUE", nargs="?")


def _add_search(commands: Commands) -> None:
    search = _add_command(commands, "search", "search the library; filters are part of QUERY", json=True)
    search.add_argument("query", metavar="QUERY", nargs="+")
    search.add_argument("--limit", metavar="N", type=_positive, default=10)
    search.add_argument("--mode", choices=("hybrid", "semantic", "lexical"), default="hybrid")
    search.add_argument("--group", choices=("file", "passage"), default="file")
    search.add_argument("--rerank", action="store_true", help="let a cross-encoder sort the first results")
    similar = _add_command(commands, "similar", "files like this one, in the library or not", json=True)
    similar.add_argument("path", metavar="PATH", help="a file; - compares with the text on standard input")
    similar.add_argument("--limit", metavar="N", type=_positive, default=10)


def _add_duplicates(commands: Commands) -> None:
    duplicates = _add_command(
        commands,
        "duplicates",
        "families of files that are the same, or nearly; nothing is removed",
        json=True,
    )
    duplicates.add_argument(
        "--threshold",
        metavar="T",
        type=_likeness,
        default=0.8,
        help="how alike near ones are at least: 0.5 to 1 (0.8)",
    )
    duplicates.add_argument("--in", dest="folder", metavar="FOLDER", help="only families with a file in it")
    duplicates.add_argument("--topics", action="store_true", help="what is about the same only, too")
    duplicates.add_argument("--report", metavar="FILE.csv", type=Path, help="write one line for each file")


def _add_encode(commands: Commands) -> None:
    encode = _add_command(commands, "encode", "one text per line → float32 array", json=True)
    encode.add_argument("--input", metavar="FILE", type=Path, required=True, help="UTF-8, one text per line")
    encode.add_argument("--output", metavar="FILE.npy", type=Path, required=True)
    encode.add_argument("--as", dest="kind", choices=("query", "document"), default="document")
    encode.add_argument("--model", metavar="NAME")
    encode.add_argument("--dimensions", metavar="D", type=_positive, help="keep the first D, normalised anew")


def _add_eval(commands: Commands) -> None:
    group = commands.add_parser("eval", help="measure quality", description="measure quality")
    sets = group.add_subparsers(dest="set", metavar="WHAT", required=True)
    retrieval = _add_command(sets, "retrieval", "nDCG@10, recall@10, MRR@10 on a BEIR folder", json=True)
    retrieval.add_argument("folder", metavar="DIR", type=Path)
    retrieval.add_argument("--split", default="test")
    retrieval.add_argument("--mode", choices=("hybrid", "semantic", "lexical"), default="hybrid")
    retrieval.add_argument("--rerank", action="store_true", help="with the reranker of the settings")
    sts = _add_command(sets, "sts", "Spearman of cosine and given scores", json=True)
    sts.add_argument("file", metavar="FILE", type=Path)
    pairs = _add_command(sets, "pairs", "AUC, average precision and best F1 of labelled pairs", json=True)
    pairs.add_argument("file", metavar="FILE", type=Path)


def _with_underscores(name: str) -> str:
    return name.replace("-", "_")


def _likeness(text: str) -> float:
    value = float(text)
    if not 0.5 <= value <= 1:
        raise argparse.ArgumentTypeError("between 0.5 and 1")
    return value


def _positive(text: str) -> int:
    number = int(text)
    if number < 1:
        raise argparse.ArgumentTypeError("must be at least 1")
    return number
