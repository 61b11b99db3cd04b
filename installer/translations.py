"""`python3 -m installer translations`: bring the catalogues in line with the code, and compile them.

For those who change what is shown, or translate it. What is left to translate can be taken out as a JSON file
(`give`), and is put back (`take`) once the empty translations in it are filled in.
"""

from __future__ import annotations

import json
import subprocess
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path

from installer.catalogues import (
    LANGUAGES,
    Forms,
    faults,
    forms_of,
    read_catalogue,
    untranslated,
    write_catalogue,
)
from installer.environment import Environment
from installer.problems import SetupProblem
from installer.shown_texts import Key, ShownText, shown_texts

Say = Callable[[str], None]


def update(root: Path, environment: Environment, say: Say) -> int:
    """Write each catalogue anew from the code and compile it; 1 where texts are left, or are faulty."""
    texts, left = shown_texts(root), 0
    for language in LANGUAGES:
        path = catalogue(root, language)
        known = read_catalogue(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        write_catalogue(path, language, texts, known)
        compile_catalogue(path, path.with_suffix(".qm"), environment)
        missing, wrong = untranslated(language, texts, known), list(all_faults(texts, known))
        say(f"  {language:<6} {len(texts):5} texts, {len(missing)} to translate")
        for fault in wrong:
            say(f"         {fault}")
        left += len(missing) + len(wrong)
    return 1 if left else 0


def catalogue(root: Path, language: str) -> Path:
    """The catalogue of a language. Raises SetupProblem where there is no such language."""
    if language not in LANGUAGES:
        raise SetupProblem(f"There is no language {language}.", f"Take one of {', '.join(LANGUAGES)}.")
    return root / "resources" / "translations" / f"kindred_{language}.ts"


def all_faults(texts: Sequence[ShownText], known: Mapping[Key, Forms]) -> Iterator[str]:
    """What is wrong with the translations of these texts."""
    for text in texts:
        if text.key in known:
            yield from faults(text, known[text.key])


def compile_catalogue(path: Path, compiled: Path, environment: Environment) -> None:
    """Make of a catalogue what Qt reads, with Qt's own tool, which comes with PySide6."""
    program = str(environment.program("pyside6-lrelease"))
    command = [program, "-silent", str(path), "-qm", str(compiled)]
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    if done.returncode != 0:
        raise SetupProblem(
            f"{program} failed: {done.stderr.strip()}", "Run `python3 -m installer setup` first."
        )


def give(root: Path, language: str, file: Path, say: Say) -> int:
    """Write what is left to translate to a JSON file: a list of texts, each with its empty translation."""
    texts = shown_texts(root)
    left = untranslated(language, texts, read_catalogue(catalogue(root, language)))
    entries = [_entry(text, forms_of(text, language)) for text in left]
    file.write_text(json.dumps(entries, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
    say(f"{len(entries)} texts to translate are in {file}.")
    return 0


def take(root: Path, language: str, file: Path, say: Say) -> int:
    """Put the translations of a JSON file into the catalogue; with a fault none is taken, and 1 returned."""
    texts = {text.key: text for text in shown_texts(root)}
    given = {key: forms for key, forms in _entries(file) if key in texts and all(forms)}
    wrong = list(all_faults([texts[key] for key in given], given))
    for key, forms in given.items():
        if len(forms) != forms_of(texts[key], language):
            wrong.append(f"“{key[1]}” has {forms_of(texts[key], language)} forms")
    for fault in wrong:
        say(fault)
    if wrong:
        return 1
    path = catalogue(root, language)
    write_catalogue(path, language, list(texts.values()), {**read_catalogue(path), **given})
    say(f"{len(given)} translations are in {path}. Now compile it: python3 -m installer translations")
    return 0


def _entry(text: ShownText, forms: int) -> dict[str, object]:
    entry: dict[str, object] = {"subject": text.subject, "english": text.english}
    if text.comment:
        entry["comment"] = text.comment
    return {**entry, "translation": [""] * forms if text.plural else ""}


def _entries(file: Path) -> Iterator[tuple[Key, Forms]]:
    try:
        for entry in json.loads(file.read_text(encoding="utf-8")):
            forms = entry["translation"]
            key = (entry["subject"], entry["english"], entry.get("comment", ""))
            yield key, (forms,) if isinstance(forms, str) else tuple(forms)
    except (OSError, ValueError, KeyError, TypeError, AttributeError) as error:
        raise SetupProblem(
            f"{file} cannot be read: {error!r}.", "Begin with a file that `give` wrote."
        ) from error
