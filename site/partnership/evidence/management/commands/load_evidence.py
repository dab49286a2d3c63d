"""Load any published file from the command line."""

import sys
from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from partnership.core.files.problems import LoadRefused, problems_csv
from partnership.evidence.loaders.progress import bar
from partnership.evidence.loaders.registry import BY_SLUG, LOADERS, Loader
from partnership.evidence.loaders.store import LoadResult
from partnership.evidence.publishing import publish
from partnership.evidence.putting_out import NotPublic


class Command(BaseCommand):
    """Check a file and load it: all of it, or nothing."""

    help = "Load a file of figures. Nothing is written when anything in it is wrong."

    def add_arguments(self, parser: ArgumentParser) -> None:
        known = "; ".join(f"{each.slug}: {each.takes}" for each in LOADERS)
        parser.add_argument("loader", choices=sorted(BY_SLUG), metavar="loader", help=known)
        parser.add_argument("path", type=Path)
        parser.add_argument(
            "--publish", action="store_true", help="Make the numbers public at once."
        )
        parser.add_argument(
            "--reason", default="", help="Why public numbers change, for the corrections page."
        )
        parser.add_argument(
            "--problems", type=Path, help="Where to write the list of problems as CSV, if any."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        results = self._load(BY_SLUG[options["loader"]], options["path"], options["problems"])
        for result in results:
            word = "Loaded" if result.created else "Loaded before; nothing was added"
            self.stdout.write(f"{word}: {result.release} ({result.cells:,} numbers).")
        if not options["publish"]:
            self.stdout.write("Not public yet. Run again with --publish to make it public.")
            return
        try:
            changed = [
                entry
                for result in results
                for entry in publish(result.release, reason=options["reason"])
            ]
        except NotPublic as refusal:
            raise CommandError(f"Loaded, but not all of it is public. {refusal}") from refusal
        self.stdout.write(f"Public now. Figures that changed: {len(changed)}.")

    def _load(self, loader: Loader, path: Path, list_to: Path | None) -> list[LoadResult]:
        """Load the file, or say why not."""
        try:
            with path.open("rb") as file:
                return loader.load(file, path.name, self._progress)
        except OSError as error:
            raise CommandError(f"{path} cannot be read: {error.strerror}.") from error
        except LoadRefused as refusal:
            if list_to:
                list_to.write_text(problems_csv(refusal.problems), encoding="utf-8-sig")
            lines = "\n".join(f"  {problem}" for problem in refusal.problems)
            raise CommandError(f"Refused. Nothing was changed.\n{lines}") from refusal

    def _progress(self, name: str, rows: int, done: float) -> None:
        """Draw the bar: over itself on a screen, line by line in a log."""
        on_screen = self.stdout.isatty() and done < 1
        line = f"{bar(done)} {name}: {rows:,} rows"
        self.stdout.write(f"\r{line}" if on_screen else line, ending="" if on_screen else "\n")
        if on_screen:
            sys.stdout.flush()
