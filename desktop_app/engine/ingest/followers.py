"""The two indexes follow the catalogue: the lexical one by its queue, the vector one by labels."""

from __future__ import annotations

from desktop_app.engine.ingest.lexical_follower import LexicalFollower, open_lexical
from desktop_app.engine.ingest.vector_follower import VectorFollower

__all__ = ["LexicalFollower", "VectorFollower", "open_lexical"]
