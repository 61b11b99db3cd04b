"""The X server, asked over a connection of our own with libxcb, which Qt needs on X11 as well.

Not with Xlib: that ends the process by default when a window dies between two questions, and its error
handler is one for the whole process. xcb gives no reply instead.
"""

from __future__ import annotations

import ctypes
import ctypes.util
import struct
from typing import Any

ANY_TYPE = 0
MOST_ATOMS = 64
CLIENT_MESSAGE = 33
SUBSTRUCTURE_MASK = 0x180000  # SubstructureRedirect and SubstructureNotify: what window managers listen for
FROM_A_PAGER = 2  # EWMH's source indication: the person asked for this directly


class Cookie(ctypes.Structure):
    """What xcb gives for a request, to ask for its reply with."""

    _fields_ = [("sequence", ctypes.c_uint)]


class _AtomReply(ctypes.Structure):
    _fields_ = [
        ("response_type", ctypes.c_uint8),
        ("pad0", ctypes.c_uint8),
        ("sequence", ctypes.c_uint16),
        ("length", ctypes.c_uint32),
        ("atom", ctypes.c_uint32),
    ]


class _Screens(ctypes.Structure):
    """xcb_screen_iterator_t; a screen begins with its root window."""

    _fields_ = [
        ("data", ctypes.POINTER(ctypes.c_uint32)),
        ("rem", ctypes.c_int),
        ("index", ctypes.c_int),
    ]


class XConnection:
    """Atoms, properties and messages. Raises OSError where there is no libxcb or no server."""

    def __init__(self, display: str | None = None) -> None:
        self.xcb = _load_xcb()
        self.free = ctypes.CDLL(None).free
        self.free.argtypes = [ctypes.c_void_p]
        self.pointer = self.xcb.xcb_connect(display.encode() if display is not None else None, None)
        if self.is_broken():
            self.close()
            raise OSError("the X server does not answer")
        self.roots = self._roots()

    def close(self) -> None:
        """Give the connection back."""
        self.xcb.xcb_disconnect(self.pointer)

    def is_broken(self) -> bool:
        """Whether the server has gone."""
        return bool(self.xcb.xcb_connection_has_error(self.pointer))

    def atom(self, name: bytes) -> int:
        """The number of a name. Raises OSError where the server has gone."""
        cookie = self.xcb.xcb_intern_atom(self.pointer, 0, len(name), name)
        reply = self.xcb.xcb_intern_atom_reply(self.pointer, cookie, None)
        if not reply:
            raise OSError("the X server does not answer")
        atom = int(reply.contents.atom)
        self.free(reply)
        return atom

    def values(self, window: int, name: int) -> list[int]:
        """The 32-bit values of a window's property; none where the window has gone."""
        cookie = self.xcb.xcb_get_property(self.pointer, 0, window, name, ANY_TYPE, 0, MOST_ATOMS)
        reply = self.xcb.xcb_get_property_reply(self.pointer, cookie, None)
        if not reply:
            return []
        count = self.xcb.xcb_get_property_value_length(reply) // 4
        values = ctypes.cast(self.xcb.xcb_get_property_value(reply), ctypes.POINTER(ctypes.c_uint32))
        found = [int(values[position]) for position in range(count)]
        self.free(reply)
        return found

    def has_compositor(self) -> bool:
        """Whether windows may be translucent: a compositing manager owns the selection of its screen."""
        cookie = self.xcb.xcb_get_selection_owner(self.pointer, self.atom(b"_NET_WM_CM_S0"))
        reply = self.xcb.xcb_get_selection_owner_reply(self.pointer, cookie, None)
        if not reply:
            return False
        (owner,) = struct.unpack_from("=I", ctypes.string_at(reply, 12), 8)
        self.free(reply)
        return bool(owner)

    def activate(self, window: int) -> None:
        """Ask the window manager to give a window the focus, as a pager does for the person.

        A program that asks for itself needs the time of the key press; that key was pressed elsewhere.
        """
        kind = self.atom(b"_NET_ACTIVE_WINDOW")
        event = struct.pack("=BBHIIIIIII", CLIENT_MESSAGE, 32, 0, window, kind, FROM_A_PAGER, 0, 0, 0, 0)
        for root in self.roots:
            self.xcb.xcb_send_event(self.pointer, 0, root, SUBSTRUCTURE_MASK, event)
        self.xcb.xcb_flush(self.pointer)

    def _roots(self) -> list[int]:
        """The root windows of all screens."""
        screens = self.xcb.xcb_setup_roots_iterator(self.xcb.xcb_get_setup(self.pointer))
        roots = []
        while screens.rem > 0:
            roots.append(int(screens.data[0]))
            self.xcb.xcb_screen_next(ctypes.byref(screens))
        return roots


def _load_xcb() -> Any:
    """libxcb with the types of the functions that are used."""
    xcb: Any = ctypes.CDLL(ctypes.util.find_library("xcb") or "libxcb.so.1")
    pointer, number, small, short = ctypes.c_void_p, ctypes.c_uint32, ctypes.c_uint8, ctypes.c_uint16
    for name, result, arguments in (
        ("xcb_connect", pointer, [ctypes.c_char_p, pointer]),
        ("xcb_disconnect", None, [pointer]),
        ("xcb_connection_has_error", ctypes.c_int, [pointer]),
        ("xcb_get_file_descriptor", ctypes.c_int, [pointer]),
        ("xcb_get_setup", pointer, [pointer]),
        ("xcb_setup_roots_iterator", _Screens, [pointer]),
        ("xcb_screen_next", None, [ctypes.POINTER(_Screens)]),
        ("xcb_intern_atom", Cookie, [pointer, small, short, ctypes.c_char_p]),
        ("xcb_intern_atom_reply", ctypes.POINTER(_AtomReply), [pointer, Cookie, pointer]),
        ("xcb_get_property", Cookie, [pointer, small, number, number, number, number, number]),
        ("xcb_get_property_reply", pointer, [pointer, Cookie, pointer]),
        ("xcb_get_property_value", pointer, [pointer]),
        ("xcb_get_property_value_length", ctypes.c_int, [pointer]),
        ("xcb_get_selection_owner", Cookie, [pointer, number]),
        ("xcb_get_selection_owner_reply", pointer, [pointer, Cookie, pointer]),
        ("xcb_send_event", Cookie, [pointer, small, number, number, ctypes.c_char_p]),
        ("xcb_flush", ctypes.c_int, [pointer]),
        ("xcb_get_keyboard_mapping", Cookie, [pointer, small, small]),
        ("xcb_get_keyboard_mapping_reply", pointer, [pointer, Cookie, pointer]),
        ("xcb_get_keyboard_mapping_keysyms", ctypes.POINTER(number), [pointer]),
        ("xcb_get_modifier_mapping", Cookie, [pointer]),
        ("xcb_get_modifier_mapping_reply", pointer, [pointer, Cookie, pointer]),
        ("xcb_get_modifier_mapping_keycodes", ctypes.POINTER(small), [pointer]),
        ("xcb_grab_key_checked", Cookie, [pointer, small, number, short, small, small, small]),
        ("xcb_ungrab_key", Cookie, [pointer, small, number, short]),
        ("xcb_request_check", pointer, [pointer, Cookie]),
        ("xcb_poll_for_event", pointer, [pointer]),
    ):
        function = getattr(xcb, name)
        function.restype, function.argtypes = result, arguments
    return xcb
