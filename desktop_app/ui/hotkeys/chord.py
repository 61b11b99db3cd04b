"""A key with its modifiers, from and to text ("Ctrl+Alt+Space")."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence

MODIFIER_KEYS = frozenset(
    {
        Qt.Key.Key_Control, Qt.Key.Key_Shift, Qt.Key.Key_Alt, Qt.Key.Key_AltGr, Qt.Key.Key_Meta,
        Qt.Key.Key_Super_L, Qt.Key.Key_Super_R, Qt.Key.Key_CapsLock, Qt.Key.Key_NumLock,
        Qt.Key.Key_ScrollLock,
    }
)  # fmt: skip
MODIFIERS = Qt.KeyboardModifier
LAST_FUNCTION_KEY = 24


@dataclass(frozen=True)
class Chord:
    """One key, and which modifiers are held. On macOS `ctrl` is Command and `meta` Control, as in Qt."""

    key: Qt.Key
    ctrl: bool = False
    alt: bool = False
    shift: bool = False
    meta: bool = False

    @classmethod
    def parse(cls, text: str) -> Chord | None:
        """The chord that is written so (Qt's portable form); None for anything else."""
        sequence = QKeySequence.fromString(text, QKeySequence.SequenceFormat.PortableText)
        if sequence.count() != 1:
            return None
        pressed: QKeyCombination = sequence[0]  # type: ignore[index]  # the stubs lack it
        known = pressed.key() not in (Qt.Key.Key_unknown, *MODIFIER_KEYS)
        return cls._of(pressed.key(), pressed.keyboardModifiers()) if known else None

    @classmethod
    def of_event(cls, event: QKeyEvent) -> Chord | None:
        """The chord that was pressed; None while it is only modifiers."""
        key = Qt.Key(event.key()) if event.key() else Qt.Key.Key_unknown
        return None if key in (Qt.Key.Key_unknown, *MODIFIER_KEYS) else cls._of(key, event.modifiers())

    @classmethod
    def _of(cls, key: Qt.Key, held: Qt.KeyboardModifier) -> Chord:
        if key == Qt.Key.Key_Backtab:
            key = Qt.Key.Key_Tab
        names = (
            MODIFIERS.ControlModifier,
            MODIFIERS.AltModifier,
            MODIFIERS.ShiftModifier,
            MODIFIERS.MetaModifier,
        )
        return cls(key, *(bool(held & one) for one in names))

    @property
    def text(self) -> str:
        """As it is written in settings and shown."""
        held = MODIFIERS.NoModifier
        for on, one in (
            (self.ctrl, MODIFIERS.ControlModifier),
            (self.alt, MODIFIERS.AltModifier),
            (self.shift, MODIFIERS.ShiftModifier),
            (self.meta, MODIFIERS.MetaModifier),
        ):
            held |= one if on else MODIFIERS.NoModifier
        combination = QKeyCombination(held, self.key)
        return QKeySequence(combination).toString(QKeySequence.SequenceFormat.PortableText)

    @property
    def function_key(self) -> int | None:
        """5 for F5; None for other keys."""
        number = self.key.value - Qt.Key.Key_F1.value + 1
        return number if 1 <= number <= LAST_FUNCTION_KEY else None
