"""`folders`, `remove`, `status`, `problems` and `verify`; with choices.py, all that concerns the library."""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from typing import Any

import msgspec

from desktop_app.cli import choices
from desktop_app.cli.context import DONE, FAILED, Context, ask
from desktop_app.cli.terminal import printable
from desktop_app.protocol.messages import (
    Done,
    Folder,
    Folders,
    GetStatus,
    ListFolders,
    ListProblems,
    ListSearches,
    Problem,
    Problems,
    RemoveFolder,
    Reranker,
    Searches,
    Status,
    Verify,
    VerifyReport,
    from_wire,
    to_wire,
)
from desktop_app.settings import WindowStateFile, forget_search


def folders(arguments: argparse.Namespace, context: Context) -> int:
    """List the folders of the library."""
    with context.client() as client:
        found = ask(client, ListFolders(), Folders).folders
    if arguments.json:
        context.terminal.document({"folders": [_folder_document(folder) for folder in found]})
        return DONE
    for folder in found:
        context.terminal.result(_folder_line(folder))
    if not found:
        context.terminal.note("There are no folders yet: kindred index PATH adds one.")
    return DONE


def remove(arguments: argparse.Namespace, context: Context) -> int:
    """Forget a folder and erase what was stored of it."""
    path = os.path.abspath(arguments.path)
    with context.client() as client:
        ask(client, RemoveFolder(path=to_wire(path)), Done, timeout_s=None)
    forget_search(WindowStateFile(context.data_dir.window_state), to_wire(path))
    context.terminal.note(f"{path} is forgotten; the files themselves are untouched.")
    return DONE


def status(arguments: argparse.Namespace, context: Context) -> int:
    """Print counts, device, model and speed."""
    with context.client() as client:
        found = ask(client, GetStatus(), Status)
    if arguments.json:
        context.terminal.document(status_document(found))
        return DONE
    for line in _status_lines(found):
        context.terminal.result(printable(line))
    return DONE


def problems(arguments: argparse.Namespace, context: Context) -> int:
    """List the files that could not be read; with `--all`, also those that are ignored."""
    with context.client() as client:
        every = ask(client, ListProblems(), Problems).problems
    found = [problem for problem in every if arguments.all or not problem.ignored]
    if arguments.json:
        context.terminal.document({"problems": [_problem_document(p, arguments.all) for p in found]})
        return DONE
    for problem in found:
        ignored = " (ignored)" if problem.ignored else ""
        line = f"{from_wire(problem.path)}: {problem.kind}: {problem.reason}{ignored}"
        context.terminal.result(printable(line))
    if len(found) < len(every):
        context.terminal.note(f"{len(every) - len(found):,} ignored: kindred problems --all lists all.")
    elif not found:
        context.terminal.note("All files could be read.")
    return DONE


def verify(arguments: argparse.Namespace, context: Context) -> int:
    """Compare catalogue, indexes and disk; exit status 1 where a difference is left."""
    with context.client() as client:
        report = ask(client, Verify(repair=arguments.repair), VerifyReport, timeout_s=None)
    if arguments.json:
        context.terminal.document(msgspec.structs.asdict(report))
    else:
        for detail in report.details:
            context.terminal.result(printable(detail))
        context.terminal.result(f"{report.differences:,} differences, {report.repaired:,} repaired")
    if report.differences == 0:
        return DONE
    advice = "see kindred problems" if arguments.repair else "kindred verify --repair mends them"
    context.terminal.error(f"kindred: {report.differences:,} differences are left: {advice}")
    return FAILED


def searches(arguments: argparse.Namespace, context: Context) -> int:
    """List saved searches and past ones."""
    with context.client() as client:
        found = ask(client, ListSearches(), Searches)
    if arguments.json:
        document = {"saved": msgspec.to_builtins(found.saved), "recent": msgspec.to_builtins(found.recent)}
        context.terminal.document(document)
        return DONE
    for saved in found.saved:
        name = "" if saved.name == saved.query else f"  ({saved.name})"
        context.terminal.result(printable(f"* {saved.query}{name}"))
    for past in found.recent:
        context.terminal.result(printable(f"  {past.query}"))
    if not found.saved and not found.recent:
        context.terminal.note("No search is saved or remembered.")
    return DONE


COMMANDS: dict[str, Callable[[argparse.Namespace, Context], int]] = {
    "folders": folders,
    "remove": remove,
    "status": status,
    "problems": problems,
    "verify": verify,
    "searches": searches,
    **choices.COMMANDS,
}


def status_document(status: Status) -> dict[str, Any]:
    """The JSON document of `status`; `pending` counts files to read and passages to embed."""
    return {
        "files": status.files,
        "documents": status.documents,
        "passages": status.passages,
        "vectors": status.vectors,
        "pending": status.pending_files + status.pending_vectors,
        "pending_files": status.pending_files,
        "pending_vectors": status.pending_vectors,
        "problems": status.problems,
        "model": status.model,
        "dimensions": status.dimensions,
        "device": status.device,
        "backend": status.backend,
        "passages_per_second": status.passages_per_second,
        "state": status.state,
        "notice": status.notice,
        "pace": status.pace,
        "pace_reason": status.pace_reason,
        "reranker": None if status.reranker is None else msgspec.structs.asdict(status.reranker),
    }


def _problem_document(problem: Problem, with_ignored: bool) -> dict[str, Any]:
    document = {"path": from_wire(problem.path), "kind": problem.kind, "reason": problem.reason}
    return {**document, "ignored": problem.ignored} if with_ignored else document


def _folder_document(folder: Folder) -> dict[str, Any]:
    return {**msgspec.structs.asdict(folder), "path": from_wire(folder.path)}


def _folder_line(folder: Folder) -> str:
    state = folder.state.replace("_", " ")
    counts = f"{folder.files_done:,}/{folder.files:,} files"
    counts += f", {folder.passages_embedded:,}/{folder.passages:,} passages"
    trouble = f", {folder.problems:,} problems" if folder.problems else ""
    note = f" ({folder.note})" if folder.note else ""
    return printable(f"{from_wire(folder.path)}  {state}: {counts}{trouble}{note}")


def _status_lines(status: Status) -> list[str]:
    lines = [
        f"state     {status.state.replace('_', ' ')}",
        f"files     {status.files:,} ({status.pending_files:,} to read, {status.problems:,} with problems)",
        f"passages  {status.passages:,} in {status.documents:,} documents",
        f"vectors   {status.vectors:,} ({status.pending_vectors:,} to come)",
        f"model     {status.model}, {status.dimensions} dimensions",
        f"device    {status.device or 'not started'}" + (f" ({status.backend})" if status.backend else ""),
        f"speed     {status.passages_per_second:.1f} passages a second",
    ]
    if status.reranker is not None:
        lines.append(f"reranker  {_reranker_words(status.reranker)}")
    if status.pace != "full":
        lines.append(f"pace      {status.pace}" + (f" ({status.pace_reason})" if status.pace_reason else ""))
    return [*lines, f"notice    {status.notice}"] if status.notice else lines


def _reranker_words(reranker: Reranker) -> str:
    if reranker.state == "failed":
        return f"{reranker.name}, failed: {reranker.reason}"
    if reranker.state == "ready":
        return f"{reranker.name}, ready on {reranker.device}, {reranker.memory_bytes:,} bytes of memory"
    return f"{reranker.name}, {reranker.state}, {reranker.size_bytes:,} bytes on the disk"
