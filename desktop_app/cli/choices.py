"""`exclude`, `move`, `ignore` and `settings`: what the person chose for the library."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable, Sequence
from typing import Any

import msgspec

from desktop_app.cli.context import DONE, FAILED, WRONG_USAGE, Context, ask
from desktop_app.cli.terminal import printable
from desktop_app.client import EngineClient
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import (
    ChangeSettings,
    Done,
    EngineSettings,
    ExclusionEffect,
    FilePath,
    Folders,
    GetSettings,
    IgnoreProblems,
    ListFolders,
    RelocateFolder,
    SetExclusions,
    Settings,
    TryExclusion,
    from_wire,
    to_wire,
)
from desktop_app.settings import WindowStateFile, forget_search

FOLDER_SETTINGS = frozenset({"reranker"})
WORDS_FOR_TRUE, WORDS_FOR_FALSE = ("true", "on", "yes"), ("false", "off", "no")


def exclude(arguments: argparse.Namespace, context: Context) -> int:
    """Leave files out by patterns, or (`--remove`) do so no more; without any, list those in force."""
    folder = None if arguments.folder is None else to_wire(os.path.abspath(arguments.folder))
    with context.client() as client:
        if arguments.dry_run:
            return _try(arguments, context, client, folder)
        present = _patterns(client, folder)
        wanted = _changed(present, arguments.patterns, remove=arguments.remove)
        if wanted != present:
            ask(client, SetExclusions(path=folder, patterns=wanted), Done, timeout_s=None)
    if arguments.json:
        where = None if folder is None else from_wire(folder)
        context.terminal.document({"folder": where, "patterns": wanted})
    elif not arguments.patterns:
        for pattern in wanted:
            context.terminal.result(printable(pattern))
    return DONE


def move(arguments: argparse.Namespace, context: Context) -> int:
    """Say that a folder lies elsewhere now."""
    old, new = os.path.abspath(arguments.old), os.path.abspath(arguments.new)
    with context.client() as client:
        ask(client, RelocateFolder(path=to_wire(old), new_path=to_wire(new)), Done, timeout_s=None)
    context.terminal.note(f"{old} is {new} now; what is the same there is not read again.")
    return DONE


def ignore(arguments: argparse.Namespace, context: Context) -> int:
    """List files under problems no more, until they change; with `--undo`, list them again."""
    paths = [to_wire(os.path.abspath(path)) for path in arguments.paths]
    with context.client() as client:
        ask(client, IgnoreProblems(paths=paths, ignored=not arguments.undo), Done)
    return DONE


def settings(arguments: argparse.Namespace, context: Context) -> int:
    """Print the engine's settings or one of them; with a value, change it."""
    name = arguments.name
    with context.client() as client:
        found = ask(client, GetSettings(), Settings).settings
        if arguments.value is not None:
            try:
                changed = with_value(found, str(name), arguments.value)
            except ValueError as error:
                context.terminal.error(f"kindred: {error}")
                return WRONG_USAGE
            found = ask(client, ChangeSettings(settings=changed), Settings, timeout_s=None).settings
            if not found.remember_searches:
                forget_search(WindowStateFile(context.data_dir.window_state))
    values = msgspec.structs.asdict(found)
    if name is not None:
        values = {name: values[name]}
    if arguments.json:
        context.terminal.document(values)
    elif name is not None:
        context.terminal.result(printable(_shown(values[name])))
    else:
        for key, value in values.items():
            context.terminal.result(printable(f"{key:<18} {_shown(value)}"))
    return DONE


COMMANDS: dict[str, Callable[[argparse.Namespace, Context], int]] = {
    "exclude": exclude,
    "move": move,
    "ignore": ignore,
    "settings": settings,
}


def with_value(settings: EngineSettings, name: str, text: str) -> EngineSettings:
    """The settings with one of them replaced by what `text` says.

    Raises ValueError, with what is possible, where the text says no value of that setting.
    """
    if name in FOLDER_SETTINGS:
        return msgspec.structs.replace(settings, **{name: _folder(name, text)})
    word = text.strip().lower()
    word = "true" if word in WORDS_FOR_TRUE else "false" if word in WORDS_FOR_FALSE else word
    values = msgspec.structs.asdict(settings)
    try:
        return msgspec.convert({**values, name: _as_is(word)}, EngineSettings, strict=True)
    except msgspec.ValidationError:
        raise ValueError(f"{name} cannot be {text!r}: {_possible(values[name])}") from None


def _folder(name: str, text: str) -> str:
    """A whole path, since the engine stands elsewhere; "" for off."""
    if text.strip().lower() in ("", *WORDS_FOR_FALSE):
        return ""
    try:
        text.encode()
    except UnicodeEncodeError:
        raise ValueError(f"{name} cannot be a folder whose name is not UTF-8: rename it") from None
    return os.path.abspath(os.path.expanduser(text))


def _as_is(word: str) -> object:
    """A word as the value that it looks like."""
    if word in ("true", "false"):
        return word == "true"
    return int(word) if word.isdecimal() else word


def _possible(present: object) -> str:
    if isinstance(present, bool):
        return "on or off"
    return "a whole number" if isinstance(present, int) else "go_on, gently or pause"


def _shown(value: object) -> str:
    if isinstance(value, bool):
        return "on" if value else "off"
    return str(value) or "off"


def _changed(present: Sequence[str], patterns: Sequence[str], *, remove: bool) -> list[str]:
    if not remove:
        return list(dict.fromkeys([*present, *patterns]))
    unknown = [pattern for pattern in patterns if pattern not in present]
    if unknown:
        raise EnvironmentProblem(f"{unknown[0]} is not one of the patterns: kindred exclude lists them")
    return [pattern for pattern in present if pattern not in patterns]


def _patterns(client: EngineClient, folder: FilePath | None) -> list[str]:
    if folder is None:
        return ask(client, GetSettings(), Settings).exclusions
    for found in ask(client, ListFolders(), Folders).folders:
        if found.path == folder:
            return found.exclusions
    raise EnvironmentProblem(f"{from_wire(folder)} is not one of the folders: see kindred folders")


def _try(
    arguments: argparse.Namespace, context: Context, client: EngineClient, folder: FilePath | None
) -> int:
    effects = [
        (pattern, ask(client, TryExclusion(path=folder, pattern=pattern), ExclusionEffect, timeout_s=None))
        for pattern in arguments.patterns
    ]
    if arguments.json:
        context.terminal.document({"effects": [_effect_document(*effect) for effect in effects]})
    else:
        for pattern, effect in effects:
            context.terminal.result(printable(_effect_line(pattern, effect)))
    return FAILED if any(effect.problem for _, effect in effects) else DONE


def _effect_document(pattern: str, effect: ExclusionEffect) -> dict[str, Any]:
    values = msgspec.structs.asdict(effect)
    return {"pattern": pattern, **values, "examples": [from_wire(path) for path in effect.examples]}


def _effect_line(pattern: str, effect: ExclusionEffect) -> str:
    if effect.problem:
        return f"{pattern}: {effect.problem}"
    text = f"{pattern}: {effect.files:,} of {effect.of_files:,} files, {effect.size_bytes:,} bytes"
    if not effect.examples:
        return text
    return f"{text}, e.g. {from_wire(effect.examples[0])}"
