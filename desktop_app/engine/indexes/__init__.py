"""The indexes of meaning and of words: caches of the catalogue, which is the truth."""
