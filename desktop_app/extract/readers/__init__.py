"""One module per file format: bytes in memory to blocks of text, never from a path."""
