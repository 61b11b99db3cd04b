"""Past searches (the newest 500, each once) and saved ones, which the person named."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable

from desktop_app.engine.catalogue.files import printable
from desktop_app.protocol.messages import PastSearch, SavedSearch

MOST_PAST = 500
LONGEST_QUERY = 1000  # characters; what is longer was pasted, and is not worth remembering


def note(db: sqlite3.Connection, query: str, searched_at: float) -> None:
    """Remember a search as the newest one, and forget what is too old for the list."""
    query = _plain(query)
    if not query or len(query) > LONGEST_QUERY:
        return
    db.execute(
        "INSERT OR REPLACE INTO past_searches (query, searched_at) VALUES (?, ?)", (query, searched_at)
    )
    db.execute(
        "DELETE FROM past_searches WHERE query NOT IN"
        " (SELECT query FROM past_searches ORDER BY searched_at DESC, query LIMIT ?)",
        (MOST_PAST,),
    )


def forget(db: sqlite3.Connection, queries: Iterable[str] | None) -> None:
    """Forget past searches; all of them with None."""
    if queries is None:
        db.execute("DELETE FROM past_searches")
    else:
        db.executemany("DELETE FROM past_searches WHERE query = ?", ((_plain(query),) for query in queries))


def past(db: sqlite3.Connection) -> list[PastSearch]:
    """Past searches, the newest first."""
    rows = db.execute("SELECT query, searched_at FROM past_searches ORDER BY searched_at DESC, query")
    return [PastSearch(query=row[0], searched_at=row[1]) for row in rows]


def save(db: sqlite3.Connection, query: str, name: str, saved_at: float) -> None:
    """Keep a query under a name (without one, its own text); a kept one keeps its time."""
    query, name = _plain(query), _plain(name)
    if query:
        db.execute(
            "INSERT INTO saved_searches (query, name, saved_at) VALUES (?, ?, ?)"
            " ON CONFLICT (query) DO UPDATE SET name = excluded.name",
            (query, name or query, saved_at),
        )


def remove(db: sqlite3.Connection, query: str) -> None:
    """Keep a query no more."""
    db.execute("DELETE FROM saved_searches WHERE query = ?", (_plain(query),))


def saved(db: sqlite3.Connection) -> list[SavedSearch]:
    """Saved searches by name."""
    rows = db.execute("SELECT query, name, saved_at FROM saved_searches")
    found = [SavedSearch(query=row[0], name=row[1], saved_at=row[2]) for row in rows]
    return sorted(found, key=lambda search: (search.name.casefold(), search.query))


def _plain(text: str) -> str:
    """One line of valid Unicode without blanks at its ends or in a row."""
    return printable(" ".join(text.split()))
