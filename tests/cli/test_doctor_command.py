from __future__ import annotations

import hashlib
import json
import os
import subprocess
from pathlib import Path

import msgspec
import pytest

from desktop_app.cli import doctor
from desktop_app.cli.doctor import check_model, examine, nvidia_cards, watch_limits
from desktop_app.paths import BUILT_IN_MODEL, DataDir
from desktop_app.protocol.messages import PROTOCOL_VERSION, Message
from tests.helpers.fake_engine import FakeEngine


def findings(data_dir: DataDir) -> dict[str, doctor.Finding]:
    return {finding.name: finding for finding in examine(data_dir)}


def test_it_needs_neither_engine_nor_data_directory(kindred, data_dir: DataDir) -> None:
    outcome = kindred("doctor", "--json")
    names = [finding["name"] for finding in outcome.document["findings"]]
    assert outcome.status == 0
    assert {"system", "Python", "processor", "memory", "graphics", "torch", "model", "disk"} <= set(names)
    assert all(finding["state"] == "ok" or finding["advice"] for finding in outcome.document["findings"])
    assert not data_dir.root.exists()


def test_the_text_names_what_to_do(kindred, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doctor, "installed_version", lambda package: None)
    out = kindred("doctor").out
    assert "! torch            not installed\n" in out
    assert "→ run `python3 -m installer run` again" in out


def test_a_contact_whose_process_is_another_program_now_is_no_engine(data_dir: DataDir) -> None:
    contact = {
        "address": str(data_dir.root / "gone"),
        "family": "AF_UNIX",
        "authkey": "00",
        "pid": os.getpid(),
    }
    data_dir.make()
    data_dir.contact.write_text(json.dumps({**contact, "protocol_version": PROTOCOL_VERSION}))
    assert findings(data_dir)["engine"].value.startswith("not running")


def test_a_running_engine_is_named(engine: FakeEngine, data_dir: DataDir) -> None:
    assert findings(data_dir)["engine"].value.startswith("running, process ")
    requests: list[Message] = engine.requests
    assert requests == []


def test_a_data_directory_open_to_others(data_dir: DataDir) -> None:
    data_dir.make().root.chmod(0o755)
    found = findings(data_dir)["data directory"]
    assert (found.state, found.advice) == ("warning", f"others can look into it: chmod 700 {data_dir.root}")


def test_the_model_is_checked_file_by_file(data_dir: DataDir, monkeypatch: pytest.MonkeyPatch) -> None:
    folder = data_dir.make().models / BUILT_IN_MODEL
    folder.mkdir()
    (folder / "config.json").write_bytes(b"{}")
    listed = [doctor._ModelFile(path="config.json", sha256=hashlib.sha256(b"{}").hexdigest())]
    monkeypatch.setattr(doctor, "_expected_files", lambda: listed)
    assert check_model(data_dir).state == "ok"
    listed.append(doctor._ModelFile(path="model.safetensors", sha256="00"))
    found = check_model(data_dir)
    assert (found.state, "model.safetensors missing or altered" in found.value) == ("missing", True)


def test_the_published_hashes_can_be_read() -> None:
    files = {file.path: file.sha256 for file in doctor._expected_files()}
    assert files["model.safetensors"].startswith("53aa51172d14")


def test_watch_limits(tmp_path: Path) -> None:
    (tmp_path / "max_user_watches").write_text("8192\n")
    watches, instances = watch_limits(tmp_path)
    assert (watches.value, watches.state) == ("8,192", "warning")
    assert watches.advice.endswith("sudo sysctl fs.inotify.max_user_watches=524288")
    assert instances.value == "unknown"


def test_graphics_cards(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("shutil.which", lambda name: "/usr/bin/nvidia-smi")
    listing = "GPU 0: NVIDIA H100 (UUID: GPU-1)\nsomething else\n"
    monkeypatch.setattr(
        subprocess, "run", lambda *_, **__: subprocess.CompletedProcess([], 0, stdout=listing, stderr="")
    )
    assert nvidia_cards() == ["GPU 0: NVIDIA H100 (UUID: GPU-1)"]
    assert doctor._graphics(nvidia_cards()).value == "GPU 0: NVIDIA H100"
    assert doctor._torch("2.9.0+cpu", has_card=True).state == "warning"


def test_a_driver_that_does_not_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    def hang(*_: object, **__: object) -> None:
        raise subprocess.TimeoutExpired("nvidia-smi", 10)

    monkeypatch.setattr("shutil.which", lambda name: "/usr/bin/nvidia-smi")
    monkeypatch.setattr(subprocess, "run", hang)
    assert nvidia_cards() == []
    assert "does not answer" in doctor._graphics([]).advice


def test_findings_are_plain_data(data_dir: DataDir) -> None:
    assert msgspec.json.encode([msgspec.to_builtins(finding) for finding in examine(data_dir)])
