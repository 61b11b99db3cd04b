"""The way of a file: scan and watch, read, embed, and the indexes that follow the catalogue."""
