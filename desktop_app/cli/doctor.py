"""`doctor`: what this machine has, and what to do about what it lacks. Needs no engine."""

from __future__ import annotations

import argparse
import hashlib
import importlib.metadata
import importlib.resources
import os
import platform
import shutil
import stat
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Literal

import msgspec
import psutil

from desktop_app import __version__
from desktop_app.cli.context import DONE, Context
from desktop_app.cli.terminal import printable
from desktop_app.client.connection import read_contact, try_contact
from desktop_app.paths import BUILT_IN_MODEL, DataDir, model_folder

GIB = 1024**3
LEAST_MEMORY_BYTES = 2 * GIB
LEAST_DISK_BYTES = 2 * GIB
LEAST_WATCHES = 65_536
LEAST_INSTANCES = 128
COMMAND_TIMEOUT_S = 10
INOTIFY = Path("/proc/sys/fs/inotify")
PACKAGES = ("transformers", "tokenizers", "safetensors", "numpy", "hnswlib", "tantivy", "watchdog")
PACKAGES_OF_THE_WINDOW = ("PySide6-Essentials", "pypdfium2", "lxml")
REPAIR = "run `python3 -m installer run` again: it installs what is missing"


@dataclass(frozen=True)
class Finding:
    """One thing about the machine; `advice` says what to do unless `state` is "ok"."""

    name: str
    value: str
    state: Literal["ok", "warning", "missing"] = "ok"
    advice: str = ""


def run(arguments: argparse.Namespace, context: Context) -> int:
    """Print everything that was found."""
    findings = list(examine(context.data_dir))
    if arguments.json:
        context.terminal.document({"findings": [asdict(finding) for finding in findings]})
        return DONE
    for finding in findings:
        mark = "  " if finding.state == "ok" else "! "
        context.terminal.result(printable(f"{mark}{finding.name:<16} {finding.value}"))
        if finding.advice:
            context.terminal.result(printable(f"{'':<19}→ {finding.advice}"))
    return DONE


def examine(data_dir: DataDir) -> Iterator[Finding]:
    """All findings, in the order they are shown."""
    yield Finding("Kindred", __version__)
    yield Finding("system", f"{platform.system()} {platform.release()} ({platform.machine()})")
    yield Finding("Python", f"{platform.python_version()} at {sys.executable}")
    yield _processor()
    yield _memory()
    graphics = nvidia_cards()
    yield _graphics(graphics)
    yield _torch(installed_version("torch"), has_card=bool(graphics))
    for name in (*PACKAGES, *PACKAGES_OF_THE_WINDOW):
        yield _package(name)
    yield check_model(data_dir)
    yield _data_directory(data_dir)
    yield _disk(data_dir)
    yield _engine(data_dir)
    if sys.platform == "linux":
        yield from watch_limits(INOTIFY)
        yield _display()


def _processor() -> Finding:
    cores = psutil.cpu_count(logical=False) or 0
    name = _processor_name(Path("/proc/cpuinfo")) or platform.processor() or platform.machine()
    return Finding(
        "processor", f"{name}, {os.cpu_count() or 1} threads on {cores or 'an unknown number of'} cores"
    )


def _processor_name(cpuinfo: Path) -> str | None:
    """What Linux calls the processor; None elsewhere."""
    try:
        lines = cpuinfo.read_text().splitlines()
    except OSError:
        return None
    return next((line.partition(":")[2].strip() for line in lines if line.startswith("model name")), None)


def _memory() -> Finding:
    memory = psutil.virtual_memory()
    value = f"{memory.total / GIB:.1f} GiB, {memory.available / GIB:.1f} GiB free"
    if memory.available >= LEAST_MEMORY_BYTES:
        return Finding("memory", value)
    return Finding("memory", value, "warning", "close other programs: embedding needs about 2 GiB")


def nvidia_cards() -> list[str]:
    """The graphics cards that the NVIDIA driver names; empty without a driver that answers."""
    program = shutil.which("nvidia-smi")
    if program is None:
        return []
    try:
        done = subprocess.run(
            [program, "-L"], capture_output=True, text=True, timeout=COMMAND_TIMEOUT_S, check=True
        )
    except (OSError, subprocess.SubprocessError):
        return []
    return [line.strip() for line in done.stdout.splitlines() if line.startswith("GPU ")]


def _graphics(cards: list[str]) -> Finding:
    if cards:
        return Finding("graphics", "; ".join(card.split(" (UUID")[0] for card in cards))
    if shutil.which("nvidia-smi"):
        advice = "the NVIDIA driver is installed but does not answer: restart, or install it again"
        return Finding("graphics", "NVIDIA driver without a card", "warning", advice)
    return Finding("graphics", "no NVIDIA driver: models run on the processor")


