"""The engine: owns the catalogue, both indexes, the watching and the workers. No Qt, no torch."""
