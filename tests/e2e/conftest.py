"""One seeded, running site and one browser for all journeys of a run."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from django.conf import settings
from playwright.sync_api import Browser, BrowserContext, Page, Playwright
from pytest_django.plugin import DjangoDbBlocker

from tests import seeded
from tests.e2e import browser as chromium
from tests.e2e.addresses import DESKTOP, PHONE
from tests.e2e.people import Person, sign_in
from tests.e2e.server import running_site


@pytest.fixture(scope="session")
def site_folder() -> Path:
    """Return the folder that the running site keeps everything in."""
    if settings.SETTINGS_MODULE != seeded.E2E_SETTINGS:
        pytest.exit(f"Browser tests need --ds={seeded.E2E_SETTINGS}: run 'make e2e'.", 4)
    return seeded.prepare()


@pytest.fixture(scope="session")
def base_url(site_folder: Path) -> Iterator[str]:
    """Serve the seeded site and return its address."""
    with running_site(site_folder) as address:
        yield address


@pytest.fixture(scope="session", autouse=True)
def database(site_folder: Path, django_db_blocker: DjangoDbBlocker) -> Iterator[None]:
    """Let tests look into the running site's own database (there is no other one here)."""
    with django_db_blocker.unblock():
        yield


@pytest.fixture(scope="session")
def browser_type_launch_args(playwright: Playwright) -> dict[str, Any]:
    """Start the Chromium that was found, with no traffic of its own (WD-54)."""
    own = playwright.chromium.executable_path
    return {"executable_path": chromium.find(own), "args": chromium.ARGUMENTS}


@pytest.fixture(scope="session")
def browser_context_args(base_url: str) -> dict[str, Any]:
    """Open every page against the running site, as a reader in Northampton."""
    return {"base_url": base_url, "locale": "en-GB", "timezone_id": "Europe/London"}


@pytest.fixture
def phone(new_context: Callable[..., BrowserContext]) -> Page:
    """Return a page of the size of a small phone."""
    return new_context(viewport=PHONE, reduced_motion="reduce").new_page()


@pytest.fixture
def phone_without_script(new_context: Callable[..., BrowserContext]) -> Page:
    """Return a page of the size of a small phone that runs no script."""
    return new_context(viewport=PHONE, java_script_enabled=False).new_page()


@pytest.fixture(scope="session")
def signed_in_states(
    browser: Browser, browser_context_args: dict[str, Any]
) -> Callable[[Person], Any]:
    """Return a function that signs a person in once a run and gives their browser's state."""
    states: dict[str, Any] = {}

    def state(person: Person) -> Any:
        if person.email not in states:
            context = browser.new_context(**browser_context_args)
            sign_in(context.new_page(), person)
            states[person.email] = context.storage_state()
            context.close()
        return states[person.email]

    return state


@pytest.fixture
def signed_in(
    new_context: Callable[..., BrowserContext], signed_in_states: Callable[[Person], Any]
) -> Callable[[Person], Page]:
    """Return a function that gives a page on which a person is signed in."""

    def page(person: Person) -> Page:
        return new_context(viewport=DESKTOP, storage_state=signed_in_states(person)).new_page()

    return page
