"""What the processes say to each other: typed messages, framing, errors. msgspec and stdlib only."""
