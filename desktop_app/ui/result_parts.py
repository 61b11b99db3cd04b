"""What acts on the results, put together: actions, Quick Look, export, and commands to open files with."""

from __future__ import annotations

from pathlib import Path

from desktop_app.presenters.language import translate
from desktop_app.presenters.results.export import ExportPresenter
from desktop_app.presenters.results.open_with import OpenWithPresenter
from desktop_app.presenters.results.preview import PreviewPresenter
from desktop_app.presenters.results.quick_look import QuickLookPresenter
from desktop_app.presenters.results.result_actions import Elsewhere, ResultActions
from desktop_app.presenters.seams import Desktop, EngineSeam
from desktop_app.presenters.searching.search import SearchPresenter
from desktop_app.ui.main_window import MainWindow
from desktop_app.ui.saving import FileWriter


class ResultParts:
    """The presenters around the results of one window, connected with its views."""

    def __init__(
        self,
        engine: EngineSeam,
        desktop: Desktop,
        view: MainWindow,
        search: SearchPresenter,
        preview: PreviewPresenter,
    ) -> None:
        self._view = view
        files, notices, panel = view.files, view.notices, view.search
        self.export = ExportPresenter(engine, search, FileWriter(view), notices, files.reveal)
        looked_at = PreviewPresenter(engine, panel.acting.quick_look.pane)
        self.quick_look = QuickLookPresenter(search, preview, looked_at, panel.acting)
        self.open_with = OpenWithPresenter(engine, desktop, files.opener, view.settings.open_with)
        elsewhere = Elsewhere(
            self.quick_look.toggle, self._export_all, self._export_selected, self._choose_program
        )
        self.actions = ResultActions(search, preview, files, notices, elsewhere)
        panel.acting.attach(self.actions, self.quick_look)
        view.settings.open_with.attach(self.open_with)

    def _export_all(self) -> None:
        if self.export.ready:
            self._view.ask_export(_suggested(), self.export.export_all)

    def _export_selected(self) -> None:
        if self.export.ready:
            self._view.ask_export(_suggested(), self.export.export_selected)

    def _choose_program(self, ending: str) -> None:
        self.open_with.begin(ending)
        self._view.show_open_with()


def _suggested() -> str:
    return str(Path.home() / translate("export", "Results"))
