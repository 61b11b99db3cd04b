"""The NVIDIA card of this machine, and which CUDA build of torch it can run."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from installer.machine import Machine
from installer.runner import Runner

LINUX_DRIVER = Path("/proc/driver/nvidia/version")
QUERY = ("--query-gpu=driver_version,compute_cap", "--format=csv,noheader")

NEW_CUDA, OLD_CUDA = "cu130", "cu126"
NEW_CUDA_DRIVER = 580
"""CUDA 13 needs this driver branch (CUDA 13.0 release notes, table 3)."""
OLD_CUDA_DRIVER = 525
"""CUDA 12.6 runs on any driver of CUDA 12, by minor-version compatibility (CUDA Compatibility, section 2)."""
NEW_CUDA_CAPABILITY = 7.5
"""The builds for CUDA 13 have no code for cards older than Turing."""


@dataclass(frozen=True)
class Card:
    """An NVIDIA card with its driver; 0 where the driver does not say."""

    driver: int = 0
    capability: float = 0.0

    @property
    def cuda_build(self) -> str | None:
        """The build of torch that this card and driver run; None where the driver is too old for any."""
        if 0 < self.driver < OLD_CUDA_DRIVER:
            return None
        old_card = 0 < self.capability < NEW_CUDA_CAPABILITY
        return OLD_CUDA if old_card or 0 < self.driver < NEW_CUDA_DRIVER else NEW_CUDA

    def __str__(self) -> str:
        driver = f"driver {self.driver}" if self.driver else "driver of unknown version"
        return f"NVIDIA card, {driver}"


def has_driver(machine: Machine, find: Callable[[str], str | None] = shutil.which) -> bool:
    """Whether an NVIDIA driver is here. Only looks at files: this is asked at every start."""
    if machine.system == "Windows":
        root = machine.variables.get("SystemRoot", r"C:\Windows")
        return os.path.exists(os.path.join(root, "System32", "nvcuda.dll"))
    return machine.system == "Linux" and (LINUX_DRIVER.exists() or find("nvidia-smi") is not None)


def find_card(machine: Machine, runner: Runner, driver_found: bool) -> Card | None:
    """The card that the driver shows; None where there is no driver, or it shows no card."""
    if not driver_found:
        return None
    asked = runner.run(["nvidia-smi", *QUERY], timeout_s=20)
    if asked.ok and asked.output.strip():
        return read_card(asked.output)
    # nvidia-smi can be missing from a container, or be left over without a card.
    return Card() if machine.system == "Windows" or LINUX_DRIVER.exists() else None


def read_card(answer: str) -> Card:
    """The driver and the newest card in nvidia-smi's answer: one "driver, capability" a line."""
    cards = [line.split(",") for line in answer.strip().splitlines()]
    driver = next((int(major) for major in [cards[0][0].split(".")[0].strip()] if major.isdigit()), 0)
    capabilities = [number(fields[1]) for fields in cards if len(fields) > 1]
    return Card(driver, max(capabilities, default=0.0))


def number(text: str) -> float:
    """The number in `text`, 0 where it holds none (old drivers answer "[N/A]")."""
    try:
        return float(text)
    except ValueError:
        return 0.0
