"""A named body answers, a person reads it and releases it, and then it is public (QL-2)."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from wagtail.models import Site

from partnership.accounts.roles import Role
from surveys.models import SurveyPage
from tests.e2e import survey as journey
from tests.e2e.people import Person, someone
from tests.e2e.test_accessibility import violations
from tests.factories.surveys import published_survey

pytestmark = pytest.mark.e2e
BODY = "Example Housing Trust"
SLUG = "what-organisations-say"


@pytest.fixture
def survey() -> SurveyPage:
    """Return an open survey for organisations."""
    existing = SurveyPage.objects.filter(slug=SLUG).first()
    root = Site.objects.get(is_default_site=True).root_page
    return existing or published_survey(
        root, slug=SLUG, title="What organisations say", audience="organisations"
    )


def test_from_the_door_to_the_public_page(
    phone: Page, signed_in: Callable[[Person], Page], survey: SurveyPage
) -> None:
    page = phone
    page.goto(survey.url)
    expect(page.get_by_role("heading", name="This survey is not anonymous")).to_be_visible()
    page.get_by_role("link", name="Start now").first.click()
    page.get_by_role("button", name="Yes, take part").click()
    page.get_by_role("button", name="Continue").click()
    expect(page.get_by_text("There is a problem")).to_be_visible()
    page.get_by_label("What is the name of your organisation?").fill(BODY)
    page.get_by_label("What is your role there?").fill("Director")
    page.get_by_label("Yes, with the name of our organisation").check()
    journey.go_on(page)
    while "/check/" not in page.url:
        journey.press(page, "Skip this question")
    journey.send_patiently(page)
    page.goto(survey.url)
    expect(page.get_by_text(BODY)).to_have_count(0)

    officer = signed_in(someone(Role.ENGAGEMENT_OFFICER))
    officer.goto("/admin/surveys/organisations/")
    officer.get_by_role("link", name=BODY).first.click()
    officer.get_by_role("button", name="Publish with the name").click()
    expect(officer.locator(".messages")).to_contain_text(BODY)


def test_the_door_has_no_barrier(phone: Page, survey: SurveyPage) -> None:
    """AC-04."""
    phone.goto(f"{survey.url}answer/organisation/")
    assert violations(phone) == []
