"""Kindred: finds things in a person's own files by meaning. Nothing leaves the machine."""

__version__ = "0.1.0"
