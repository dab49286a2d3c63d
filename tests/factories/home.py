"""Plain pages, the help page, and the whole demonstration."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.core.cache import cache
from django.db import transaction
from wagtail.models import Page, PageViewRestriction

from home.demo.seeding import seed
from home.models import GetHelpPage, StandardPage


def standard_page(site_root: Page, title: str = "About us", **fields: Any) -> StandardPage:
    """Return a new plain page below the home page."""
    return site_root.add_child(instance=StandardPage(title=title, **fields))


def help_page(site_root: Page, **fields: Any) -> GetHelpPage:
    """Return the help page below the home page."""
    page = GetHelpPage(**{"title": "Get help", "slug": "get-help", **fields})
    return site_root.add_child(instance=page)


def make_private(page: Page) -> PageViewRestriction:
    """Let only signed-in people see a page and everything below it."""
    return PageViewRestriction.objects.create(page=page, restriction_type="login")


@contextmanager
def demonstration() -> Iterator[None]:
    """Hold the whole demonstration content for a module of tests, and take it back afterwards.

    The cache is emptied on both sides: what it keeps would outlive the rows it was read from.
    """
    cache.clear()
    with transaction.atomic():
        seed(lambda words: None)
        yield
        transaction.set_rollback(True)
    cache.clear()
