"""`python3 -m installer translations`: bring the catalogues in line with the code, and compile them.

For those who change what is shown, or translate it. Qt's own tools do the work; they come with PySide6.
"""

from __future__ import annotations

import subprocess
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree

from installer.environment import Environment
from installer.problems import SetupProblem

LANGUAGES = ("de", "es", "fr", "ja", "zh_CN")
SPOKEN = ("desktop_app/presenters", "desktop_app/ui")  # where text is that a person sees

_PLURAL_FORMS = {"ja": 1, "zh_CN": 1}  # the others here have two (French counts 0 as one)
_HEAD = '<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n'

Element = ElementTree.Element
Key = tuple[str, str, str]
"""Subject, English text, comment."""


def update(root: Path, environment: Environment, say: Callable[[str], None]) -> int:
    """Write each catalogue anew from the code and compile it; 1 where texts are left to translate."""
    folder, left = root / "resources" / "translations", 0
    folder.mkdir(parents=True, exist_ok=True)
    for language in LANGUAGES:
        catalogue = folder / f"kindred_{language}.ts"
        before = _read(catalogue) if catalogue.exists() else Element("TS")
        options = ["-no-obsolete", "-locations", "none", "-silent", "-target-language", language]
        _call(environment, "pyside6-lupdate", [*sources(root), *options, "-ts", str(catalogue)], root)
        after = _read(catalogue)
        mark_plurals(after, before, _PLURAL_FORMS.get(language, 2))
        catalogue.write_text(_HEAD + ElementTree.tostring(after, "unicode") + "\n", encoding="utf-8")
        compiled = str(catalogue.with_suffix(".qm"))
        _call(environment, "pyside6-lrelease", ["-silent", str(catalogue), "-qm", compiled], root)
        missing = len(unfinished(after))
        say(f"  {language:<6} {len(list(_messages(after))):5} texts, {missing} to translate")
        left += missing
    return 1 if left else 0


def sources(root: Path) -> list[str]:
    """The modules that hold text for a person, relative to `root`, in a fixed order."""
    return sorted(str(path.relative_to(root)) for place in SPOKEN for path in (root / place).rglob("*.py"))


def mark_plurals(after: Element, before: Element, forms: int) -> None:
    """Give each text with a "%n" its plural forms, those of `before` where they are known.

    lupdate does not see in Python which texts have them, and takes them for ordinary ones.
    """
    known = {key: message.find("translation") for key, message in _messages(before)}
    for key, message in _messages(after):
        if "%n" not in key[1]:
            continue
        message.set("numerus", "yes")
        translation = message.find("translation")
        if translation is not None:
            message.remove(translation)
        kept = known.get(key)
        message.append(kept if kept is not None and len(kept) == forms else _empty(forms))


def unfinished(catalogue: Element) -> list[Key]:
    """The texts of a catalogue that are not translated, or not whole."""
    return [key for key, message in _messages(catalogue) if not _is_finished(message.find("translation"))]


def _is_finished(translation: Element | None) -> bool:
    if translation is None or translation.get("type") is not None:
        return False
    return all((part.text or "").strip() for part in (list(translation) or [translation]))


def _empty(forms: int) -> Element:
    translation = Element("translation", {"type": "unfinished"})
    for _ in range(forms):
        ElementTree.SubElement(translation, "numerusform").text = ""
    return translation


def _messages(catalogue: Element) -> Iterator[tuple[Key, Element]]:
    for context in catalogue.iter("context"):
        subject = context.findtext("name", "")
        for message in context.iter("message"):
            yield (subject, message.findtext("source", ""), message.findtext("comment", "")), message


def _read(catalogue: Path) -> Element:
    try:
        return ElementTree.parse(catalogue).getroot()
    except ElementTree.ParseError as error:
        raise SetupProblem(
            f"{catalogue} is damaged: {error}.", "Take the last good one from version control."
        ) from error


def _call(environment: Environment, program: str, arguments: Sequence[str], root: Path) -> None:
    command = [str(environment.program(program)), *arguments]
    done = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SetupProblem(
            f"{program} failed: {done.stderr.strip()}", "Run `python3 -m installer setup` first."
        )
