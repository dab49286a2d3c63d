"""The last step of every loader of tables: the same file once, else one release for each part."""

from collections.abc import Callable, Sequence
from typing import IO

from django.db import transaction

from partnership.core.files.limits import refuse_too_large
from partnership.evidence.catalogue.areas import ensure_areas
from partnership.evidence.loaders.store import (
    LoadResult,
    NewCell,
    NewRelease,
    Upload,
    save_releases,
)
from partnership.evidence.models import Release

Part = tuple[NewRelease, Sequence[NewCell]]


def load_once(
    file: IO[bytes],
    name: str,
    dataset_slugs: Sequence[str],
    read: Callable[[Upload], Sequence[Part]],
) -> list[LoadResult]:
    """Load a file unless it was loaded before into one of these data sets.

    Args:
        file: The upload.
        name: Its name.
        dataset_slugs: The data sets the file may go to; none asks all of them.
        read: Reads and checks the file and returns what to write. It may make measures: what
            it makes is taken back when it refuses.

    Raises:
        LoadRefused: From ``read``, or from storing. Nothing is written.
    """
    refuse_too_large(file, name)
    upload = Upload.of(file, name)
    if before := _loaded_before(dataset_slugs, upload):
        return before
    with transaction.atomic():
        ensure_areas()
        return save_releases(read(upload), upload)


def _loaded_before(dataset_slugs: Sequence[str], upload: Upload) -> list[LoadResult]:
    """Return what was made from the same file."""
    releases = Release.objects.filter(checksum=upload.checksum).order_by("pk")
    if dataset_slugs:
        releases = releases.filter(dataset__slug__in=dataset_slugs)
    return [LoadResult(each, created=False, cells=each.observations.count()) for each in releases]
