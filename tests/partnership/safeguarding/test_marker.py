"""A typed marker is found by nobody but the safeguarding lead (DP-14, DP-23, SG-15, SE-21).

It is looked for as everybody else at every address that takes no value and at the queue's own,
in every column of the database, in the log and in the cache.
"""

import logging
import pickle

import pytest
from django.apps import apps
from django.core.cache import cache
from django.db import connection
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver
from wagtail.models import Page

from partnership.accounts.roles import Role
from partnership.safeguarding.models import VisitorText
from tests.factories.accounts import (
    FACTORY_BY_ROLE,
    AdministratorFactory,
    SafeguardingLeadFactory,
    sign_in,
)
from tests.factories.safeguarding import receive_text

pytestmark = [pytest.mark.django_db, pytest.mark.system]
MARKER = "zebra-marmalade-4471"


@pytest.fixture
def text(site_root: Page) -> VisitorText:
    return receive_text(f"i am not safe {MARKER} call me on 07700 900123", source="story")


def addresses(
    patterns: list[URLPattern | URLResolver] | None = None, before: str = "/"
) -> list[str]:
    """Return every address of the whole site that takes no value, the CMS's included."""
    found: list[str] = []
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        route = str(pattern.pattern).removeprefix("^").removesuffix("$")
        if any(sign in route for sign in "<(\\["):
            continue
        if isinstance(pattern, URLResolver):
            found += addresses(pattern.url_patterns, before + route)
        else:
            found.append(before + route)
    return found


def queue_addresses(text: VisitorText) -> list[str]:
    base = f"/admin/safeguarding/queue/{text.pk}/"
    return [base, f"{base}open/", f"{base}decide/"]


def hunt(client: Client, text: VisitorText) -> None:
    # "failwhale" fails on purpose; the others end the session.
    skip = ("logout", "failwhale", "/leave/")
    for url in (*addresses(), *queue_addresses(text)):
        if any(word in url for word in skip):
            continue
        response = client.get(url)
        body = b"" if response.streaming else response.content
        assert MARKER.encode() not in body, url
    for url in queue_addresses(text):
        assert MARKER.encode() not in client.post(url).content, url
    for words in (f"/search/?q={MARKER}", f"/admin/pages/search/?q={MARKER}"):
        page = client.get(words).content.decode()
        assert page.count(str(text.pk)) == 0


@pytest.mark.parametrize("role", [role for role in Role if role is not Role.SAFEGUARDING_LEAD])
def test_no_other_role_finds_it(client: Client, role: Role, text: VisitorText) -> None:
    hunt(sign_in(client, FACTORY_BY_ROLE[role]()), text)


def test_a_superuser_does_not_find_it(client: Client, text: VisitorText) -> None:
    hunt(sign_in(client, AdministratorFactory(is_superuser=True)), text)


def test_a_visitor_does_not_find_it(client: Client, text: VisitorText) -> None:
    hunt(client, text)


def test_the_lead_finds_it_by_opening_it_alone(client: Client, text: VisitorText) -> None:
    sign_in(client, SafeguardingLeadFactory())
    for url in ("/admin/", "/admin/safeguarding/queue/", f"/admin/safeguarding/queue/{text.pk}/"):
        assert MARKER not in client.get(url).content.decode()
    opened = client.post(f"/admin/safeguarding/queue/{text.pk}/open/")
    assert MARKER in opened.content.decode()


def test_no_column_log_or_cache_holds_it(
    client: Client, caplog: pytest.LogCaptureFixture, site_root: Page
) -> None:
    cache.clear()
    with caplog.at_level(logging.DEBUG):
        text = receive_text(f"i am not safe {MARKER}")
        sign_in(client, SafeguardingLeadFactory())
        client.post(f"/admin/safeguarding/queue/{text.pk}/open/")
        client.get("/admin/safeguarding/queue/")
    for model in apps.get_models(include_auto_created=True):
        with connection.cursor() as cursor:
            table = connection.ops.quote_name(model._meta.db_table)
            cursor.execute(f"SELECT * FROM {table}")  # noqa: S608 - a table of ours
            assert MARKER not in repr(cursor.fetchall()), table
    ours = [record for record in caplog.records if record.name != "django.db.backends"]
    assert MARKER not in " ".join(record.getMessage() for record in ours)
    assert MARKER.encode() not in pickle.dumps(getattr(cache, "_cache", {}))
