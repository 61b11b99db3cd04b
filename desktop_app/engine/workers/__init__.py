"""The engine's side of its worker processes: starting, asking, killing, starting again."""
