"""A shared cache of whole public pages, emptied by one number whenever content changes.

A page may be kept when the visitor is nobody in particular: a GET without any cookie, answered
with 200, setting no cookie, not marked private and not differing by cookie (SE-06). The key
carries the "content version", a number in the shared cache that every publication changes; so a
correction or a withdrawn consent is seen at once by all processes, without listing the pages it
touches. The number is a moment in time, so that it never comes back after the cache lost it.
"""

import hashlib
import time
from collections.abc import Callable

from django.conf import settings
from django.core.cache import cache
from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.template.response import SimpleTemplateResponse
from django.utils.cache import has_vary_header

VERSION_KEY = "page-cache:version"
NEVER_KEPT = ("/admin/", "/accounts/", "/partners/", "/leave/")


def content_version() -> int:
    """Return the number that every publication changes."""
    return int(cache.get_or_set(VERSION_KEY, time.time_ns, timeout=None) or 0)


def _renew() -> None:
    cache.set(VERSION_KEY, time.time_ns(), timeout=None)


def content_changed() -> None:
    """Make every cached page stale, in all processes at once.

    It happens again when the transaction is committed: until then another process may still read,
    and keep, what was there before.
    """
    _renew()
    if transaction.get_connection().in_atomic_block:
        transaction.on_commit(_renew)


def is_anonymous_read(request: HttpRequest) -> bool:
    """Say whether the request may be answered from, and kept in, the shared cache."""
    return (
        request.method == "GET"
        and not request.COOKIES
        and "Authorization" not in request.headers
        and not request.path_info.startswith(NEVER_KEPT)
    )


def is_shareable(response: HttpResponse) -> bool:
    """Say whether a response is the same for everybody."""
    control = response.get("Cache-Control", "")
    return (
        response.status_code == 200
        and not response.streaming
        and not response.cookies
        and "no-store" not in control
        and "no-cache" not in control
        and "private" not in control
        and not has_vary_header(response, "Cookie")
    )


def cache_key(request: HttpRequest) -> str:
    """Return the key: host, address, query and content version."""
    address = f"{request.get_host()}{request.get_full_path()}"
    return f"page-cache:{content_version()}:{hashlib.sha256(address.encode()).hexdigest()}"


class PageCacheMiddleware:
    """Serve and keep shareable pages for ``PAGE_CACHE_SECONDS`` (0 switches it off)."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        """Keep the next step of the chain."""
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        """Answer from the cache, or answer and keep."""
        seconds = settings.PAGE_CACHE_SECONDS
        if not seconds or not is_anonymous_read(request):
            return self.get_response(request)
        key = cache_key(request)
        kept: HttpResponse | None = cache.get(key)
        if kept is not None:
            return kept
        response = self.get_response(request)
        if is_shareable(response):
            response.headers.setdefault("Cache-Control", f"public, max-age={seconds}")
            self._keep(key, response, seconds)
        return response

    @staticmethod
    def _keep(key: str, response: HttpResponse, seconds: int) -> None:
        """Keep the response once its template, if any, has been rendered."""
        if isinstance(response, SimpleTemplateResponse) and not response.is_rendered:
            response.add_post_render_callback(lambda done: cache.set(key, done, seconds))
        else:
            cache.set(key, response, seconds)
