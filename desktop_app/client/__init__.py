"""How a window, a command or a script talks to the engine. No Qt, no numpy: quick to import."""

from desktop_app.client.engine_client import EngineClient

__all__ = ["EngineClient"]
