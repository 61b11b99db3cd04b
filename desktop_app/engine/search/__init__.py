"""Search: from what was typed to the hits that are shown."""
