"""Which build of torch a machine gets."""

from __future__ import annotations

import pytest

from installer.graphics_card import Card, find_card, read_card
from installer.pip import Distribution
from installer.problems import SetupProblem
from installer.runner import Finished
from installer.torch_build import INDEX, PINNED, RANGE, TorchChooser, TorchStep

CUDA_PARTS = ('nvidia-cudnn-cu13==9.20; platform_system == "Linux"', "sympy")
MODERN = Card(driver=580, capability=8.9)


def test_a_cpu_wheel_that_pip_finds_by_itself_is_taken(machine, pip, runner):
    runner.offers(PINNED, "2.13.0+cpu", *CUDA_PARTS)
    plan = TorchChooser(machine(), pip).plan(None)
    assert (plan.arguments, plan.cuda, plan.warning) == ((PINNED,), False, "")
    assert not runner.ran(f"{INDEX}/cpu")


def test_without_a_card_the_cpu_index_is_taken_where_pip_would_bring_cuda(machine, pip, runner):
    runner.offers(f"{PINNED}+cpu", "2.13.0+cpu")
    runner.offers(PINNED, "2.13.0", *CUDA_PARTS)
    plan = TorchChooser(machine(), pip).plan(None)
    assert plan.arguments == (f"{PINNED}+cpu", "--extra-index-url", f"{INDEX}/cpu")
    assert not plan.cuda


def test_the_newest_cpu_build_is_taken_where_the_index_lacks_the_tested_one(machine, pip, runner):
    runner.offers(RANGE, "2.15.0+cpu")
    runner.offers_nothing_else()
    plan = TorchChooser(machine(), pip).plan(None)
    assert plan.arguments == (RANGE, "--index-url", f"{INDEX}/cpu")


def test_with_no_cpu_build_in_reach_pip_decides_and_the_size_is_named(machine, pip, runner):
    runner.offers(PINNED, "2.13.0", *CUDA_PARTS)
    runner.offers_nothing_else()
    plan = TorchChooser(machine(), pip).plan(None)
    assert (plan.arguments, plan.cuda) == ((PINNED,), True)
    assert "3 GB" in plan.warning
    assert "PIP_FIND_LINKS" in plan.warning


def test_a_build_without_cuda_parts_needs_no_index(machine, pip, runner):
    runner.offers(PINNED, "2.13.0", "sympy")
    assert TorchChooser(machine(system="Windows"), pip).plan(None).arguments == (PINNED,)
    assert TorchChooser(machine(system="Darwin", architecture="arm64"), pip).plan(None).arguments == (PINNED,)


def test_a_card_on_linux_gets_pips_own_build(machine, pip, runner):
    runner.offers(PINNED, "2.13.0", *CUDA_PARTS)
    plan = TorchChooser(machine(), pip).plan(MODERN)
    assert (plan.arguments, plan.cuda, plan.warning) == ((PINNED,), True, "")


def test_a_card_is_not_left_idle_by_a_cpu_wheel_nearby(machine, pip, runner):
    runner.offers(PINNED, "2.13.0+cpu")
    runner.offers(f"{RANGE},!=2.13.0", "2.12.1", *CUDA_PARTS)
    runner.offers_nothing_else()
    assert TorchChooser(machine(), pip).plan(MODERN).arguments == (f"{RANGE},!=2.13.0",)


def test_a_card_on_windows_gets_the_cuda_index(machine, pip, runner):
    runner.offers(f"{PINNED}+cu130", "2.13.0+cu130")
    plan = TorchChooser(machine(system="Windows"), pip).plan(MODERN)
    assert plan.arguments == (f"{PINNED}+cu130", "--extra-index-url", f"{INDEX}/cu130")


def test_a_card_on_windows_without_the_index_is_told_so(machine, pip, runner):
    runner.offers(PINNED, "2.13.0", "sympy")
    runner.offers_nothing_else()
    plan = TorchChooser(machine(system="Windows"), pip).plan(MODERN)
    assert plan.arguments == (PINNED,)
    assert f"{INDEX}/cu130" in plan.warning
    assert not plan.cuda


@pytest.mark.parametrize(
    ("card", "build"),
    [
        (Card(driver=580, capability=12.0), "cu130"),
        (Card(driver=570, capability=8.6), "cu126"),
        (Card(driver=580, capability=6.1), "cu126"),
        (Card(driver=470, capability=8.6), None),
        (Card(), "cu130"),
    ],
)
def test_driver_and_card_decide_the_cuda_version(card, build):
    assert card.cuda_build == build


