"""The catalogue: one SQLite database that is the truth; everything else can be rebuilt from it."""

from desktop_app.engine.catalogue.database import Catalogue

__all__ = ["Catalogue"]
