"""Set-up and checks of the project with nothing but Python's standard library: `python3 -m installer run`."""
