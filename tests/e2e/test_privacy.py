"""Reading leaves no trace and asks nobody else (DP-19, DP-20, SE-02, UX-22)."""

from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, Response

from tests.e2e.addresses import DESKTOP, PHONE, PLAIN, READING, address_of, all_public_paths
from tests.e2e.states import STATES
from tests.e2e.witness import Witness, kept_by_browser

pytestmark = pytest.mark.e2e
KILOBYTE = 1024
SURVEY_LIMIT, PAGE_LIMIT = 60 * KILOBYTE, 200 * KILOBYTE


@pytest.fixture
def witness(base_url: str, phone: Page) -> Iterator[Witness]:
    """Watch the phone's page, and fail if it did what it should not."""
    watching = Witness(base_url)
    watching.watch(phone)
    yield watching
    watching.assert_nothing_happened()


@pytest.mark.parametrize("name", READING)
def test_reading_sets_nothing(phone: Page, witness: Witness, name: str) -> None:
    """No cookie, no storage, no other site, no breach of the policy on a reading page."""
    phone.goto(address_of(name), wait_until="networkidle")
    assert kept_by_browser(phone.context, phone) == {"cookies": [], "storage": []}


@pytest.mark.parametrize("state", sorted(set(STATES) - set(READING)))
def test_no_state_breaks_the_policy(phone: Page, witness: Witness, state: str) -> None:
    """Answering, signing in and the gallery obey the same strict policy."""
    STATES[state](phone)


def test_the_whole_public_site_answers_without_a_cookie(phone: Page, witness: Witness) -> None:
    """Every public page of the demonstration is there, links to pages that exist, and is quiet."""
    linked: set[str] = set()
    for path in [*all_public_paths(), *PLAIN.values()]:
        phone.goto(path)
        linked |= set(phone.evaluate(INNER_LINKS))
    broken = {
        path: status
        for path in sorted(linked - {"/leave/"})
        if (status := phone.request.get(path, max_redirects=2).status) >= 400
    }
    assert broken == {}


INNER_LINKS = """() => [...document.querySelectorAll('a[href]')]
  .filter(a => a.origin === location.origin && !a.pathname.startsWith('/there-is-no'))
  .map(a => a.pathname)"""


def test_only_answering_sets_a_cookie_and_it_is_on_the_cookies_page(phone: Page) -> None:
    """The cookies page names every cookie that a visitor can get (DP-19)."""
    STATES["survey question"](phone)
    # A survey's cookie ends in the survey's number.
    names = [str(cookie.get("name")).rstrip("0123456789") for cookie in phone.context.cookies()]
    assert names
    phone.goto("/cookies/")
    words = phone.locator("main").inner_text()
    assert [name for name in names if name not in words] == []


class Scales:
    """Weighs what a page brings over the wire, headers left out."""

    def __init__(self, page: Page) -> None:
        """Begin to weigh."""
        self.responses: list[Response] = []
        page.on("response", self._came)

    def _came(self, response: Response) -> None:
        self.responses.append(response)

    def total(self) -> int:
        """Return the bytes that came, compressed as they came."""
        return sum(response.request.sizes()["responseBodySize"] for response in self.responses)


@pytest.fixture
def fresh(new_context: Callable[..., BrowserContext]) -> Callable[[dict[str, int]], Page]:
    """Return a function that gives a page with nothing in its cache."""
    return lambda size: new_context(viewport=size).new_page()


@pytest.mark.parametrize("name", [*READING, "tell us your story"])
def test_a_page_is_light(fresh: Callable[[dict[str, int]], Page], name: str) -> None:
    """At most 200 KB on first view; a survey's own pages at most 60 KB (UX-22)."""
    page = fresh(DESKTOP)
    scales = Scales(page)
    page.goto(address_of(name), wait_until="networkidle")
    limit = SURVEY_LIMIT if name == "surveys.SurveyPage" else PAGE_LIMIT
    assert scales.total() <= limit


def test_the_first_question_is_light_and_the_next_lighter(
    fresh: Callable[[dict[str, int]], Page],
) -> None:
    """A question opened first costs at most 60 KB, each one after it 15 KB (UX-22)."""
    page = fresh(PHONE)
    start = address_of("surveys.SurveyPage")
    scales = Scales(page)
    page.goto(start, wait_until="networkidle")
    STATES["survey question"](page)
    page.wait_for_load_state("networkidle")
    assert scales.total() <= SURVEY_LIMIT + 15 * KILOBYTE