def installed_version(package: str) -> str | None:
    """The version of an installed package, without importing it."""
    try:
        return importlib.metadata.version(package)
    except importlib.metadata.PackageNotFoundError:
        return None


def _torch(version: str | None, *, has_card: bool) -> Finding:
    if version is None:
        return Finding("torch", "not installed", "missing", REPAIR)
    if has_card and version.endswith("+cpu"):
        advice = "this build cannot use the graphics card: run `python3 -m installer run` again"
        return Finding("torch", version, "warning", advice)
    return Finding("torch", version)


def _package(name: str) -> Finding:
    version = installed_version(name)
    return Finding(name, version) if version else Finding(name, "not installed", "missing", REPAIR)


def check_model(data_dir: DataDir) -> Finding:
    """Whether the built-in model is there, and each of its files as it was published."""
    folder = model_folder(BUILT_IN_MODEL, data_dir)
    if folder is None:
        return Finding("model", f"{BUILT_IN_MODEL} is not installed", "missing", REPAIR)
    expected = _expected_files()
    if not expected:
        return Finding("model", f"{folder} (not checked: the list of hashes is missing)", "warning", REPAIR)
    wrong = [file.path for file in expected if _sha256(folder / file.path) != file.sha256]
    if wrong:
        return Finding("model", f"{folder}: {', '.join(wrong)} missing or altered", "missing", REPAIR)
    return Finding("model", f"{folder}, {len(expected)} files verified")


class _ModelFile(msgspec.Struct):
    path: str
    sha256: str


class _BuiltIn(msgspec.Struct):
    files: list[_ModelFile]


class _Manifest(msgspec.Struct):
    built_in: _BuiltIn


def _expected_files() -> list[_ModelFile]:
    try:
        data = importlib.resources.files("resources").joinpath("models.json").read_bytes()
        return msgspec.json.decode(data, type=_Manifest).built_in.files
    except (OSError, ModuleNotFoundError, msgspec.DecodeError):
        return []


def _sha256(path: Path) -> str:
    try:
        with open(path, "rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return ""


def _data_directory(data_dir: DataDir) -> Finding:
    root = data_dir.root
    if not root.exists():
        return _data_directory_to_come(root)
    if not os.access(root, os.W_OK):
        return Finding("data directory", str(root), "missing", f"it cannot be written: chown or chmod {root}")
    mode = stat.S_IMODE(root.stat().st_mode)
    if os.name == "posix" and mode & 0o077:
        advice = f"others can look into it: chmod 700 {root}"
        return Finding("data directory", f"{root} (mode {mode:o})", "warning", advice)
    return Finding("data directory", str(root))


def _data_directory_to_come(root: Path) -> Finding:
    parent = _nearest_existing(root)
    if os.access(parent, os.W_OK):
        return Finding("data directory", f"{root} (made at the first start)")
    advice = f"it cannot be made in {parent}: choose another with --data-dir"
    return Finding("data directory", str(root), "missing", advice)


def _nearest_existing(path: Path) -> Path:
    return next(parent for parent in (path, *path.parents) if parent.exists())


def _disk(data_dir: DataDir) -> Finding:
    free = shutil.disk_usage(_nearest_existing(data_dir.root)).free
    value = f"{free / GIB:.1f} GiB free for the data directory"
    if free >= LEAST_DISK_BYTES:
        return Finding("disk", value)
    return Finding("disk", value, "warning", "free some space, or choose another disk with --data-dir")


def _engine(data_dir: DataDir) -> Finding:
    contact = read_contact(data_dir)
    link = try_contact(data_dir)  # its process number may be another program's by now
    if contact is None or link is None:
        return Finding("engine", "not running (it starts when it is needed)")
    link.channel.close()
    return Finding("engine", f"running, process {contact.pid}")


def watch_limits(folder: Path) -> Iterator[Finding]:
    """How many folders and trees inotify may watch for this person."""
    for name, least, better in (
        ("max_user_watches", LEAST_WATCHES, 524_288),
        ("max_user_instances", LEAST_INSTANCES, 512),
    ):
        number = _read_number(folder / name)
        if number is None:
            advice = "changes are found by looking again now and then, which is slower"
            yield Finding(name, "unknown", "warning", advice)
        elif number < least:
            advice = f"many folders need more: sudo sysctl fs.inotify.{name}={better}"
            yield Finding(name, f"{number:,}", "warning", advice)
        else:
            yield Finding(name, f"{number:,}")


def _read_number(path: Path) -> int | None:
    try:
        return int(path.read_text())
    except (OSError, ValueError):
        return None


def _display() -> Finding:
    shown = os.environ.get("WAYLAND_DISPLAY") or os.environ.get("DISPLAY")
    if shown:
        return Finding("display", shown)
    return Finding("display", "none", "warning", "the window needs one; the command line does not")
