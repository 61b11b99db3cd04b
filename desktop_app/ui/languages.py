"""The language of the window: Qt's catalogues of this program and of Qt's own dialogs."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from datetime import date
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QDate, QLibraryInfo, QLocale, QTranslator

from desktop_app.presenters.language import ENGLISH, Language, english_form, speak

log = logging.getLogger(__name__)

ENGLISH_CODE = "en"
LANGUAGES: Mapping[str, str] = MappingProxyType(
    {
        ENGLISH_CODE: "English",
        "de": "Deutsch",
        "es": "Español",
        "fr": "Français",
        "ja": "日本語",
        "zh_CN": "简体中文",
    }
)
"""The languages there are, by the code in their catalogue's name; each named in itself."""


def best_language(wanted: Iterable[str]) -> str:
    """The first of the wanted languages ("de-AT", "zh-Hans-CN", …) that there is; English where none is."""
    for name in wanted:
        language, *more = name.replace("_", "-").split("-")
        if language == "zh" and not {"Hant", "TW", "HK", "MO"} & set(more):
            return "zh_CN"
        if language in LANGUAGES:
            return language
    return ENGLISH_CODE


def use_language(application: QCoreApplication, choice: str, system: Iterable[str] | None = None) -> str:
    """Speak the chosen language from now on; "system" follows the person's desktop. Returns its code.

    To be called once, before anything is shown. A catalogue that is missing or damaged leaves English.
    """
    wanted = QLocale.system().uiLanguages() if system is None else system
    code = choice if choice in LANGUAGES else best_language(wanted)
    catalogue = None if code == ENGLISH_CODE else _load(application, f"kindred_{code}", catalogues())
    if catalogue is None:
        speak(ENGLISH)
        return ENGLISH_CODE
    own = Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    if (dialogs := _load(application, f"qtbase_{code}", own)) is not None:
        application.installTranslator(dialogs)
    speak(spoken_language(catalogue, locale_of(code)))
    return code


def locale_of(code: str) -> QLocale:
    """How numbers and days are written in a language: as the desktop does, where it speaks that language."""
    system, usual = QLocale.system(), QLocale(code)
    same = (system.language(), system.script()) == (usual.language(), usual.script())
    return system if same else usual


def catalogues() -> Path:
    """The folder that holds this program's compiled catalogues."""
    return Path(str(files("resources") / "translations"))


def spoken_language(catalogue: QTranslator, locale: QLocale) -> Language:
    """Texts from a catalogue (English where it has none), numbers and days as a locale writes them.

    The catalogue is asked itself: the application's own `translate` would put in numbers without separators.
    """

    def text(subject: str, english: str, comment: str, number: int) -> str:
        found = catalogue.translate(subject, english, comment, number)
        if number < 0:
            return found or english
        figure = written(number, 0)
        return found.replace("%n", figure) if found else english_form(english, number, figure)

    def written(value: float, decimals: int) -> str:
        return locale.toString(float(value), "f", decimals)

    def day(when: date, form: str) -> str:
        return locale.toString(QDate(when.year, when.month, when.day), form)

    return Language(text, written, day)


def _load(application: QCoreApplication, name: str, folder: Path) -> QTranslator | None:
    translator = QTranslator(application)
    if not translator.load(name, str(folder)):
        log.info("the catalogue %s is not in %s", name, folder)
        return None
    return translator
