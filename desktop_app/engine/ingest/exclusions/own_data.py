"""Our own data folder, which is never indexed, under whatever path a root shows it."""

from __future__ import annotations

from desktop_app.engine.ingest.walk import identities_below


class OwnData:
    """Tells whether a file or directory is part of our data folder, by what it is and not by its path.

    What was seen there is remembered; where that says yes, it is looked at anew. Our files come and go, and
    the inode of one that went is soon that of a file of the person's.
    """

    def __init__(self, directory: str) -> None:
        self._directory = directory
        self._seen = identities_below(directory)

    def look(self) -> None:
        """Remember what lies there now."""
        self._seen = identities_below(self._directory)

    def __contains__(self, identity: object) -> bool:
        if identity not in self._seen:
            return False
        self.look()
        return identity in self._seen
