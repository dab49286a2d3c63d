#!/usr/bin/env python
"""Django's command-line entry point."""

import os
import sys
from pathlib import Path


def main() -> None:
    """Put ``site/`` on the path (it is a directory, never a package) and run the command."""
    sys.path.insert(1, str(Path(__file__).resolve().parent / "site"))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "partnership.settings.dev")
    from django.core.management import execute_from_command_line

    execute_from_command_line(sys.argv)


if __name__ == "__main__":
    main()
