"""What is asked of pip, and what is said when it fails."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from installer.packages import PackageSteps
from installer.pip import megabytes
from installer.problems import SetupProblem
from installer.project_file import read_project_file
from installer.runner import Finished, LoggingRunner, child_variables

ROOT = Path(__file__).resolve().parents[2]


class Ready:
    """A compiler that is there."""

    def __init__(self, machine):
        self.machine = machine
        self.asked = 0

    def ensure(self):
        self.asked += 1


@pytest.fixture
def steps(pip, machine, said):
    return PackageSteps(pip, pip.environment.folder.parent, Ready(machine()), said.append)


def test_hnswlib_is_built_for_any_processor_and_never_from_a_cache(steps, runner):
    runner.on("hnswlib", "-c", answer=Finished(1, ""))
    steps.build_hnswlib("hnswlib==0.8.0")
    install = next(index for index, command in enumerate(runner.commands) if "install" in command)
    assert "--no-cache-dir" in runner.commands[install]
    assert runner.variables[install]["HNSWLIB_NO_NATIVE"] == "1"
    assert steps.compiler.asked == 1


def test_hnswlib_that_is_there_needs_no_compiler(steps, runner):
    runner.on("hnswlib", "-c", answer=Finished(0, json.dumps({"version": "0.8.0", "requires_dist": []})))
    steps.build_hnswlib("hnswlib==0.8.0")
    assert steps.compiler.asked == 0
    assert not runner.ran("install")


def test_the_chosen_torch_is_pinned_for_everything_else(steps, runner):
    constraints = steps.pip.environment.constraints
    constraints.write_text("torch==2.13.0+cpu\n", "utf-8")
    steps.install(["sentence-transformers>=3.3"])
    assert runner.ran("--constraint", str(constraints), "sentence-transformers>=3.3")


def test_sizes_are_added_up_and_large_files_named(steps, runner, said):
    runner.on(
        "install", answer=Finished(0, "Downloading big.whl (84.1 MB)\n  Downloading small.whl (1.9 MB)\n")
    )
    assert "86 MB" in steps.install(["big"])
    assert said == ["      fetching big.whl, 84 MB"]


def test_the_project_is_installed_where_it_stands(steps, runner):
    steps.pip.environment.program("kindred").touch()
    assert steps.install_project() == str(Path(".venv", "bin", "kindred"))
    assert runner.ran("--no-deps", "--editable", str(steps.root))


def test_a_failure_names_the_log_and_the_last_error(steps, runner):
    runner.on(
        "install", answer=Finished(1, "Collecting x\nERROR: No space left on device\n\nnote: see above\n")
    )
    with pytest.raises(SetupProblem) as raised:
        steps.install(["x"])
    assert "No space left on device" in raised.value.message
    assert str(steps.pip.environment.log) in raised.value.remedy


@pytest.mark.parametrize(
    ("line", "size"),
    [
        ("Downloading torch-2.13.0.whl (1.2 GB)", 1200.0),
        ("  Downloading x.whl (12.5 MB)", 12.5),
        ("Downloading x.whl.metadata (3.1 kB)", 0.0),
        ("Installing collected packages: x", 0.0),
    ],
)
def test_sizes_in_pips_lines(line, size):
    assert megabytes(line) == size


def test_the_project_file_is_split_into_its_steps():
    project = read_project_file(ROOT / "pyproject.toml")
    assert project.hnswlib.startswith("hnswlib==")
    assert not any(line.startswith(("torch", "hnswlib")) for line in project.packages)
    assert any(line.startswith("tokenizers") for line in project.packages)
    assert any(line.startswith("pytest") for line in project.developer_packages)


class TestLoggingRunner:
    def test_output_comes_back_and_goes_to_the_log(self, tmp_path):
        import sys

        log = tmp_path / "ü" / "install.log"
        log.parent.mkdir()
        heard = []
        program = "import sys; print('öne'); print('two', file=sys.stderr)"
        runner = LoggingRunner(log, {"PYTHONIOENCODING": "utf-8"})
        finished = runner.run([sys.executable, "-u", "-c", program], on_line=heard.append)
        assert finished.ok
        assert heard == ["öne", "two"]
        assert "öne\ntwo" in log.read_text("utf-8")

    def test_a_missing_program_is_a_status(self, tmp_path):
        assert LoggingRunner(tmp_path / "log", {}).run([str(tmp_path / "none")]).status == 127

    def test_a_program_over_its_time_is_ended(self, tmp_path):
        import sys

        waiting = [sys.executable, "-c", "import threading; threading.Event().wait()"]
        assert LoggingRunner(tmp_path / "log", {}).run(waiting, timeout_s=0.2).status != 0

    def test_another_python_does_not_leak_in(self):
        assert child_variables({"PYTHONPATH": "/x", "PIP_USER": "1", "HOME": "/h"}) == {"HOME": "/h"}
