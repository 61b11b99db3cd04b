"""Promises 6 and 34: one engine per data directory; processes start, quit and leave nothing behind."""

from __future__ import annotations

import json
import os
import random
import signal
import socket
import subprocess
import sys
import textwrap
import threading
import time
from collections.abc import Iterator
from pathlib import Path

import psutil
import pytest

from desktop_app.client.connection import Link, connect, read_contact, try_contact
from desktop_app.paths import ENVIRONMENT_VARIABLE, DataDir, role_command
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import PROTOCOL_VERSION
from tests.helpers.generated_documents import ChangingFolder
from tests.helpers.processes import (
    catches_sigterm,
    end_all,
    environment,
    kindred,
    of_role,
    processes_of,
    wait_for,
    wait_gone,
)
from tests.helpers.real_engine import DOCUMENTS, Engine
from tests.reliability.conftest import Figure, Scale

pytestmark = [pytest.mark.e2e, pytest.mark.model]

EXIT_LOCKED = 4
PROMISED_QUIT_S = 3.0
DEADLINE_S = 60.0
LATEST_QUIT_S = 2.5

CLOSED_BY_HAND = """
    import sys
    from PySide6.QtCore import QSocketNotifier
    from PySide6.QtWidgets import QApplication
    application = QApplication([])
    def close_windows(*_):
        notifier.setEnabled(False)
        for window in application.topLevelWidgets():
            window.close()
    notifier = QSocketNotifier(0, QSocketNotifier.Type.Read)
    notifier.activated.connect(close_windows)
    from desktop_app.__main__ import main
    sys.exit(main(sys.argv[1:]))
"""
"""The window as it is, closed by its button when a line comes on standard input."""

ANOTHER_PROGRAM = """
    import socket, sys
    with socket.socket(socket.AF_UNIX) as listener:
        listener.bind(sys.argv[1])
        listener.listen()
        while True:
            listener.accept()[0].close()
"""
"""Listens where an engine once did, and knows nothing of us."""

WITHOUT_LOCKS = """
    import errno, fcntl, os, sys
    def refuse(*_):
        raise OSError(getattr(errno, sys.argv[1]), os.strerror(getattr(errno, sys.argv[1])))
    fcntl.flock = refuse
    import warnings
    warnings.simplefilter("ignore")
    from desktop_app.__main__ import main
    sys.exit(main(sys.argv[2:]))
"""
"""The engine on a file system that has no locks."""


@pytest.fixture
def tracked(data_dir: DataDir, monkeypatch: pytest.MonkeyPatch) -> Iterator[DataDir]:
    """The data directory, known to all processes that are started for it; none outlives the test."""
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, str(data_dir.root))
    yield data_dir
    end_all(data_dir)


# ---------------------------------------------------------------- one engine per data directory


def start_engine(data_dir: DataDir) -> subprocess.Popen[bytes]:
    """An engine as a client starts it, apart from any client."""
    return subprocess.Popen(
        role_command("engine", "--data-dir", str(data_dir.root)),
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=environment(data_dir),
    )


def end_engine(engine: subprocess.Popen[bytes]) -> tuple[int, str]:
    """Its exit status and what it said."""
    with engine:
        said, _ = engine.communicate(timeout=DEADLINE_S)
    return engine.returncode, said.decode().strip()


def peer_of(link: Link) -> int:
    """The process at the other end of a connection."""
    with socket.socket(fileno=os.dup(link.connection.fileno())) as end:
        return int.from_bytes(end.getsockopt(socket.SOL_SOCKET, socket.SO_PEERCRED, 12)[:4], sys.byteorder)


