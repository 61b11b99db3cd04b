"""Finding duplicates: words, candidates, verification, stored scores."""
