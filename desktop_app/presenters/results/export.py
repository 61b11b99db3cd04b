"""Exporting results: all of a query's, or those that are selected, into a file of the person's choice."""

from __future__ import annotations

import os
from collections.abc import Callable, Sequence
from pathlib import Path

from desktop_app.presenters.banners import Banner, BannerTone, Notices
from desktop_app.presenters.language import translate
from desktop_app.presenters.results.export_forms import EXPORT_FORMS, ExportForm, as_csv, as_markdown
from desktop_app.presenters.seams import Disk, EngineSeam
from desktop_app.presenters.searching.search import SearchPresenter
from desktop_app.presenters.wording import file_name, sentence
from desktop_app.protocol.messages import (
    MOST_COLLECTED,
    CollectResults,
    EngineReply,
    Failed,
    FilePath,
    Hit,
    SearchResults,
    to_wire,
)

TOPIC = "export"


class ExportPresenter:
    """Collects hits, writes them, and says in a banner what became of it."""

    def __init__(
        self,
        engine: EngineSeam,
        search: SearchPresenter,
        disk: Disk,
        notices: Notices,
        reveal: Callable[[FilePath], None],
    ) -> None:
        self._engine, self._search, self._disk = engine, search, disk
        self._notices, self._reveal = notices, reveal

    @property
    def ready(self) -> bool:
        """Whether there is anything to export; says so where there is not."""
        if self._search.answer.hits:
            return True
        self._say("info", translate("export", "There are no results to export: search for something first."))
        return False

    def export_all(self, path: Path, form: ExportForm) -> None:
        """Export every hit of the query that stands in the box, as far as there are 1,000."""
        self._say("info", translate("export", "Collecting all results of this search…"))
        query = self._search.query
        request = CollectResults(search=self._search.request(MOST_COLLECTED))
        self._engine.send(request, lambda reply: self._collected(path, form, query, reply))

    def export_selected(self, path: Path, form: ExportForm) -> None:
        """Export the hits that are selected."""
        self._write(path, form, self._search.query, self._search.selected_hits())

    # ------------------------------------------------------------ inside

    def _collected(self, path: Path, form: ExportForm, query: str, reply: EngineReply) -> None:
        if isinstance(reply, SearchResults):
            self._write(path, form, query, reply.hits)
        elif isinstance(reply, Failed):
            self._say("bad", sentence(reply.reason))

    def _write(self, path: Path, form: ExportForm, query: str, hits: Sequence[Hit]) -> None:
        data = as_csv(hits) if form == "csv" else as_markdown(hits, query)
        self._disk.write(path, data, lambda problem: self._written(path, len(hits), problem))

    def _written(self, path: Path, number: int, problem: str) -> None:
        name = file_name(to_wire(path))
        if problem:
            said = translate("export", "“{name}” could not be written: {problem}")
            self._say("bad", sentence(said.format(name=name, problem=problem)))
            return
        said = translate("export", "%n result(s) exported to “{name}”.", "", number).format(name=name)
        show = translate("export", "Show in folder")
        self._notices.show(Banner(TOPIC, "info", said, show, lambda: self._show(to_wire(path))))

    def _show(self, path: FilePath) -> None:
        self._notices.dismiss(TOPIC)
        self._reveal(path)

    def _say(self, tone: BannerTone, text: str) -> None:
        self._notices.show(Banner(TOPIC, tone, text))


def form_of(path: Path, chosen: ExportForm) -> tuple[Path, ExportForm]:
    """The file to write and its form: by its ending, else the chosen form with that ending added."""
    ending = os.path.splitext(path.name)[1][1:].lower()
    found = next((form for form in EXPORT_FORMS if form == ending), None)
    if found is not None:
        return path, found
    if ending == "markdown":
        return path, "md"
    return path.with_name(f"{path.name}.{chosen}"), chosen
