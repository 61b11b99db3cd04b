"""A real engine behind a client, and the documents it is given."""

from __future__ import annotations

import time
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import psutil

from desktop_app.client.connection import read_contact
from desktop_app.client.engine_client import EngineClient
from desktop_app.paths import DataDir
from desktop_app.protocol.messages import (
    AddFolder,
    ChangeSettings,
    EngineSettings,
    Folder,
    Folders,
    ForgetOpened,
    ForgetSearches,
    GetStatus,
    Hurry,
    ListFolders,
    RemoveFolder,
    Search,
    SearchResults,
    SetPaused,
    Shutdown,
    Status,
    Verify,
    VerifyReport,
    from_wire,
    to_wire,
)

T = TypeVar("T")
DEFAULT_SETTINGS = ChangeSettings(settings=EngineSettings())

DOCUMENTS = {
    "Council/Minutes March.md": """\
# Minutes of the council

## Dredging contract

Only four of nine members attended, so the decision was put off until enough of them could come in April.

## Ferry

The summer timetable was accepted as proposed. Two residents asked about late crossings on Fridays.
""",
    "Home/renovation notes.txt": """\
Stuff the gaps around the sash windows with wool before the frost.

The boiler hums at night; ask the plumber to bleed the radiators.
""",
    "Home/recipes/bread.txt": """\
Mix flour, water, salt and a spoon of starter. Let the dough rise until it has doubled,
then bake it in a very hot iron pot.
""",
    "Code/backoff.py": """\
import random


def retry_delay_seconds(attempt):
    \"\"\"Wait twice as long after each failure, with some randomness.\"\"\"
    return min(60, 2 ** attempt) * random.random()
""",
    "Health/allergy.html": """\
<html><head><title>Hay fever</title></head><body><h1>Hay fever</h1>
<p>Itchy eyes and runny noses in spring come from birch pollen. Tablets without drowsiness help.</p>
</body></html>
""",
    "Travel/itinerary.csv": """\
day,place,note
1,Bergen,arrive by night train
2,Flåm,steep railway down to the fjord
""",
}


class Engine:
    """A client of a real engine, with what tests ask of it.

    With `hurry` the engine works at full pace, however busy the machine is that runs the tests.
    """

    def __init__(self, data_dir: DataDir, hurry: bool = True) -> None:
        self.data_dir = data_dir
        self.hurry = hurry
        self.client = self._connect()

    def _connect(self) -> EngineClient:
        client = EngineClient.connect(self.data_dir)
        if self.hurry:
            client.call(Hurry())
        return client

    def add(self, folder: Path) -> None:
        self.client.call(AddFolder(path=to_wire(folder)))

    def status(self) -> Status:
        reply = self.client.call(GetStatus())
        assert isinstance(reply, Status)
        return reply

    def wait_idle(self, timeout_s: float = 120.0) -> Status:
        return self.wait_until(lambda: self.status(), lambda status: status.state == "up_to_date", timeout_s)

    def wait_until(self, get: Callable[[], T], holds: Callable[[T], bool], timeout_s: float = 60.0) -> T:
        deadline = time.monotonic() + timeout_s
        while not holds(value := get()):
            assert time.monotonic() < deadline, f"did not come to hold; last seen: {value}"
            time.sleep(0.05)
        return value

    def search(self, query: str, **options: object) -> SearchResults:
        reply = self.client.call(Search(query=query, **options), timeout_s=120)  # type: ignore[arg-type]
        assert isinstance(reply, SearchResults)
        return reply

    def names(self, query: str, **options: object) -> list[str]:
        return [Path(from_wire(hit.path)).name for hit in self.search(query, **options).hits]

    def reconnect(self) -> None:
        self.client.close()
        self.client = self._connect()

    def pid(self) -> int:
        """The engine's process."""
        contact = read_contact(self.data_dir)
        assert contact is not None, "no engine runs"
        return contact.pid

    def kill(self) -> None:
        """End the engine as a crash would (SIGKILL), and wait until it is gone."""
        process = psutil.Process(self.pid())
        process.kill()
        psutil.wait_procs([process], timeout=30)
        self.client.close()

    def shut_down(self) -> None:
        """Tell the engine to stop, and wait until it is gone."""
        process = psutil.Process(self.pid())
        self.client.call(Shutdown())
        _, left = psutil.wait_procs([process], timeout=60)
        assert not left, "the engine did not stop"
        self.client.close()

    def differences(self) -> VerifyReport:
        """What `verify` finds."""
        reply = self.client.call(Verify(), timeout_s=600)
        assert isinstance(reply, VerifyReport)
        return reply

    def empty(self) -> None:
        """Make it as it was at first: no folder, nothing paused or remembered, settings as they come."""
        for undoing in (SetPaused(paused=False), ForgetOpened(), ForgetSearches(), DEFAULT_SETTINGS):
            self.client.call(undoing)
        for folder in self.folders():
            self.client.call(RemoveFolder(path=folder.path), timeout_s=300)
        self.wait_until(self.status, lambda status: status.state == "empty", 120)

    def folders(self) -> list[Folder]:
        reply = self.client.call(ListFolders())
        assert isinstance(reply, Folders)
        return reply.folders

    def close(self) -> None:
        self.client.close()


def write_documents(root: Path) -> Path:
    """Write the sample documents into a folder; returns it."""
    for name, text in DOCUMENTS.items():
        path = root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
    return root
