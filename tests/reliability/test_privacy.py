"""Promises 38, 39 and 41: no network, nothing open to others, and what is removed is gone altogether."""

from __future__ import annotations

import json
import os
import random
import re
import stat
import subprocess
import sys
import textwrap
import threading
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from desktop_app.engine.catalogue import Catalogue
from desktop_app.engine.catalogue.migrations import MIGRATIONS
from desktop_app.paths import ENVIRONMENT_VARIABLE, DataDir
from desktop_app.protocol.messages import ChangeSettings, EngineSettings, RemoveFolder, to_wire
from tests.helpers.generated_documents import sentence
from tests.helpers.network import WAY_OUT, can_make_namespace, run_watched
from tests.helpers.processes import end_all, environment, kindred, wait_gone
from tests.helpers.real_engine import Engine, write_documents
from tests.reliability.conftest import Figure, Scale

pytestmark = [pytest.mark.e2e, pytest.mark.model]

ERASED_WITHIN_S = 120.0
WINDOW_FOR_A_WHILE = """
    import sys
    from PySide6.QtCore import QTimer
    from PySide6.QtWidgets import QApplication
    application = QApplication([])
    def close_windows():
        for window in application.topLevelWidgets():
            window.close()
    QTimer.singleShot(3000, close_windows)
    from desktop_app.__main__ import main
    sys.exit(main(sys.argv[1:]))
"""
"""The window as it is, closed after three seconds."""

LOOKS_OUTSIDE = """
    import socket
    try:
        socket.create_connection(("10.99.0.2", 80), timeout=0.3)
    except OSError:
        pass
    socket.socket(socket.AF_INET, socket.SOCK_DGRAM).sendto(b"where is it?", ("10.99.0.2", 53))
"""


@pytest.fixture
def tracked(data_dir: DataDir, monkeypatch: pytest.MonkeyPatch) -> Iterator[DataDir]:
    """The data directory, known to all processes that are started for it; none outlives the test."""
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, str(data_dir.root))
    yield data_dir
    end_all(data_dir)


