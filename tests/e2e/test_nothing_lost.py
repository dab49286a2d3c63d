"""Nothing lost, nothing doubled, on a phone, with script on and off (SAV, SD-04, CHK-4, SB-17)."""

import re
from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from django.utils import timezone
from playwright.sync_api import BrowserContext, Page, Route, expect

from surveys.models import Response, SurveyPage
from tests.e2e import survey
from tests.e2e.addresses import PHONE, address_of

pytestmark = pytest.mark.e2e
Phones = Callable[[], Page]
CODE = ".written-code__code"


@pytest.fixture(params=["script on", "script off"])
def phones(request: pytest.FixtureRequest, new_context: Callable[..., BrowserContext]) -> Phones:
    """Return a function that gives a new phone, with nothing in its browser."""
    script = request.param == "script on"
    return lambda: new_context(viewport=PHONE, java_script_enabled=script).new_page()


@pytest.fixture
def survey_page() -> Iterator[SurveyPage]:
    """Return the survey, and open it again at the end whatever happened to it."""
    found = SurveyPage.objects.get(
        pk=SurveyPage.objects.live().public().order_by("path").first().pk
    )
    closes_at = found.closes_at
    yield found
    SurveyPage.objects.filter(pk=found.pk).update(closes_at=closes_at)


def saved(page: Page) -> str:
    """Answer one question, save on the second, and return the code."""
    survey.start(page)
    survey.fill(page)
    survey.go_on(page)
    survey.press(page, "Save and come back later")
    survey.press(page, "Save and get a code")
    return page.locator(CODE).inner_text()


def come_back(page: Page, code: str) -> None:
    """Open the survey anew, say that there is a code, and type it."""
    page.goto(address_of(survey.SURVEY))
    page.get_by_role("link", name="I have a code").click()
    survey.type_code(page, code, "Open my answers")


def test_saved_browser_closed_resumed_by_code(phones: Phones) -> None:
    """On another phone all answers are there, and one response comes of it (SAV-5, SAV-9)."""
    before, first = Response.objects.count(), phones()
    code = saved(first)
    first.context.close()

    second = phones()
    come_back(second, code.lower().replace(" ", "-"))
    expect(second.get_by_role("heading", level=1)).to_have_text("Your answers so far")
    assert second.locator(".summary-list__row").count() == 1
    second.get_by_role("link", name="Go on to the next question").click()
    survey.walk_to_check(second)
    survey.send_patiently(second)
    assert Response.objects.count() == before + 1

    third = phones()
    come_back(third, code)
    expect(third.locator(".error-summary")).to_contain_text("Check your code and type it again")


def test_leaving_at_once_keeps_what_was_saved(phones: Phones) -> None:
    """The code is forgotten on this phone, and still opens the answers (SAV-8, EXIT-5)."""
    page = phones()
    code = saved(page)
    page.request.get("/leave/", max_redirects=0)
    page.context.clear_cookies()
    page.goto(f"{address_of(survey.SURVEY)}answer/save/")
    expect(page.get_by_role("heading", level=1)).to_have_text("We cannot find your answers")
    come_back(page, code)
    expect(page.get_by_role("heading", level=1)).to_have_text("Your answers so far")


def test_sent_answers_are_taken_back(phones: Phones) -> None:
    """With the code from the last page, without an account, on another phone (CC-15)."""
    page, before = phones(), Response.objects.count()
    survey.start(page)
    survey.walk_to_check(page)
    survey.send_patiently(page)
    code = page.locator(CODE).inner_text()
    page.reload()
    expect(page.locator(CODE)).to_have_count(0)
    assert Response.objects.count() == before + 1

    other = phones()
    other.goto(f"{address_of(survey.SURVEY)}answer/withdraw/")
    survey.type_code(other, code, "Continue")
    survey.erase(other)
    expect(other.get_by_role("heading", level=1)).to_have_text("We have taken your answers back")
    assert Response.objects.count() == before


def test_the_survey_closes_while_somebody_answers(phones: Phones, survey_page: SurveyPage) -> None:
    """Clear words, the answers to read, and the way on if it opens again."""
    page, before = phones(), Response.objects.count()
    survey.start(page)
    survey.walk_to_check(page)
    was = survey_page.closes_at
    now = timezone.now()
    SurveyPage.objects.filter(pk=survey_page.pk).update(closes_at=now - timedelta(minutes=1))
    survey.press(page, survey.SEND)
    expect(page.get_by_role("heading", level=1)).to_have_text("This survey is closed")
    assert page.locator(".summary-list__row").count() >= 5
    assert Response.objects.count() == before
    SurveyPage.objects.filter(pk=survey_page.pk).update(closes_at=was)
    page.goto(f"{address_of(survey.SURVEY)}answer/check/")
    survey.send_patiently(page)
    assert Response.objects.count() == before + 1