def test_a_driver_too_old_for_cuda_gets_the_cpu_build_and_is_told_so(machine, pip, runner):
    runner.offers(PINNED, "2.13.0+cpu")
    plan = TorchChooser(machine(), pip).plan(Card(driver=470))
    assert not plan.cuda
    assert "update it" in plan.warning


def test_a_mac_with_an_intel_processor_is_told_why_not(machine, pip):
    with pytest.raises(SetupProblem, match="Intel"):
        TorchChooser(machine(system="Darwin"), pip).plan(None)


def test_nvidia_smi_is_read_with_several_cards_and_missing_numbers():
    assert read_card("580.95.05, 9.0\n580.95.05, 7.0\n") == Card(580, 9.0)
    assert read_card("535.10, [N/A]\n") == Card(535, 0.0)


def test_no_driver_asks_nothing(machine, runner):
    assert find_card(machine(), runner, driver_found=False) is None
    assert runner.commands == []


def test_nvidia_smi_without_a_card_is_no_card(machine, runner, monkeypatch, tmp_path):
    monkeypatch.setattr("installer.graphics_card.LINUX_DRIVER", tmp_path / "no driver")
    runner.on("nvidia-smi", answer=Finished(9, "No devices were found"))
    assert find_card(machine(), runner, driver_found=True) is None


def test_a_driver_without_nvidia_smi_counts_as_a_card(machine, runner, monkeypatch, tmp_path):
    monkeypatch.setattr("installer.graphics_card.LINUX_DRIVER", tmp_path)
    runner.on("nvidia-smi", answer=Finished(127, "not found"))
    assert find_card(machine(), runner, driver_found=True) == Card()


def test_needs_cuda_is_read_from_version_and_requirements():
    assert Distribution("2.13.0+cu130").needs_cuda
    assert Distribution("2.13.0", CUDA_PARTS).needs_cuda
    assert not Distribution("2.13.0+cpu", CUDA_PARTS).needs_cuda
    assert not Distribution("2.13.0", ("sympy",)).needs_cuda


class TestTorchStep:
    def step(self, machine, pip, said, card=None):
        return TorchStep(pip, TorchChooser(machine(), pip), lambda: card, said.append)

    def installed(self, runner, *versions):
        """torch is asked for in turn: these are the answers; None where it is not installed."""
        answers = [
            Finished(0, f'{{"version": "{version}", "requires_dist": []}}') if version else Finished(1, "")
            for version in versions
        ]
        runner.on("torch", "-c", answer=lambda command: answers.pop(0))

    def test_installs_and_pins_what_was_installed(self, machine, pip, runner, said):
        self.installed(runner, None, "2.13.0+cpu")
        runner.offers(PINNED, "2.13.0+cpu")
        runner.on("-c", answer=Finished(0, "the processor\n"))
        assert "torch 2.13.0+cpu" in self.step(machine, pip, said).work()
        assert runner.ran("install", PINNED)
        assert pip.environment.constraints.read_text("utf-8") == "torch==2.13.0+cpu\n"

    def test_the_right_build_is_left_alone(self, machine, pip, runner, said):
        self.installed(runner, "2.13.0+cpu", "2.13.0+cpu")
        runner.on("-c", answer=Finished(0, "the processor\n"))
        assert "already there" in self.step(machine, pip, said).work()
        assert not runner.ran("install")

    def test_a_new_card_replaces_the_cpu_build(self, machine, pip, runner, said):
        pip.environment.constraints.write_text("torch==2.13.0+cpu\n", "utf-8")
        self.installed(runner, "2.13.0+cpu", "2.13.0+cu130")
        runner.offers(PINNED, "2.13.0", *CUDA_PARTS)
        runner.on("-c", answer=Finished(0, "a card\n"))
        self.step(machine, pip, said, card=MODERN).work()
        assert runner.ran("uninstall", "torch")
        install = next(
            command for command in runner.commands if "install" in command and "--dry-run" not in command
        )
        assert "--constraint" not in install

    def test_a_warning_reaches_the_person(self, machine, pip, runner, said):
        self.installed(runner, None, "2.13.0")
        runner.offers(PINNED, "2.13.0", *CUDA_PARTS)
        runner.offers_nothing_else()
        runner.on("-c", answer=Finished(0, "the processor\n"))
        self.step(machine, pip, said).work()
        assert any("3 GB" in line for line in said)

    def test_a_torch_that_does_not_import_is_a_problem_with_a_remedy(self, machine, pip, runner, said):
        self.installed(runner, "2.13.0+cpu", "2.13.0+cpu")
        runner.on(
            "-c", answer=Finished(1, "Traceback\nOSError: libgomp.so.1: cannot open shared object file\n")
        )
        with pytest.raises(SetupProblem, match=r"libgomp\.so\.1"):
            self.step(machine, pip, said).work()
