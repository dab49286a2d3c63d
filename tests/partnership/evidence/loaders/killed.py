"""Loads a file in a process of its own, and ends it as ``kill -9`` would, at a given point.

Usage: ``python -m tests.partnership.evidence.loaders.killed LOADER PATH POINT``. At the point
``cells`` all cells are written and nothing is committed; at ``file`` the file is kept too; at
``never`` it loads.
"""

import os
import signal
import sys
from collections.abc import Callable
from typing import Any

import django


class NoMigrations(dict[str, None]):
    """Tables are made from the models at once."""

    def __contains__(self, key: object) -> bool:
        """Answer for every application."""
        return True

    def __missing__(self, key: str) -> None:
        """Say that it has none."""


def then_kill(do: Callable[..., Any]) -> Callable[..., Any]:
    """Do what is asked, and die without another word."""

    def wrapped(*args: Any, **kwargs: Any) -> Any:
        do(*args, **kwargs)
        os.kill(os.getpid(), signal.SIGKILL)

    return wrapped


def main(loader: str, path: str, point: str) -> None:
    """Make the tables if need be, then load."""
    from django.conf import settings

    settings.MIGRATION_MODULES = NoMigrations()
    django.setup()
    from django.core.management import call_command

    from partnership.evidence.loaders import store
    from partnership.evidence.models import Observation

    call_command("migrate", run_syncdb=True, verbosity=0, interactive=False)
    if point == "cells":
        Observation.objects.bulk_create = then_kill(Observation.objects.bulk_create)  # type: ignore[method-assign]
    elif point == "file":
        store._keep = then_kill(store._keep)
    call_command("load_evidence", loader, path)


if __name__ == "__main__":
    main(*sys.argv[1:])
