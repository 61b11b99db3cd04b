"""The rows of the list of problems: thousands of them, changed in place."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from desktop_app.presenters.folders.problem_rows import ProblemRow
from desktop_app.protocol.messages import FilePath
from desktop_app.ui.models.results_model import ROW_ROLE, Index

_ROOT = QModelIndex()


class ProblemsModel(QAbstractListModel):
    """Rows in the order of their keys: what went and what came is told in runs, in linear time."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[ProblemRow] = []

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        if role == Qt.ItemDataRole.ToolTipRole:
            return row.why
        return None

    def row_at(self, index: Index) -> ProblemRow | None:
        """The row at an index of this model."""
        return self._rows[index.row()] if index.isValid() else None

    def keys(self, indexes: Iterable[QModelIndex]) -> list[FilePath]:
        """The keys of these rows, in the order of the list."""
        return [self._rows[at].key for at in sorted(index.row() for index in indexes)]

    def set_rows(self, rows: Sequence[ProblemRow]) -> None:
        """Make the rows equal to `rows`, which are in the order of their keys as the present ones are."""
        self._remove_all_but({row.key for row in rows})
        self._insert_new(rows)
        self._repaint_changed(rows)

    def _remove_all_but(self, keys: set[FilePath]) -> None:
        for first, last in reversed(_runs([row.key not in keys for row in self._rows])):
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()

    def _insert_new(self, rows: Sequence[ProblemRow]) -> None:
        present = {row.key for row in self._rows}
        for first, last in _runs([row.key not in present for row in rows]):
            self.beginInsertRows(QModelIndex(), first, last)
            self._rows[first:first] = rows[first : last + 1]
            self.endInsertRows()

    def _repaint_changed(self, rows: Sequence[ProblemRow]) -> None:
        changed = [old != new for old, new in zip(self._rows, rows, strict=True)]
        self._rows = list(rows)
        for first, last in _runs(changed):
            self.dataChanged.emit(self.index(first), self.index(last))


def _runs(marked: Sequence[bool]) -> list[tuple[int, int]]:
    """First and last place of every run of True."""
    found: list[tuple[int, int]] = []
    for at, mark in enumerate(marked):
        if not mark:
            continue
        if found and found[-1][1] == at - 1:
            found[-1] = (found[-1][0], at)
        else:
            found.append((at, at))
    return found
