"""Parts of the duplicates window."""
