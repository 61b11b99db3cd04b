"""pip of the environment: what it would install, installing, downloading."""

from __future__ import annotations

import json
import re
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from installer.environment import Environment
from installer.problems import SetupProblem
from installer.runner import Finished, Runner

DOWNLOADING = re.compile(r"\s*Downloading (\S+) \(([\d.]+) (MB|GB)\)")
WORTH_NAMING_MB = 20.0
QUIET = {"PIP_DISABLE_PIP_VERSION_CHECK": "1", "PIP_NO_INPUT": "1", "PIP_PROGRESS_BAR": "off"}
PROBE_LIMIT_S = 60.0
DRY_RUN = ("--dry-run", "--ignore-installed", "--no-deps", "--quiet", "--timeout", "5", "--retries", "0")

ASK_INSTALLED = (
    "import importlib.metadata as m, json, sys\n"
    "try: d = m.distribution(sys.argv[1])\n"
    "except m.PackageNotFoundError: sys.exit(1)\n"
    "print(json.dumps({'version': d.version, 'requires_dist': d.requires or []}))"
)


@dataclass(frozen=True)
class Distribution:
    """A package at one version; `requires` are its own requirement lines."""

    version: str
    requires: tuple[str, ...] = ()

    @property
    def needs_cuda(self) -> bool:
        """Whether it is, or brings, code for NVIDIA cards: gigabytes."""
        local = self.version.partition("+")[2]
        brings = any(line.startswith(("nvidia-", "cuda-")) for line in self.requires)
        return local.startswith("cu") or (brings and local != "cpu")


@dataclass(frozen=True)
class Pip:
    """pip, run as a module: its own script names the path of a Python, which can be out of date."""

    environment: Environment
    runner: Runner
    say: Callable[[str], None]

    def installed(self, name: str) -> Distribution | None:
        """The installed version of `name`; None where it is not installed."""
        asked = self.runner.run([str(self.environment.python), "-c", ASK_INSTALLED, name])
        return distribution(json.loads(asked.output.splitlines()[-1])) if asked.ok else None

    def offered(self, requirement: str, *options: str) -> Distribution | None:
        """What pip would install for `requirement` itself; None where it finds nothing soon."""
        with tempfile.TemporaryDirectory() as folder:
            report = Path(folder) / "report.json"
            probe = ["install", *DRY_RUN, "--report", str(report), *options, requirement]
            asked = self._pip(probe, timeout_s=PROBE_LIMIT_S)
            if not asked.ok or not report.is_file():
                return None
            planned = json.loads(report.read_text("utf-8"))["install"]
        return distribution(planned[0]["metadata"]) if planned else None

    def install(self, *arguments: str) -> float:
        """Install; returns the megabytes downloaded. Raises SetupProblem where pip fails."""
        constraints = self.environment.constraints
        kept = ["--constraint", str(constraints)] if constraints.is_file() else []
        return self._must(["install", *kept, *arguments])

    def download(self, requirement: str, folder: Path) -> Finished:
        """Fetch the file of `requirement` into `folder`, without what it depends on."""
        return self._pip(["download", "--no-deps", "--dest", str(folder), requirement], on_line=self._hear)

    def uninstall(self, name: str) -> None:
        """Remove `name`. Raises SetupProblem where pip fails."""
        self._must(["uninstall", "--yes", name])

    def _must(self, arguments: Sequence[str]) -> float:
        finished = self._pip(arguments, on_line=self._hear)
        if not finished.ok:
            raise SetupProblem(
                f"pip {arguments[0]} failed: {finished.last_error()}",
                f"All that it said is in {self.environment.log}. "
                "Check the network and the free space on the disk, then run the same command again: "
                "what is done already is kept.",
            )
        return sum(megabytes(line) for line in finished.output.splitlines())

    def _pip(
        self,
        arguments: Sequence[str],
        timeout_s: float | None = None,
        on_line: Callable[[str], None] | None = None,
    ) -> Finished:
        # A wheel of hnswlib that is built for this very processor dies on another one; see its setup.py.
        variables = {**QUIET, "HNSWLIB_NO_NATIVE": "1"}
        command = [str(self.environment.python), "-m", "pip", *arguments]
        return self.runner.run(command, variables=variables, timeout_s=timeout_s, on_line=on_line)

    def _hear(self, line: str) -> None:
        if megabytes(line) >= WORTH_NAMING_MB:
            self.say(f"      fetching {line.split()[1]}, {megabytes(line):.0f} MB")


def distribution(metadata: dict[str, Any]) -> Distribution:
    """Read the fields that we need from a package's metadata in pip's JSON."""
    return Distribution(metadata["version"], tuple(metadata.get("requires_dist") or ()))


def megabytes(line: str) -> float:
    """The size that a "Downloading" line of pip names, 0 for any other line and for less than a megabyte."""
    found = DOWNLOADING.match(line)
    return float(found[2]) * (1000 if found[3] == "GB" else 1) if found else 0.0
