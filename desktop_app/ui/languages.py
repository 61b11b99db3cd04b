"""The language of the window: Qt's catalogues of this program and of Qt's own dialogs."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Mapping
from importlib.resources import files
from pathlib import Path
from types import MappingProxyType

from PySide6.QtCore import QCoreApplication, QLibraryInfo, QLocale, QTranslator

from desktop_app.presenters.language import english, speak

log = logging.getLogger(__name__)

SYSTEM, ENGLISH = "system", "en"
LANGUAGES: Mapping[str, str] = MappingProxyType(
    {
        ENGLISH: "English",
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
    return ENGLISH


def use_language(application: QCoreApplication, choice: str, system: Iterable[str] | None = None) -> str:
    """Speak the chosen language from now on; "system" follows the person's desktop. Returns its code.

    To be called once, before anything is shown. A catalogue that is missing or damaged leaves English.
    """
    wanted = QLocale.system().uiLanguages() if system is None else system
    code = choice if choice in LANGUAGES else best_language(wanted)
    if code == ENGLISH or not _install(application, f"kindred_{code}", catalogues()):
        speak(english)
        return ENGLISH
    _install(
        application, f"qtbase_{code}", Path(QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath))
    )
    speak(_qt)
    return code


def catalogues() -> Path:
    """The folder that holds this program's compiled catalogues."""
    return Path(str(files("resources") / "translations"))


def _install(application: QCoreApplication, name: str, folder: Path) -> bool:
    translator = QTranslator(application)
    if not translator.load(name, str(folder)):
        log.info("the catalogue %s is not in %s", name, folder)
        return False
    return application.installTranslator(translator)


def _qt(subject: str, text: str, comment: str, number: int) -> str:
    """What Qt answers; where it knows nothing it gives the English text back, whose plural is made here."""
    found = QCoreApplication.translate(subject, text, comment, number)
    unknown = found == text or (number >= 0 and found == text.replace("%n", str(number)))
    return english(subject, text, comment, number) if unknown else found
