"""A later start and the window that runs: what is said, what is not believed, and what costs no time."""

from __future__ import annotations

import os
import socket
import stat
import subprocess
import sys
import threading
from pathlib import Path

import platformdirs
import pytest

from desktop_app import toggle
from desktop_app.data_root import ENVIRONMENT_VARIABLE, default_root
from desktop_app.one_window import WindowClaim
from desktop_app.paths import DataDir
from desktop_app.running_window import HEARD, MOST_BYTES, SHOW, TOGGLE, call, frame, unframe
from desktop_app.window_start import hand_over

unix_only = pytest.mark.skipif(os.name == "nt", reason="the test plays a window on a Unix socket")


@pytest.fixture
def data_dir(tmp_path: Path) -> DataDir:
    return DataDir(tmp_path / "library").make()


@pytest.mark.parametrize(
    "fields", [[b"token", b"toggle", b""], [b"t", b"show"], [b"t", b"show", b"/a\n\xff"]]
)
def test_fields_arrive_as_they_were_sent(fields: list[bytes]) -> None:
    sent = frame(*fields)
    assert [unframe(sent[:cut]) for cut in range(len(sent))] == [None] * len(sent)
    assert unframe(sent) == fields


def test_a_claim_of_endless_data_is_refused() -> None:
    with pytest.raises(ValueError, match="too long"):
        unframe((MOST_BYTES + 1).to_bytes(4, "big"))


class PlayedWindow:
    """Answers one caller."""

    def __init__(self, data_dir: DataDir, answer: bytes = HEARD) -> None:
        self.heard: list[bytes] = []
        self._answer = answer
        self._listener = socket.socket(socket.AF_UNIX)
        self._listener.bind(data_dir.window_address())
        self._listener.listen()
        data_dir.window_contact.write_text(f"{data_dir.window_address()}\nsecret\n")
        self._thread = threading.Thread(target=self._serve)
        self._thread.start()

    def close(self) -> None:
        self._thread.join(60)
        path = self._listener.getsockname()
        self._listener.close()
        os.unlink(path)

    def _serve(self) -> None:
        caller, _ = self._listener.accept()
        with caller:
            data = b""
            while (fields := unframe(data)) is None:
                data += caller.recv(64)
            self.heard = fields
            caller.sendall(self._answer)


@unix_only
class TestCalls:
    def test_a_window_is_told(self, data_dir: DataDir) -> None:
        window = PlayedWindow(data_dir)
        assert call(str(data_dir.root), TOGGLE, [b"of the desktop"])
        window.close()
        assert window.heard == [b"secret", TOGGLE, b"of the desktop"]

    def test_one_that_does_not_understand_has_not_heard(self, data_dir: DataDir) -> None:
        window = PlayedWindow(data_dir, b"")
        assert not call(str(data_dir.root), TOGGLE)
        window.close()

    @pytest.mark.parametrize("contact", ["", "/nonexistent\ntoken\n", "\n\n", "no token", "\x00\ntoken\n"])
    def test_a_contact_of_nobody(self, data_dir: DataDir, contact: str) -> None:
        data_dir.window_contact.write_text(contact)
        assert not call(str(data_dir.root), TOGGLE)

    def test_no_contact(self, data_dir: DataDir) -> None:
        assert not call(str(data_dir.root), TOGGLE)


