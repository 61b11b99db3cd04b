"""What the window remembers survives, and damage costs only itself."""

from __future__ import annotations

import stat

import pytest

from desktop_app.settings import WindowState, WindowStateFile


def test_the_state_comes_back_as_it_was(tmp_path):
    state = WindowState(
        theme="dark", text_size_percent=150, geometry=b"\x00\xff", panel="folders", query="wóte",
        selected=b"/a/\xff", splitter=[600, 400],
    )  # fmt: skip
    store = WindowStateFile(tmp_path / "new" / "window.json")
    store.save(state)
    assert store.load() == state


def test_the_file_is_the_persons_own(tmp_path):
    WindowStateFile(tmp_path / "window.json").save(WindowState())
    assert stat.S_IMODE((tmp_path / "window.json").stat().st_mode) == 0o600
    assert [path.name for path in tmp_path.iterdir()] == ["window.json"]


@pytest.mark.parametrize("damage", [b"", b"{", b"[]", b"\xff\xfe", b"null", b'{"theme": "dark"'])
def test_a_damaged_file_gives_defaults(tmp_path, damage):
    (tmp_path / "window.json").write_bytes(damage)
    assert WindowStateFile(tmp_path / "window.json").load() == WindowState()


def test_a_damaged_field_costs_only_itself(tmp_path):
    (tmp_path / "window.json").write_text('{"theme": "purple", "query": "vote", "text_size_percent": 10000}')
    state = WindowStateFile(tmp_path / "window.json").load()
    assert (state.theme, state.query, state.text_size_percent) == ("system", "vote", 200)


def test_a_missing_file_gives_defaults(tmp_path):
    assert WindowStateFile(tmp_path / "window.json").load() == WindowState()
