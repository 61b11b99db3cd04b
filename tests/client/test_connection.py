from __future__ import annotations

import json
import os
import stat
import sys
import textwrap
from pathlib import Path

import pytest

from desktop_app.client.connection import connect, prestart, read_contact, try_contact
from desktop_app.paths import DataDir
from desktop_app.protocol.errors import EnvironmentProblem
from desktop_app.protocol.messages import PROTOCOL_VERSION
from tests.helpers.fake_engine import FakeEngine

SERVE_ONE = """
    import json, os, pathlib, sys, time
    from multiprocessing.connection import Listener
    from desktop_app.paths import DataDir
    from desktop_app.protocol.framing import Channel
    from desktop_app.protocol.messages import PROTOCOL_VERSION, Hello, Welcome
    data_dir = DataDir(pathlib.Path(sys.argv[1]))
    listener = Listener(address=data_dir.socket_address(), authkey=b"key")
    contact = dict(address=listener.address, family="AF_UNIX" if os.name == "posix" else "AF_PIPE",
                   authkey=b"key".hex(), pid=os.getpid(), protocol_version=PROTOCOL_VERSION)
    temporary = data_dir.root / "contact.new"
    temporary.write_text(json.dumps(contact))
    os.replace(temporary, data_dir.contact)
    channel = Channel(listener.accept())
    channel.receive_as(Hello)
    channel.send(0, Welcome(protocol_version=PROTOCOL_VERSION, engine_pid=os.getpid()))
    (data_dir.root / "session").write_text(f"{os.getsid(0)} {os.getpid()} {os.environ['PYTHONSAFEPATH']}")
    try:
        channel.receive()
    except Exception:
        pass
"""


def script(folder: Path, text: str) -> Path:
    path = folder / "engine_script.py"
    path.write_text(textwrap.dedent(text), encoding="utf-8")
    return path


def command(folder: Path, text: str) -> list[str]:
    return [sys.executable, str(script(folder, text)), str(folder / "library")]


def test_a_running_engine_is_found(engine: FakeEngine, data_dir: DataDir) -> None:
    link = connect(data_dir, command=["must-not-be-started"])
    link.channel.close()


def test_an_engine_is_started_where_none_runs(tmp_path: Path, data_dir: DataDir) -> None:
    link = connect(data_dir, command=command(tmp_path, SERVE_ONE))
    while not (data_dir.root / "session").exists():
        assert not link.connection.poll(0.01)
    link.channel.close()
    session, pid, safe_path = (data_dir.root / "session").read_text().split()
    assert session == pid  # a session of its own: Ctrl+C in the terminal does not reach it
    assert safe_path == "1"
    assert stat.S_IMODE((data_dir.logs / "engine.err").stat().st_mode) == 0o600


def test_an_engine_that_was_started_ahead_is_taken_over(tmp_path: Path, data_dir: DataDir) -> None:
    ahead = prestart(data_dir, command(tmp_path, SERVE_ONE))
    assert ahead is not None
    connect(data_dir, command=["must-not-be-started"], started=ahead).channel.close()
    assert ahead.process.wait(60) == 0


def test_nothing_is_started_ahead_where_an_engine_runs_or_none_can(
    engine: FakeEngine, data_dir: DataDir, tmp_path: Path
) -> None:
    assert prestart(data_dir, ["must-not-be-started"]) is None
    (tmp_path / "a file").write_text("")
    assert prestart(DataDir(tmp_path / "a file" / "library")) is None


@pytest.mark.parametrize(
    "contact",
    [
        "",
        "{",
        '{"address": 3}',
        json.dumps(
            {
                "address": "/nonexistent/kindred-socket",
                "family": "AF_UNIX",
                "authkey": "00",
                "pid": 1,
                "protocol_version": PROTOCOL_VERSION,
            }
        ),
    ],
)
def test_a_stale_contact_leads_to_a_new_engine(tmp_path: Path, data_dir: DataDir, contact: str) -> None:
    data_dir.make().contact.write_text(contact, encoding="utf-8")
    assert try_contact(data_dir) is None
    connect(data_dir, command=command(tmp_path, SERVE_ONE)).channel.close()


def test_a_contact_with_a_wrong_key_is_stale(engine: FakeEngine, data_dir: DataDir) -> None:
    contact = json.loads(data_dir.contact.read_text())
    data_dir.contact.write_text(json.dumps({**contact, "authkey": "00ff"}))
    assert try_contact(data_dir) is None


def test_an_engine_that_ends_at_once_is_reported_with_its_last_line(
    tmp_path: Path, data_dir: DataDir
) -> None:
    dying = "import sys; print('first', file=sys.stderr); sys.exit('the catalogue is damaged: restore it')"
    with pytest.raises(EnvironmentProblem, match="the catalogue is damaged: restore it"):
        connect(data_dir, command=command(tmp_path, dying))
    with pytest.raises(EnvironmentProblem, match="exit code 9"):
        connect(data_dir, command=command(tmp_path, "raise SystemExit(9)"))


def test_another_engine_that_holds_the_lock_is_waited_for(tmp_path: Path, data_dir: DataDir) -> None:
    """The first two starts find the lock held; the holder goes away, and the third one serves."""
    busy_twice = """
        import pathlib, sys
        tries = pathlib.Path(sys.argv[1]) / "tries"
        tries.write_text((tries.read_text() if tries.exists() else "") + "x")
        if len(tries.read_text()) < 3:
            sys.exit(4)
    """
    text = textwrap.dedent(busy_twice) + textwrap.dedent(SERVE_ONE)
    connect(data_dir, command=command(tmp_path, text)).channel.close()
    assert (data_dir.root / "tries").read_text() == "xxx"


def test_time_out(tmp_path: Path, data_dir: DataDir) -> None:
    silent = "import sys; sys.stdin.read(); import time; time.sleep(2)"
    with pytest.raises(EnvironmentProblem, match="did not answer in time"):
        connect(data_dir, command=command(tmp_path, silent), timeout_s=0.2)


def test_a_command_that_does_not_exist(data_dir: DataDir) -> None:
    with pytest.raises(EnvironmentProblem, match="cannot be started"):
        connect(data_dir, command=[str(data_dir.root / "nothing-here")])


def test_a_data_directory_that_cannot_be_made(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    with pytest.raises(EnvironmentProblem, match="choose another with --data-dir"):
        connect(DataDir(tmp_path / "file" / "inside"))


def test_refusal_is_shown(data_dir: DataDir) -> None:
    engine = FakeEngine(data_dir, refuse="this engine takes no clients: close the window")
    with pytest.raises(EnvironmentProblem, match="close the window"):
        connect(data_dir)
    engine.close()


def test_another_version_is_named(data_dir: DataDir) -> None:
    engine = FakeEngine(data_dir, version=PROTOCOL_VERSION + 1)
    with pytest.raises(EnvironmentProblem, match="another version of Kindred is running: close it"):
        connect(data_dir)
    engine.close()


def test_contact_of_a_running_engine(engine: FakeEngine, data_dir: DataDir) -> None:
    contact = read_contact(data_dir)
    assert contact is not None
    assert contact.pid == os.getpid()
