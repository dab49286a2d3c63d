"""The shared cache holds only what is the same for everybody (SE-06)."""

from collections.abc import Callable
from typing import Any

import pytest
from django.conf import settings as django_settings
from django.core.cache import cache
from django.http import HttpRequest, HttpResponse, StreamingHttpResponse
from django.template import engines
from django.template.response import TemplateResponse
from django.test import Client, RequestFactory
from wagtail.models import Page

from partnership.core.page_cache import (
    VERSION_KEY,
    PageCacheMiddleware,
    content_changed,
    content_version,
)
from tests.factories.accounts import EditorFactory, sign_in

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def _cache(settings: Any) -> None:
    settings.PAGE_CACHE_SECONDS = 60
    cache.clear()


class Site:
    """Counts how often the page behind the cache is asked."""

    def __init__(self, answer: Callable[[HttpRequest], HttpResponse]) -> None:
        self.answer, self.asked = answer, 0
        self.middleware = PageCacheMiddleware(self._page)

    def _page(self, request: HttpRequest) -> HttpResponse:
        self.asked += 1
        return self.answer(request)

    def get(self, path: str = "/", **extra: Any) -> HttpResponse:
        return self.middleware(RequestFactory().get(path, **extra))


def plain(request: HttpRequest) -> HttpResponse:
    return HttpResponse("the same for everybody")


def test_a_public_page_is_kept_until_something_changes() -> None:
    site = Site(plain)
    assert [site.get().content for _ in range(3)] == [b"the same for everybody"] * 3
    assert site.asked == 1
    content_changed()
    site.get()
    assert site.asked == 2


def test_addresses_and_hosts_are_kept_apart() -> None:
    site = Site(lambda request: HttpResponse(request.get_full_path() + request.get_host()))
    pages = {
        site.get("/a/").content,
        site.get("/b/").content,
        site.get("/a/?page=2").content,
        site.get("/a/", headers={"host": "localhost"}).content,
    }
    assert len(pages) == 4


def with_header(name: str, value: str) -> Callable[[HttpRequest], HttpResponse]:
    return lambda request: HttpResponse("x", headers={name: value})


def with_cookie(request: HttpRequest) -> HttpResponse:
    response = HttpResponse("x")
    response.set_cookie("anything", "1")
    return response


@pytest.mark.parametrize(
    "answer",
    [
        with_cookie,
        with_header("Cache-Control", "no-store"),
        with_header("Cache-Control", "private, max-age=10"),
        with_header("Cache-Control", "no-cache"),
        with_header("Vary", "Accept-Language, Cookie"),
        lambda request: HttpResponse("x", status=404),
        lambda request: HttpResponse("x", status=302, headers={"Location": "/"}),
        lambda request: StreamingHttpResponse(["x"]),
    ],
)
def test_what_is_for_one_person_is_never_kept(
    answer: Callable[[HttpRequest], HttpResponse],
) -> None:
    site = Site(answer)
    for _ in range(2):
        site.get()
    assert site.asked == 2


@pytest.mark.parametrize(
    ("path", "method", "cookies", "headers"),
    [
        ("/", "post", {}, {}),
        ("/", "head", {}, {}),
        ("/", "get", {"__Host-session": "x"}, {}),
        ("/", "get", {"__Host-csrf": "x"}, {}),
        ("/", "get", {"anything": "x"}, {}),
        ("/", "get", {}, {"Authorization": "Bearer x"}),
        ("/admin/", "get", {}, {}),
        ("/accounts/login/", "get", {}, {}),
        ("/partners/", "get", {}, {}),
        ("/leave/", "get", {}, {}),
    ],
)
def test_who_is_somebody_gets_a_page_of_their_own(
    path: str, method: str, cookies: dict[str, str], headers: dict[str, str]
) -> None:
    site = Site(plain)
    for _ in range(2):
        site.get(path)
    site.asked = 0
    request = getattr(RequestFactory(), method)(path, headers=headers)
    request.COOKIES.update(cookies)
    for _ in range(2):
        site.middleware(request)
    assert site.asked == 2


def test_a_page_rendered_late_is_kept_once_it_is_rendered() -> None:
    template = engines["django"].from_string("rendered")
    site = Site(lambda request: TemplateResponse(request, template))
    site.get().render()
    assert site.get().content == b"rendered"
    assert site.asked == 1


def test_a_page_from_before_a_change_is_not_kept_after_it() -> None:
    def changes_meanwhile(request: HttpRequest) -> HttpResponse:
        content_changed()
        return HttpResponse("old")

    site = Site(changes_meanwhile)
    site.get()
    site.get()
    assert site.asked == 2


def test_the_version_never_comes_back_when_the_cache_forgets_it() -> None:
    """Else a withdrawn page could be shown again."""
    before = content_version()
    cache.delete(VERSION_KEY)
    assert content_version() > before


def test_a_change_counts_again_when_it_is_committed(
    django_capture_on_commit_callbacks: Callable[..., Any],
) -> None:
    with django_capture_on_commit_callbacks() as callbacks:
        content_changed()
    before = content_version()
    for callback in callbacks:
        callback()
    assert content_version() > before


def test_zero_seconds_switch_it_off(settings: Any) -> None:
    settings.PAGE_CACHE_SECONDS = 0
    site = Site(plain)
    site.get()
    site.get()
    assert site.asked == 2


def test_what_staff_see_is_never_shown_to_visitors(client: Client, site_root: Page) -> None:
    """The whole chain: staff first, then a visitor, then staff."""
    sign_in(client, EditorFactory(name="Marked Editor"))
    for reader in (client, Client(), client, Client()):
        response = reader.get("/")
        assert "Marked Editor" not in response.content.decode()
        assert django_settings.SESSION_COOKIE_NAME not in response.cookies or reader is client