def connect_at_once(data_dir: DataDir, count: int) -> list[Link]:
    """Connections made by several clients at the same moment."""
    links: list[Link] = []
    begin = threading.Barrier(count)

    def run() -> None:
        begin.wait()
        links.append(connect(data_dir, timeout_s=DEADLINE_S))

    threads = [threading.Thread(target=run) for _ in range(count)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return links


def leave(links: list[Link], data_dir: DataDir, killed: bool) -> None:
    """End the engine by its clients' going, or by a kill."""
    if killed:
        contact = read_contact(data_dir)
        assert contact is not None
        psutil.Process(contact.pid).kill()
    for link in links:
        link.channel.close()


def test_engines_started_at_once(tracked: DataDir, scale: Scale[int], figure: Figure) -> None:
    rng, rounds = random.Random(6), scale(5, 100)
    served = refused = killed = 0
    for number in range(rounds):
        engines = [start_engine(tracked) for _ in range(rng.randint(2, 4))]
        link = wait_for(lambda: try_contact(tracked), DEADLINE_S)
        others = [engine for engine in engines if engine.pid != peer_of(link)]
        assert len(others) == len(engines) - 1
        assert [end_engine(engine)[0] for engine in others] == [EXIT_LOCKED] * len(others)
        second = connect(tracked, command=["must-not-be-started"])
        assert peer_of(second) == peer_of(link)
        leave([link, second], tracked, killed=number % 2 == 1)
        (one,) = (engine for engine in engines if engine not in others)
        assert end_engine(one)[0] == (-signal.SIGKILL if number % 2 else 0)
        served, refused, killed = served + 1, refused + len(others), killed + number % 2
        wait_gone(tracked)
    connect(tracked).channel.close()  # after the last kill, too
    wait_gone(tracked)
    figure(
        f"{rounds} times 2 to 4 engines at once: one served {served}/{rounds}, {refused} turned away with "
        f"status {EXIT_LOCKED}; lock, contact and socket of {killed} killed engines were recovered"
    )
    assert tracked.sockets() == []
    assert not tracked.contact.exists()


def test_clients_that_connect_at_once_get_one_engine(
    tracked: DataDir, scale: Scale[int], figure: Figure
) -> None:
    rounds = scale(2, 100)
    for number in range(rounds):
        links = connect_at_once(tracked, 3)
        assert len(links) == 3
        assert len({peer_of(link) for link in links}) == 1
        wait_for(lambda: len(of_role(tracked, "engine")) == 1, DEADLINE_S)
        leave(links, tracked, killed=number % 2 == 0)
        wait_gone(tracked)
    figure(f"{rounds} times 3 clients at once and no engine running: one engine each time")


def test_a_client_that_comes_as_the_engine_leaves(
    tracked: DataDir, scale: Scale[int], figure: Figure
) -> None:
    """Around the moment at which the engine gives up waiting, a welcome holds: it is not lost at once."""
    rng, rounds = random.Random(7), scale(2, 60)
    Engine(tracked).close()
    engines: set[int] = set()
    for _ in range(rounds):
        time.sleep(rng.uniform(0.9, 1.5))  # any moment near the engine's own
        engine = Engine(tracked)
        engine.status()
        engines.add(engine.pid())
        engine.close()
    wait_gone(tracked)
    figure(
        f"{rounds} clients came as the engine was about to leave: all were served, by {len(engines)} engines"
    )
    assert tracked.sockets() == []


def test_a_contact_whose_process_number_is_another_s_now(tracked: DataDir) -> None:
    """The engine's number and even its socket belong to another program now."""
    address = tracked.socket_address()
    script = textwrap.dedent(ANOTHER_PROGRAM)
    command = [sys.executable, "-c", script, address]
    with subprocess.Popen(command, env={**os.environ, ENVIRONMENT_VARIABLE: "another's"}) as another:
        wait_for(lambda: os.path.exists(address))
        contact = {
            "address": address,
            "family": "AF_UNIX",
            "authkey": b"of an engine that was killed".hex(),
            "pid": another.pid,
            "protocol_version": PROTOCOL_VERSION,
        }
        tracked.contact.write_text(json.dumps(contact), encoding="utf-8")
        engine = Engine(tracked)
        assert engine.pid() != another.pid
        assert not os.path.exists(address)
        engine.shut_down()
        another.kill()


def test_a_lock_file_that_is_read_only_is_used_all_the_same(tracked: DataDir) -> None:
    tracked.lock.write_text("")
    tracked.lock.chmod(0o400)
    engine = Engine(tracked)
    engine.shut_down()


def test_a_lock_that_cannot_be_is_said_plainly(tracked: DataDir, figure: Figure) -> None:
    tracked.lock.mkdir()
    with pytest.raises(EnvironmentProblem, match="cannot be locked") as told:
        connect(tracked)
    tracked.lock.rmdir()
    script = textwrap.dedent(WITHOUT_LOCKS)
    for error in ("ENOLCK", "ENOSYS"):
        engine = subprocess.run(
            [sys.executable, "-c", script, error, "--role", "engine", "--data-dir", str(tracked.root)],
            env=environment(tracked),
            capture_output=True,
            text=True,
            timeout=DEADLINE_S,
            check=False,
        )
        assert engine.returncode == 1
        assert "choose a folder on a local disk" in engine.stdout
        assert "Traceback" not in engine.stderr
    figure(f"no locks: {told.value}")


def test_a_full_or_read_only_disk_is_said_plainly(
    data_dir: DataDir, folder: Path, tmp_path: Path, figure: Figure
) -> None:
    place = tmp_path / "disk"
    place.mkdir()
    if subprocess.run(["unshare", "-rm", "true"], capture_output=True, check=False).returncode:
        pytest.skip("this system lets nobody mount a small disk in a namespace of its own")
    done = subprocess.run(
        ["unshare", "-rm", sys.executable, "-m", "tests.helpers.mounted_disk", str(place), str(folder)],
        env=environment(data_dir, XDG_RUNTIME_DIR=str(tmp_path)),
        cwd=Path(__file__).resolve().parents[2],
        capture_output=True,
        text=True,
        timeout=240,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    told = {state: (status, words.strip()) for state, (status, words) in json.loads(done.stdout).items()}
    figure("; ".join(f"{state}: {told[state][1]}" for state in ("full and empty", "full", "read-only")))
    for state in ("full and empty", "full", "read-only"):
        status, words = told[state]
        assert (status, words.count("\n")) == (1, 0), words
        assert words.startswith("kindred: ")
        assert "damaged" not in words
        assert "free some space" in words or "permissions" in words
    assert told["indexed"][0] == 0, told["indexed"][1]
    for state in ("no longer full", "no longer read-only"):
        assert json.loads(told[state][1])["files"] == len(DOCUMENTS)
    assert told["set aside"][1] == ""


# ---------------------------------------------------------------- start and quit


class QuitTimes:
    """How long processes took to end."""

    def __init__(self) -> None:
        self.quit_s: list[float] = []
        self.gone_s: list[float] = []

    def note(self, data_dir: DataDir, process: subprocess.Popen[bytes], told: float) -> int:
        """Wait for the end of a process that was told to quit, and of all that it started."""
        status = process.wait(DEADLINE_S)
        self.quit_s.append(time.monotonic() - told)
        self.gone_s.append(wait_gone(data_dir, DEADLINE_S))
        assert data_dir.sockets() == []
        assert not data_dir.contact.exists()
        return status

    def __str__(self) -> str:
        late = sum(took > PROMISED_QUIT_S for took in self.quit_s)
        return (
            f"over {PROMISED_QUIT_S:.0f} s {late}/{len(self.quit_s)}, longest {max(self.quit_s):.2f} s; "
            f"all that it started gone within {max(self.gone_s):.2f} s of that"
        )


def start(data_dir: DataDir, command: list[str]) -> subprocess.Popen[bytes]:
    """A client of the data directory, with its words in a file there."""
    with open(data_dir.root.parent / "said", "ab") as said:
        return subprocess.Popen(
            command, env=environment(data_dir), stdin=subprocess.PIPE, stdout=said, stderr=said
        )


def said(data_dir: DataDir) -> str:
    return (data_dir.root.parent / "said").read_text(encoding="utf-8", errors="replace")


def quit_window(window: subprocess.Popen[bytes], by_hand: bool) -> float:
    """Tell a window to quit; returns when that was."""
    told = time.monotonic()
    assert window.stdin is not None
    if by_hand:
        window.stdin.write(b"close\n")
        window.stdin.flush()
    else:
        window.send_signal(signal.SIGTERM)
    return told


def test_window_starts_and_quits(
    tracked: DataDir, tmp_path: Path, scale: Scale[int], full: bool, figure: Figure
) -> None:
    rng, rounds, times = random.Random(34), scale(3, 200), QuitTimes()
    folder = ChangingFolder(tmp_path / "files", rng)
    folder.add(200)
    script = textwrap.dedent(CLOSED_BY_HAND)
    for number in range(rounds):
        by_hand = number % 4 in (1, 2)
        program = [sys.executable, "-c", script] if by_hand else kindred()
        folders = [str(folder.root)] if number % 2 == 0 else []
        folder.edit(100 if folders else 0)
        window = start(tracked, [*program, "--data-dir", str(tracked.root), *folders])
        if not by_hand:  # before its handler is in place, the signal would be Python's
            wait_for(lambda: catches_sigterm(window), DEADLINE_S)  # noqa: B023 - asked at once
        time.sleep(rng.uniform(0, LATEST_QUIT_S))  # any moment of its life
        told = quit_window(window, by_hand)
        assert times.note(tracked, window, told) == 0, said(tracked)
        assert window.stdin is not None
        window.stdin.close()
    figure(f"{rounds} windows started and quit, half while indexing: exit 0 {rounds}/{rounds}; {times}")
    assert "Traceback" not in said(tracked)
    assert not full or max(times.quit_s) <= PROMISED_QUIT_S


def test_commands_end_and_leave_nothing(
    tracked: DataDir, tmp_path: Path, scale: Scale[int], figure: Figure
) -> None:
    rng, rounds, times = random.Random(35), scale(2, 200), QuitTimes()
    folder = ChangingFolder(tmp_path / "files", rng)
    folder.add(100)
    interrupted = 0
    for number in range(rounds):
        if number % 2:
            command = start(tracked, kindred("search", "a lamp", "--data-dir", tracked.root))
            assert times.note(tracked, command, time.monotonic()) == 0, said(tracked)
            times.quit_s.pop()  # nobody told it to quit
        else:
            folder.edit(50)
            command = start(tracked, kindred("index", folder.root, "--data-dir", tracked.root))
            wait_for(lambda: of_role(tracked, "engine"), DEADLINE_S)
            time.sleep(rng.uniform(0, LATEST_QUIT_S))
            told = time.monotonic()
            command.send_signal(signal.SIGINT)
            status = times.note(tracked, command, told)
            assert status in (0, 130), said(tracked)  # 0: it was done by then
            interrupted += status == 130
        assert command.stdin is not None
        command.stdin.close()
    figure(f"{rounds} commands, {interrupted} of them interrupted while indexing; {times}")
    assert "Traceback" not in said(tracked)
    assert interrupted


def test_an_engine_that_no_client_can_reach_makes_room(tracked: DataDir) -> None:
    """Its socket was cleaned away with the system's temporary files: the next client gets another engine."""
    engine = Engine(tracked)
    first = engine.pid()
    for socket_file in tracked.sockets():
        socket_file.unlink()
    engine.reconnect()
    assert engine.pid() != first
    engine.shut_down()


def test_an_engine_goes_when_who_started_it_was_killed(tracked: DataDir) -> None:
    """It came up for a client that went before it could connect, and waits for nobody else for long."""
    engine = start_engine(tracked)
    assert engine.stdin is not None
    engine.stdin.close()
    assert engine.wait(DEADLINE_S / 4) == 0
    assert wait_gone(tracked) < DEADLINE_S / 4
    assert engine.stdout is not None
    engine.stdout.close()


def test_an_engine_whose_client_was_killed_goes(tracked: DataDir, tmp_path: Path) -> None:
    folder = ChangingFolder(tmp_path / "files", random.Random(3))
    folder.add(50)
    command = start(tracked, kindred("index", folder.root, "--data-dir", tracked.root))
    wait_for(lambda: of_role(tracked, "extractor"), DEADLINE_S)
    command.kill()
    command.wait()
    assert command.stdin is not None
    command.stdin.close()
    wait_gone(tracked)
    assert processes_of(tracked) == []
    assert tracked.sockets() == []
