"""Every kind of question on a shared tablet: answered wrong, then right, and delivered once."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
from django.db.models import QuerySet
from playwright.sync_api import BrowserContext, Locator, Page, expect
from wagtail.models import Site

from partnership.safeguarding.models import VisitorText
from surveys.demo.blocks import options, permanent_id, question, says, section
from surveys.models import Place, QuestionnaireVersion, Response, SurveyPage
from tests.e2e.addresses import PHONE
from tests.e2e.probes import SIDEWAYS, SMALL_TARGETS
from tests.e2e.test_accessibility import violations
from tests.e2e.test_shared_tablet import READY, finish, press, set_up, waiting
from tests.factories.question_kinds import every_kind_sections, places, with_other
from tests.factories.surveys import published_survey

pytestmark = pytest.mark.e2e
CLUBS = [f"Example club {number}" for number in range(1, 41)]


def more_sections() -> list[Any]:
    """Return a long list with "Other", and a question that says an earlier answer."""
    club = question(
        "club",
        "single",
        "Which club is it?",
        "To know.",
        options=with_other("club", *CLUBS, other="Another club"),
    )
    about = question(
        "about",
        "several",
        "Who helps you at [club]?",
        "To know.",
        pipes=[says("about", "club", "club", "your club")],
        options=options("about", "A friend", "A coach", exclusive="None of these"),
    )
    return [section("clubs", "Clubs", club, about)]


@pytest.fixture(scope="module")
def survey(database: None) -> Iterator[SurveyPage]:
    """Return a survey with every kind of question; nothing of it stays."""
    made = places()
    root = Site.objects.get(is_default_site=True).root_page
    sections = [*more_sections(), *every_kind_sections()]
    found = published_survey(root, title="Every kind", slug="every-kind", sections=sections)
    yield found
    Response.objects.filter(version__survey=found).delete()
    VisitorText.objects.filter(reference__startswith=f"survey:{found.pk}:").delete()
    # A published version refuses to go: this one was only ever a test's.
    QuerySet(QuestionnaireVersion).filter(survey=found).delete()
    found.delete()
    Place.objects.filter(pk__in=[place.pk for place in made]).delete()


@pytest.fixture
def tablet(
    base_url: str, survey: SurveyPage, new_context: Callable[..., BrowserContext]
) -> Iterator[Page]:
    """Return a small tablet, on which nothing may be too wide."""
    yield from set_up(survey, new_context(viewport=PHONE, reduced_motion="reduce"), base_url)


class Asked:
    """The question that is being asked."""

    def __init__(self, page: Page) -> None:
        self.page = page

    @property
    def section(self) -> Locator:
        """The part of the page that can be seen."""
        return self.page.locator("[data-page]:visible")

    def is_asked(self, title: str) -> None:
        """Expect this question, in full."""
        expect(self.page.get_by_role("heading", level=1)).to_contain_text(title)

    def choose(self, *labels: str) -> None:
        """Tick or choose options."""
        for label in labels:
            self.section.get_by_label(label, exact=True).check()

    def fill(self, label: str, text: str) -> None:
        """Type into a field."""
        self.section.get_by_label(label, exact=True).fill(text)

    def go_on(self) -> None:
        """Press Continue."""
        press(self.page, "Continue")

    def is_refused(self, message: str) -> None:
        """Expect the same words in the summary and above the question, without a violation."""
        self.go_on()
        summary = self.section.locator(".error-summary")
        expect(summary).to_be_focused()
        expect(summary.get_by_role("link")).to_have_text(message)
        expect(self.section.locator(".field-error")).to_have_text(f"Error: {message}")
        assert violations(self.page) == []
        summary.get_by_role("link").click()
        expect(summary).not_to_be_focused()


def answer_all(page: Page) -> None:
    """Answer every question wrong where that can be done, then right."""
    asked = Asked(page)
    press(page, "Yes, take part")
    _clubs(asked)
    _first(asked)
    _order_and_month(asked)
    _rounds(asked)
    asked.is_asked("The next questions are hard")
    press(page, "Skip this section")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^Check your answers"))


def _clubs(asked: Asked) -> None:
    asked.is_asked("Which club is it?")
    asked.fill("Type a few letters to make the list shorter", "another")
    clubs = asked.section.locator("select")
    expect(clubs.locator("option:not([value=''])")).to_have_text(["Another club"])
    clubs.select_option(label="Another club")
    words = asked.section.locator("[name$=_words]")
    words.fill("x" * 102)
    asked.is_refused(
        "Your words for “Another club” must be 100 characters or fewer."
        " You have 2 characters too many"
    )
    expect(words).to_be_focused()
    words.fill("The MARKERCLUB boats")
    asked.go_on()
    asked.is_asked("Who helps you at Another club?")
    asked.choose("None of these", "A friend")
    expect(asked.section.get_by_label("None of these")).not_to_be_checked()
    asked.go_on()


def _first(asked: Asked) -> None:
    asked.is_asked("Where are you from?")
    asked.choose("Elsewhere")
    asked.fill("Say which, in your own words", "by the MARKERWORD river")
    asked.go_on()
    asked.is_asked("Where do you live?")
    asked.choose("Near")
    asked.go_on()
    asked.is_asked("What comes first?")
    asked.choose("A", "B", "C")
    asked.is_refused("Choose 2 answers or fewer to “What comes first?”. You chose 3")
    asked.section.get_by_label("B", exact=True).uncheck()
    asked.go_on()
    asked.is_asked("Where do you meet?")
    asked.choose("hall")
    asked.go_on()


def _order_and_month(asked: Asked) -> None:
    page = asked.page
    asked.is_asked("What matters most?")
    press(page, "Make it 1: Clubs")
    press(page, "Make it 2: Lights")
    asked.choose("Prefer not to say")
    asked.is_refused("Answer “What matters most?” or choose “Prefer not to say”, not both")
    asked.section.get_by_label("Prefer not to say").uncheck()
    asked.go_on()
    asked.is_asked("When did you first come?")
    asked.fill("Month", "13")
    asked.fill("Year", "2019")
    asked.is_refused("When you first came must have a month from 1 to 12, like 3 for March")
    asked.fill("Month", "2")
    asked.fill("Year", "2015")
    asked.is_refused("When you first came must be between March 2015 and January 2026")
    expect(asked.section.get_by_label("Year")).to_be_focused()
    asked.fill("Month", "marzec")
    asked.fill("Year", "2019")
    asked.go_on()


def _rounds(asked: Asked) -> None:
    for statement, point in (("Adults listen", "Agree"), ("There is much to do", "Disagree")):
        asked.is_asked(f"How far do you agree? {statement}")
        asked.choose(point)
        asked.go_on()
    asked.is_asked("Place 1 How safe is it?")
    asked.choose("Very unsafe")
    asked.go_on()
    asked.is_asked("Place 1 What makes it unsafe?")
    asked.section.locator("input").fill("y" * 61)
    asked.is_refused("Your answer must be 60 characters or fewer. You have 1 character too many")
    asked.section.locator("input").fill("MARKERDARK")
    asked.go_on()
    asked.is_asked("Do you want to add another?")
    asked.choose("Yes")
    asked.go_on()
    asked.is_asked("Place 2 How safe is it?")
    press(asked.page, "Skip this question")
    asked.choose("No")
    asked.go_on()


ROWS = """() => [...document.querySelectorAll('[data-part=rows] .summary-list__row')].map(
    row => [row.querySelector('dt').textContent, row.querySelector('[data-value]').textContent])"""


def option(name: str, label: str) -> str:
    return permanent_id(name, label)


def test_every_kind_is_asked_checked_and_delivered_once(tablet: Page, survey: SurveyPage) -> None:
    """SB-17, SD-11: without signal; what comes is what the website would have kept."""
    before = VisitorText.objects.count()
    tablet.context.set_offline(True)
    answer_all(tablet)
    assert dict(tablet.evaluate(ROWS)) == {
        "Which club is it?": "Another club: The MARKERCLUB boats",
        "Who helps you at Another club?": "A friend",
        "Where are you from?": "Elsewhere: by the MARKERWORD river",
        "Where do you live?": "Near",
        "What comes first?": "A, C",
        "Where do you meet?": "hall",
        "What matters most?": "1. Clubs\n2. Lights",
        "When did you first come?": "March 2019",
        "How far do you agree? Adults listen": "Agree",
        "How far do you agree? There is much to do": "Disagree",
        "How safe is it?": "Not provided",
        "What makes it unsafe?": "MARKERDARK",
        "Do you want to add another?": "No",
        "Hard things": "You skipped this section",
    }
    assert tablet.evaluate(SIDEWAYS) <= 0
    assert violations(tablet) == []
    finish(tablet)
    waiting(tablet, 1)
    tablet.context.set_offline(False)
    waiting(tablet, 0)
    press(tablet, "Send waiting answers now")
    tablet.wait_for_timeout(500)
    [kept] = Response.objects.filter(version__survey=survey)
    given = {key: value for key, value in kept.answers.items() if value != "not_asked"}
    assert given == {
        permanent_id("club"): [option("club", "Another club")],
        permanent_id("about"): [option("about", "A friend")],
        permanent_id("one"): [option("one", "Elsewhere")],
        permanent_id("live"): [str(Place.objects.get(name="Near").pk)],
        permanent_id("vote"): [option("vote", "A"), option("vote", "C")],
        permanent_id("meet"): [option("meet", "hall")],
        permanent_id("order"): [option("order", "Clubs"), option("order", "Lights")],
        permanent_id("since"): "2019-03",
        permanent_id("listen"): ["agree"],
        permanent_id("things"): ["disagree"],
        permanent_id("there"): ["very_unsafe"],
        f"{permanent_id('there')}-2": "skipped",
        permanent_id("worry"): "skipped",
    }
    assert VisitorText.objects.count() == before + 3


ORDER = "() => [...document.querySelectorAll('.choices--ballot input')].map(one => one.value)"
LEFT = """() => [...document.querySelectorAll('[data-page] :is(input, select, textarea)')].filter(
    one => ['radio', 'checkbox'].includes(one.type) ? one.checked : one.value).length"""


def test_nothing_of_one_person_is_there_for_the_next(tablet: Page) -> None:
    """Not an order, not a word, not a place in the list; and a ballot in another order (YP-04)."""
    seen = set()
    for _ in range(3):
        seen.add(tuple(tablet.evaluate(ORDER)))
        answer_all(tablet)
        assert tablet.evaluate(LEFT) > 0
        press(tablet, "Exit and clear my answers")
        tablet.wait_for_selector(READY)
        assert tablet.evaluate(LEFT) == 0
        assert tablet.locator(".rank__row--placed, .error-summary, .field--error").count() == 0
        expect(tablet.locator("[data-part=rows]")).to_be_empty()
        assert "Another club" not in tablet.locator("h1").all_inner_texts()
    assert len(seen) > 1
    for order in seen:
        assert set(order[:-2]) == {option("vote", label) for label in "ABCDEFGH"}
        assert order[-2:] == ("dont_know", "prefer_not_to_say")


def test_skipping_empties_what_was_begun(tablet: Page) -> None:
    """UX-09: an order and a list that was made shorter are as they were before."""
    asked = Asked(tablet)
    press(tablet, "Yes, take part")
    listed = asked.section.locator("option").count()
    asked.fill("Type a few letters to make the list shorter", "club 3")
    asked.section.locator("select").select_option(label="Example club 30")
    press(tablet, "Skip this question")
    asked.is_asked("Who helps you at your club?")
    press(tablet, "Back")
    expect(asked.section.locator("select")).to_have_value("")
    assert asked.section.locator("option").count() == listed > len(CLUBS)
    asked.go_on()
    while not asked.section.locator(".rank").count():
        press(tablet, "Skip this question")
    press(tablet, "Make it 1: Clubs")
    press(tablet, "Skip this question")
    press(tablet, "Back")
    expect(tablet.get_by_role("button", name="Make it 1: Clubs")).to_be_visible()
    assert tablet.evaluate(SMALL_TARGETS) == []


def test_a_section_that_was_passed_over_can_be_opened_again(tablet: Page) -> None:
    """SG-04, CHK-3: from the check page; then its questions are asked."""
    asked = Asked(tablet)
    press(tablet, "Yes, take part")
    while not asked.section.locator("[data-act=pass-over]").count():
        skip = asked.section.locator("[data-act=skip]")
        if skip.count():
            skip.click()
        else:
            asked.choose("No")
            asked.go_on()
    press(tablet, "Skip this section")
    press(tablet, "Change what you chose at: The next questions are hard")
    asked.go_on()
    asked.is_asked("How many worries do you have?")
    asked.section.locator("input[type=text]").fill("12")
    asked.is_refused("Your answer must be between 0 and 9")
    asked.section.locator("input[type=text]").fill("2")
    asked.go_on()
    asked.is_asked("What should we know?")
    press(tablet, "Skip this question")
    assert ["How many worries do you have?", "2"] in tablet.evaluate(ROWS)
