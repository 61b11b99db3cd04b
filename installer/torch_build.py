"""Which build of torch this machine gets: CUDA where an NVIDIA card can use it, else the small CPU one."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from installer.graphics_card import NEW_CUDA, Card
from installer.machine import Machine
from installer.pip import Distribution, Pip
from installer.problems import SetupProblem

TESTED = "2.13.0"
PINNED = f"torch=={TESTED}"
RANGE = "torch>=2.4"
INDEX = "https://download.pytorch.org/whl"

NO_CPU_BUILD = (
    f"The small CPU build of torch is at {INDEX}/cpu, which cannot be reached, so pip brings the build for "
    "NVIDIA cards: about 3 GB. It works the same. To avoid it, stop here, put a CPU wheel of torch "
    f"{TESTED} into a folder, and run again with PIP_FIND_LINKS=FOLDER."
)

ASK_DEVICE = (
    "import torch; print(torch.cuda.get_device_name(0) if torch.cuda.is_available() else 'the processor')"
)


@dataclass(frozen=True)
class TorchPlan:
    """What to ask pip for; `warning` is for the person, empty where all is as it should be."""

    arguments: tuple[str, ...]
    cuda: bool
    warning: str = ""


@dataclass(frozen=True)
class TorchChooser:
    """Decides between what pip offers by itself and PyTorch's own indexes."""

    machine: Machine
    pip: Pip

    def plan(self, card: Card | None) -> TorchPlan:
        """The build for this machine. Asks pip what it would install before anything is fetched."""
        if self.machine.system == "Darwin":
            return self._mac()
        build = card.cuda_build if card else None
        if build:
            return self._cuda(build, card)
        plan = self._cpu()
        if card is None:
            return plan
        outdated = f"The NVIDIA driver ({card.driver}) is too old for CUDA 12: update it to use the card."
        return TorchPlan(plan.arguments, plan.cuda, f"{outdated} {plan.warning}".strip())

    def _mac(self) -> TorchPlan:
        if self.machine.architecture == "x86_64":
            raise SetupProblem(
                "PyTorch is no longer built for Macs with an Intel processor.",
                "Use a Mac with Apple silicon (and a Python built for it), or Linux or Windows.",
            )
        return self._plain()

    def _plain(self, warning: str = "") -> TorchPlan:
        offered = self.pip.offered(PINNED)
        cuda = offered.needs_cuda if offered else self.machine.system == "Linux"
        return TorchPlan((PINNED if offered else RANGE,), cuda, warning)

    def _cpu(self) -> TorchPlan:
        plain = self._plain(warning=NO_CPU_BUILD)
        if not plain.cuda:
            return TorchPlan(plain.arguments, cuda=False)
        return self._from_index("cpu", cuda=False) or plain

    def _cuda(self, build: str, card: Card | None) -> TorchPlan:
        plain = self.machine.system == "Linux" and build == NEW_CUDA
        return (
            (self._offered_with_cuda(PINNED) if plain else None)
            or self._from_index(build, cuda=True)
            # A CPU wheel of the tested version that pip finds nearby hides the published one: take another.
            or (self._offered_with_cuda(f"{RANGE},!={TESTED}") if plain else None)
            or self._plain(
                f"The build of torch for this {card} is at {INDEX}/{build}, which cannot be reached; "
                "pip's own build is installed instead and may run on the processor only."
            )
        )

    def _offered_with_cuda(self, requirement: str) -> TorchPlan | None:
        offered = self.pip.offered(requirement)
        return TorchPlan((requirement,), cuda=True) if offered and offered.needs_cuda else None

    def _from_index(self, build: str, *, cuda: bool) -> TorchPlan | None:
        """The tested version, else the newest, from PyTorch's index; None where that cannot be reached."""
        address = f"{INDEX}/{build}"
        # The local version (+cpu) exists on that index alone, so nothing else can slip in under its name.
        pinned = (f"{PINNED}+{build}", "--extra-index-url", address)
        newest = (RANGE, "--index-url", address)
        found = next(
            (asked for asked in (pinned, newest) if self._is_build(build, self.pip.offered(*asked))), None
        )
        return TorchPlan(found, cuda) if found else None

    @staticmethod
    def _is_build(build: str, offered: Distribution | None) -> bool:
        return offered is not None and offered.version.endswith(f"+{build}")


@dataclass(frozen=True)
class TorchStep:
    """Installs the chosen build, and pins it for all that pip installs later."""

    pip: Pip
    chooser: TorchChooser
    find_card: Callable[[], Card | None]
    say: Callable[[str], None]

    def work(self) -> str:
        """Leave the right torch installed; returns its version, its size and what it runs on."""
        card = self.find_card()
        self.say(f"      {card or 'no NVIDIA card'}")
        fetched = self._ensure(card)
        installed = self.pip.installed("torch")
        if installed is None:
            raise SetupProblem("torch is missing after its installation.", f"See {self.pip.environment.log}.")
        self.pip.environment.constraints.write_text(f"torch=={installed.version}\n", "utf-8")
        return f"torch {installed.version}, {fetched} runs on {self._runs_on()}"

    def _ensure(self, card: Card | None) -> str:
        present = self.pip.installed("torch")
        if present and present.needs_cuda == bool(card and card.cuda_build):
            return "already there,"
        plan = self.chooser.plan(card)
        if plan.warning:
            self.say(f"      Note: {plan.warning}")
        if present and present.needs_cuda == plan.cuda:
            return "already there,"
        return self._replace(present, plan)

    def _replace(self, present: Distribution | None, plan: TorchPlan) -> str:
        # The pin of the build that goes away must not stop the new one.
        self.pip.environment.constraints.unlink(missing_ok=True)
        if present:
            self.pip.uninstall("torch")
        return f"{self.pip.install(*plan.arguments):.0f} MB fetched,"

    def _runs_on(self) -> str:
        asked = self.pip.runner.run([str(self.pip.environment.python), "-c", ASK_DEVICE])
        if not asked.ok:
            raise SetupProblem(
                f"torch is installed but cannot be imported: {asked.last_error()}",
                f"Delete {self.pip.environment.folder} and run the same command again. "
                f"All that was said is in {self.pip.environment.log}.",
            )
        return asked.output.strip().splitlines()[-1]
