"""Promises 13 and 40: loops, deep paths and our own data end well; what is never indexed leaves no byte."""

from __future__ import annotations

import os
import shutil
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from desktop_app.engine.ingest.exclusions import default_exclusions as defaults
from desktop_app.paths import ENVIRONMENT_VARIABLE, DataDir
from desktop_app.protocol.messages import (
    ChangeSettings,
    EngineSettings,
    ListProblems,
    Problems,
    Refresh,
    SetExclusions,
)
from tests.helpers.processes import end_all
from tests.helpers.real_engine import Engine
from tests.reliability.conftest import Figure, Scale

pytestmark = [pytest.mark.e2e, pytest.mark.model]

IDLE_WITHIN_S = 600.0
DEEP = 2000

BY_HAND_SECRETS = """
.ssh/id_ed25519|.ssh/config|.ssh/authorized_keys|.ssh/known_hosts|.gnupg/private-keys-v1.d/A.key
.gnupg/secring.gpg|.aws/credentials|.aws/config|.azure/accessTokens.json|.kube/config|.docker/config.json
.config/gcloud/credentials.db|.config/gh/hosts.yml|.config/rclone/rclone.conf|.password-store/bank.gpg
.local/share/keyrings/login.keyring|Library/Keychains/login.keychain-db|.env|.env.local|app/.env.production
app/staging.env|.netrc|_netrc|.git-credentials|.pgpass|.npmrc|.pypirc|.htpasswd|keys/server.pem|keys/tls.key
keys/id_rsa|keys/id_dsa.old|keys/login.ppk|keys/cert.pfx|keys/cert.p12|keys/apple.p8|keys/store.jks
keys/android.keystore|vault.kdbx|old.kdb|home.ovpn|terraform.tfstate|wallet.dat|.bash_history|.zsh_history
AppData/Roaming/Microsoft/Credentials/1|AppData/Roaming/Microsoft/Protect/S-1/2|AppData/Local/Microsoft/Vault/3
app/credentials.json|app/client_secret_77.json|app/secrets.yaml|AppData/Roaming/gnupg/4|profile/logins.json
profile/key4.db|etc/ssl/private/host|etc/ssh/ssh_host_rsa_key
"""

BY_HAND_OTHERS = """
.mozilla/firefox/ab.default/cookies.txt|AppData/Roaming/Mozilla/Firefox/Profiles/ab.default/prefs.js
AppData/Local/Google/Chrome/User Data/Default/History|.config/google-chrome/Default/History
.config/chromium/Default/History|.config/BraveSoftware/Brave-Browser/Default/History
.config/microsoft-edge/Default/History|AppData/Local/Microsoft/Edge/User Data/Default/History
snap/firefox/common/.mozilla/firefox/a/b|.var/app/org.mozilla.firefox/.mozilla/firefox/a/b
.var/app/com.google.Chrome/config/google-chrome/Default/History|.config/vivaldi/Default/History
Library/Application Support/Google/Chrome/Default/History|Library/Application Support/Firefox/Profiles/a/b
Library/Application Support/BraveSoftware/Brave-Browser/Default/History|Library/Safari/History.txt
Library/Containers/com.apple.Safari/Data/x|Library/Cookies/Cookies.txt|.cache/thumbnails/x.txt
Library/Caches/com.apple.mail/x.txt|AppData/Local/Temp/x.txt|web/node_modules/left-pad/readme.md
web/bower_components/x.js|env/lib/python3/site-packages/x.py|code/__pycache__/x.txt|code/.git/config
code/.svn/entries|code/.hg/store/x|$RECYCLE.BIN/S-1/x.txt|.Trash/x.txt|.Trash-1000/files/x.txt
.local/share/Trash/files/x.txt|System Volume Information/x.txt|lost+found/x.txt|~$letter.docx|Thumbs.db
Pictures/All.photoslibrary/database/x.txt|.Spotlight-V100/x.txt
"""


def by_hand(text: str) -> list[str]:
    return [path for line in text.strip().splitlines() for path in line.split("|")]


