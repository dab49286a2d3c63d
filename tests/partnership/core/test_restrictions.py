"""Routing answers for restrictions too: on the page, above it, and on the original of a copy."""

import pytest
from django.test import Client
from wagtail.models import Page, PageViewRestriction

from home.models import StandardPage

pytestmark = pytest.mark.django_db


@pytest.fixture
def family(site_root: Page) -> tuple[StandardPage, StandardPage]:
    parent = StandardPage(title="A shelf", slug="a-shelf", summary="A shelf.")
    site_root.add_child(instance=parent)
    child = StandardPage(title="A book", slug="a-book", summary="A book.")
    parent.add_child(instance=child)
    return parent, child


def restrict(page: Page) -> None:
    PageViewRestriction.objects.create(page=page, restriction_type=PageViewRestriction.LOGIN)


def test_an_open_page_is_read(client: Client, family: tuple[StandardPage, StandardPage]) -> None:
    assert client.get("/a-shelf/a-book/").status_code == 200


@pytest.mark.parametrize("which", [0, 1])
def test_a_restriction_holds_on_the_page_and_below(
    client: Client, family: tuple[StandardPage, StandardPage], which: int
) -> None:
    """SE-21: checked on the object and on everything above it."""
    restrict(family[which])
    response = client.get("/a-shelf/a-book/")
    assert response.status_code == 302
    assert response["Location"].startswith("/accounts/login/")


def test_a_restriction_beside_the_way_closes_nothing(
    client: Client, site_root: Page, family: tuple[StandardPage, StandardPage]
) -> None:
    other = StandardPage(title="Another", slug="another", summary="Another.")
    site_root.add_child(instance=other)
    restrict(other)
    assert client.get("/a-shelf/a-book/").status_code == 200
    assert client.get("/another/").status_code == 302


def test_a_copy_is_as_private_as_its_original(
    client: Client, site_root: Page, family: tuple[StandardPage, StandardPage]
) -> None:
    parent, child = family
    child.create_alias(parent=site_root, update_slug="a-copy")
    restrict(parent)
    restrict(child)
    assert client.get("/a-copy/").status_code == 302


def test_a_restricted_front_page_closes_the_whole_site(
    client: Client, site_root: Page, family: tuple[StandardPage, StandardPage]
) -> None:
    restrict(site_root)
    assert client.get("/a-shelf/").status_code == 302
