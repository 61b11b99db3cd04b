"""The engine's settings: what is indexed, how much it holds back, what it keeps, and whether it is true."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field, replace
from typing import Protocol

import msgspec

from desktop_app.presenters.banners import Banner, Notices
from desktop_app.presenters.choices.reranker import RerankerState, reranker_state
from desktop_app.presenters.folders.exclusions import ExclusionsPresenter, ExclusionsState
from desktop_app.presenters.language import number, translate
from desktop_app.presenters.seams import Clock, EngineSeam, Scheduled
from desktop_app.presenters.status import Tone
from desktop_app.presenters.wording import duration_words, printable, sentence
from desktop_app.protocol.messages import (
    ChangeSettings,
    EngineReply,
    EngineSettings,
    Failed,
    ForgetOpened,
    GetSettings,
    Reranker,
    Settings,
    Status,
    Verify,
    VerifyReport,
    Yielding,
)

FILE_SIZES_MB = (16, 64, 128, 256, 512, 1024, 2048, 4096)
GPU_SHARES_PERCENT = (25, 50, 75, 100)
DETAILS_SHOWN = 6
CHECK_TICK_MS = 1000.0
FORGOTTEN_SHOWN_MS = 4000.0


def yielding_labels() -> dict[Yielding, str]:
    """What reading in the background does when something else needs the machine."""
    return {
        "go_on": translate("settings", "Go on", "reading in the background"),
        "gently": translate("settings", "Gently", "reading in the background"),
        "pause": translate("settings", "Pause", "reading in the background"),
    }


def left_out_by_itself() -> tuple[str, ...]:
    """What is never indexed, or not unless a pattern takes it in."""
    return (
        translate(
            "settings",
            "Keys, passwords and where they are kept: .ssh, .gnupg, key chains, .env, histories of shells",
        ),
        translate("settings", "Profiles of browsers, and the insides of programs and media libraries"),
        translate(
            "settings",
            "Caches, installed packages, what was built from other files, version control, the trash",
        ),
        translate("settings", "Folders of the system, and Kindred's own data"),
        translate("settings", "Files whose content lies in a cloud are known by name: nothing is fetched"),
    )


@dataclass(frozen=True)
class Choice:
    """A value of a setting, and how it is called."""

    value: int
    label: str


@dataclass(frozen=True)
class CheckState:
    """What a check of the library found, or how far it is."""

    text: str = ""
    tone: Tone = "quiet"
    details: tuple[str, ...] = ()
    running: bool = False
    can_repair: bool = False


@dataclass(frozen=True)
class EngineSettingsState:
    """Everything the engine's cards show. `known` is False while no engine is connected."""

    known: bool = False
    settings: EngineSettings = field(default_factory=EngineSettings)
    file_sizes: tuple[Choice, ...] = ()
    threads: tuple[Choice, ...] = ()
    gpu_shares: tuple[Choice, ...] = ()
    exclusions: ExclusionsState = field(default_factory=ExclusionsState)
    asks_erasure: bool = False
    forgotten: bool = False  # what was opened, a moment ago
    check: CheckState = field(default_factory=CheckState)
    reranker: RerankerState = field(default_factory=RerankerState)


class EngineSettingsView(Protocol):
    """The cards of the settings panel that are about the engine."""

    def show_settings(self, state: EngineSettingsState) -> None:
        """Make the screen equal to `state`, changing only what differs."""
        ...


