"""A tantivy folder: what is indexed of a passage, opening, and what tantivy raises made plain."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import tantivy

from desktop_app.engine.indexes.analysis import Analyzer, code_terms, is_stemmed_apart, normal
from desktop_app.engine.indexes.generations import IndexDamaged
from desktop_app.engine.indexes.segments import META, check, remove_strays, write_seal
from desktop_app.protocol.errors import EnvironmentProblem

SCHEMA_VERSION = 2  # 2: stems by language
WRITER_BYTES = 48 * 1024 * 1024


@dataclass(frozen=True)
class LexicalPassage:
    """A passage as it is indexed by words."""

    passage_id: int
    document_id: int
    heading: str
    title: str
    text: str
    language: str = ""  # ISO 639-1; "": not known


def schema() -> tantivy.Schema:
    """What is indexed of a passage."""
    builder = tantivy.SchemaBuilder()
    builder.add_unsigned_field("passage_id", fast=True)
    builder.add_unsigned_field("document_id", indexed=True, fast=True)
    builder.add_text_field("words", tokenizer_name="words", index_option="position")
    # One field for all languages: BM25 compares lengths with the average over all passages, and in a field
    # for each language those of all others would count as empty.
    builder.add_text_field("stems", tokenizer_name="stems", index_option="freq")
    builder.add_text_field("title", tokenizer_name="stems", index_option="freq")
    builder.add_text_field("language", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("identifiers", tokenizer_name="raw", index_option="basic")
    return builder.build()


def document(passage: LexicalPassage, analyzer: Analyzer) -> tantivy.Document:
    """A passage as tantivy takes it."""
    result = tantivy.Document()
    # add_unsigned, since any other way makes a signed value, and that ends tantivy's writer thread.
    result.add_unsigned("passage_id", passage.passage_id)
    result.add_unsigned("document_id", passage.document_id)
    for value in filter(None, (passage.heading, passage.text)):
        result.add_text("words", normal(value))
        result.add_text("stems", analyzer.before_stems(value, passage.language))
    result.add_text("title", analyzer.before_stems(passage.title, passage.language))
    code = code_terms(f"{passage.heading}\n{passage.text}")
    result.add_text("stems", " ".join(code.parts))
    if is_stemmed_apart(passage.language):
        result.add_text("language", passage.language)
    for identifier in code.identifiers:
        result.add_text("identifiers", identifier)
    return result


@contextmanager
def damage(folder: Path) -> Iterator[None]:
    """Turn what tantivy raises on a damaged index, its panics included, into IndexDamaged."""
    try:
        yield
    except (ValueError, OSError) as error:
        if "No space left" in str(error) or "not enough space" in str(error):
            raise EnvironmentProblem(f"the disk that holds {folder} is full: free some space") from error
        raise IndexDamaged(f"the word index in {folder} failed: {error}") from error
    except BaseException as error:
        # A panic of the Rust side comes as a BaseException of a class that cannot be imported.
        if type(error).__name__ == "PanicException":
            raise IndexDamaged(f"the word index in {folder} failed: {error}") from error
        raise


def new_writer(index: tantivy.Index) -> tantivy.IndexWriter:
    """A writer; there can be one at a time."""
    return index.writer(heap_size=WRITER_BYTES, num_threads=1)


def open_index(folder: Path) -> tuple[tantivy.Index, bool]:
    """The index in a folder, made where there is none, and whether it was closed."""
    was_closed = True
    if any(folder.iterdir()):
        was_closed = check(folder, SCHEMA_VERSION)
        remove_strays(folder)
    index = tantivy.Index(schema(), path=str(folder), reuse=(folder / META).exists())
    write_seal(folder, SCHEMA_VERSION, closed=False)
    return index, was_closed


def erase_index(folder: Path) -> None:
    """Remove a damaged index, or what lies in its place."""
    try:
        if folder.is_dir() and not folder.is_symlink():
            shutil.rmtree(folder)
        else:
            folder.unlink(missing_ok=True)
    except OSError as error:
        raise EnvironmentProblem(
            f"the damaged index in {folder} cannot be removed ({error}): delete that folder"
        ) from error
