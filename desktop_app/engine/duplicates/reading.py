"""Looking at what documents say in words, a batch at a time."""

from __future__ import annotations

from desktop_app.engine.catalogue import Catalogue, wordings
from desktop_app.engine.catalogue.wordings import NewWording, Unworded
from desktop_app.engine.duplicates.shingles import masked_shingles, sketch
from desktop_app.engine.duplicates.words import Tokenizer

BATCH = 64  # documents, some 0.1 s


class WordingReader:
    """Notes the wording of documents that were read. One thread may use it."""

    def __init__(self, catalogue: Catalogue, tokenizer: Tokenizer) -> None:
        self._catalogue, self._tokenizer = catalogue, tokenizer

    def step(self) -> int:
        """Look at the next documents; returns how many there were."""
        found = wordings.unworded(self._catalogue.read(), BATCH)
        if found:
            noted = [self._wording(document) for document in found]
            with self._catalogue.write() as db:
                wordings.store(db, noted)
        return len(found)

    def _wording(self, document: Unworded) -> NewWording:
        text = wordings.text_of(self._catalogue.read(), document.document_id)  # one at a time: some are books
        tokens = self._tokenizer.tokens(text, document.kind)
        return NewWording(
            document.document_id, tokens.digest(), tokens.words, sketch(masked_shingles(tokens))
        )
