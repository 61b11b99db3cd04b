"""A removal with all its parts."""

from __future__ import annotations

from collections.abc import Callable

from desktop_app.engine.catalogue import Catalogue
from desktop_app.engine.catalogue.kept_folders import kept_folders
from desktop_app.engine.ingest.exclusions.own_data import OwnData
from desktop_app.engine.removal.execute import Remover
from desktop_app.engine.removal.journal import Journal
from desktop_app.engine.removal.plan import Planner
from desktop_app.engine.removal.reading import ExtractorReading
from desktop_app.engine.removal.recovery import Recovery
from desktop_app.engine.removal.removal import Removal
from desktop_app.engine.removal.restore import Restorer
from desktop_app.engine.removal.trash.native import native_trash
from desktop_app.engine.workers.processes import WorkerStarter
from desktop_app.paths import DataDir
from desktop_app.protocol.messages import RemovalProgress


def open_removal(
    data_dir: DataDir,
    catalogue: Catalogue,
    starter: WorkerStarter,
    on_progress: Callable[[RemovalProgress], None],
) -> Removal:
    """The removal of a library, with the trash of this system. Raises EnvironmentProblem: see Journal."""
    journal, reading, trash = Journal(data_dir.removals), ExtractorReading(starter), native_trash()
    restorer = Restorer(journal, reading, trash)
    return Removal(
        journal,
        Planner(
            catalogue,
            journal,
            trash,
            OwnData(str(data_dir.root)),
            lambda: kept_folders(catalogue.read()),
        ),
        Remover(journal, reading, trash),
        restorer,
        Recovery(journal, reading, trash, restorer),
        reading,
        on_progress,
    )
