"""What the public sees of the help directory (SG-03, SG-16)."""

from django.core.cache import cache

from partnership.core.page_cache import content_version
from partnership.safeguarding.models import HelpLine

CACHE_SECONDS = 300


def help_lines() -> list[HelpLine]:
    """Return every verified line in order: one query, kept until public content changes."""
    lines: list[HelpLine] = (
        cache.get_or_set(
            f"help-lines:{content_version()}",
            lambda: list(HelpLine.objects.filter(verified=True)),
            CACHE_SECONDS,
        )
        or []
    )
    return lines


def help_panel_lines() -> list[HelpLine]:
    """Return the few lines of the panel at the end of every page."""
    return [line for line in help_lines() if line.in_panel]
