"""Mistyped words: what was looked for as well, and how to look for exactly what was typed."""

from __future__ import annotations

import re
from collections.abc import Sequence

from desktop_app.presenters.language import translate
from desktop_app.presenters.wording import listed, printable, quoted
from desktop_app.protocol.messages import Correction


def also_searched(corrections: Sequence[Correction]) -> str:
    """A line that names the words that were looked for as well; "" where there are none."""
    words = [printable(word) for found in corrections for word in found.replacements]
    if not words:
        return ""
    return translate("search", "Also searched for: {words}").format(words=listed(dict.fromkeys(words)))


def only_typed(corrections: Sequence[Correction]) -> str:
    """What the button says that looks for nothing but what was typed; "" where that makes no difference."""
    words = listed(quoted(printable(found.word)) for found in corrections)
    return translate("search", "Search only for {words}").format(words=words) if words else ""


def as_typed(query: str, corrections: Sequence[Correction]) -> str:
    """The query with its mistyped words in quotation marks, so that they are taken as they stand."""
    words = "|".join(re.escape(found.word) for found in corrections)
    return re.sub(rf"(?<!\S)(?:{words})(?!\S)", r'"\g<0>"', query) if words else query
