"""Years counted with months that are not the public ones any more (P15, P22).

An archive of some months brings years that are counted with the public months of other files.
When another file of those months becomes public, or is withdrawn, between loading and publishing,
the years are of a state that never was.
"""

from partnership.evidence.figures.changes import shown_months
from partnership.evidence.loaders.police.earlier import counted_with, own_months
from partnership.evidence.models import Release
from partnership.evidence.putting_out import NotPublic


class StaleCount(NotPublic):
    """The longer periods of a release were counted with other months than those public now."""

    def __init__(self, releases: list[str]) -> None:
        """Say which files came between, and what to do."""
        super().__init__(
            "Since this file was loaded, other months became public, or were withdrawn, that its "
            f"years are counted with ({', '.join(releases)}). Count its years again, and then look "
            "at the preview once more."
        )


def is_stale(release: Release) -> bool:
    """Say whether its years must be counted again."""
    return bool(_came_between(release))


def refuse_stale_count(release: Release) -> None:
    """Refuse to publish years that were counted with months of another state.

    Raises:
        StaleCount: Names the files that became public, or were withdrawn, meanwhile.
    """
    if changed := _came_between(release):
        titles = Release.objects.filter(pk__in=changed).values_list("title", flat=True)
        raise StaleCount(sorted(titles))


def _came_between(release: Release) -> set[int]:
    changed: set[int] = set()
    for area_code, then in release.counted_with.items():
        own = own_months(release, area_code)
        if not own & shown_months(release, area_code):
            continue
        now = counted_with(area_code, own)
        changed |= {
            key
            for month in now.keys() | then.keys()
            if now.get(month) != then.get(month)
            for key in (now.get(month), then.get(month))
            if key is not None
        }
    return changed
