"""Searching: the box, its help, the list of results, and why each is there."""
