"""What blocks must know of areas and measures before they can ask the figure door for numbers.

Names only, never a number. A page asks once for all of its blocks: two queries at most, and none
when no block compares places or shows the parts of a whole.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from partnership.evidence.models import Area, Measure


@dataclass(frozen=True)
class Lookups:
    """Codes of the areas of the same kind as an area, and the parts of measures, by slug."""

    alike: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    parts: Mapping[str, Mapping[str, str]] = field(default_factory=dict)


def look_up(areas: Iterable[str], wholes: Iterable[str]) -> Lookups:
    """Return what is known of some areas (by code) and of some measures (by slug)."""
    return Lookups(_alike(set(areas)), _parts(set(wholes)))


def _alike(codes: set[str]) -> dict[str, tuple[str, ...]]:
    """Return for each area the codes of all present areas of its level, itself included."""
    if not codes:
        return {}
    levels = Area.objects.filter(code__in=codes).values("level")
    rows = Area.objects.filter(level__in=levels, valid_to=None).values_list("code", "level")
    level_of = dict(rows)
    return {
        code: tuple(other for other, level in level_of.items() if level == level_of.get(code))
        for code in codes
    }


def _parts(slugs: set[str]) -> dict[str, dict[str, str]]:
    """Return for each measure its parts: slugs with names."""
    if not slugs:
        return {}
    found: dict[str, dict[str, str]] = {}
    rows = Measure.objects.filter(whole__slug__in=slugs).values_list("whole__slug", "slug", "name")
    for whole, slug, name in rows:
        found.setdefault(whole, {})[slug] = name
    return found
