"""Settings of the engine and of the program."""
