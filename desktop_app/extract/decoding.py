"""From bytes to text, in whatever encoding the file was written."""

from __future__ import annotations

import codecs
import re

from charset_normalizer import from_bytes

from desktop_app.extract.document import ReadProblem, normalise

SAMPLE_BYTES = 16 * 1024
HEAD_BYTES = 64 * 1024
_BOMS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
# The encodings that people's files are in; guessing among all that exist goes wrong on short texts.
_LEGACY = [
    "cp1252", "cp932", "gb18030", "big5", "euc_jp", "euc_kr", "iso2022_jp", "cp1251", "koi8_r", "cp1250",
    "cp1253", "cp1254", "cp1255", "cp1256", "cp1257", "tis_620", "cp437",
]  # fmt: skip
_controls = bytes({*range(1, 9), *range(14, 27), *range(28, 32), 127})
_non_ascii_lines = re.compile(rb"[^\r\n]*[\x80-\xff][^\r\n]*[\r\n]*")
_declared = re.compile(rb"""(?:charset|encoding)\s*=\s*["']?\s*([A-Za-z0-9_.:-]+)""", re.IGNORECASE)


def has_bom(data: bytes) -> bool:
    """Whether the bytes begin with a byte order mark."""
    return any(data.startswith(bom) for bom, _ in _BOMS)


def looks_binary(head: bytes) -> bool:
    """Whether the first bytes of a file are something other than text in any encoding."""
    if has_bom(head) or not head:
        return False
    if wide_encoding(head):
        return False
    controls = len(head) - len(head.translate(None, _controls))
    return head.count(0) > 0 or controls > len(head) * 0.02


def wide_encoding(head: bytes) -> str | None:
    """UTF-16 without a mark shows as zeros at every second byte: its name, or None."""
    sample = head[: SAMPLE_BYTES & ~1]
    pairs = len(sample) // 2
    if pairs < 2 or 0 not in sample:
        return None
    low, high = sample[0::2].count(0), sample[1::2].count(0)
    for encoding, zeros, others in (("utf-16-le", high, low), ("utf-16-be", low, high)):
        if others == 0 and zeros >= max(1, pairs * 0.05) and _reads_as_text(sample, encoding):
            return encoding
    return None


def _reads_as_text(sample: bytes, encoding: str) -> bool:
    text = sample[: len(sample) & ~1].decode(encoding, errors="replace")
    strange = sum(not (char.isprintable() or char.isspace()) or char == "\ufffd" for char in text[:4096])
    return strange <= len(text[:4096]) * 0.02


def decode(data: bytes, max_chars: int, *, declared: bool = False) -> str:
    """The text of a file, normalised; at least `max_chars` + 1 characters of it where it has more.

    With `declared`, an encoding that the first 2,048 bytes name (HTML, XML) is tried before guessing.
    Raises ReadProblem "corrupt" where the bytes are no text.
    """
    data = data[: 4 * max_chars + 8]  # no encoding that we read needs more bytes for a character
    text = _decode_marked(data)
    if text is None:
        text = _decode_utf8(data)
    if text is None and declared:
        text = _decode_declared(data)
    if text is None:
        text = _decode_guessed(data)
    return normalise(text)


def _decode_marked(data: bytes) -> str | None:
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, errors="replace")
    wide = wide_encoding(data[:HEAD_BYTES])
    return data.decode(wide, errors="replace") if wide else None


def _decode_utf8(data: bytes) -> str | None:
    """Strict UTF-8, or UTF-8 with a few damaged bytes; None where it is something else."""
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
    damaged = text.count("\ufffd")
    whole = sum(1 for char in text if char > "\x7f") - damaged
    return text if whole >= 10 * damaged else None


def _decode_declared(data: bytes) -> str | None:
    found = _declared.search(data[:2048])
    if not found:
        return None
    try:
        encoding = codecs.lookup(found[1].decode("ascii")).name
        return data.decode("cp1252" if encoding == "iso8859-1" else encoding)
    except (LookupError, UnicodeError):
        return None


def _decode_guessed(data: bytes) -> str:
    text = data.decode(_guess(_sample(data)), errors="replace")
    if text.count("\ufffd") > len(text) * 0.1:
        raise ReadProblem("corrupt", "The file is named like a text but holds none in any known encoding.")
    return text


def _guess(sample: bytes) -> str:
    matches = list(from_bytes(sample, cp_isolation=_LEGACY, enable_fallback=False))
    if not matches:
        return "cp1252"
    best = min((match.chaos, -match.coherence) for match in matches)
    equals = [match.encoding for match in matches if (match.chaos, -match.coherence) == best]
    # A few accented letters fit several encodings equally well: the more common one is right more often.
    return min(equals, key=lambda encoding: _LEGACY.index(encoding) if encoding in _LEGACY else len(_LEGACY))


def _sample(data: bytes) -> bytes:
    """The lines that tell encodings apart: those with bytes beyond ASCII."""
    lines: list[bytes] = []
    size = 0
    for found in _non_ascii_lines.finditer(data):
        lines.append(found[0][:SAMPLE_BYTES])
        size += len(lines[-1])
        if size >= SAMPLE_BYTES:
            break
    return b"".join(lines)
