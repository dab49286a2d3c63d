"""Every registered page type keeps the promises that all pages make, today's and tomorrow's.

The full pages are those of the demonstration; a page type without one fails here.
"""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from django.core.cache import cache
from django.test import Client
from pytest_django import DjangoAssertNumQueries
from pytest_django.plugin import DjangoDbBlocker
from wagtail.models import Page, Site, get_page_models

from partnership.core.models import BasePage
from tests.factories.accounts import AdministratorFactory, sign_in
from tests.factories.home import demonstration

TYPES: list[type[BasePage]] = [model for model in get_page_models() if model is not Page]
every_type = pytest.mark.parametrize("model", TYPES, ids=[model.__name__ for model in TYPES])

# Queries for one page, without any cache of pages; "Shows when it is done" names three of them.
BUDGETS = {"StoryPage": 10}
DEFAULT_BUDGET = 12
# Pages where somebody may need to leave fast (EXIT-1); home and statistics never show the way out.
WITH_EXIT = {"StoryPage", "StoryIndexPage", "GetHelpPage", "SurveyPage"}
WITHOUT_EXIT = {"HomePage", "StatisticsIndexPage", "StatisticsPage"}

INLINE_SCRIPT = re.compile(r"<script(?![^>]*\bsrc=)", re.IGNORECASE)
INLINE_STYLE = re.compile(r"<style\b|\sstyle=", re.IGNORECASE)
INLINE_HANDLER = re.compile(r"<[^>]+\son[a-z]+=", re.IGNORECASE)
LOADED = re.compile(r"<(?:script|img|source|iframe|link)\b[^>]*\b(?:src|srcset|href)=\"([^\"]*)\"")


@pytest.fixture(scope="module", autouse=True)
def _demonstration(django_db_setup: None, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    with django_db_blocker.unblock(), demonstration():
        yield


pytestmark = [pytest.mark.django_db, pytest.mark.system]


def _full(model: type[BasePage]) -> BasePage:
    page = model.objects.live().public().order_by("path").first()
    assert page is not None, f"the demonstration has no {model.__name__}"
    return page


def _html(client: Client, page: Page) -> str:
    response = client.get(page.url)
    assert response.status_code == 200
    return str(response.content.decode())


@every_type
def test_it_says_where_it_may_stand(model: type[BasePage]) -> None:
    """Parents and children agree with each other, so that every type can be made somewhere."""
    assert issubclass(model, BasePage)
    parents = model.allowed_parent_page_models()
    assert parents
    assert all(model in parent.allowed_subpage_models() for parent in parents)


@every_type
def test_its_page_is_complete(client: Client, model: type[BasePage]) -> None:
    """One language, one title, one h1, the skip link first, the help panel after main (SG-03)."""
    html = _html(client, _full(model))
    assert re.search(r'<html lang="en-GB"', html, re.IGNORECASE)
    assert len(re.findall(r"<h1\b", html)) == 1
    assert re.search(r"<title>[^<]{3,}</title>", html)
    assert html.index('href="#main"') < html.index("<header")
    assert html.count('id="help-panel"') == 1
    assert html.index("</main>") < html.index('id="help-panel"') < html.index("<footer")
    assert html.count('id="main"') == 1


@every_type
def test_its_ids_are_unique(client: Client, model: type[BasePage]) -> None:
    """A link, a label or a description that names an id must find one thing."""
    ids = re.findall(r'\sid="([^"]+)"', _html(client, _full(model)))
    assert sorted(ids) == sorted(set(ids))


@every_type
def test_its_page_runs_under_the_strict_policy(client: Client, model: type[BasePage]) -> None:
    """No inline script, style or handler, nothing from elsewhere, no data: address (SE-02)."""
    html = _html(client, _full(model))
    for forbidden in (INLINE_SCRIPT, INLINE_STYLE, INLINE_HANDLER):
        assert not forbidden.search(html)
    own = "http://testserver/"
    for address in LOADED.findall(html):
        assert address.startswith(("/", own))
        assert not address.startswith("//")


@every_type
def test_reading_it_sets_no_cookie(client: Client, model: type[BasePage]) -> None:
    """DP-19: nothing is kept in the reader's browser."""
    assert not client.get(_full(model).url).cookies


@every_type
def test_the_way_out_is_where_it_helps(client: Client, model: type[BasePage]) -> None:
    """EXIT-1: on support, story and survey pages; never on home or statistics."""
    has_exit = "data-exit-this-page" in _html(client, _full(model))
    assert has_exit or model.__name__ not in WITH_EXIT
    assert not has_exit or model.__name__ not in WITHOUT_EXIT


@every_type
def test_reading_it_is_cheap(
    client: Client, model: type[BasePage], django_assert_max_num_queries: DjangoAssertNumQueries
) -> None:
    """The budget holds for the fullest page of the type, with our caches empty."""
    page = max(model.objects.live().public(), key=lambda each: len(str(getattr(each, "body", ""))))
    client.get(page.url)  # the first request of a process asks for more
    cache.clear()
    Site.get_site_root_paths()  # what Wagtail knows for an hour is no cost of a page
    with django_assert_max_num_queries(BUDGETS.get(model.__name__, DEFAULT_BUDGET)):
        client.get(page.url)


def _empty_draft(model: type[BasePage]) -> BasePage:
    parent_type = model.allowed_parent_page_models()[0]
    parent = Page.objects.get(depth=1) if parent_type is Page else _full(parent_type)
    draft = model(title="An empty page", slug="an-empty-page", live=False)
    parent.add_child(instance=draft)
    return draft


@every_type
def test_an_empty_draft_can_be_previewed(model: type[BasePage]) -> None:
    """WD-05: the preview of a page that has nothing but a title is a whole page, too."""
    draft = _empty_draft(model)
    for mode, _label in draft.preview_modes:
        response = draft.make_preview_request(preview_mode=mode)
        assert response.status_code == 200
        if hasattr(response, "render"):
            response.render()
        assert len(re.findall(rb"<h1\b", response.content)) == 1


@every_type
def test_a_full_page_can_be_previewed(model: type[BasePage]) -> None:
    """What an editor sees before publishing."""
    page = _full(model)
    for mode, _label in page.preview_modes:
        response = page.make_preview_request(preview_mode=mode)
        assert response.status_code == 200


@pytest.fixture
def administrator(client: Client) -> Client:
    """An administrator's browser, second factor included."""
    from partnership.accounts.role_permissions import sync_roles

    person = AdministratorFactory()
    sync_roles()
    return sign_in(client, person)


@every_type
def test_it_can_be_edited(administrator: Client, model: type[BasePage]) -> None:
    response = administrator.get(f"/admin/pages/{_full(model).pk}/edit/")
    assert response.status_code == 200


@every_type
def test_it_can_be_added_unless_there_may_be_only_one(
    administrator: Client, model: type[BasePage]
) -> None:
    parent_type = model.allowed_parent_page_models()[0]
    parent: Any = Page.objects.get(depth=1) if parent_type is Page else _full(parent_type)
    meta = model._meta
    address = f"/admin/pages/add/{meta.app_label}/{meta.model_name}/{parent.pk}/"
    response = administrator.get(address)
    assert response.status_code == (200 if model.can_create_at(parent) else 302)
