"""Files, documents, texts, vectors and queues: what one change does to the others."""

from __future__ import annotations

import os
from collections.abc import Callable

import numpy as np
import pytest

from desktop_app.engine.catalogue import Catalogue, documents, files, folders, lexical_queue, vectors
from desktop_app.engine.catalogue.files import DiskEntry
from desktop_app.protocol.worker_messages import Extracted

Make = Callable[..., Extracted]
PACKING = "v1:test"


def add_file(catalogue: Catalogue, path: str, extracted: Extracted, folder: str = "/lib") -> int:
    """Put a file with its document into the catalogue; returns the document's id."""
    with catalogue.write() as db:
        root = folders.find(db, folder)
        folder_id = root.id if root else folders.add(db, folder, single_file=False)
        files.upsert(db, folder_id, [DiskEntry(path, extracted.size_bytes, extracted.mtime_ns, 1)])
        pending = files.pending_at(db, [os.fsencode(path)])
        document_id, _ = documents.store(db, extracted, PACKING)
        assert files.link(db, pending[0].id, document_id, extracted.size_bytes, extracted.mtime_ns)
    return document_id


def queued_texts(catalogue: Catalogue) -> list[str]:
    return [text for _, text in vectors.next_to_embed(catalogue.read(), 0, 100)]


def test_equal_passages_are_embedded_once(catalogue: Catalogue, extracted: Make) -> None:
    add_file(catalogue, "/lib/a", extracted("one. ", "two."))
    add_file(catalogue, "/lib/b", extracted("two.", "three."))
    assert queued_texts(catalogue) == ["one. ", "two.", "three."]


def test_the_heading_is_part_of_what_is_embedded(catalogue: Catalogue, extracted: Make) -> None:
    add_file(catalogue, "/lib/a", extracted("text", heading="Guide › Rafters"))
    assert queued_texts(catalogue) == ["Guide › Rafters\ntext"]


def test_a_copy_shares_its_document(catalogue: Catalogue, extracted: Make) -> None:
    first = add_file(catalogue, "/lib/a", extracted("same"))
    assert add_file(catalogue, "/lib/b", extracted("same")) == first
    assert len(queued_texts(catalogue)) == 1


def test_collect_erases_what_no_file_holds_and_nothing_else(catalogue: Catalogue, extracted: Make) -> None:
    kept = add_file(catalogue, "/lib/a", extracted("shared ", "mine"))
    gone = add_file(catalogue, "/lib/b", extracted("shared ", "yours"))
    with catalogue.write() as db:
        assert files.remove_below(db, "/lib/b") == 1
        number, texts = documents.collect(db)
    assert number == 1
    assert len(texts) == 1
    assert queued_texts(catalogue) == ["shared ", "mine"]
    entries = lexical_queue.take(catalogue.read(), 10)
    assert [(entry.document_id, entry.remove) for entry in entries] == [
        (kept, False),
        (gone, False),
        (gone, True),
    ]


def test_text_ids_are_never_used_again(catalogue: Catalogue, extracted: Make) -> None:
    add_file(catalogue, "/lib/a", extracted("first"))
    before = vectors.next_to_embed(catalogue.read(), 0, 1)[0][0]
    with catalogue.write() as db:
        files.remove_below(db, "/lib/a")
        documents.collect(db)
    add_file(catalogue, "/lib/b", extracted("second"))
    assert vectors.next_to_embed(catalogue.read(), 0, 1)[0][0] > before


def test_a_document_packed_otherwise_is_replaced_for_all_its_files(
    catalogue: Catalogue, extracted: Make
) -> None:
    document_id = add_file(catalogue, "/lib/a", extracted("one two", content="x"))
    with catalogue.write() as db:
        again, let_go = documents.store(db, extracted("one ", "two", content="x"), "v2:test")
    assert again == document_id
    assert len(let_go) == 1
    assert [p.text for p in documents.window(catalogue.read(), document_id, 0, 10)] == ["one ", "two"]
    assert documents.find(catalogue.read(), extracted("", content="x").content_hash, PACKING) is None


def test_a_file_that_changed_while_it_was_read_stays_pending(catalogue: Catalogue, extracted: Make) -> None:
    with catalogue.write() as db:
        folder_id = folders.add(db, "/lib", single_file=False)
        files.upsert(db, folder_id, [DiskEntry("/lib/a", 3, 100, 1)])
        file = files.next_pending(db, 0, 1)[0]
        document_id, _ = documents.store(db, extracted("old"), PACKING)
        files.upsert(db, folder_id, [DiskEntry("/lib/a", 4, 200, 1)])  # saved again meanwhile
        assert not files.link(db, file.id, document_id, 3, 100)
    assert [f.path for f in files.next_pending(catalogue.read(), 0, 9)] == ["/lib/a"]


