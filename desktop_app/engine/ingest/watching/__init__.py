"""Following roots: events as hints, polling where there are none, and when to compare everything."""
