"""The front door shows what is there, and nothing that the public may not see."""

from datetime import timedelta
from typing import Any

import pytest
from django.conf import settings
from django.test import Client
from django.utils import timezone

from home.models import HomePage
from tests.factories.home import make_private
from tests.factories.stories import story

pytestmark = pytest.mark.django_db


def _context(client: Client) -> Any:
    return client.get("/").context


def test_an_empty_home_page_is_still_a_home_page(client: Client, site_root: HomePage) -> None:
    html = client.get("/").content.decode()
    assert "Nothing is open today." in html
    assert "Stories of hope" not in html
    assert 'href="/tell-us-your-story/"' in html


def test_the_newest_public_stories_stand_in_when_none_is_chosen(
    client: Client, site_root: HomePage
) -> None:
    today = timezone.localdate()
    for days in range(5):
        story(site_root, f"Story {days}", date=today - timedelta(days=days))
    make_private(story(site_root, "Private", date=today + timedelta(days=1)))
    titles = [card["title"] for card in _context(client)["story_cards"]]
    assert titles == ["Story 0", "Story 1", "Story 2"]


def test_chosen_stories_keep_their_order_and_drop_what_is_not_public(
    client: Client, site_root: HomePage
) -> None:
    first, second, gone = (story(site_root, title) for title in ("First", "Second", "Gone"))
    home = HomePage.objects.get()
    home.featured_stories = [("story", second), ("story", gone), ("story", first)]
    home.save()
    gone.unpublish()
    assert [card["title"] for card in _context(client)["story_cards"]] == ["Second", "First"]


def test_an_unknown_figure_is_left_out(client: Client, site_root: HomePage) -> None:
    """No number is better than a wrong one (P6 to P23)."""
    home = HomePage.objects.get()
    home.figures = [("figure", "no-such-figure")]
    home.save()
    assert _context(client)["figure_cards"] == []


def test_the_button_leads_where_the_editor_said(client: Client, site_root: HomePage) -> None:
    page = story(site_root, "Target")
    home = HomePage.objects.get()
    home.hero_action = [("link", {"label": "Read", "page": page, "address": ""})]
    home.save()
    assert _context(client)["action"] == {"label": "Read", "url": "/stories/target/"}
    page.unpublish()
    assert _context(client)["action"] is None


def test_its_title_says_whose_site_it_is_and_what_for(client: Client, site_root: HomePage) -> None:
    """UX-02: "Home" tells nobody in a list of open pages anything."""
    site_root.title, site_root.hero_title = "Home", "Most of us look out for each other"
    site_root.save_revision().publish()
    html = client.get("/").content.decode()
    name = settings.SITE_NAME
    assert f"<title>{name} – Most of us look out for each other</title>" in html
    assert f'property="og:title" content="{name}"' in html
