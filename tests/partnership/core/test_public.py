"""One condition says what the public may see, in the same query (EX-12)."""

from typing import Any

import pytest
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from wagtail.models import Page

from home.models import StandardPage
from partnership.core.navigation import navigation_for
from partnership.core.page_cache import content_version
from partnership.core.public import live_and_public
from tests.factories.home import make_private, standard_page

pytestmark = pytest.mark.django_db


def _seen() -> set[str]:
    return set(live_and_public(StandardPage.objects.all()).values_list("title", flat=True))


def test_drafts_private_pages_and_all_below_are_left_out(site_root: Page) -> None:
    standard_page(site_root, "Open")
    standard_page(site_root, "Draft", live=False)
    private = standard_page(site_root, "Private")
    standard_page(standard_page(private, "Below"), "Further below")
    make_private(private)
    assert _seen() == {"Open"}


def test_it_agrees_with_wagtail(site_root: Page) -> None:
    for number in range(12):
        parent = standard_page(site_root, f"Page {number}")
        standard_page(parent, f"Below {number}")
        if number % 3 == 0:
            make_private(parent)
    public = StandardPage.objects.live().public().values_list("title", flat=True)
    assert _seen() == set(public)


def test_it_costs_no_query_of_its_own(
    site_root: Page, django_assert_num_queries: DjangoAssertNumQueries
) -> None:
    make_private(standard_page(site_root, "Private"))
    with django_assert_num_queries(1):
        list(live_and_public(Page.objects.all()))


def test_a_private_page_leaves_navigation_and_cache_at_once(
    site_root: Page, rf: Any, client: Client
) -> None:
    """Privacy applies outside of publishing, so it has to empty the cache, too."""
    page = standard_page(site_root, "About us", show_in_menus=True)
    titles = [link["title"] for link in navigation_for(rf.get("/"))["navigation"]]
    assert titles == ["About us"]
    before = content_version()
    make_private(page)
    assert content_version() > before
    assert navigation_for(rf.get("/"))["navigation"] == []
    assert client.get(page.url).status_code == 302


def test_a_page_below_a_private_one_and_its_copies_are_closed(
    site_root: Page, client: Client
) -> None:
    """A page that follows a private original is as private as the original."""
    original = standard_page(site_root, "Private")
    below = standard_page(original, "Below")
    copy = original.create_alias(update_slug="copy", parent=site_root)
    below_copy = standard_page(copy, "Below the copy")
    make_private(original)
    for page in (original, below, copy, below_copy):
        assert client.get(page.url).status_code == 302
