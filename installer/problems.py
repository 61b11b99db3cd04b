"""The one error that the set-up shows to a person."""

from __future__ import annotations


class SetupProblem(Exception):
    """Something about this machine stops the set-up. Says what, and the exact remedy."""

    def __init__(self, message: str, remedy: str) -> None:
        super().__init__(message)
        self.message = message
        self.remedy = remedy

    def __str__(self) -> str:
        return f"{self.message}\n{self.remedy}"
