"""Item models and their delegates."""
