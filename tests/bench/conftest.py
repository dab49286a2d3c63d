"""Budgets are measured over the demonstration content, with nothing in the cache."""

from collections.abc import Callable, Iterator

import pytest
from django.conf import settings
from django.core.cache import cache
from django.db import connection, transaction
from django.test import Client
from django.test.utils import CaptureQueriesContext
from pytest_django.plugin import DjangoDbBlocker
from wagtail.models import Site

from tests import seeded


@pytest.fixture(scope="session", autouse=True)
def demonstration(django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Fill the database with the demonstration content."""
    if settings.SETTINGS_MODULE != seeded.E2E_SETTINGS:
        pytest.exit(f"Budgets need --ds={seeded.E2E_SETTINGS}: run 'make bench'.", 4)
    seeded.prepare()
    with django_db_blocker.unblock():
        yield


@pytest.fixture
def undone() -> Iterator[None]:
    """Undo at the end whatever a test writes."""
    with transaction.atomic():
        yield
        transaction.set_rollback(True)


@pytest.fixture
def queries() -> Callable[[Client, str], list[str]]:
    """Return a function that asks a warm process for a page that no cache holds."""

    def asked(client: Client, address: str) -> list[str]:
        client.get(address)
        cache.clear()
        # What Wagtail knows for an hour is no cost of a page.
        Site.get_site_root_paths()
        with CaptureQueriesContext(connection) as caught:
            response = client.get(address)
        assert response.status_code == 200, address
        return [query["sql"] for query in caught.captured_queries]

    return asked
