"""The rows of the result list, changed in place so that the list does not jump."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QAbstractListModel, QMimeData, QModelIndex, QObject, QPersistentModelIndex, Qt

from desktop_app.presenters.searching.result_rows import HitRow, Row
from desktop_app.protocol.messages import FilePath
from desktop_app.ui.desktop import files_data

ROW_ROLE = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class ResultsModel(QAbstractListModel):
    """Rows with an identity (their key): only what differs is removed, moved, added or repainted."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[Row] = []

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        row = self._rows[index.row()]
        if role == ROW_ROLE:
            return row
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return row.spoken
        return None

    def flags(self, index: Index) -> Qt.ItemFlag:
        flags = super().flags(index)
        return flags | Qt.ItemFlag.ItemIsDragEnabled if isinstance(self.row_at(index), HitRow) else flags

    def supportedDragActions(self) -> Qt.DropAction:
        return Qt.DropAction.CopyAction  # the person's files are never moved

    def mimeTypes(self) -> list[str]:
        return ["text/uri-list"]

    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        return files_data(self.keys(indexes))

    def keys(self, indexes: Iterable[QModelIndex]) -> list[FilePath]:
        """The files of these rows, in the order of the list."""
        rows = (self._rows[at] for at in sorted(index.row() for index in indexes))
        return [row.key for row in rows if isinstance(row, HitRow)]

    def row_at(self, index: Index) -> Row | None:
        """The row at an index of this model."""
        return self._rows[index.row()] if index.isValid() else None

    def index_of(self, key: FilePath | None) -> QModelIndex:
        """The index of the row with that key; invalid where there is none."""
        found = next((at for at, row in enumerate(self._rows) if row.key == key), None)
        return QModelIndex() if found is None else self.index(found)

    def set_rows(self, rows: Sequence[Row]) -> None:
        """Make the rows equal to `rows`."""
        self._remove_all_but({row.key for row in rows})
        for at, row in enumerate(rows):
            self._place(at, row)

    def _remove_all_but(self, keys: set[FilePath]) -> None:
        last = len(self._rows) - 1
        while last >= 0:
            if self._rows[last].key in keys:
                last -= 1
                continue
            first = last
            while first > 0 and self._rows[first - 1].key not in keys:
                first -= 1
            self.beginRemoveRows(QModelIndex(), first, last)
            del self._rows[first : last + 1]
            self.endRemoveRows()
            last = first - 1

    def _place(self, at: int, row: Row) -> None:
        now = next((i for i in range(at, len(self._rows)) if self._rows[i].key == row.key), None)
        if now is None:
            self.beginInsertRows(QModelIndex(), at, at)
            self._rows.insert(at, row)
            self.endInsertRows()
            return
        if now != at:
            self.beginMoveRows(QModelIndex(), now, now, QModelIndex(), at)
            self._rows.insert(at, self._rows.pop(now))
            self.endMoveRows()
        if self._rows[at] != row:
            self._rows[at] = row
            self.dataChanged.emit(self.index(at), self.index(at))