def secrets_of_the_tables() -> list[str]:
    directories = [*defaults.SECRET_DIRECTORIES, *map("/".join, defaults.SECRET_PLACES)]
    directories += [f"some{suffix}" for suffix in defaults.SECRET_DIRECTORY_SUFFIXES]
    names = [*defaults.SECRET_FILES, *(f"{prefix}x.txt" for prefix in defaults.SECRET_FILE_PREFIXES)]
    names += [f"some{suffix}" for suffix in defaults.SECRET_FILE_SUFFIXES]
    names += [f"{prefix}-1.json" for prefix in defaults.SECRET_JSON_PREFIXES]
    return [f"{directory}/plain.txt" for directory in directories] + names


def others_of_the_tables() -> list[str]:
    directories = [*defaults.DIRECTORIES, *map("/".join, defaults.PLACES)]
    directories += [f"{prefix}x" for prefix in defaults.DIRECTORY_PREFIXES]
    directories += [f"some{suffix}" for suffix in defaults.DIRECTORY_SUFFIXES]
    directories += [f"some{suffix}/Contents" for suffix in defaults.BUNDLES]
    names = [*defaults.FILES, *(f"{prefix}x.txt" for prefix in defaults.FILE_PREFIXES)]
    names += [f"some{suffix}" for suffix in defaults.FILE_SUFFIXES]
    return [f"{directory}/plain.txt" for directory in directories] + names


class Canaries:
    """Files with a word each that must not be found again; so must not the folder that each lies in."""

    def __init__(self, root: Path, bird: str) -> None:
        self.root, self._bird = root, bird
        self.words: dict[str, str] = {}  # word → where it was planted

    def plant(self, path: str) -> None:
        word = f"{self._bird}{len(self.words):04d}canary"
        target = self.root / f"place-{word}" / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(f"The password is {word}.\n", encoding="utf-8")
        self.words[word] = path

    def plant_marked(self, names: frozenset[str], directory: str = "marked") -> None:
        """A folder that is left out for what lies in it."""
        self.plant(f"{directory}/plain.txt")
        for name in names:
            (self.root / f"place-{list(self.words)[-1]}" / directory / name).touch()

    def found_in(self, folder: Path) -> dict[str, str]:
        """Those that any file below a folder holds, or is named after."""
        found = b""
        for top, _, names in os.walk(folder):
            for name in names:
                content = Path(top, name).read_bytes() if Path(top, name).is_file() else b""
                found += b"".join(word.encode() for word in self.words if word.encode() in content)
                found += os.fsencode(name)
        return {word: path for word, path in self.words.items() if word.encode() in found}


@pytest.fixture
def data_dir(data_dir: DataDir, monkeypatch: pytest.MonkeyPatch) -> Iterator[DataDir]:
    """The data directory; no process of it outlives the test."""
    monkeypatch.setenv(ENVIRONMENT_VARIABLE, str(data_dir.root))
    yield data_dir
    end_all(data_dir)


def settled(engine: Engine) -> None:
    engine.client.call(Refresh(), timeout_s=IDLE_WITHIN_S)
    engine.wait_idle(IDLE_WITHIN_S)


def paths_in(data_dir: DataDir) -> set[str]:
    with closing(sqlite3.connect(f"file:{data_dir.catalogue}?mode=ro", uri=True)) as db:
        return {os.fsdecode(row[0]) for row in db.execute("SELECT path FROM files")}


def test_what_is_never_indexed_leaves_no_byte(data_dir: DataDir, tmp_path: Path, figure: Figure) -> None:
    home = tmp_path / "home"
    secrets, others, control = (Canaries(home / bird, bird) for bird in ("magpie", "pigeon", "lark"))
    for path in by_hand(BY_HAND_SECRETS) + secrets_of_the_tables():
        secrets.plant(path)
    for path in by_hand(BY_HAND_OTHERS) + others_of_the_tables():
        others.plant(path)
    for names, _ in defaults.MARKERS:
        others.plant_marked(names)
    for directory, (names, _) in defaults.NAMED_MARKERS.items():
        others.plant_marked(names, directory)
    control.plant("note.txt")
    engine = Engine(data_dir)
    engine.add(home)
    settled(engine)
    for settings in (EngineSettings(), EngineSettings(hidden_files=True, follow_gitignore=False)):
        engine.client.call(ChangeSettings(settings=settings))
        settled(engine)
        assert control.found_in(data_dir.root)  # it would be seen
        assert secrets.found_in(data_dir.root) == {}
        assert others.found_in(data_dir.root) == {}
    # Even who takes everything in again does not get the secrets.
    engine.client.call(SetExclusions(path=None, patterns=["!*", "!*/", "!.*"]))
    settled(engine)
    assert others.found_in(data_dir.root)
    assert secrets.found_in(data_dir.root) == {}
    engine.shut_down()
    assert secrets.found_in(data_dir.root) == {}
    figure(f"{len(secrets.words)} secrets and {len(others.words)} other places: 0 canaries stored or logged")


