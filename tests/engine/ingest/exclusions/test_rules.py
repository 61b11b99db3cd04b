"""What is left out of a root, and what is not."""

from __future__ import annotations

import os
import stat
from collections.abc import Iterable
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest

from desktop_app.engine.catalogue.files import DiskEntry
from desktop_app.engine.ingest.exclusions import default_exclusions as defaults
from desktop_app.engine.ingest.exclusions.default_exclusions import Reason
from desktop_app.engine.ingest.exclusions.git_ignores import MAX_BYTES
from desktop_app.engine.ingest.exclusions.rules import Place, Rules, holds_secrets
from desktop_app.engine.ingest.walk import Walk, Ways
from desktop_app.engine.removal.naming import staged_name
from desktop_app.protocol.messages import EngineSettings

DEFAULT = EngineSettings()
EVERYTHING = EngineSettings(hidden_files=True, follow_gitignore=False)


def plant(root: Path, paths: Iterable[str]) -> Path:
    for path in paths:
        (root / path).parent.mkdir(parents=True, exist_ok=True)
        (root / path).write_text("x", encoding="utf-8")
    return root


def taken(root: Path, settings: EngineSettings = DEFAULT, patterns: Iterable[str] = ()) -> set[str]:
    rules = Rules(str(root), settings, patterns)
    if isinstance(rules.top, Reason):
        return set()
    entries = Walk(rules, lambda: False).entries(rules.top)
    return {os.path.relpath(entry.path, root).replace(os.sep, "/") for entry in entries}


def reason(root: Path, path: str, settings: EngineSettings = DEFAULT, *patterns: str) -> Reason | None:
    found = Ways(Rules(str(root), settings, patterns)).look(str(root / path))
    return found if isinstance(found, Reason) else None


# ------------------------------------------------------------------ default exclusions

SECRETS = [
    ".ssh/config",
    ".ssh/known_hosts",
    ".gnupg/pubring.kbx",
    ".aws/credentials",
    ".kube/config",
    ".password-store/mail.gpg",
    ".local/share/keyrings/login.keyring",
    ".config/gh/hosts.yml",
    "Library/Keychains/login.keychain-db",
    "AppData/Roaming/Microsoft/Protect/key",
    "site/.env",
    "site/.env.production",
    "site/production.env",
    "site/secrets.yml",
    "keys/id_rsa",
    "keys/id_ed25519.bak",
    "keys/server.PEM",
    "keys/tls.key",
    "keys/store.p12",
    "keys/vault.kdbx",
    ".netrc",
    ".git-credentials",
    ".pgpass",
    ".bash_history",
    "client_secret_1234.json",
]


@pytest.mark.parametrize("path", SECRETS)
def test_secrets_are_left_out_whatever_is_chosen(tmp_path: Path, path: str) -> None:
    plant(tmp_path, [path, "kept.txt"])
    assert taken(tmp_path) == {"kept.txt"}
    everything = ["!*", "!*/", f"!{path}", "!.*"]
    assert taken(tmp_path, EVERYTHING, everything) == {"kept.txt"}
    assert reason(tmp_path, path, EVERYTHING, *everything) is Reason.SECRET


def test_files_on_their_way_to_the_trash_are_left_out_whatever_is_chosen(tmp_path: Path) -> None:
    name = staged_name()
    plant(tmp_path, [name, "kept.txt"])
    assert taken(tmp_path, EVERYTHING, ["!*", f"!{name}"]) == {"kept.txt"}


def test_a_root_of_secrets_is_empty(tmp_path: Path) -> None:
    for place in (".ssh", ".ssh/old", ".config/gh"):
        assert taken(plant(tmp_path / place, ["notes.txt"])) == set()
        assert holds_secrets(str(tmp_path / place))
    assert holds_secrets(str(plant(tmp_path, ["a.pem"]) / "a.pem"))
    assert not holds_secrets(str(tmp_path / "notes.txt"))


