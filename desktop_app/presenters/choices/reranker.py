"""The reranker in words: which one is chosen, what it is doing, and what it takes."""

from __future__ import annotations

import os
from dataclasses import dataclass
from typing import TYPE_CHECKING

from desktop_app.presenters.language import translate
from desktop_app.presenters.wording import device_words, sentence, size_words
from desktop_app.protocol.messages import Reranker

if TYPE_CHECKING:  # which says these words, too
    from desktop_app.presenters.status import Tone


@dataclass(frozen=True)
class RerankerState:
    """What the settings show of it; without a name, none is chosen."""

    name: str = ""
    folder: str = ""
    doing: str = ""
    tone: Tone = "quiet"


def reranker_state(folder: str, known: Reranker | None) -> RerankerState:
    """The state of what is chosen (`folder`, "": none), as far as the engine has said it."""
    if not folder:
        return RerankerState()
    name = os.path.basename(folder) or folder
    if known is None or known.name != name:
        return RerankerState(name, folder)
    tones: dict[str, Tone] = {"ready": "good", "loading": "busy", "failed": "bad"}
    return RerankerState(name, folder, reranker_words(known), tones.get(known.state, "quiet"))


def reranker_words(known: Reranker) -> str:
    """What it is doing: "Ready on CPU · 91 MB of memory"."""
    match known.state:
        case "ready":
            text = translate("settings", "Ready on {device} · {size} of memory")
            return text.format(device=device_words(known.device), size=size_words(known.memory_bytes))
        case "loading":
            return translate("settings", "Loading · {size}").format(size=size_words(known.size_bytes))
        case "failed":
            return sentence(known.reason)
        case "resting":
            text = translate("settings", "Loaded when it is first needed · {size}")
            return text.format(size=size_words(known.size_bytes))
