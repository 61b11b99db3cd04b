"""Zip files that hold XML (Word, OpenDocument), opened with bounds on what they may unfold to."""

from __future__ import annotations

import io
import zipfile
import zlib

from lxml import etree

from desktop_app.extract.document import ReadProblem

MAX_PART_BYTES = 256 * 1024 * 1024
MAX_RATIO = 200
RATIO_FREE_BYTES = 4 * 1024 * 1024
"""Below this a part may be packed as tightly as it likes."""
MAX_ENTRIES = 20_000


class Package:
    """A zip file in memory, whose parts are XML. `noun` is what it is called in a sentence."""

    def __init__(self, data: bytes, noun: str) -> None:
        self._noun = noun
        self.lost_parts: list[str] = []
        try:
            self._zip = zipfile.ZipFile(io.BytesIO(data))
        except (zipfile.BadZipFile, ValueError, EOFError, NotImplementedError) as error:
            raise self._damaged("its container cannot be opened") from error
        if len(self._zip.infolist()) > MAX_ENTRIES:
            raise ReadProblem("too_large", f"The file holds more than {MAX_ENTRIES:,} parts.")

    def __contains__(self, name: str) -> bool:
        return name in self._zip.NameToInfo

    def part(self, name: str) -> bytes:
        """The bytes of a part. Raises ReadProblem where it is missing, damaged, encrypted or a bomb."""
        if name not in self:
            raise self._damaged(f"the part {name} is missing")
        info = self._zip.NameToInfo[name]
        if info.flag_bits & 0x1:
            raise ReadProblem("encrypted", "A password is needed to open this file.")
        _check_bounds(info)
        try:
            with self._zip.open(info) as stream:
                data = stream.read(info.file_size + 1)
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, ValueError, NotImplementedError) as error:
            raise self._damaged(f"the part {name} cannot be unpacked") from error
        return data

    def tree(self, name: str) -> etree._Element:
        """The XML of a part: no entities, no network, no huge trees."""
        parser = etree.XMLParser(
            resolve_entities=False, no_network=True, huge_tree=False, load_dtd=False, remove_comments=True
        )
        try:
            return etree.fromstring(self.part(name), parser)
        except etree.XMLSyntaxError as error:
            raise self._damaged(f"the part {name} is not well-formed ({error.msg})") from error

    def optional_tree(self, name: str) -> etree._Element | None:
        """The XML of a part that a document can do without; None, and `lost_parts`, where it is damaged."""
        if name not in self:
            return None
        try:
            return self.tree(name)
        except ReadProblem as problem:
            if problem.problem != "corrupt":
                raise
            self.lost_parts.append(name)
            return None

    def _damaged(self, why: str) -> ReadProblem:
        return ReadProblem("corrupt", f"The file is damaged as {self._noun}: {why}.")


def _check_bounds(info: zipfile.ZipInfo) -> None:
    tight = info.file_size > max(1, info.compress_size) * MAX_RATIO and info.file_size > RATIO_FREE_BYTES
    if info.file_size > MAX_PART_BYTES or tight:
        raise ReadProblem(
            "too_large", f"The part {info.filename} would unfold to {info.file_size / 1_000_000:,.0f} MB."
        )
