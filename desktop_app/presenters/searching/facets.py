"""Facets as drop-down menus: what each value is called, and which of them stand in the query."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Literal

from desktop_app.presenters.language import number, translate
from desktop_app.presenters.searching.query_text import chosen, holds
from desktop_app.presenters.wording import printable
from desktop_app.protocol.messages import Facet, FacetName, FacetValue

MenuName = Literal["type", "folder", "date", "language"]

_FACETS: dict[MenuName, tuple[FacetName, ...]] = {
    "type": ("type", "ending"),
    "folder": ("folder",),
    "date": ("date",),
    "language": ("language",),
}
_FIELDS: dict[MenuName, tuple[str, ...]] = {
    "type": ("type", "ext"),
    "folder": ("in",),
    "date": ("after",),
    "language": ("lang",),
}


@dataclass(frozen=True)
class FacetEntry:
    """One line of a menu. `count` is "" where nothing was counted; `depth` of a folder in another."""

    filter: str
    label: str
    count: str
    chosen: bool
    depth: int = 0


@dataclass(frozen=True)
class FacetMenu:
    """A drop-down: `label` is what is chosen, or the title; entries come in groups."""

    name: MenuName
    title: str
    label: str
    groups: tuple[tuple[FacetEntry, ...], ...] = ()
    active: bool = False

    @property
    def entries(self) -> tuple[FacetEntry, ...]:
        """All lines."""
        return tuple(entry for group in self.groups for entry in group)


def facet_menus(facets: Sequence[Facet], query: str) -> tuple[FacetMenu, ...]:
    """The menus in their order; that of languages only where there are any."""
    menus = tuple(_menu(name, facets, query) for name in _FACETS)
    return tuple(menu for menu in menus if menu.name != "language" or menu.entries)


def _menu(name: MenuName, facets: Sequence[Facet], query: str) -> FacetMenu:
    counted = [facet for kind in _FACETS[name] for facet in facets if facet.name == kind]
    groups = [tuple(_entry(facet, value, query) for value in facet.values) for facet in counted]
    known = {entry.filter.lower() for group in groups for entry in group}
    typed = [chip.text for chip in chosen(query, _FIELDS[name]) if chip.text.lower() not in known]
    if typed:  # what stands in the query can be taken out here, even where nothing is counted for it
        groups.insert(0, tuple(FacetEntry(text, _typed_label(text), "", chosen=True) for text in typed))
    title = _title(name)
    labels = [entry.label for group in groups for entry in group if entry.chosen]
    return FacetMenu(name, title, _button_label(title, labels), tuple(groups), active=bool(labels))


def _button_label(title: str, labels: Sequence[str]) -> str:
    if not labels:
        return title
    more = f" +{len(labels) - 1}" if len(labels) > 1 else ""
    return f"{labels[0]}{more}"


def _entry(facet: Facet, value: FacetValue, query: str) -> FacetEntry:
    count = number(value.count) + ("+" if facet.partly else "")
    return FacetEntry(value.filter, _label(facet.name, value), count, holds(query, value.filter), value.depth)


def _label(name: FacetName, value: FacetValue) -> str:
    match name:
        case "type":
            return type_label(value.name)
        case "ending":
            return value.name.upper()
        case "date":
            return date_label(value.name)
        case "language":
            return language_label(value.name)
    return printable(value.name)


def _typed_label(filter: str) -> str:
    """Of a folder its name; a span of time or a list of endings is clearest as it was written."""
    field, _, value = filter.partition(":")
    return printable(value.strip('"“”')) if field.lower() == "in" else printable(filter)


def _title(name: MenuName) -> str:
    match name:
        case "type":
            return translate("search", "Type", "what kind of file")
        case "folder":
            return translate("search", "Folder")
        case "date":
            return translate("search", "Date", "when a file was changed")
    return translate("search", "Language")


def type_label(name: str) -> str:
    """A type of files, as the filter names it, in words."""
    labels = {
        "document": translate("search", "Documents"),
        "code": translate("search", "Code", "source code"),
        "email": translate("search", "E-mail"),
        "image": translate("search", "Images"),
        "sheet": translate("search", "Spreadsheets"),
        "slides": translate("search", "Slides", "presentations"),
    }
    return labels.get(name, name)


def date_label(name: str) -> str:
    """A span of time by its key, in words; the key itself where it is none."""
    labels = {
        "today": translate("search", "Today"),
        "yesterday": translate("search", "Yesterday"),
        "week": translate("search", "This week"),
        "month": translate("search", "This month"),
        "year": translate("search", "This year"),
        "last_year": translate("search", "Last year"),
        "older": translate("search", "Older", "before this year"),
    }
    return labels.get(name, name)


def language_label(code: str) -> str:
    """A language by its two letters, in words; the letters where it is not a common one."""
    labels = {
        "de": translate("search", "German"),
        "en": translate("search", "English"),
        "es": translate("search", "Spanish"),
        "fr": translate("search", "French"),
        "it": translate("search", "Italian"),
        "ja": translate("search", "Japanese"),
        "ko": translate("search", "Korean"),
        "nl": translate("search", "Dutch"),
        "pl": translate("search", "Polish"),
        "pt": translate("search", "Portuguese"),
        "ru": translate("search", "Russian"),
        "zh": translate("search", "Chinese"),
    }
    return labels.get(code, code)