@pytest.mark.parametrize(
    ("path", "why"),
    [
        (".mozilla/firefox/x.default/notes.txt", Reason.BROWSER),
        ("AppData/Roaming/Mozilla/Firefox/Profiles/x/prefs.js", Reason.BROWSER),
        ("AppData/Local/Google/Chrome/User Data/Default/Bookmarks", Reason.BROWSER),
        (".config/google-chrome/Default/Preferences", Reason.BROWSER),
        ("Library/Application Support/BraveSoftware/x", Reason.BROWSER),
        ("snap/firefox/common/x", Reason.BROWSER),
        (".var/app/org.mozilla.firefox/x", Reason.BROWSER),
        (".cache/x.txt", Reason.CACHE),
        ("Library/Caches/x.txt", Reason.CACHE),
        ("code/__pycache__/x.pyc", Reason.CACHE),
        ("web/node_modules/x/readme.md", Reason.PACKAGES),
        ("lib/site-packages/x.py", Reason.PACKAGES),
        ("code/.git/HEAD", Reason.VERSIONS),
        ("$RECYCLE.BIN/x.txt", Reason.TRASH),
        (".Trash-1000/files/x.txt", Reason.TRASH),
        (".local/share/Trash/files/x.txt", Reason.TRASH),
        ("System Volume Information/x", Reason.SYSTEM),
        ("lost+found/x", Reason.SYSTEM),
        ("Pictures/Family.photoslibrary/x", Reason.PROGRAM),
        ("letters/~$letter.docx", Reason.TEMPORARY),
        ("pictures/Thumbs.db", Reason.SYSTEM),
    ],
)
def test_what_holds_no_writing_is_left_out_until_a_pattern_takes_it_in(
    tmp_path: Path, path: str, why: Reason
) -> None:
    plant(tmp_path, [path, "kept.txt"])
    shown = EngineSettings(hidden_files=True)
    assert taken(tmp_path, shown) == {"kept.txt"}
    assert reason(tmp_path, path, shown) is why
    assert taken(tmp_path, shown, ["!*", "!*/"]) == {"kept.txt", path}


@pytest.mark.parametrize(
    ("marker", "below"),
    [
        (["work/CACHEDIR.TAG"], "work"),
        (["work/pyvenv.cfg"], "work"),
        (["work/conda-meta/history"], "work"),
        (["work/HEAD", "work/objects/x", "work/refs/x"], "work"),
        (["CVS/Entries", "CVS/Root"], "CVS"),
        (["Pods/Manifest.lock"], "Pods"),
        (["Mail.app/Contents/Info.plist"], "Mail.app"),
    ],
)
def test_a_folder_is_left_out_for_what_lies_in_it(tmp_path: Path, marker: list[str], below: str) -> None:
    plant(tmp_path, [f"{below}/notes.txt"])
    assert taken(tmp_path) == {f"{below}/notes.txt"}
    plant(tmp_path, marker)
    assert taken(tmp_path) == set()


def test_names_that_only_look_so_are_kept(tmp_path: Path) -> None:
    names = {"Caches/hike.txt", "CVs/mine.txt", "CVS/mine.txt", "Windows/panes.txt", "build/plan.txt"}
    names |= {
        "venv/notes.txt",
        "Library/books.txt",
        "env.txt",
        "keynote.txt",
        "target/aim.txt",
        "my.app/x.txt",
    }
    assert taken(plant(tmp_path, names)) == names


def test_a_chosen_root_is_not_judged_by_its_name(tmp_path: Path) -> None:
    for name in (".config", "node_modules", ".cache/x", "Mail.app"):
        root = plant(
            tmp_path / name, ["a.txt", "Contents/b.txt", "CACHEDIR.TAG", ".ssh/c.txt", ".cache/d.txt"]
        )
        assert taken(root) == {"a.txt", "Contents/b.txt", "CACHEDIR.TAG"}


