"""The pages of the demonstration, in the order of the tree (design §7)."""

from typing import Any

from wagtail.models import Page, Site

from home.demo.building import ensure_page, publish
from home.demo.help_groups import group_blocks
from home.demo.reading import CONTENT, files, read
from home.models import GetHelpPage, HomePage, StandardPage
from stories.models import StoryIndexPage, StoryPage

HEADLINE_FIGURES = ("violence-2025-force", "robbery-2025-force")
FEATURED = ("the-tuesday-kitchen", "lights-on-the-pitch", "the-number-in-the-window")


def build_home() -> HomePage:
    """Return the home page of the default site, in the place of Wagtail's welcome page."""
    existing = HomePage.objects.first()
    if existing is not None:
        return existing
    root = Page.objects.get(depth=1)
    home = HomePage(**read(CONTENT / "home.toml"))
    root.add_child(instance=home)
    site = Site.objects.filter(is_default_site=True).first()
    welcome = site.root_page if site else None
    Site.objects.update_or_create(
        is_default_site=True, defaults={"root_page": home, "hostname": "localhost"}
    )
    if welcome and welcome.specific_class is Page:
        welcome.delete()
    home.refresh_from_db()
    return home


def build_stories(home: HomePage) -> StoryIndexPage:
    """Make the index and the example stories (DEMO-1, DEMO-2)."""
    index = ensure_page(
        home,
        StoryIndexPage,
        "stories",
        title="Stories",
        summary="Small things that people do for each other. They add up.",
        show_in_menus=True,
    )
    for path in files("stories"):
        values = read(path)
        ensure_page(index, StoryPage, values.pop("slug"), is_example=True, **values)
    return index


def build_help(home: HomePage) -> GetHelpPage:
    """Make the help page from the help directory."""
    values: dict[str, Any] = read(CONTENT / "get-help.toml")
    return ensure_page(home, GetHelpPage, values.pop("slug"), groups=group_blocks(), **values)


def build_plain_pages(home: HomePage) -> None:
    """Make the about pages, the legal pages and the page on staying safe online."""
    for path in files("pages"):
        values = read(path)
        page = ensure_page(home, StandardPage, values.pop("slug"), **values)
        for below in files(path.stem):
            inner = read(below)
            ensure_page(page, StandardPage, inner.pop("slug"), **inner)


def furnish_home(home: HomePage) -> None:
    """Choose stories and figures for the home page, once they are there and nobody else did."""
    if home.featured_stories or home.figures:
        return
    stories = {story.slug: story.pk for story in StoryPage.objects.filter(slug__in=FEATURED)}
    home.featured_stories = [
        ("story", StoryPage.objects.get(pk=stories[slug])) for slug in FEATURED if slug in stories
    ]
    home.figures = [("figure", slug) for slug in HEADLINE_FIGURES]
    home.hero_action = [("link", {"label": "Have your say", "address": "/have-your-say/"})]
    publish(home)
