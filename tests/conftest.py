"""What every test may rely on."""

import gc
from collections import Counter
from collections.abc import Iterator
from typing import Any

import pytest
from wagtail.models import Locale, Page, Site

# Objects that are made before Python looks for lost ones; its own number is 700.
ROOM_FOR_NEW_OBJECTS = 20_000


@pytest.fixture
def site_root(db: None) -> Page:
    """Return the home page of the default site, made when it is not there (WD-51)."""
    return home_page()


def home_page() -> Page:
    """Return the home page for fixtures that hold content for a whole module."""
    from home.models import HomePage

    Locale.objects.get_or_create(language_code="en-gb")
    home = HomePage.objects.first()
    if home is None:
        root = Page.objects.filter(depth=1).first() or Page.add_root(title="Root", slug="root")
        home = root.add_child(instance=HomePage(title="Home", slug="the-home-page"))
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={"hostname": "localhost", "root_page": home, "site_name": "NSVPP"},
    )
    return home


@pytest.hookimpl(trylast=True)
def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Begin with slow files, then with those of many tests; small ones fill the gaps at the end.

    Browser tests keep their order, and so does a process that is alone.
    """
    if config.option.markexpr == "e2e" or not hasattr(config, "workerinput"):
        return
    tests = Counter(item.path for item in items)
    items.sort(key=lambda item: (item.get_closest_marker("system") is None, -tests[item.path]))


def pytest_collection_finish() -> None:
    """Never look again through what stays for the whole run: Django, Wagtail and the tests."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(ROOM_FOR_NEW_OBJECTS)


@pytest.hookimpl(wrapper=True)
def pytest_fixture_setup(fixturedef: pytest.FixtureDef[Any]) -> Iterator[None]:
    """Collect no garbage while migrations make models by the thousand; most of them stay."""
    if fixturedef.argname != "django_db_setup":
        return (yield)
    gc.disable()
    try:
        return (yield)
    finally:
        gc.enable()
        gc.collect()
        gc.freeze()