class EngineSettingsPresenter:
    """Owns the engine's settings as the window shows them. Every change takes effect at once."""

    def __init__(
        self,
        engine: EngineSeam,
        clock: Clock,
        view: EngineSettingsView,
        notices: Notices,
        processors: Callable[[], int | None] = os.cpu_count,
    ) -> None:
        self._engine, self._clock, self._view, self._notices = engine, clock, view, notices
        self._processors = processors() or 2
        self._settings = EngineSettings()
        self._known = self._heard = False  # now; ever since the window opened
        self._under_way = 0  # changes that the engine has not answered yet
        self._asks_erasure = False
        self.on_forgetting: Callable[[], None] = lambda: None  # searches are remembered no more
        self._forgotten = False
        self._check = CheckState()
        self._reranker: Reranker | None = None
        self._check_token = 0
        self._check_began_ms = 0.0
        self._ticking: Scheduled | None = None
        self.exclusions = ExclusionsPresenter(engine, clock, None, self._show, self._ask)

    def remembers_searches(self, otherwise: bool) -> bool:
        """Whether searches are to be remembered; what was so `otherwise`, while no engine has said it."""
        return self._settings.remember_searches if self._heard else otherwise

    # ------------------------------------------------------------ what the person does

    def choose(self, setting: str, value: object) -> None:
        """Change one setting. Switching off the keeping of text asks first: what is stored is erased."""
        if not self._known or getattr(self._settings, setting) == value:
            self._show()  # the control goes back to what holds
            return
        if setting == "store_text" and not value:
            self._asks_erasure = True
            self._show()
            return
        self._change(msgspec.structs.replace(self._settings, **{setting: value}))

    def choose_reranker(self, folder: str) -> None:
        """Have the first results sorted anew by the model in a folder; "": by none."""
        try:
            folder.encode()
        except UnicodeEncodeError:
            text = translate(
                "settings", "This folder’s name is not readable text: rename it, then choose it."
            )
            self._notices.show(Banner("settings", "bad", text))
            return
        self.choose("reranker", folder)

    def keep_text(self) -> None:
        """The text is to be kept after all."""
        self._asks_erasure = False
        self._show()

    def erase_text(self) -> None:
        """The stored text is really to go."""
        self._asks_erasure = False
        self._change(msgspec.structs.replace(self._settings, store_text=False))

    def forget_opened(self) -> None:
        """Forget which files were opened; that it is done is said for a moment."""
        if self._known:
            self._engine.send(ForgetOpened(), self._on_forgotten)

    def check(self, repair: bool = False) -> None:
        """Compare catalogue, indexes and disk; with `repair`, mend what differs."""
        if not self._known or self._check.running:
            return
        self._check_token += 1
        token = self._check_token
        self._check_began_ms = self._clock.now_ms()
        self._check = CheckState(running=True)
        self._tick(repair)
        self._engine.send(Verify(repair=repair), lambda reply: self._on_report(token, repair, reply))

    # ------------------------------------------------------------ what the engine says

    def on_connected(self) -> None:
        """A new connection: ask for what is in force."""
        self._under_way = 0
        self.exclusions.on_connected()
        self._ask()

    def on_status(self, status: Status) -> None:
        """The engine's state changed: the reranker may have been loaded."""
        if status.reranker != self._reranker:
            self._reranker = status.reranker
            self._show()

    def on_lost(self) -> None:
        """The engine went away: nothing can be changed until it is back."""
        self._known = False
        self._asks_erasure = False
        if self._check.running:
            text = translate("settings", "The check was interrupted: start it again.")
            self._end_check(CheckState(text, "caution"))
        self._show()

    # ------------------------------------------------------------ inside

    def _ask(self) -> None:
        self._engine.send(GetSettings(), self._on_settings)

    def _change(self, settings: EngineSettings) -> None:
        self._settings = settings
        self._under_way += 1
        self._engine.send(ChangeSettings(settings=settings), self._on_changed)
        self._show()

    def _on_changed(self, reply: EngineReply) -> None:
        self._under_way = max(0, self._under_way - 1)
        self._on_settings(reply)
        if isinstance(reply, Failed):
            self._engine.send(GetSettings(), self._on_restored)

    def _on_settings(self, reply: EngineReply) -> None:
        if isinstance(reply, Settings):
            self._notices.dismiss("settings")
        self._on_restored(reply)

    def _on_restored(self, reply: EngineReply) -> None:
        """What holds, after a refusal: its reason stays to be read, until the next change."""
        if isinstance(reply, Settings):
            self._known = self._heard = True
            if not self._under_way:  # else it would go back to an earlier choice for a moment
                self._settings = reply.settings
            if not self._settings.remember_searches:
                self.on_forgetting()
            self.exclusions.accept(reply.exclusions)
        elif isinstance(reply, Failed):
            self._notices.show(Banner("settings", "bad", sentence(reply.reason)))
        self._show()

    def _on_forgotten(self, reply: EngineReply) -> None:
        if isinstance(reply, Failed):
            self._notices.show(Banner("settings", "bad", sentence(reply.reason)))
            return
        self._forgotten = True
        self._clock.after(FORGOTTEN_SHOWN_MS, self._can_forget_again)
        self._show()

    def _can_forget_again(self) -> None:
        self._forgotten = False
        self._show()

    # ------------------------------------------------------------ the check

    def _tick(self, repair: bool) -> None:
        seconds = (self._clock.now_ms() - self._check_began_ms) / 1000
        self._check = replace(self._check, text=_check_words(seconds, repair), tone="busy")
        self._show()
        self._ticking = self._clock.after(CHECK_TICK_MS, lambda: self._tick(repair))

    def _on_report(self, token: int, repair: bool, reply: EngineReply) -> None:
        if token != self._check_token or not self._check.running:
            return
        if isinstance(reply, VerifyReport):
            self._end_check(report_words(reply, repair))
        elif isinstance(reply, Failed):
            text = translate("settings", "It could not be checked: {reason}")
            self._end_check(CheckState(text.format(reason=sentence(reply.reason)), "bad"))
        self._show()

    def _end_check(self, result: CheckState) -> None:
        if self._ticking is not None:
            self._ticking.cancel()
            self._ticking = None
        self._check = result

    def _show(self) -> None:
        settings = self._settings
        self._view.show_settings(
            EngineSettingsState(
                known=self._known,
                settings=settings,
                file_sizes=_choices(FILE_SIZES_MB, settings.max_file_mb, _size_label),
                threads=_choices(_powers_of_two(self._processors), settings.threads, _threads_label),
                gpu_shares=_choices(GPU_SHARES_PERCENT, settings.gpu_share_percent, percent_label),
                exclusions=self.exclusions.state,
                asks_erasure=self._asks_erasure,
                forgotten=self._forgotten,
                check=self._check,
                reranker=reranker_state(settings.reranker, self._reranker),
            )
        )


