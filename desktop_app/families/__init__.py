"""Families of duplicates, made from stored scores: functions on arrays, for the engine and for the window."""
