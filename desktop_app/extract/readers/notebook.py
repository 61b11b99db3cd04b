"""Jupyter notebooks: the cells in order, with the beginning of what they printed."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import msgspec

from desktop_app.extract.document import Block, Document, Reader, ReadProblem, normalise
from desktop_app.extract.readers.markdown import markdown_blocks, markdown_title

MAX_OUTPUT_CHARS = 1_000

Json = dict[str, Any]


def read(data: bytes, max_chars: int) -> Document:
    """See Reader. Raises ReadProblem "corrupt" where it is no notebook."""
    notebook = _parse(data)
    blocks: list[Block] = []
    path: tuple[str, ...] = ()
    title = ""
    for cell in _cells(notebook):
        text = _joined(cell.get("source", cell.get("input", "")))
        if cell.get("cell_type") == "markdown":
            title = title or markdown_title(text)
            blocks.extend(_markdown(text, path))
            path = blocks[-1].heading if blocks else path
        else:
            blocks.extend(_verbatim(text, path))
            blocks.extend(_verbatim(_output_text(cell), path))
    return Document("notebook", title, blocks)


def _parse(data: bytes) -> Json:
    try:
        notebook = msgspec.json.decode(data.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise ReadProblem("corrupt", f"The notebook is damaged: {error}.") from error
    if not isinstance(notebook, dict):
        raise ReadProblem("corrupt", "The file is named like a notebook but holds something else.")
    return notebook


def _cells(notebook: Json) -> list[Json]:
    sheets = notebook.get("worksheets")  # format 3 and before
    holders = sheets if isinstance(sheets, list) else [notebook]
    cells: list[Json] = []
    for holder in holders:
        found = holder.get("cells") if isinstance(holder, dict) else None
        cells.extend(cell for cell in found or [] if isinstance(cell, dict))
    return cells


def _joined(source: Any) -> str:
    if isinstance(source, list):
        return normalise("".join(part for part in source if isinstance(part, str)))
    return normalise(source) if isinstance(source, str) else ""


def _markdown(text: str, path: tuple[str, ...]) -> list[Block]:
    """A cell's sections; text before its first heading goes on under the one before."""
    if not text.strip():
        return []
    blocks = markdown_blocks(text.strip("\n") + "\n\n", line=None)
    return [replace(block, heading=block.heading or path) for block in blocks]


def _verbatim(text: str, path: tuple[str, ...]) -> list[Block]:
    text = text.strip("\n")
    return [Block(text + "\n\n", path, by_lines=True)] if text.strip() else []


def _output_text(cell: Json) -> str:
    texts: list[str] = []
    for output in cell.get("outputs") or []:
        if isinstance(output, dict):
            data = output.get("data")
            rich = data.get("text/plain", "") if isinstance(data, dict) else ""
            texts.append(_joined(output.get("text", "") or rich))
    return "\n".join(text for text in texts if text)[:MAX_OUTPUT_CHARS]


NOTEBOOK = Reader("notebook", 1, read, "a Jupyter notebook")
