"""What can go wrong with a model, as errors. Standard library only, so that they are cheap to import."""

from __future__ import annotations


class ModelProblem(Exception):
    """Something about a model or its machine stands in the way. The text says what it is and what to do."""


class DeviceFault(Exception):
    """The graphics card reported an error after which this process can no longer use it."""