# ------------------------------------------------------------------ 13


@pytest.fixture
def deep(tmp_path: Path) -> Iterator[list[Path]]:
    """A path of 2,000 folders, with a file in each hundredth as far as a path may reach."""
    top = tmp_path / "library" / "deep"
    top.mkdir(parents=True)
    made: list[Path] = []
    descriptor = os.open(top, os.O_RDONLY)
    for depth in range(1, DEEP + 1):
        os.mkdir("d", dir_fd=descriptor)
        inner = os.open("d", os.O_RDONLY, dir_fd=descriptor)
        os.close(descriptor)
        descriptor = inner
        path = top.joinpath(*["d"] * depth, "note.txt")
        if depth % 100 == 0:
            os.close(os.open("note.txt", os.O_WRONLY | os.O_CREAT, dir_fd=descriptor))
            if len(os.fsencode(path)) < os.pathconf(top, "PC_PATH_MAX"):
                made.append(path)
    os.close(descriptor)
    yield made
    remove_deep(top)


def remove_deep(top: Path) -> None:
    """Folder by folder: what walks down in one go finds such a tree too deep."""
    while (first := top / "d").exists():
        first.rename(top / "old")
        if (top / "old" / "d").exists():
            (top / "old" / "d").rename(first)
        shutil.rmtree(top / "old")


@pytest.fixture
def bound(tmp_path: Path, data_dir: DataDir) -> Iterator[list[Path]]:
    """Folders of the library that show our own data, and the library itself, once more."""
    mounted: list[Path] = []
    for source, name in (
        (data_dir.root, "ours"),
        (data_dir.indexes, "indexes"),
        (tmp_path / "library", "loop"),
    ):
        target = tmp_path / "library" / "bound" / name
        target.mkdir(parents=True)
        tried = subprocess.run(["mount", "--bind", source, target], capture_output=True, check=False)
        if tried.returncode == 0:
            mounted.append(target)
    yield mounted
    for target in mounted:
        subprocess.run(["umount", target], check=True)


def test_loops_deep_paths_and_our_own_data_end_well(
    data_dir: DataDir, tmp_path: Path, deep: list[Path], bound: list[Path], scale: Scale[int], figure: Figure
) -> None:
    library = tmp_path / "library"
    notes = [library / f"note {number}.txt" for number in range(scale(50, 2000))]
    links = [library / "links" / path.name for path in notes]
    (library / "links").mkdir()
    for path, link in zip(notes, links, strict=True):
        path.write_text(f"The content of {path.name}.", encoding="utf-8")
        os.link(path, link)
    (library / "links" / "up").symlink_to(library)
    (library / "links" / "outside").symlink_to(tmp_path)
    (library / "self").symlink_to("self")
    engine = Engine(data_dir)
    os.link(data_dir.catalogue, library / "harmless.txt")
    engine.add(library)
    settled(engine)
    problems = engine.client.call(ListProblems())
    assert isinstance(problems, Problems)
    assert problems.problems == []
    engine.shut_down()
    assert paths_in(data_dir) == {str(path) for path in (*notes, *links, *deep)}
    with closing(sqlite3.connect(f"file:{data_dir.catalogue}?mode=ro", uri=True)) as db:
        (extracted,) = db.execute("SELECT seq FROM sqlite_sequence WHERE name = 'documents'").fetchone()
    assert extracted == len(notes) + 1  # each content once, and the empty one
    mounts = f"{len(bound)} bind mounts" if bound else "no bind mount (that takes the system's manager)"
    figure(
        f"{len(notes)} hard links, {DEEP} folders deep with {len(deep)} files in reach, 3 symlinks, {mounts}"
    )