class TestToggle:
    def test_data_directories(self, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.setenv(ENVIRONMENT_VARIABLE, str(tmp_path))
        monkeypatch.chdir(tmp_path)
        assert toggle.data_root(["--toggle"]) == str(tmp_path)
        assert toggle.data_root(["--quiet", "--toggle", "--data-dir", "x"]) == str(tmp_path / "x")
        assert toggle.data_root(["--data-dir=/y", "--toggle"]) == "/y"

    @pytest.mark.parametrize("more", [["index"], ["--data-dir"], ["--data-dir="], ["--nonsense"]])
    def test_what_does_not_go_with_it(self, more: list[str], capsys: pytest.CaptureFixture[str]) -> None:
        assert toggle.run(["--toggle", *more]) == 2
        assert "usage: kindred" in capsys.readouterr().err

    def test_the_desktops_token(self, monkeypatch: pytest.MonkeyPatch) -> None:
        for name in toggle.TOKEN_VARIABLES:
            monkeypatch.delenv(name, raising=False)
        assert toggle.activation_token() == b""
        monkeypatch.setenv("DESKTOP_STARTUP_ID", "x11")
        assert toggle.activation_token() == b"x11"
        monkeypatch.setenv("XDG_ACTIVATION_TOKEN", "wayland")
        assert toggle.activation_token() == b"wayland"

    @unix_only
    def test_a_window_that_cannot_start_is_said(
        self, data_dir: DataDir, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
    ) -> None:
        monkeypatch.setenv("QT_QPA_PLATFORM", "no-such-platform")
        assert toggle.run(["--toggle", "--data-dir", str(data_dir.root)]) == 1
        assert "could not be started" in capsys.readouterr().err

    def test_it_imports_next_to_nothing(self, data_dir: DataDir) -> None:
        """Each of these takes longer than all that it does."""
        heavy = (
            "{'PySide6', 'msgspec', 'multiprocessing', 'argparse', 'logging', 'json', 'socket', 'pathlib'}"
        )
        program = (
            "import sys; from desktop_app import running_window, toggle; "
            "toggle.start_in_background = lambda root: 0; "
            "from desktop_app.__main__ import main; main(['--toggle']); "
            f"print(sorted({heavy} & set(sys.modules)))"
        )
        said = subprocess.run(
            [sys.executable, "-S", "-c", program],
            capture_output=True,
            text=True,
            check=True,
            cwd=Path(__file__).parents[2],
            env={**os.environ, ENVIRONMENT_VARIABLE: str(data_dir.root)},
        )
        assert said.stdout.strip() == "[]"


@pytest.mark.skipif(sys.platform != "linux", reason="elsewhere platformdirs is asked itself")
@pytest.mark.parametrize("chosen", [None, "", " ", "/srv/data"])
def test_the_usual_place_is_that_of_platformdirs(chosen: str | None, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(ENVIRONMENT_VARIABLE, raising=False)
    monkeypatch.delenv("XDG_DATA_HOME", raising=False)
    if chosen is not None:
        monkeypatch.setenv("XDG_DATA_HOME", chosen)
    assert default_root() == platformdirs.user_data_dir("Kindred", appauthor=False)


class TestOneWindow:
    def test_the_second_claim_waits_for_the_end_of_the_first(self, data_dir: DataDir) -> None:
        first, second = WindowClaim(data_dir), WindowClaim(data_dir)
        assert first.take()
        assert not second.take()
        first.release()
        assert second.take()
        second.release()
        assert stat.S_IMODE(data_dir.window_lock.stat().st_mode) == 0o600

    def test_a_claim_goes_with_its_process(self, data_dir: DataDir) -> None:
        program = (
            "import os, sys; from pathlib import Path; from desktop_app.one_window import WindowClaim; "
            "from desktop_app.paths import DataDir; "
            "assert WindowClaim(DataDir(Path(sys.argv[1]))).take(); os._exit(9)"
        )
        killed = subprocess.run([sys.executable, "-c", program, str(data_dir.root)], check=False)
        assert killed.returncode == 9
        claim = WindowClaim(data_dir)
        assert claim.take()
        claim.release()

    @unix_only
    def test_what_killed_windows_left_is_swept(self, data_dir: DataDir) -> None:
        data_dir.window_contact.write_text("x")
        left = Path(data_dir.window_address())
        left.touch()
        claim = WindowClaim(data_dir)
        assert claim.take()
        claim.release()
        assert not left.exists()
        assert not data_dir.window_contact.exists()

    def test_where_nothing_can_be_locked_the_window_opens(self, tmp_path: Path) -> None:
        (tmp_path / "file").touch()
        assert WindowClaim(DataDir(tmp_path / "file" / "data")).take()

    @unix_only
    def test_without_locks_no_mere_file_keeps_the_next_window_out(self, data_dir: DataDir) -> None:
        program = (
            "import errno, fcntl, os, sys\n"
            "def refuse(*_): raise OSError(errno.ENOSYS, 'no locks here')\n"
            "fcntl.flock = refuse\n"
            "from pathlib import Path; from desktop_app.one_window import WindowClaim\n"
            "from desktop_app.paths import DataDir\n"
            "assert WindowClaim(DataDir(Path(sys.argv[1]))).take(); os._exit(9)"
        )
        for _ in range(2):
            killed = subprocess.run(
                [sys.executable, "-c", program, str(data_dir.root)], capture_output=True, check=False
            )
            assert killed.returncode == 9, killed.stderr

    @unix_only
    def test_what_a_later_start_hands_over(self, data_dir: DataDir) -> None:
        from desktop_app.cli import parse_window_arguments

        said = {"window": [b"secret", SHOW, os.fsencode(data_dir.logs)], "bar": [b"secret", TOGGLE, b""]}
        for show, expected in said.items():
            window = PlayedWindow(data_dir)
            arguments = ["--show", show, *([str(data_dir.logs)] if show == "window" else [])]
            assert hand_over(data_dir, parse_window_arguments(arguments))
            window.close()
            assert window.heard == expected
        assert hand_over(data_dir, parse_window_arguments(["--show", "nothing"]))  # it runs: that was all