def _check_words(seconds: float, repair: bool) -> str:
    text = translate(
        "settings",
        "Comparing the catalogue, both indexes and the disk: {time} so far. You can go on working.",
    )
    if repair:
        text = translate("settings", "Repairing: {time} so far. You can go on working.")
    if seconds >= 60:
        return text.format(time=duration_words(seconds))
    return text.format(time=translate("time", "{seconds} s").format(seconds=round(seconds)))


def report_words(report: VerifyReport, repaired: bool) -> CheckState:
    """What a check found, in words."""
    details = tuple(printable(detail) for detail in report.details[:DETAILS_SHOWN])
    hidden = len(report.details) - len(details)
    if hidden > 0:
        details = (*details, translate("settings", "and %n more", "differences", hidden))
    if repaired and report.repaired:
        if not report.differences:
            text = translate("settings", "%n difference(s) repaired.", "", report.repaired)
            return CheckState(text, "good", details)
        text = translate("settings", "%n difference(s) repaired, {left} left.", "", report.repaired)
        text = text.format(left=number(report.differences))
        return CheckState(text, "caution", details, can_repair=True)
    if not report.differences:
        text = translate("settings", "Everything agrees: there is nothing to repair.")
        return CheckState(text, "good")
    found = translate(
        "settings",
        "%n difference(s) between the catalogue, the indexes and the disk.",
        "",
        report.differences,
    )
    return CheckState(found, "caution", details, can_repair=True)


def _choices(values: Iterable[int], chosen: int, label: Callable[[int], str]) -> tuple[Choice, ...]:
    """The usual values, and the chosen one where it is another."""
    return tuple(Choice(value, label(value)) for value in sorted({*values, chosen}))


def _powers_of_two(most: int) -> tuple[int, ...]:
    """0 (automatic), 1, 2, 4, … up to the number of processors."""
    return (0, *(2**n for n in range(10) if 2**n <= most))


def _size_label(megabytes: int) -> str:
    if megabytes % 1024 == 0:
        return translate("size", "{figure} GB").format(figure=number(megabytes // 1024))
    return translate("size", "{figure} MB").format(figure=number(megabytes))


def _threads_label(threads: int) -> str:
    return str(threads) if threads else translate("settings", "Automatic", "number of threads")


def percent_label(percent: int) -> str:
    """ "75 %"."""
    return translate("settings", "{percent} %").format(percent=percent)
