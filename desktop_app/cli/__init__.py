"""The command line: a client of the same engine as the window. Quick to import: commands load when run."""

from desktop_app.cli.entry import main
from desktop_app.cli.parser import COMMANDS, build_parser, is_command, parse_window_arguments

__all__ = ["COMMANDS", "build_parser", "is_command", "main", "parse_window_arguments"]