def test_hidden_files_come_in_when_wanted(tmp_path: Path) -> None:
    plant(tmp_path, [".plan", ".notes/a.txt", "b.txt"])
    assert taken(tmp_path) == {"b.txt"}
    assert taken(tmp_path, EngineSettings(hidden_files=True)) == {".plan", ".notes/a.txt", "b.txt"}
    assert taken(tmp_path, patterns=["!.notes/"]) == {".notes/a.txt", "b.txt"}


def test_the_tables_are_in_lower_case() -> None:
    """They are compared with lower-case names: another entry would never be found."""
    names = [*defaults.SECRET_DIRECTORIES, *defaults.SECRET_FILES, *defaults.DIRECTORIES, *defaults.FILES]
    names += [part for parts in (*defaults.PLACES, *defaults.SECRET_PLACES) for part in parts]
    names += [*defaults.SECRET_FILE_PREFIXES, *defaults.SECRET_FILE_SUFFIXES, *defaults.DIRECTORY_SUFFIXES]
    names += [*defaults.POSIX_SYSTEM, *defaults.WINDOWS_SYSTEM, *defaults.NAMED_MARKERS, *defaults.BUNDLES]
    assert [name for name in names if name != name.lower()] == []
    assert all(len(parts) > 1 for parts in (*defaults.PLACES, *defaults.SECRET_PLACES))


@pytest.mark.skipif(os.name == "nt", reason="these are folders of Unix")
def test_folders_of_the_system_are_left_out_of_the_whole_disk() -> None:
    rules = Rules("/", EngineSettings(hidden_files=True))
    assert isinstance(rules.top, Place)
    for name in ("proc", "sys", "dev", "run"):
        assert rules.directory(rules.top, name, f"/{name}") is Reason.SYSTEM
    assert isinstance(rules.directory(rules.top, "home", "/home"), Place)


# ------------------------------------------------------------------ the person's patterns


def test_patterns_leave_out_and_take_in_again(tmp_path: Path) -> None:
    plant(tmp_path, ["a.log", "keep.log", "drafts/a.txt", "drafts/b.txt", "final/a.txt"])
    assert taken(tmp_path, patterns=["*.log", "!keep.log", "/drafts"]) == {"keep.log", "final/a.txt"}
    assert taken(tmp_path, patterns=["drafts/*", "!drafts/b.txt", "*.log"]) == {"drafts/b.txt", "final/a.txt"}
    assert reason(tmp_path, "a.log", EngineSettings(), "*.log") is Reason.PATTERN


# ------------------------------------------------------------------ git


def ignoring(root: Path, *lines: str) -> None:
    root.mkdir(parents=True, exist_ok=True)
    (root / ".gitignore").write_text("\n".join(lines) + "\n", encoding="utf-8")


def test_git_ignores_count_inside_work_trees_only(tmp_path: Path) -> None:
    plant(tmp_path, ["repo/.git/HEAD", "repo/a.log", "repo/b.txt", "plain/a.log", "plain/b.txt"])
    ignoring(tmp_path / "repo", "*.log")
    ignoring(tmp_path / "plain", "*.log")
    assert taken(tmp_path) == {"repo/b.txt", "plain/a.log", "plain/b.txt"}
    assert reason(tmp_path, "repo/a.log") is Reason.GITIGNORE
    assert taken(tmp_path, EngineSettings(follow_gitignore=False)) >= {"repo/a.log"}


def test_deeper_files_win_and_an_ignored_folder_is_not_looked_into(tmp_path: Path) -> None:
    plant(
        tmp_path, [".git/info/exclude", "a.log", "sub/a.log", "sub/b.log", "out/c.txt", "x.tmp", "sub/y.tmp"]
    )
    (tmp_path / ".git/info/exclude").write_text("*.tmp\n", encoding="utf-8")
    ignoring(tmp_path, "*.log", "out/")
    ignoring(tmp_path / "sub", "!a.log", "/x.tmp")
    ignoring(tmp_path / "out", "!c.txt")
    assert taken(tmp_path) == {"sub/a.log"}


