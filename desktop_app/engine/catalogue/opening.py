"""Opening the catalogue whatever state it is in: one that is damaged is set aside and made anew."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Callable
from pathlib import Path

from desktop_app.engine.catalogue.damage import CatalogueDamaged, set_aside
from desktop_app.engine.catalogue.database import Catalogue

log = logging.getLogger(__name__)


def open_catalogue(
    path: Path,
    indexes: Path,
    on_damage: Callable[[str], None] = lambda reason: None,
    first_use: Callable[[Catalogue], None] = lambda catalogue: None,
) -> tuple[Catalogue, str]:
    """The catalogue, and what the person should know of how it was found ("" where it was sound).

    `first_use` is what the caller does with it at once; where that meets damage it is called again, with
    the new catalogue. `indexes` is erased before a catalogue begins empty: the numbers in it begin again
    at 1, and would mean something else there. `on_damage` is called for what is met later.

    Raises EnvironmentProblem where none can be opened or made.
    """
    aside: Path | None = None
    try:
        if _is_empty(path):
            _erase(indexes)
        catalogue = _open(path, first_use)
    except CatalogueDamaged as error:
        aside = set_aside(path)
        log.error("%s; moved to %s", error, aside)
        _erase(indexes)
        catalogue = _open(path, first_use)
    catalogue.on_damage = on_damage
    return catalogue, _notice(catalogue, aside)


def _open(path: Path, first_use: Callable[[Catalogue], None]) -> Catalogue:
    catalogue = Catalogue(path)
    try:
        first_use(catalogue)
    except BaseException:
        catalogue.close()
        raise
    return catalogue


def _is_empty(path: Path) -> bool:
    return not path.exists() or (path.is_file() and path.stat().st_size == 0)


def _erase(indexes: Path) -> None:
    for entry in indexes.iterdir() if indexes.is_dir() else ():
        shutil.rmtree(entry) if entry.is_dir() and not entry.is_symlink() else entry.unlink()


def _notice(catalogue: Catalogue, aside: Path | None) -> str:
    restored = catalogue.restored
    if aside is None and restored is None and not catalogue.keepsakes_lost:
        return ""
    if aside is None:
        happened = "The catalogue was gone and is being built anew."
    else:
        happened = f"The catalogue was damaged and is being built anew (the damaged one lies at {aside})."
    if restored is None:
        return f"{happened} Your folders and settings could not be restored: please add your folders again."
    older = " as they were before the last change" if restored.from_previous else ""
    folders = "1 folder" if restored.folders == 1 else f"{restored.folders} folders"
    return f"{happened} Your {folders} and your settings are back{older}; the files are being read again."