@pytest.fixture
def runtime(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """A folder for sockets of its own, with a short name."""
    base = Path("/tmp") / f"kt-{os.getpid()}"
    base.mkdir(mode=0o700)
    yield base
    for path in sorted(base.rglob("*"), reverse=True):
        path.rmdir() if path.is_dir() else path.unlink()
    base.rmdir()


def window_for_a_while(data_dir: DataDir) -> list[str]:
    return [sys.executable, "-c", textwrap.dedent(WINDOW_FOR_A_WHILE), "--data-dir", str(data_dir.root)]


def whole_run(data_dir: DataDir, folder: Path) -> list[list[str]]:
    """Index, search, and a look through the window."""
    where = ("--data-dir", data_dir.root)
    return [
        kindred("index", folder, *where),
        kindred("search", "why was the vote postponed", *where),
        window_for_a_while(data_dir),
    ]


# ---------------------------------------------------------------- 38: no network


@pytest.mark.parametrize("network", [False, True], ids=["without a network", "with one"])
def test_nothing_needs_or_uses_a_network(
    tracked: DataDir, folder: Path, tmp_path: Path, runtime: Path, network: bool, figure: Figure
) -> None:
    children = environment(tracked, XDG_RUNTIME_DIR=str(runtime))
    watched = run_watched(whole_run(tracked, folder), children, tmp_path / "watch", network)
    wait_gone(tracked)
    means = "the hook only (no namespace could be made)" if watched.sent is None else "hook and counters"
    figure(
        f"index, search, window {'with' if network else 'without'} a network, watched by {means}: exit "
        f"{watched.statuses}, {len(watched.used)} uses seen in {sorted(watched.hooked)}, sent {watched.sent}"
    )
    assert watched.statuses == [0, 0, 0], watched.output
    assert "Minutes March.md" in watched.output[1]
    assert watched.hooked == {"client", "engine", "extractor", "embedder"}
    assert watched.used == []
    assert watched.sent is None or not any(watched.sent.values())


def test_a_look_outside_would_be_noticed(tmp_path: Path, data_dir: DataDir) -> None:
    """The means by which the test above watches are no blind ones."""
    outside = [[sys.executable, "-c", textwrap.dedent(LOOKS_OUTSIDE)]]
    watched = run_watched(outside, environment(data_dir), tmp_path / "watch", network=True)
    assert {line.split()[1] for line in watched.used} == {
        "socket.getaddrinfo",
        "socket.connect",
        "socket.sendto",
    }
    if can_make_namespace(WAY_OUT):
        assert watched.sent is not None
        assert watched.sent["Tcp:ActiveOpens"] >= 1
        assert watched.sent["Udp:OutDatagrams"] >= 1


# ---------------------------------------------------------------- 39: nothing open to others


class OpenPaths:
    """Looks at folders again and again, on a thread of its own, and notes what others could open."""

    def __init__(self, *roots: Path) -> None:
        self._roots = roots
        self._stop = threading.Event()
        self._thread = threading.Thread(target=self._run, name="open-paths")
        self.found: dict[str, str] = {}
        self.seen: set[str] = set()
        self.rounds = 0

    def __enter__(self) -> OpenPaths:
        self._thread.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._stop.set()
        self._thread.join()
        self.look()

    def _run(self) -> None:
        while not self._stop.wait(0.002):
            self.look()

    def look(self) -> None:
        """One round."""
        self.rounds += 1
        for root in self._roots:
            self._check(root)
            for folder, folders, files in os.walk(root):
                for name in (*folders, *files):
                    self._check(Path(folder, name))

    def _check(self, path: Path) -> None:
        try:
            mode = path.lstat().st_mode
        except OSError:
            return
        self.seen.add(str(path))
        allowed = 0o700 if stat.S_ISDIR(mode) else 0o600
        if stat.S_IMODE(mode) & ~allowed:
            self.found[str(path)] = stat.filemode(mode)


def run_open(command: list[str], children: dict[str, str]) -> None:
    """Run a command under the widest umask."""
    done = subprocess.run(
        command,
        env=children,
        stdin=subprocess.DEVNULL,
        capture_output=True,
        umask=0,
        timeout=240,
        check=False,
    )
    assert done.returncode in (0, 3), done.stderr.decode("utf-8", "replace")


def test_nothing_is_open_to_others_under_umask_0(
    tmp_path: Path, runtime: Path, scale: Scale[int], figure: Figure
) -> None:
    data_dir = DataDir(tmp_path / "home" / "share" / "data")
    temporary = tmp_path / "temporary"
    temporary.mkdir(mode=0o700)
    more = {"XDG_RUNTIME_DIR": str(runtime), "TMPDIR": str(temporary)}
    children = environment(data_dir, **more)
    folder = write_documents(tmp_path / "files")
    for number in range(scale(20, 2_000)):
        (folder / f"{number}.txt").write_text(sentence(random.Random(number)))
    try:
        with OpenPaths(data_dir.root.parent.parent, temporary, runtime) as watch:
            for command in whole_run(data_dir, folder):
                run_open(command, children)
            run_open(kindred("remove", folder, "--data-dir", data_dir.root), children)
            wait_gone(data_dir)
    finally:
        end_all(data_dir)
    names = sorted({Path(path).name for path in watch.seen if Path(path).parent == data_dir.root})
    figure(
        f"umask 000: {len(watch.seen)} paths looked at {watch.rounds} times while it ran, "
        f"{len(watch.found)} ever open to others ({', '.join(names)})"
    )
    assert watch.found == {}
    assert {"catalogue.sqlite3", "catalogue.sqlite3-wal", "engine.json", "window.json"} <= set(names)
    assert any(Path(path).parent.parent == runtime for path in watch.seen), "no socket was seen"


def test_what_was_open_to_others_is_closed_at_the_start(tracked: DataDir, figure: Figure) -> None:
    Catalogue(tracked.catalogue, MIGRATIONS[:1]).close()  # an old one, so that a backup is made
    (tracked.logs / "cli.log").write_text("")
    for path in (tracked.catalogue, tracked.logs / "cli.log"):
        path.chmod(0o666)
    for path in (tracked.root, tracked.logs, tracked.indexes, tracked.models):
        path.chmod(0o777)
    engine = Engine(tracked)
    watch = OpenPaths(tracked.root)
    watch.look()
    engine.shut_down()
    closed = re.findall(r"(\d+) files and folders of the data directory were open", engine_log(tracked))
    figure(f"opened before the start: {closed} closed, {len(watch.found)} left of {len(watch.seen)}")
    assert watch.found == {}
    assert closed


def engine_log(data_dir: DataDir) -> str:
    return (data_dir.logs / "engine.log").read_text(encoding="utf-8")


# ---------------------------------------------------------------- 41: what is removed is gone

RARE = "ꙮᚠᛟ"
"""Three signs that make one trigram, so that the index of names holds them as they are."""


class Planted:
    """A folder whose texts and names stand nowhere else."""

    def __init__(self, root: Path, seed: int, files: int) -> None:
        self.root = root
        rng = random.Random(seed)
        self.words = ["".join(rng.choices("bcdfghjklmnpqrstvwz", k=14)) for _ in range(files)]
        self.titles = ["".join(rng.choices("bcdfghjklmnpqrstvwz", k=14)) for _ in range(files)]
        self.names = [
            f"{''.join(rng.choices('bcdfgh', k=12))} {RARE if seed == 1 else ''}" for _ in range(files)
        ]
        root.mkdir()
        for word, title, name in zip(self.words, self.titles, self.names, strict=True):
            body = "\n\n".join(sentence(rng) for _ in range(8))
            text = f"# On {title}\n\n{body}\n\nThe lighthouse keeper wrote {word} into his diary.\n\n{body}\n"
            (root / f"{name}.md").write_text(text, encoding="utf-8")
        (root / f"{self.names[0]} broken.pdf").write_bytes(b"%PDF-1.7 and then nothing of the kind\n" * 20)

    @property
    def texts(self) -> list[str]:
        """What stands in the files."""
        return self.words + self.titles

    @property
    def paths(self) -> list[str]:
        """What the files are called, in whole and in part."""
        rare = [RARE] if RARE in self.names[0] else []
        return [name.strip().split()[0] for name in self.names] + [self.root.name, *rare]


def traces(data_dir: DataDir, secrets: Iterable[str], below: Path | None = None) -> dict[str, list[str]]:
    """Where in the bytes of the data directory any of these words stands, in UTF-8 or UTF-16."""
    wanted = [form for word in secrets for form in (word.encode(), word.encode("utf-16-le"))]
    pattern = re.compile(b"|".join(map(re.escape, wanted)), re.IGNORECASE)
    found: dict[str, list[str]] = {}
    for path in sorted((below or data_dir.root).rglob("*")):
        try:
            hits = set(pattern.findall(path.read_bytes())) if path.is_file() else set()
        except FileNotFoundError:
            continue  # a generation that was replaced
        if hits:
            found[str(path.relative_to(data_dir.root))] = sorted(
                hit.decode("utf-8", "replace") for hit in hits
            )
    return found


def dead_in_word_index(data_dir: DataDir) -> list[str]:
    """What the index of words still holds of removed documents: its words lie there encoded, so that no
    search for bytes finds them. Segments count what is dead in them; files of no segment are left over."""
    dead = []
    for meta in data_dir.indexes.rglob("meta.json"):
        try:
            segments = json.loads(meta.read_bytes())["segments"]
        except (FileNotFoundError, json.JSONDecodeError):
            return ["it is being written"]
        dead += [f"{one['segment_id']}: {one['deletes']}" for one in segments if one.get("deletes")]
        known = {one["segment_id"].replace("-", "") for one in segments}
        stems = {path.name.split(".")[0] for path in meta.parent.iterdir()}
        dead += sorted(stem for stem in stems if re.fullmatch("[0-9a-f]{32}", stem) and stem not in known)
    return dead


def remains(engine: Engine, planted: Planted, secrets: list[str]) -> list[str]:
    """Whatever can still be found of texts that were erased."""
    found = [f"{place}: {words}" for place, words in traces(engine.data_dir, secrets).items()]
    found += [f"index of words: {line}" for line in dead_in_word_index(engine.data_dir)]
    if hits := [word for word in planted.words if engine.names(word, mode="lexical")]:
        found.append(f"a search finds {len(hits)} words")
    return found


def wait_erased(engine: Engine, planted: Planted, secrets: list[str]) -> None:
    """The engine says that it is idle, and what it renews behind that has come to its end."""
    engine.wait_until(engine.status, lambda status: status.state in ("up_to_date", "empty"), 240.0)
    engine.wait_until(lambda: remains(engine, planted, secrets), lambda found: not found, ERASED_WITHIN_S)


@pytest.fixture
def gone(tmp_path: Path, scale: Scale[int]) -> Planted:
    return Planted(tmp_path / "tax affairs zqxj", 1, scale(12, 400))


@pytest.fixture
def staying(tmp_path: Path, scale: Scale[int]) -> Planted:
    return Planted(tmp_path / "garden", 2, scale(12, 400))


def test_a_removed_folder_leaves_nothing(
    tracked: DataDir, gone: Planted, staying: Planted, figure: Figure
) -> None:
    engine = Engine(tracked)
    engine.add(gone.root)
    engine.add(staying.root)
    engine.wait_idle()
    before = traces(tracked, gone.texts)
    engine.client.call(RemoveFolder(path=to_wire(gone.root)), timeout_s=300)
    wait_erased(engine, gone, gone.texts + gone.paths)
    found = sum(bool(engine.names(word, mode="lexical")) for word in staying.words)
    lost = sum(bool(engine.names(word, mode="lexical")) for word in gone.words)
    engine.shut_down()
    after = traces(tracked, gone.texts + gone.paths)
    figure(
        f"{len(gone.words)} files removed: their words stood in {len(before)} files of ours, now in "
        f"{len(after)}; {len(dead_in_word_index(tracked))} dead parts in the index of words; "
        f"of the folder that stays {found}/{len(staying.words)} are found"
    )
    assert "catalogue.sqlite3" in " ".join(before)
    assert after == {}
    assert dead_in_word_index(tracked) == []
    assert (found, lost) == (len(staying.words), 0)


def test_no_backup_keeps_what_was_removed(tracked: DataDir, gone: Planted) -> None:
    """The copy that was made before a migration holds the text of that day."""
    backup = tracked.root / "catalogue.format1.bak"
    backup.write_text(gone.words[0] + gone.names[0])
    engine = Engine(tracked)
    engine.add(gone.root)
    engine.wait_idle()
    engine.client.call(RemoveFolder(path=to_wire(gone.root)), timeout_s=300)
    wait_erased(engine, gone, gone.texts + gone.paths)
    engine.shut_down()


def test_no_text_is_stored_where_none_is_wanted(
    tracked: DataDir, gone: Planted, folder: Path, figure: Figure
) -> None:
    engine = Engine(tracked)
    engine.client.call(ChangeSettings(settings=EngineSettings(store_text=False)))
    engine.add(gone.root)
    engine.add(folder)
    wait_erased(engine, gone, gone.texts)
    meant = engine.names("why was the vote postponed", mode="semantic")
    without_text = sum(bool(engine.names(word, mode="lexical")) for word in gone.words)

    engine.client.call(ChangeSettings(settings=EngineSettings(store_text=True)))
    engine.wait_until(lambda: engine.names(gone.words[-1], mode="lexical"), bool)
    engine.wait_idle()
    with_text = sum(bool(engine.names(word, mode="lexical")) for word in gone.words)

    engine.client.call(ChangeSettings(settings=EngineSettings(store_text=False)))
    wait_erased(engine, gone, gone.texts)
    meant_again = engine.names("why was the vote postponed", mode="semantic")
    engine.shut_down()
    left = traces(tracked, gone.texts)
    figure(
        f"no text stored: {without_text}/{len(gone.words)} words found, meaning finds {meant[:1]}; with text "
        f"again {with_text}/{len(gone.words)} words; without once more {len(left)} traces, meaning finds "
        f"{meant_again[:1]}"
    )
    assert meant[0] == meant_again[0] == "Minutes March.md"
    assert (without_text, with_text) == (0, len(gone.words))
    assert left == {}


def test_logs_name_no_file(tracked: DataDir, gone: Planted, figure: Figure) -> None:
    """Logs are what people attach to reports."""
    engine = Engine(tracked)
    engine.add(gone.root)
    engine.wait_idle()
    (gone.root / f"{gone.names[1]}.md").unlink()
    engine.wait_until(lambda: engine.names(gone.words[1], mode="lexical"), lambda names: not names)
    engine.search(gone.words[0])
    with pytest.raises(Exception, match="is not one of the folders"):
        engine.client.call(RemoveFolder(path=to_wire(gone.root / gone.names[0])))
    engine.shut_down()
    told = traces(tracked, gone.texts + gone.paths, tracked.logs)
    figure(f"logs that name a file, a folder or a word: {len(told)} of {len(list(tracked.logs.iterdir()))}")
    assert told == {}