def test_a_work_tree_inside_another_follows_its_own_rules(tmp_path: Path) -> None:
    plant(tmp_path, [".git/HEAD", "inner/.git/HEAD", "inner/a.log", "a.log"])
    ignoring(tmp_path, "*.log")
    assert taken(tmp_path) == {"inner/a.log"}


def test_files_above_the_root_count(tmp_path: Path) -> None:
    plant(tmp_path, [".git/HEAD", "area/root/a.log", "area/root/b.txt", "area/root/c.tmp"])
    ignoring(tmp_path, "*.log")
    ignoring(tmp_path / "area", "root/*.tmp")
    assert taken(tmp_path / "area/root") == {"b.txt"}


@pytest.mark.parametrize("ignored", ["*", "/area", "area/root/"])
def test_a_root_that_git_ignores_was_chosen_all_the_same(tmp_path: Path, ignored: str) -> None:
    """Some keep all of their home folder in git and ignore everything but a few files."""
    plant(tmp_path, [".git/HEAD", "area/root/a.txt"])
    ignoring(tmp_path, ignored)
    assert taken(tmp_path / "area/root") == {"a.txt"}


def test_a_git_ignore_of_any_size_and_any_bytes_is_survived(tmp_path: Path) -> None:
    plant(tmp_path, [".git/HEAD", "a.log", "b.txt", "sub/a.log", "link/a.log", "pipe/a.log"])
    line = b"\xff\xfe[\x00 *?\n"
    (tmp_path / ".gitignore").write_bytes(
        b"\xef\xbb\xbf*.log\r\n" + line * (MAX_BYTES // len(line)) + b"*.txt\n"
    )
    ignoring(tmp_path / "sub", "!a.log")
    (tmp_path / "elsewhere").write_text("!a.log", encoding="utf-8")
    (tmp_path / "link" / ".gitignore").symlink_to(tmp_path / "elsewhere")
    os.mkfifo(tmp_path / "pipe" / ".gitignore")
    assert taken(tmp_path) == {"b.txt", "sub/a.log", "elsewhere"}


# ------------------------------------------------------------------ names without content


def seen(**metadata: int) -> os.stat_result:
    plain = {"st_mode": stat.S_IFREG | 0o600, "st_size": 10, "st_mtime_ns": 1, "st_ino": 5, "st_dev": 1}
    return cast(os.stat_result, SimpleNamespace(**{**plain, **metadata}))


@pytest.mark.parametrize(
    ("metadata", "name_only"),
    [
        ({}, False),
        ({"st_file_attributes": 0x20}, False),
        ({"st_file_attributes": 0x00400000}, True),  # Windows: recall on data access
        ({"st_file_attributes": 0x00040000}, True),  # recall on open
        ({"st_file_attributes": 0x1000}, True),  # offline
        ({"st_flags": 0x40000000}, True),  # macOS: dataless
        ({"st_blocks": 0, "st_size": 5000}, False),  # Linux: may well be a sparse file
        ({"st_size": 1024 * 1024}, False),
        ({"st_size": 1024 * 1024 + 1}, True),
    ],
)
def test_large_files_and_those_in_the_cloud_are_known_by_name(
    metadata: dict[str, int], name_only: bool
) -> None:
    entry = Rules("/lib", EngineSettings(max_file_mb=1)).file_itself("/lib/a", seen(**metadata))
    assert isinstance(entry, DiskEntry)
    assert entry.name_only is name_only


@pytest.mark.parametrize("metadata", [{"st_file_attributes": 2}, {"st_flags": 0x8000}])
def test_what_the_system_marks_as_hidden_is_hidden(metadata: dict[str, int]) -> None:
    for settings, patterns, hidden in (
        (EngineSettings(), [], True),
        (EngineSettings(), ["!a"], False),
        (EngineSettings(hidden_files=True), [], False),
    ):
        found = Rules("/lib", settings, patterns).file_itself("/lib/a", seen(**metadata))
        assert (found is Reason.HIDDEN) is hidden
