"""What every template of the site may rely on."""

from functools import lru_cache
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.functional import SimpleLazyObject

from partnership.core.navigation import navigation_for


def site(request: HttpRequest) -> dict[str, Any]:
    """Return the partnership's names and the two navigations, marked with where we are."""
    links = lru_cache(lambda: navigation_for(request))
    return {
        "site_name": settings.SITE_NAME,
        "site_short_name": settings.SITE_SHORT_NAME,
        # Worked out when a template asks: the CMS and the feeds never do.
        "navigation": SimpleLazyObject(lambda: links()["navigation"]),
        "footer_navigation": SimpleLazyObject(lambda: links()["footer_navigation"]),
    }
