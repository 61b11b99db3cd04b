"""The two classes of error: something in the person's environment, or a mistake of ours."""

from __future__ import annotations


class KindredError(Exception):
    """Root of all errors that Kindred raises on purpose."""


class EnvironmentProblem(KindredError):
    """Something outside the program stands in the way. The text says what it is and what to do."""


class Bug(KindredError):
    """A mistake of ours: logged with a trace, reported as such."""


class ConnectionLost(EnvironmentProblem):
    """The other process went away."""
