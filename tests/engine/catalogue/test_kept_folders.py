"""What must not be removed is read from the keep rules, or nothing is removed."""

from __future__ import annotations

import base64
import json

import pytest

from desktop_app.engine.catalogue import Catalogue
from desktop_app.engine.catalogue.kept_folders import RULES_KEY, kept_folders
from desktop_app.protocol.errors import EnvironmentProblem


def set_rules(catalogue: Catalogue, value: str) -> None:
    with catalogue.write() as db:
        db.execute("INSERT INTO meta (key, value) VALUES (?, ?)", (RULES_KEY, value))


def test_protected_and_reference_folders_are_kept(catalogue: Catalogue) -> None:
    assert kept_folders(catalogue.read()) == []
    protected, reference = (base64.b64encode(path).decode() for path in (b"/a\xff", b"/b"))
    set_rules(
        catalogue, json.dumps({"order": ["newest"], "protected": [protected], "reference": [reference]})
    )
    assert kept_folders(catalogue.read()) == ["/a\udcff", "/b"]


def test_rules_that_cannot_be_read_stop_everything(catalogue: Catalogue) -> None:
    set_rules(catalogue, "{")
    with pytest.raises(EnvironmentProblem, match="keep rules"):
        kept_folders(catalogue.read())
