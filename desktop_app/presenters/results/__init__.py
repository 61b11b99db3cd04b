"""What can be done with results: preview, open, cite, export."""
