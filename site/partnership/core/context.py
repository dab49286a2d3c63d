"""What every template of the site may rely on."""

from typing import Any

from django.conf import settings
from django.http import HttpRequest

from partnership.core.navigation import navigation_for


def site(request: HttpRequest) -> dict[str, Any]:
    """Return the partnership's names and the two navigations, marked with where we are."""
    return {
        "site_name": settings.SITE_NAME,
        "site_short_name": settings.SITE_SHORT_NAME,
        **navigation_for(request),
    }
