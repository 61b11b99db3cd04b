"""`similar`: files like one file, or like the text on standard input."""

from __future__ import annotations

import argparse
import os
import sys
from typing import Any

from desktop_app.cli.context import DONE, Context, ask
from desktop_app.cli.searching import ANSWER_TIMEOUT_S, hit_lines, results_document
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import Example, Search, SearchResults, to_wire

STANDARD_INPUT = "-"


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Print the files that resemble the example, the most similar first."""
    terminal = context.terminal
    request = Search(query="", like=[_example(arguments.path)], limit=arguments.limit)
    with context.client() as client:
        results = ask(client, request, SearchResults, ANSWER_TIMEOUT_S)
    if results.note:
        terminal.note(results.note)
    if arguments.json:
        terminal.document(_document(arguments.path, results))
        return DONE
    for hit in results.hits:
        for line in hit_lines(hit, emphasise=terminal.emphasises):
            terminal.result(line)
    if not results.hits:
        terminal.note("Nothing like it was found.")
    return DONE


def _document(path: str, results: SearchResults) -> dict[str, Any]:
    """The JSON document: that of `search`, with the example, and with its exact copies marked."""
    document = results_document(results, results.hits)
    for shown, hit in zip(document["hits"], results.hits, strict=True):
        shown["same_as_example"] = hit.same_as_example
    return {**document, "like": [path]}


def _example(path: str) -> Example:
    """The file, whether or not it is in the library; or the text on standard input."""
    if path == STANDARD_INPUT:
        text = sys.stdin.buffer.read().decode("utf-8", "replace") if sys.stdin else ""
        if not text.strip():
            raise EnvironmentProblem("there is no text on standard input: pipe some into this command")
        return Example(text=text)
    path = os.path.abspath(path)
    return Example(path=to_wire(path))
