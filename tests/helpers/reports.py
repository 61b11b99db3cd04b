"""What pytest reports survives the way between its processes, and none of its own failures is lost."""

from __future__ import annotations

from collections.abc import Generator

import pytest


class WholeReports:
    """Mends two things of pytest-xdist: a text it cannot send stops a worker, and that ends with status 0."""

    def __init__(self) -> None:
        self._broke_down = False

    @pytest.hookimpl(wrapper=True)
    def pytest_report_to_serializable(self) -> Generator[None, object, object]:
        """Some reports hold names of files that are not UTF-8."""
        data = yield
        return encodable(data)

    def pytest_internalerror(self) -> None:
        """Note it: what this process, or one of its workers, had still to run was not run."""
        self._broke_down = True

    @pytest.hookimpl(tryfirst=True)
    def pytest_sessionfinish(self, session: pytest.Session) -> None:
        """A run that broke down has not passed."""
        if self._broke_down:
            session.exitstatus = pytest.ExitCode.INTERNAL_ERROR


def encodable(data: object) -> object:
    """The same dictionaries, lists and texts; what no encoding takes is written as `\\\\udce9`."""
    if isinstance(data, str):
        return data.encode("utf-8", "backslashreplace").decode("utf-8")
    if isinstance(data, dict):
        return {encodable(key): encodable(value) for key, value in data.items()}
    if isinstance(data, list):
        return [encodable(item) for item in data]
    if isinstance(data, tuple):
        return tuple(encodable(item) for item in data)
    return data
