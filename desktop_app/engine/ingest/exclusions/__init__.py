"""What is left out of a root, and why."""
