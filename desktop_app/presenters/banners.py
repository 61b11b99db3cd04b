"""Messages at the top of the window: instead of pop-ups."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal, Protocol

BannerTone = Literal["info", "caution", "bad"]


@dataclass(frozen=True)
class Banner:
    """One message. A newer banner of the same `topic` takes its place."""

    topic: str
    tone: BannerTone
    text: str
    action_label: str = ""
    action: Callable[[], None] | None = None
    closable: bool = True


class BannerView(Protocol):
    """Shows at most one banner."""

    def show_banner(self, banner: Banner | None) -> None:
        """Show a banner in place of the present one; None for none."""
        ...


class Notices:
    """The banners that wait to be seen, the newest on top."""

    def __init__(self, view: BannerView) -> None:
        self._view = view
        self._banners: dict[str, Banner] = {}

    def show(self, banner: Banner) -> None:
        """Put a banner on top; the same one again stays where it is."""
        if self._banners.get(banner.topic) != banner:
            self._banners.pop(banner.topic, None)
            self._banners[banner.topic] = banner
            self._view.show_banner(self._top())

    def dismiss(self, topic: str) -> None:
        """Take a topic's banner away, if there is one."""
        if self._banners.pop(topic, None) is not None:
            self._view.show_banner(self._top())

    def shows(self, topic: str) -> bool:
        """Whether a topic's banner waits to be seen."""
        return topic in self._banners

    def _top(self) -> Banner | None:
        return next(reversed(self._banners.values()), None)
