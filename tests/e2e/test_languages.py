"""Another language, another direction, easy words and a voice, in a real browser (UX-23, AC-20)."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import BrowserContext, Page, expect

from surveys.models import Response, SurveyPage
from tests.e2e.addresses import NARROW, PHONE, address_of
from tests.e2e.probes import SIDEWAYS
from tests.e2e.survey import SURVEY, fill, press_send
from tests.e2e.test_accessibility import violations
from tests.mirrored import CODE, speak_mirrored

pytestmark = pytest.mark.e2e
MOST_PAGES = 25
# What the device would say is written down instead of said.
DEAF = """
  window.spoken = [];
  window.SpeechSynthesisUtterance = class extends EventTarget {
    constructor(text) { super(); this.text = text; }
  };
  Object.defineProperty(window, 'speechSynthesis', { value: {
    speak: (part) => window.spoken.push([part.lang, part.text]),
    cancel: () => window.spoken.push('cancel'),
  }});
"""


@pytest.fixture(params=["script on", "script off"])
def person(request: pytest.FixtureRequest, new_context: Callable[..., BrowserContext]) -> Page:
    """Return a page on a small phone."""
    return new_context(viewport=PHONE, java_script_enabled=request.param == "script on").new_page()


def begin(page: Page, language: str) -> None:
    """Open the survey in a language and agree to take part; words do not matter, places do."""
    page.goto(f"{address_of(SURVEY)}?language={language}")
    page.locator("main .buttons a.button").first.click()
    page.locator("main form .buttons button").first.click()


def go_on(page: Page) -> None:
    page.locator("main form .buttons button").first.click()


def skip_to_check(page: Page) -> None:
    for _ in range(MOST_PAGES):
        if page.locator("input[name=send_key]").count():
            return
        skip = page.locator("button[name=skip]")
        # The first check page, before the questions about the person, has nothing to skip.
        button = skip if skip.count() else page.locator("main form button").first
        with page.expect_navigation(wait_until="domcontentloaded"):
            button.click()
    raise AssertionError("The survey never came to its check page.")


def test_the_survey_is_answered_in_romanian_and_switched_mid_way(person: Page) -> None:
    page = person
    known = set(Response.objects.values_list("pk", flat=True))
    begin(page, "ro")
    expect(page.locator("html")).to_have_attribute("lang", "ro")
    expect(page.get_by_role("button", name="Continuă", exact=True)).to_be_visible()
    # Nobody has checked our words yet, so the way out is in English and says so (YP-14).
    expect(page.locator("section.exit")).to_have_attribute("lang", "en-GB")
    expect(page.locator("#help-panel")).to_have_attribute("lang", "en-GB")
    fill(page)
    first = page.url
    go_on(page)
    page.get_by_role("link", name="Polski").click()
    expect(page.locator("html")).to_have_attribute("lang", "pl")
    page.goto(first)
    expect(page.locator("main form input:checked")).to_have_count(1)
    skip_to_check(page)
    expect(page.get_by_role("heading", level=1)).to_contain_text("Sprawdź odpowiedzi")
    press_send(page, "Wyślij odpowiedzi")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Dziękujemy")
    [new] = Response.objects.exclude(pk__in=known)
    assert new.language == "pl"


def test_a_half_written_answer_comes_along(phone: Page) -> None:
    """UX-07."""
    begin(phone, "en-gb")
    phone.locator("main form input[type=radio]").nth(1).check()
    with phone.expect_navigation():
        phone.get_by_role("link", name="Română").click()
    expect(phone.locator("html")).to_have_attribute("lang", "ro")
    expect(phone.locator("main form input[type=radio]").nth(1)).to_be_checked()


@pytest.fixture(scope="module")
def mirrored_survey(database: None) -> SurveyPage:
    """Return the example survey, published from right to left too."""
    survey = SurveyPage.objects.live().order_by("path").first()
    assert survey is not None
    return survey if CODE in survey.language_codes else speak_mirrored(survey)


def test_pages_are_mirrored_without_overflow_and_without_violations(
    new_context: Callable[..., BrowserContext], mirrored_survey: SurveyPage
) -> None:
    """A language from right to left, at 320 pixels."""
    page = new_context(viewport=NARROW).new_page()

    def looks_right() -> None:
        assert page.locator("html").get_attribute("dir") == "rtl"
        assert page.evaluate(SIDEWAYS) <= 0
        assert violations(page) == []

    page.goto(f"{address_of(SURVEY)}?language={CODE}")
    looks_right()
    begin(page, CODE)
    looks_right()
    control = page.locator("main .choice .control").first.bounding_box()
    label = page.locator("main .choice").first.bounding_box()
    assert control is not None
    assert label is not None
    # The control stands at the end of the line from which reading begins.
    assert control["x"] > label["x"] + label["width"] / 2
    skip_to_check(page)
    looks_right()


@pytest.mark.parametrize("state", ["answered", "error"])
@pytest.mark.parametrize(
    "name", ["one", "dropdown", "long-dropdown", "faces", "pictures", "ballot", "rank", "month"]
)
def test_every_kind_is_mirrored_on_a_narrow_phone(
    new_context: Callable[..., BrowserContext], name: str, state: str
) -> None:
    """AC-08: what a script adds is mirrored too, and nothing runs out of the page."""
    page = new_context(viewport=NARROW).new_page()
    page.goto(f"/gallery/questions/{name}/?state={state}&language={CODE}")
    assert page.locator("html").get_attribute("dir") == "rtl"
    assert page.evaluate(SIDEWAYS) <= 0
    assert violations(page) == []


@pytest.mark.parametrize(
    ("language", "add", "said"),
    [
        ("ro", "Pune pe locul 1: Safer bus stops", "Safer bus stops: locul 1 din 1"),
        ("pl", "Daj numer 1: Safer bus stops", "Safer bus stops: numer 1 z 1"),
    ],
)
def test_buttons_that_make_an_order_speak_the_language(
    phone: Page, language: str, add: str, said: str
) -> None:
    """UX-23: the words that a script adds come from the page."""
    phone.goto(f"/gallery/questions/rank/?language={language}")
    phone.get_by_role("button", name=add, exact=True).click()
    expect(phone.get_by_role("status").filter(has_text="Safer bus stops")).to_have_text(said)


@pytest.mark.parametrize("language", ["en-gb", "ro", "pl"])
def test_easy_read_fits_a_narrow_phone(
    new_context: Callable[..., BrowserContext], language: str
) -> None:
    """AC-20: larger words beside a picture; nothing is cut off in a longer language."""
    page = new_context(viewport=NARROW).new_page()
    begin(page, language)
    size = "e => parseFloat(getComputedStyle(e).fontSize)"
    usual = page.locator(".choice__label").first.evaluate(size)
    page.locator(".switches__easy").click()
    assert page.locator(".choice__label").first.evaluate(size) > usual
    expect(page.locator(".easy-read__picture svg, .easy-read__picture img")).to_be_visible()
    assert page.evaluate(SIDEWAYS) <= 0
    assert violations(page) == []


def test_the_device_reads_question_and_answers_in_their_language(phone: Page) -> None:
    page = phone
    page.add_init_script(DEAF)
    begin(page, "ro")
    page.get_by_role("button", name="Ascultă").press("Enter")
    title = page.get_by_role("heading", level=1).inner_text()
    spoken = page.evaluate("window.spoken.filter(said => said !== 'cancel')")
    assert {language for language, _ in spoken} == {"ro"}
    assert spoken[0][1].split() == title.split()
    assert len(spoken) > page.locator(".choice__label").count()
    page.get_by_role("button", name="Oprește").press("Enter")
    assert page.evaluate("window.spoken.at(-1)") == "cancel"
    expect(page.get_by_role("button", name="Ascultă")).to_be_visible()


def test_a_device_without_a_voice_shows_no_button(phone: Page) -> None:
    phone.add_init_script("delete window.speechSynthesis;")
    begin(phone, "en-gb")
    phone.wait_for_load_state("networkidle")
    assert phone.get_by_role("button", name=re.compile("Listen")).count() == 0
