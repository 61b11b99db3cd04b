"""Which reader a file is for: its content decides, its extension where the content does not."""

from __future__ import annotations

import os

from desktop_app.extract.decoding import looks_binary
from desktop_app.extract.document import Reader, ReadProblem
from desktop_app.extract.readers.code import code_reader
from desktop_app.extract.readers.docx import DOCX
from desktop_app.extract.readers.html import HTML
from desktop_app.extract.readers.json_text import JSON
from desktop_app.extract.readers.languages import LANGUAGE_OF
from desktop_app.extract.readers.mail import EML, MBOX
from desktop_app.extract.readers.markdown import MARKDOWN
from desktop_app.extract.readers.notebook import NOTEBOOK
from desktop_app.extract.readers.odt import ODT
from desktop_app.extract.readers.pdf import PDF
from desktop_app.extract.readers.plain import ASCIIDOC, INI, LATEX, LINES, ORG, TEXT, YAML
from desktop_app.extract.readers.rst import RST
from desktop_app.extract.readers.tables import TABLE
from desktop_app.extract.readers.xml_text import XML

HEAD_BYTES = 64 * 1024
"""As much of a file's beginning as `detect` wants to see."""

_READERS: dict[str, Reader] = {
    **{extension: code_reader(extension) for extension in LANGUAGE_OF},
    **dict.fromkeys(["md", "markdown", "mdown", "mkd", "mdx", "qmd", "rmd"], MARKDOWN),
    **dict.fromkeys(["rst", "rest"], RST),
    **dict.fromkeys(["html", "htm", "xhtml", "shtml"], HTML),
    **dict.fromkeys(["json", "jsonl", "ndjson", "geojson", "webmanifest", "har"], JSON),
    **dict.fromkeys(["csv", "tsv", "tab"], TABLE),
    **dict.fromkeys(["ini", "toml", "cfg", "conf", "properties", "editorconfig", "desktop"], INI),
    **dict.fromkeys(["yaml", "yml"], YAML),
    **dict.fromkeys(["tex", "latex", "sty"], LATEX),
    **dict.fromkeys(["adoc", "asciidoc"], ASCIIDOC),
    **dict.fromkeys(["log", "srt", "vtt", "ics", "vcf", "bib"], LINES),
    **dict.fromkeys(["xml", "fb2", "rss", "atom", "opf", "plist", "kml", "gpx", "xsd", "xsl"], XML),
    "txt": TEXT,
    "text": TEXT,
    "org": ORG,
    "ipynb": NOTEBOOK,
    "eml": EML,
    "mbox": MBOX,
    "mbx": MBOX,
    "pdf": PDF,
    "docx": DOCX,
    "docm": DOCX,
    "dotx": DOCX,
    "odt": ODT,
    "ott": ODT,
}
_PACKAGES = frozenset([PDF.name, DOCX.name, ODT.name])
_TEXT_NAMES = "txt md markdown rst html htm json jsonl csv tsv ipynb eml mbox"
_SURELY_TEXT = frozenset(_TEXT_NAMES.split())
_OFFICE_NAMES = "docx docm dotx xlsx xlsm pptx pptm odt ods odp"
_OFFICE = frozenset(_OFFICE_NAMES.split())
_MEDIA_NAMES = """
    png jpg jpeg gif bmp tif tiff webp heic ico svg psd raw cr2 nef mp3 m4a ogg flac wav aac wma mp4 mkv avi
    mov webm wmv zip gz bz2 xz zst 7z rar tar tgz iso dmg exe dll so dylib msi deb rpm jar class pyc o a lib
    bin sqlite sqlite3 db ttf otf woff woff2 safetensors onnx pt npy npz parquet
"""
_MEDIA = frozenset(_MEDIA_NAMES.split())
_SHEBANGS = (
    (b"python", "py"),
    (b"node", "js"),
    (b"ruby", "rb"),
    (b"perl", "pl"),
    (b"php", "php"),
    (b"sh", "sh"),
)
_OLE = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_ZIP = (b"PK\x03\x04", b"PK\x05\x06")
_RTF = b"{\\rtf"


def detect(path: str, head: bytes) -> Reader | None:
    """The reader for a file whose first bytes (up to HEAD_BYTES) are `head`; None: known by name only.

    Raises ReadProblem where the content is at odds with the name in a way that the person should
    know: an encrypted Office file, or a text that is none.
    """
    extension = extension_of(path)
    if extension in _MEDIA or not head.strip(b"\0"):
        return _of_nothing(extension, head)
    by_content = _by_signature(extension, head)
    if by_content is not None:
        return by_content
    return _by_name(extension, head)


def extension_of(path: str) -> str:
    """The extension in lower case, without the dot; "" if there is none."""
    return os.path.splitext(path)[1][1:].lower()


def is_media(path: str) -> bool:
    """Whether a file of this name is known by its name alone, whatever it holds."""
    return extension_of(path) in _MEDIA


def _of_nothing(extension: str, head: bytes) -> Reader | None:
    """Media are known by name. An empty file or one of zeros has no text, unless it claims to be a PDF."""
    claimed = _READERS.get(extension)
    return claimed if head and claimed is not None and claimed.name in _PACKAGES else None


def _by_signature(extension: str, head: bytes) -> Reader | None:
    if b"%PDF-" in head[:1024]:
        return PDF
    if head.startswith(_ZIP):
        return _of_zip(extension, head)
    if head.startswith(_OLE) and extension in _OFFICE:
        raise ReadProblem("encrypted", "A password is needed to open this document.")
    return None


def _of_zip(extension: str, head: bytes) -> Reader | None:
    claimed = _READERS.get(extension)
    if claimed in (DOCX, ODT):
        return claimed
    if b"word/document.xml" in head or b"word/_rels" in head:
        return DOCX
    return ODT if b"application/vnd.oasis.opendocument.text" in head[:200] else None


def _by_name(extension: str, head: bytes) -> Reader | None:
    claimed = _READERS.get(extension)
    if looks_binary(head):
        return _of_binary(extension, claimed, head)
    if head.startswith(_RTF):
        return None
    if claimed is None or claimed.name in _PACKAGES:
        return _of_text(head)
    return claimed


def _of_binary(extension: str, claimed: Reader | None, head: bytes) -> Reader | None:
    if claimed is not None and claimed.name in _PACKAGES:
        return claimed  # which says in what way it is damaged
    if extension not in _SURELY_TEXT:
        return None
    if looks_binary(head.replace(b"\0", b"")):
        raise ReadProblem("corrupt", "The file is named like a text but its content is none.")
    return claimed  # a text with gaps of zeros, as a crash leaves them in a log


def _of_text(head: bytes) -> Reader:
    """A text whose extension says nothing, or says the wrong thing."""
    start = head.lstrip()[:200].lower()
    if start.startswith((b"<!doctype html", b"<html")):
        return HTML
    if start.startswith(b"<?xml"):
        return XML
    if head.startswith(b"#!"):
        first_line = head.split(b"\n", 1)[0]
        return next((_READERS[name] for sign, name in _SHEBANGS if sign in first_line), TEXT)
    return TEXT
