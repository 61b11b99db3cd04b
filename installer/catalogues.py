"""Catalogues of translated texts as Qt's own files (.ts), and what is wrong with what stands in them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from itertools import groupby
from pathlib import Path
from xml.etree import ElementTree

from installer.problems import SetupProblem
from installer.shown_texts import Key, ShownText

LANGUAGES = ("de", "es", "fr", "ja", "zh_CN")
Forms = tuple[str, ...]
"""A translation: one form, or for a text with a number one for each kind of numbers (one, many)."""

_PLURAL_FORMS = {"ja": 1, "zh_CN": 1}  # the others here have two (French counts 0 as one)
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'
_FIELD = re.compile(r"\{(\w*)\}")

Element = ElementTree.Element


def read_catalogue(path: Path) -> dict[Key, Forms]:
    """The finished translations of a catalogue; none where there is no file. Raises SetupProblem."""
    if not path.exists():
        return {}
    try:
        root = ElementTree.parse(path).getroot()
    except ElementTree.ParseError as error:
        raise SetupProblem(
            f"{path} is damaged: {error}.", "Take the last good one from version control."
        ) from error
    return {key: forms for key, forms in _translations(root) if all(form.strip() for form in forms)}


def write_catalogue(
    path: Path, language: str, texts: Sequence[ShownText], known: Mapping[Key, Forms]
) -> None:
    """Write the catalogue of these texts with the translations that are known of them."""
    root = Element("TS", {"version": "2.1", "language": language})
    for subject, of_subject in groupby(texts, key=lambda text: text.subject):
        context = ElementTree.SubElement(root, "context")
        ElementTree.SubElement(context, "name").text = subject
        for text in of_subject:
            context.append(_message(text, known.get(text.key, ()), forms_of(text, language)))
    ElementTree.indent(root, "  ")
    path.write_text(f"{_HEAD}{ElementTree.tostring(root, 'unicode')}\n", encoding="utf-8")


def forms_of(text: ShownText, language: str) -> int:
    """How many forms a text has in a language."""
    return _PLURAL_FORMS.get(language, 2) if text.plural else 1


def untranslated(language: str, texts: Sequence[ShownText], known: Mapping[Key, Forms]) -> list[ShownText]:
    """The texts that have no translation, or not all of its forms."""
    return [text for text in texts if len(known.get(text.key, ())) != forms_of(text, language)]


def faults(text: ShownText, forms: Forms) -> list[str]:
    """What would be wrong on the screen, in words: something is lost that must stand in every translation."""
    wanted = _fields(text.english)
    found = [f"“{form}” has not the fields of “{text.english}”" for form in forms if _fields(form) != wanted]
    if text.plural and "%n" not in forms[-1]:
        found.append(f"“{forms[-1]}” has no %n")
    for form in forms:
        if _edges(form) != _edges(text.english):
            found.append(
                f"“{form}” begins or ends with other blanks, or without the dots, of “{text.english}”"
            )
        if ("\n" in form, "&" in form) != ("\n" in text.english, "&" in text.english):
            found.append(f"“{form}” has other lines or keys than “{text.english}”")
    return found


def _fields(text: str) -> list[str]:
    return sorted(_FIELD.findall(text))


def _edges(text: str) -> tuple[bool, bool, bool]:
    return text[:1].isspace(), text[-1:].isspace(), text.endswith("…")


def _message(text: ShownText, forms: Forms, count: int) -> Element:
    message = Element("message", {"numerus": "yes"} if text.plural else {})
    ElementTree.SubElement(message, "source").text = text.english
    if text.comment:
        ElementTree.SubElement(message, "comment").text = text.comment
    finished = len(forms) == count
    translation = ElementTree.SubElement(message, "translation", {} if finished else {"type": "unfinished"})
    shown = forms if finished else ("",) * count
    if not text.plural:
        translation.text = shown[0]
        return message
    for form in shown:
        ElementTree.SubElement(translation, "numerusform").text = form
    return message


def _translations(root: Element) -> Iterator[tuple[Key, Forms]]:
    for context in root.iter("context"):
        for message in context.iter("message"):
            translation = message.find("translation")
            if translation is None or translation.get("type") is not None:
                continue
            key = (
                context.findtext("name", ""),
                message.findtext("source", ""),
                message.findtext("comment", ""),
            )
            yield key, tuple(part.text or "" for part in (list(translation) or [translation]))
