"""Whose files are whose, and who may look into ours."""

from __future__ import annotations

import os
import stat
import sys
import tempfile
from pathlib import Path

import pytest

from desktop_app.paths import DataDir, runtime_dir


@pytest.fixture
def data_dir(tmp_path: Path) -> DataDir:
    return DataDir(tmp_path / "data").make()


def test_all_folders_are_made_for_the_owner_alone(tmp_path: Path) -> None:
    before = os.umask(0)
    try:
        made = DataDir(tmp_path / "new" / "deep" / "data").make()
    finally:
        os.umask(before)
    folders = [made.root.parent.parent, made.root.parent, made.root, made.indexes, made.logs, made.models]
    assert {stat.S_IMODE(folder.stat().st_mode) for folder in folders} == {0o700}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps access lists instead of modes")
def test_what_is_open_to_others_is_closed(data_dir: DataDir, caplog: pytest.LogCaptureFixture) -> None:
    generation = data_dir.indexes / "vectors-1" / "g1"
    generation.mkdir(parents=True)
    files = [data_dir.catalogue, generation / "rows", data_dir.window_state]
    for file in files:
        file.write_text("x")
        file.chmod(0o644)
    for folder in (data_dir.root, generation, generation.parent):
        folder.chmod(0o755)
    assert data_dir.tighten() == 6
    assert "6 files and folders of the data directory were open to others" in caplog.text
    assert {stat.S_IMODE(file.stat().st_mode) for file in files} == {0o600}
    assert {stat.S_IMODE(f.stat().st_mode) for f in (data_dir.root, generation, generation.parent)} == {0o700}
    assert data_dir.tighten() == 0


@pytest.mark.skipif(sys.platform == "win32", reason="Windows keeps access lists instead of modes")
def test_what_is_not_ours_stays_as_it_is(data_dir: DataDir, tmp_path: Path) -> None:
    elsewhere = tmp_path / "elsewhere"
    elsewhere.write_text("")
    elsewhere.chmod(0o644)
    (data_dir.models / "linked").symlink_to(elsewhere)
    thesis = data_dir.root / "thesis.txt"
    thesis.write_text("")
    for path in (thesis, data_dir.root, data_dir.logs):
        path.chmod(0o755)
    assert data_dir.tighten() == 1
    assert [stat.S_IMODE(path.stat().st_mode) for path in (thesis, data_dir.root, elsewhere)] == [
        0o755,
        0o755,
        0o644,
    ]


@pytest.mark.skipif(sys.platform == "win32", reason="pipes there have no folder")
def test_the_folder_of_sockets_is_closed_to_others(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    base = Path(tempfile.mkdtemp(dir="/tmp"))  # tmp_path may be too long for a socket
    monkeypatch.setenv("XDG_RUNTIME_DIR", str(base))
    folder = runtime_dir()
    assert folder.parent == base
    folder.chmod(0o777)
    assert stat.S_IMODE(runtime_dir().stat().st_mode) == 0o700
    folder.rmdir()
    folder.symlink_to(tmp_path)
    with pytest.raises(PermissionError, match="remove it, or set XDG_RUNTIME_DIR"):
        runtime_dir()
    folder.unlink()
    base.rmdir()
