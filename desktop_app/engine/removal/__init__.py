"""Removing files: the one part of Kindred that touches what belongs to the person."""
