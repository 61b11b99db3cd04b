"""Folders, what is left out of them, and files that could not be read."""
