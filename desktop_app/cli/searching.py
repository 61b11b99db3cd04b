"""`search`: one query, answered by words and meaning."""

from __future__ import annotations

import argparse
from typing import Any

import msgspec

from desktop_app.cli.context import DONE, Context, ask
from desktop_app.cli.terminal import BOLD, PLAIN, printable
from desktop_app.protocol.messages import (
    Correction,
    FilterChip,
    Hit,
    PassageHit,
    Search,
    SearchResults,
    Span,
    from_wire,
)

ANSWER_TIMEOUT_S = 600.0  # a first search waits until the model is loaded
RERANK_MS = 120_000
SNIPPET_CHARS = 240
LEAD_CHARS = 60  # shown before the first marked word


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Search the library and print the hits, best first."""
    terminal = context.terminal
    request = Search(
        query=encodable(" ".join(arguments.query)),
        limit=arguments.limit,
        mode=arguments.mode,
        group=arguments.group,
    )
    if arguments.rerank:
        request = patiently_reranked(request)
    with context.client() as client:
        results = ask(client, request, SearchResults, ANSWER_TIMEOUT_S)
    for remark in [*results.hints, *([results.note] if results.note else [])]:
        terminal.note(remark)
    for found in results.corrections:
        terminal.note(f"{printable(found.word)} occurs nowhere: also searched for {_words(found)}.")
    hits = shown_hits(results, arguments.group)
    if arguments.json:
        terminal.document(results_document(results, hits))
        return DONE
    for hit in hits:
        for line in hit_lines(hit, emphasise=terminal.emphasises):
            terminal.result(line)
    if not hits:
        terminal.note("Nothing relevant was found.")
    return DONE


def patiently_reranked(request: Search) -> Search:
    """The request with all of the first hits reranked: a command waits, however large the reranker is."""
    return msgspec.structs.replace(request, rerank=True, rerank_ms=RERANK_MS)


def encodable(text: str) -> str:
    """`text` with question marks for bytes of the command line that are not UTF-8."""
    return text.encode("utf-8", "replace").decode("utf-8")


def shown_hits(results: SearchResults, group: str) -> list[Hit]:
    """The hits to print: with group "passage" each has a passage, so files known by name drop out."""
    return [hit for hit in results.hits if hit.passages] if group == "passage" else results.hits


def results_document(results: SearchResults, hits: list[Hit]) -> dict[str, Any]:
    """The JSON document of `search`."""
    return {
        "query": results.query,
        "took_ms": results.took_ms,
        "mode": results.mode,
        "hits": [_hit_document(hit) for hit in hits],
        "filters": [_filter_document(chip) for chip in results.filters],
        "hints": results.hints,
        "note": results.note,
        "reranked": results.reranked,
        "corrections": [
            {"word": found.word, "replacements": found.replacements} for found in results.corrections
        ],
    }


def _words(found: Correction) -> str:
    return ", ".join(map(printable, found.replacements))


def _filter_document(chip: FilterChip) -> dict[str, Any]:
    return {"text": chip.text, "start": chip.start, "end": chip.end}


def _hit_document(hit: Hit) -> dict[str, Any]:
    return {
        "path": from_wire(hit.path),
        "score": hit.score,
        "confidence": hit.confidence,
        "passages": [_passage_document(passage) for passage in hit.passages],
        "title": hit.title,
        "kind": hit.kind,
        "language": hit.language,
        "size_bytes": hit.size_bytes,
        "mtime": hit.mtime,
        "passages_matched": hit.passages_matched,
        "copies": [from_wire(path) for path in hit.copies],
        "offline": hit.offline,
    }


def _passage_document(passage: PassageHit) -> dict[str, Any]:
    return {
        "text": passage.text,
        "char_start": passage.char_start,
        "char_end": passage.char_end,
        "page": passage.page,
        "line": passage.line,
        "score": passage.score,
        "lexical_rank": passage.lexical_rank,
        "semantic_rank": passage.semantic_rank,
        "highlights": [[span.start, span.end] for span in passage.highlights],
        "heading": passage.heading,
        "similarity": passage.similarity,
        "rerank_score": passage.rerank_score,
    }


def hit_lines(hit: Hit, *, emphasise: bool) -> list[str]:
    """A hit for a person to read: where it is and how sure, then what it says."""
    best = hit.passages[0] if hit.passages else None
    path = printable(from_wire(hit.path))
    head = f"{BOLD}{path}{PLAIN}" if emphasise else path
    first = "  ".join([head, hit.confidence, *_place(best)])
    if best is None:
        return [f"{first}  (by its name)"]
    return [first, f"    {snippet(best.text, best.highlights, emphasise=emphasise)}"]


def _place(passage: PassageHit | None) -> list[str]:
    if passage is None:
        return []
    page = [f"page {passage.page}"] if passage.page is not None else []
    line = [f"line {passage.line}"] if passage.line is not None else []
    return page or line


def snippet(text: str, spans: list[Span], *, emphasise: bool) -> str:
    """At most 240 characters of `text` on one line, from shortly before the first span.

    With `emphasise` the spans are set in bold, with ANSI codes.
    """
    marked = sorted((span.start, span.end) for span in spans)
    start = _lead(text, marked[0][0]) if marked else 0
    end = min(len(text), start + SNIPPET_CHARS)
    pieces, at = [], start
    for begin, stop in marked if emphasise else []:
        begin, stop = max(begin, at), min(stop, end)
        if begin < stop:
            pieces += [_plain(text[at:begin]), BOLD, _plain(text[begin:stop]), PLAIN]
            at = stop
    shortened = "".join([*pieces, _plain(text[at:end])]).strip()
    return ("…" if start else "") + shortened + ("…" if end < len(text) else "")


def _lead(text: str, first: int) -> int:
    """Where the snippet begins: shortly before the first marked word, at the start of a word."""
    start = max(0, first - LEAD_CHARS)
    blank = text.find(" ", start, first) if start else -1
    return start if blank < 0 else blank + 1


def _plain(text: str) -> str:
    """On one line, with runs of white space as one blank."""
    before = " " if text[:1].isspace() else ""
    after = " " if text[-1:].isspace() and text.strip() else ""
    return before + printable(" ".join(text.split())) + after
