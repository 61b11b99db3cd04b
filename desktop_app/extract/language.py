"""In which language a document is written, told by py3langid (naive Bayes over byte n-grams, 4.5 MB).

Of the libraries tried it is the one whose licence, size and memory fit and that owns to being unsure:
of 64 sentences in 32 languages it named all, and nothing sure of code and numbers (lingua: 63, 900 MB of
memory; fastText's small model: 63, but CC-BY-SA, and sure of much that is no language).
Source: Lui and Baldwin 2012, "langid.py: An Off-the-shelf Language Identification Tool".
"""

from __future__ import annotations

import io
import lzma
import re
from array import array
from collections.abc import Sequence
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

import numpy as np

from desktop_app.protocol.languages import LANGUAGES

if TYPE_CHECKING:
    from py3langid.langid import LanguageIdentifier

WITHOUT_LANGUAGE = ("code", "data")  # kinds of documents
SAMPLED_CHARS = 700  # of each of some passages
LEAST_LETTERS = 16
LEAST_WIDE_LETTERS = 6  # a character of these scripts says as much as a few letters
LEAST_CONFIDENCE = 0.6
NO_LANGUAGE = "zxx"  # what the model calls numbers, code and the like
_DIALECTS = {"nn": "no", "yue": "zh", "wuu": "zh", "arz": "ar", "ary": "ar"}

_NOISE = re.compile(r"https?://\S+|\S+@\S+|[\w./\\-]*[\d_/\\][\w./\\-]*")  # addresses, paths, numbers
_LETTERS = re.compile(r"[^\W\d_]")
_WIDE = re.compile(r"[\u0e00-\u0eff\u1000-\u109f\u1780-\u17ff\u3040-\u30ff\u3400-\u9fff\uac00-\ud7ff]")


def sampled(total: int) -> tuple[int, ...]:
    """Which of a document's passages are looked at: the first, and two from its middle."""
    return tuple(sorted({0, total // 3, 2 * total // 3})) if total else ()


def language_of(texts: Sequence[str], kind: str) -> str:
    """The language (ISO 639-1) of most of the text; "" where it is not sure, or there is none.

    Loads the model when first called: half a second, 60 MB.
    """
    if kind in WITHOUT_LANGUAGE:
        return ""
    text = "\n".join(_NOISE.sub(" ", piece[:SAMPLED_CHARS]) for piece in texts)
    if len(_LETTERS.findall(text)) < LEAST_LETTERS and len(_WIDE.findall(text)) < LEAST_WIDE_LETTERS:
        return ""
    found, confidence = _identifier().classify(text)
    language = _DIALECTS.get(found, found)
    return language if confidence >= LEAST_CONFIDENCE and language in LANGUAGES else ""


@lru_cache(maxsize=1)
def _identifier() -> LanguageIdentifier:
    """The model, with the languages that we name.

    py3langid's own loader unpacks into a temporary file, which an extractor may not write.
    """
    from py3langid.langid import MODEL_DIR, MODEL_FILE, LanguageIdentifier

    packed = Path(MODEL_DIR, MODEL_FILE).read_bytes()
    with np.load(io.BytesIO(lzma.decompress(packed)), allow_pickle=False) as data:
        classes = data["classes"].tolist()
        wanted = {*LANGUAGES, *_DIALECTS, NO_LANGUAGE}
        kept = [number for number, name in enumerate(classes) if name in wanted]
        return LanguageIdentifier(
            np.ascontiguousarray(data["ptc"][:, kept]),
            data["pc"][kept],
            [classes[number] for number in kept],
            _plain_array(data["nextmove"]),
            data["out_feat"].tolist(),
            norm_probs=True,
            tk_row=_plain_array(data["nextmove_row"]),
        )


def _plain_array(numbers: np.ndarray[tuple[int, ...], np.dtype[np.unsignedinteger]]) -> array[int]:
    """A standard array of the same numbers: reading one element of it is much quicker."""
    made = array({2: "H", 4: "I", 8: "L"}[numbers.dtype.itemsize])
    made.frombytes(numbers.tobytes())
    return made
