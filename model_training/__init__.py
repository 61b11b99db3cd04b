"""Sentence encoders: reading, running, measuring and training them. Knows nothing of the app."""
