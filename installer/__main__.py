"""Entry point of `python3 -m installer`. Must parse on Python 3.8: an old Python gets a clear answer."""

from __future__ import annotations

import sys

from installer import python_version


def main() -> int:
    """Run the command on the command line; returns the exit status."""
    if not python_version.is_supported(sys.version_info[:2]):
        sys.stderr.write(python_version.explain(sys.version_info[:2], sys.argv[1:]) + "\n")
        return 1
    from installer import commands  # only now: it needs a Python that is new enough to parse it

    return commands.main(sys.argv[1:])


if __name__ == "__main__":
    sys.exit(main())
