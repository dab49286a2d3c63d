"""The header's and the footer's links: pages of the site, chosen in the CMS.

Main navigation: live, public children of the home page with "show in menus". Footer: the other
ones.
"""

from typing import Any

from django.http import HttpRequest
from wagtail.models import Page, Site

from partnership.core.public import live_and_public


def _link(page: Page, request: HttpRequest) -> dict[str, Any]:
    url = page.get_url(request)
    return {"title": page.title, "url": url, "current": bool(url) and request.path.startswith(url)}


def navigation_for(request: HttpRequest) -> dict[str, list[dict[str, Any]]]:
    """Return ``navigation`` and ``footer_navigation`` for one request (one query for both)."""
    current_site = Site.find_for_request(request)
    if current_site is None:
        return {"navigation": [], "footer_navigation": []}
    home_path = current_site.root_page.path
    pages = (
        live_and_public(Page.objects.all())
        .filter(path__startswith=home_path, depth=current_site.root_page.depth + 1)
        .order_by("path")
    )
    main: list[dict[str, Any]] = []
    footer: list[dict[str, Any]] = []
    for page in pages:
        (main if page.show_in_menus else footer).append(_link(page, request))
    return {"navigation": main, "footer_navigation": footer}
