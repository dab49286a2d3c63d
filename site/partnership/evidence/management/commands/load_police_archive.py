"""Load an archive of data.police.uk from the command line."""

from argparse import ArgumentParser
from pathlib import Path
from typing import Any

from django.core.management.base import BaseCommand, CommandError

from partnership.core.files.problems import LoadRefused
from partnership.evidence.loaders.police.loader import load_police_archive
from partnership.evidence.loaders.progress import bar
from partnership.evidence.publishing import publish
from partnership.evidence.putting_out import NotPublic


class Command(BaseCommand):
    """Check a zip of monthly street files and load it: all of it, or nothing."""

    help = "Load a zip of data.police.uk street files. Nothing is written when anything is wrong."

    def add_arguments(self, parser: ArgumentParser) -> None:
        parser.add_argument("path", type=Path)
        parser.add_argument("--force", default="northamptonshire")
        parser.add_argument(
            "--publish", action="store_true", help="Make the numbers public at once."
        )
        parser.add_argument(
            "--reason", default="", help="Why public numbers change, for the corrections page."
        )

    def handle(self, *args: Any, **options: Any) -> None:
        path: Path = options["path"]
        try:
            with path.open("rb") as file:
                result = load_police_archive(
                    file, path.name, force=options["force"], progress=self._progress
                )
        except OSError as error:
            raise CommandError(f"{path} cannot be read: {error.strerror}.") from error
        except LoadRefused as refusal:
            lines = "\n".join(f"  {problem}" for problem in refusal.problems)
            raise CommandError(f"Refused. Nothing was changed.\n{lines}") from refusal
        word = "Loaded" if result.created else "Loaded before; nothing was added"
        self.stdout.write(f"{word}: {result.release} ({result.cells:,} numbers).")
        if not options["publish"]:
            self.stdout.write("Not public yet. Run again with --publish to make it public.")
        else:
            try:
                changed = publish(result.release, reason=options["reason"])
            except NotPublic as refusal:
                raise CommandError(f"Loaded, but not public. {refusal}") from refusal
            self.stdout.write(f"Public now. Figures that changed: {len(changed)}.")

    def _progress(self, name: str, rows: int, done: float) -> None:
        self.stdout.write(f"  {bar(done)} {name}: {rows:,} rows")
