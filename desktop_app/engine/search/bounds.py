"""Dates and sizes of the query language, as half-open ranges of whole numbers."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import datetime

_DATE = re.compile(r"(\d{4})(?:-(\d{1,2})(?:-(\d{1,2}))?)?")
_SIZE = re.compile(r"(<=|>=|<|>)(\d+(?:\.\d+)?)\s*(b|k|kb|m|mb|g|gb|t|tb)?", re.IGNORECASE)
_UNITS = {"b": 1, "k": 1024, "m": 1024**2, "g": 1024**3, "t": 1024**4}
MOST = 2**63 - 1


@dataclass(frozen=True)
class Bounds:
    """From `low` up to, but without, `high`; None where there is no limit."""

    low: int | None = None
    high: int | None = None


UNBOUNDED = Bounds()


def date_bounds(field: str, value: str) -> Bounds | None:
    """Nanoseconds since the epoch: `after` a date from its first moment on, `before` until then.

    Local time. None where `value` is no date.
    """
    found = _DATE.fullmatch(value)
    if found is None:
        return None
    year, month, day = (int(part) if part else 1 for part in found.groups())
    try:
        moment = int(datetime(year, month, day).timestamp()) * 1_000_000_000
    except (ValueError, OverflowError, OSError):
        return None
    return Bounds(low=moment) if field == "after" else Bounds(high=moment)


def size_bounds(value: str) -> Bounds | None:
    """Bytes, from `>1mb`, `<=500kb`; units of 1,024. None where `value` is no size."""
    found = _SIZE.fullmatch(value)
    if found is None:
        return None
    sign, number, unit = found.groups()
    size = min(int(float(number) * _UNITS[(unit or "b")[0].lower()]), MOST - 1)
    match sign:
        case ">":
            return Bounds(low=size + 1)
        case ">=":
            return Bounds(low=size)
        case "<":
            return Bounds(high=size)
    return Bounds(high=size + 1)
