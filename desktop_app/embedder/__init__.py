"""The embedder: a process that holds one model and turns texts into vectors."""