def test_a_file_without_text_is_known_by_name(catalogue: Catalogue, extracted: Make) -> None:
    add_file(catalogue, "/lib/photo.jpg", extracted(content="jpeg bytes"))
    state = catalogue.read().execute("SELECT state FROM files").fetchone()[0]
    assert state == files.FileState.NAME_ONLY
    assert files.problems(catalogue.read()) == []


def test_vectors_come_back_as_they_were_stored(catalogue: Catalogue, extracted: Make) -> None:
    add_file(catalogue, "/lib/a", extracted("one", "two", "three"))
    with catalogue.write() as db:
        model = vectors.activate(db, "m", "fingerprint", 8)
    ids = [text_id for text_id, _ in vectors.next_to_embed(catalogue.read(), 0, 10)]
    made = np.random.default_rng(0).normal(size=(3, 8)).astype(np.float32)
    made /= np.linalg.norm(made, axis=1, keepdims=True)
    with catalogue.write() as db:
        alive = vectors.store(db, model.id, [*ids[:2], 9999], made)
    assert alive.tolist() == [True, True, False]
    assert vectors.labels(catalogue.read(), model.id).tolist() == ids[:2]
    ((labels, back),) = vectors.iterate(catalogue.read(), model)
    assert labels.tolist() == ids[:2]
    np.testing.assert_allclose(back, made[:2], atol=2e-3)
    np.testing.assert_allclose(np.linalg.norm(back, axis=1), 1.0, atol=1e-6)
    assert [text for _, text in vectors.next_to_embed(catalogue.read(), 0, 10)] == ["three"]


def test_another_model_queues_everything_again_and_back_again_nothing(
    catalogue: Catalogue, extracted: Make
) -> None:
    add_file(catalogue, "/lib/a", extracted("one"))
    with catalogue.write() as db:
        first = vectors.activate(db, "first", "f1", 2)
        vectors.store(db, first.id, [1], np.array([[1.0, 0.0]], dtype=np.float32))
        vectors.activate(db, "second", "f2", 2)
    assert len(queued_texts(catalogue)) == 1
    with catalogue.write() as db:
        assert vectors.activate(db, "first", "f1", 2) == first
    assert queued_texts(catalogue) == []


def test_a_parent_folder_absorbs_its_children(catalogue: Catalogue, extracted: Make) -> None:
    add_file(catalogue, "/lib/sub/a", extracted("x"), folder="/lib/sub")
    with catalogue.write() as db:
        folders.add(db, "/library", single_file=False)
        parent = folders.add(db, "/lib", single_file=False)
    assert [f.path for f in folders.all_folders(catalogue.read())] == ["/library", "/lib"]
    assert files.counts(catalogue.read())[parent].files == 1
    covering = folders.covering(catalogue.read(), "/lib/sub")
    assert covering is not None
    assert covering.path == "/lib"


def test_remove_below_takes_a_folder_but_not_its_namesake(catalogue: Catalogue, extracted: Make) -> None:
    for path in ("/lib/ab/x", "/lib/ab/c/y", "/lib/abc", "/lib/ab"):
        add_file(catalogue, path, extracted(path))
    with catalogue.write() as db:
        assert files.remove_below(db, "/lib/ab") == 3
    assert catalogue.read().execute("SELECT path FROM files").fetchone()[0] == b"/lib/abc"


@pytest.mark.parametrize("needle", ["Harbour", "arbour p", "hafen", "計画書"])
def test_names_are_found_by_any_part_at_once(catalogue: Catalogue, needle: str) -> None:
    names = ["Harbour plan.txt", "Alter Hafen.odt", "事業計画書.pdf", "caf\udce9.txt"]
    with catalogue.write() as db:
        folder_id = folders.add(db, "/lib", single_file=False)
        files.upsert(db, folder_id, [DiskEntry(f"/lib/{name}", 1, 1, 1) for name in names])
    rows = catalogue.read().execute("SELECT name FROM names WHERE name LIKE ?", (f"%{needle}%",)).fetchall()
    assert len(rows) == 1


def test_problems_are_listed_and_can_be_tried_again(catalogue: Catalogue) -> None:
    with catalogue.write() as db:
        folder_id = folders.add(db, "/lib", single_file=False)
        files.upsert(db, folder_id, [DiskEntry("/lib/a.pdf", 1, 1, 1), DiskEntry("/lib/b.pdf", 1, 1, 2)])
        for file in files.next_pending(db, 0, 9):
            files.set_problem(db, file.id, "corrupt", "not a PDF inside")
    assert [p.path for p in files.problems(catalogue.read())] == [b"/lib/a.pdf", b"/lib/b.pdf"]
    with catalogue.write() as db:
        files.retry_problems(db, [b"/lib/a.pdf"])
    assert [f.path for f in files.next_pending(catalogue.read(), 0, 9)] == ["/lib/a.pdf"]