def test_a_double_press_is_one_response(phones: Phones) -> None:
    """CHK-4."""
    page, before = phones(), Response.objects.count()
    survey.start(page)
    survey.walk_to_check(page)
    with page.expect_navigation():
        page.get_by_role("button", name=survey.SEND).dblclick(no_wait_after=True)
    page.wait_for_load_state("networkidle")
    survey.one_more_step(page)
    assert page.get_by_role("heading", level=1).inner_text().startswith(("Thank you", "You have"))
    assert Response.objects.count() == before + 1


def test_cut_off_while_sending_with_script(phone: Page) -> None:
    """The page stays, says so, and sends by itself when the connection is back (SB-08)."""
    before = Response.objects.count()
    survey.start(phone)
    survey.walk_to_check(phone)
    phone.context.set_offline(True)
    phone.get_by_role("button", name=survey.SEND).click()
    expect(phone.get_by_role("status").filter(has_text="not been sent yet")).to_be_visible()
    assert survey.is_check_page(phone)
    assert Response.objects.count() == before
    phone.context.set_offline(False)
    expect(phone.get_by_role("heading", level=1)).to_contain_text("Thank you")
    assert Response.objects.count() == before + 1


def test_the_reply_is_lost_with_script(phone: Page) -> None:
    """The answers came, and only the reply did not: sent again, kept once, with the code."""
    before = Response.objects.count()
    lost: list[int] = []
    survey.start(phone)
    survey.walk_to_check(phone)

    def lose(route: Route) -> None:
        if route.request.method == "POST" and not lost:
            lost.append(route.fetch(max_redirects=0).status)
            route.abort("connectionreset")
        else:
            route.continue_()

    phone.route("**/answer/check/**", lose)
    phone.get_by_role("button", name=survey.SEND).click()
    expect(phone.get_by_role("heading", level=1)).to_contain_text("Thank you", timeout=15_000)
    expect(phone.locator(CODE)).to_be_visible()
    assert lost == [204]
    assert Response.objects.count() == before + 1


def test_a_mistake_is_sent_once_and_followed(phone: Page) -> None:
    """SB-17: one post whatever the answer is; what was typed is there, and Back sends nothing."""
    posts: list[str] = []
    survey.start(phone)
    before = phone.url
    survey.come_to_a_number(phone)
    phone.on("request", lambda request: posts.append(request.method))
    phone.locator(survey.NUMBER).first.fill("99999999")
    survey.go_on(phone)
    expect(phone.locator("main .error-summary")).to_be_focused()
    expect(phone.locator(survey.NUMBER).first).to_have_value("99999999")
    assert posts.count("POST") == 1
    phone.reload()
    expect(phone.locator("main .error-summary")).to_be_visible()
    phone.locator(survey.NUMBER).first.fill("")
    survey.go_on(phone)
    assert phone.locator("main .error-summary").count() == 0
    phone.go_back()
    assert posts.count("POST") == 2
    assert phone.url != before


def test_a_mistake_whose_answer_was_lost_is_followed_too(phone: Page) -> None:
    """The script tries again, and nothing is sent after an answer has come (SD-04)."""
    lost: list[int] = []
    posts: list[str] = []
    survey.start(phone)
    survey.come_to_a_number(phone)
    phone.on("request", lambda request: posts.append(request.method))

    def lose(route: Route) -> None:
        if route.request.method == "POST" and not lost:
            lost.append(route.fetch(max_redirects=0).status)
            route.abort("connectionreset")
        else:
            route.continue_()

    phone.route("**/answer/*/**", lose)
    phone.locator(survey.NUMBER).first.fill("99999999")
    phone.get_by_role("button", name="Continue", exact=True).click()
    expect(phone.locator("main .error-summary")).to_be_visible(timeout=15_000)
    expect(phone.locator(survey.NUMBER).first).to_have_value("99999999")
    assert posts.count("POST") == 2


def test_cut_off_while_sending_without_script(phone_without_script: Page) -> None:
    """The browser says that it is cut off; loading again sends the same form, once."""
    page, before = phone_without_script, Response.objects.count()
    lost: list[int] = []
    survey.start(page)
    survey.walk_to_check(page)

    def lose(route: Route) -> None:
        if route.request.method == "POST" and not lost:
            lost.append(route.fetch(max_redirects=0).status)
            route.abort("connectionreset")
        else:
            route.continue_()

    page.route("**/answer/check/**", lose)
    with page.expect_event("requestfailed"):
        page.get_by_role("button", name=survey.SEND).click(no_wait_after=True)
    page.wait_for_timeout(1000)
    page.reload()
    survey.one_more_step(page)
    sent = re.compile("^(You have already sent these answers|Thank you)")
    expect(page.get_by_role("heading", level=1)).to_have_text(sent)
    expect(page.locator(CODE)).to_be_visible()
    assert Response.objects.count() == before + 1


def test_back_after_sending_sends_nothing_more(phones: Phones) -> None:
    """Back, and send again: one response (CHK-4, UX-09)."""
    page, before = phones(), Response.objects.count()
    survey.start(page)
    survey.walk_to_check(page)
    survey.send_patiently(page)
    page.go_back()
    button = page.get_by_role("button", name=survey.SEND)
    if button.count():
        button.click()
        page.wait_for_load_state("networkidle")
    assert Response.objects.count() == before + 1
