"""One module per panel of the window."""
