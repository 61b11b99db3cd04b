"""Trashes: of the desktop (Linux), and of the system (Windows, macOS)."""
