"""A shared tablet, with signal and without (SB-08, SB-16, SB-17, TIM-1)."""

import re
from collections.abc import Callable, Iterator

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from surveys.answering import tablets
from surveys.models import Response, SurveyPage, Tablet
from tests.e2e.addresses import path_of
from tests.e2e.probes import SIDEWAYS
from tests.e2e.test_accessibility import violations
from tests.e2e.witness import Witness

pytestmark = pytest.mark.e2e
TABLET = {"width": 820, "height": 1180}
READY = "[data-tablet][data-ready]"
MOST_PAGES = 25


@pytest.fixture
def survey() -> SurveyPage:
    """Return the demonstration survey."""
    found = SurveyPage.objects.live().public().order_by("path").first()
    assert found is not None
    return found


def set_up(survey: SurveyPage, context: BrowserContext, base_url: str) -> Iterator[Page]:
    """Yield the page of a tablet; nothing foreign may happen on it."""
    made, token = tablets.set_up(survey, "Library")
    page = context.new_page()
    witness = Witness(base_url)
    witness.watch(page)
    page.goto(f"{path_of(survey)}answer/tablet/#{token}")
    page.wait_for_selector(READY)
    yield page
    witness.assert_nothing_happened()
    Tablet.objects.filter(pk=made.pk).delete()


@pytest.fixture
def tablet(
    base_url: str, survey: SurveyPage, new_context: Callable[..., BrowserContext]
) -> Iterator[Page]:
    """Return the page of a tablet that was set up by its link."""
    yield from set_up(survey, new_context(viewport=TABLET, reduced_motion="reduce"), base_url)


def press(page: Page, name: str) -> None:
    """Press the one button of this name that can be seen."""
    page.get_by_role("button", name=name, exact=True).locator("visible=true").click()


def answer(page: Page) -> None:
    """Answer every question up to the check page."""
    press(page, "Yes, take part")
    for _ in range(MOST_PAGES):
        section = page.locator("[data-page]:visible")
        if not section.count() and not page.locator("[data-act=about-you]:visible").count():
            break
        choices = section.locator("input[type=radio], input[type=checkbox]")
        if choices.count():
            choices.first.check()
        for box in section.locator("textarea, input[type=text]").all():
            box.fill("3" if box.get_attribute("inputmode") else "A secret place")
        press(page, "Continue")
    expect(page.get_by_role("heading", level=1)).to_have_text(re.compile("^Check your answers"))


def finish(page: Page) -> None:
    """Send, read the code, and clear the page for the next person."""
    press(page, "Send your answers")
    expect(page.locator("[data-part=code]")).to_have_text(re.compile(r"^(\w{4} ?){4}$"))
    press(page, "Finish and clear this page")
    page.wait_for_selector(READY)


def waiting(page: Page, number: int) -> None:
    """Expect the count that the facilitator sees."""
    expect(page.locator("[data-waiting]")).to_have_text(str(number), timeout=15_000)


def test_with_signal_answers_go_at_once(tablet: Page) -> None:
    """One response; the token has left the address and is in no history."""
    before = Response.objects.filter(mode="kiosk").count()
    assert "#" not in tablet.url
    answer(tablet)
    finish(tablet)
    waiting(tablet, 0)
    assert Response.objects.filter(mode="kiosk").count() == before + 1


def test_without_signal_answers_wait_and_go_once(tablet: Page) -> None:
    """Loaded anew without signal, three people, then signal: three responses, none twice."""
    before = Response.objects.count()
    tablet.context.set_offline(True)
    tablet.reload()
    tablet.wait_for_selector(READY)
    for number in (1, 2, 3):
        answer(tablet)
        finish(tablet)
        waiting(tablet, number)
    assert Response.objects.count() == before
    tablet.context.set_offline(False)
    waiting(tablet, 0)
    press(tablet, "Send waiting answers now")
    tablet.wait_for_timeout(500)
    assert Response.objects.count() == before + 3


def test_the_tablet_cannot_read_what_waits_on_it(tablet: Page) -> None:
    """Neither words nor choices nor the code are anywhere in the browser."""
    tablet.context.set_offline(True)
    answer(tablet)
    press(tablet, "Send your answers")
    waiting(tablet, 1)
    code = tablet.locator("[data-part=code]").inner_text().replace(" ", "")
    press(tablet, "Finish and clear this page")
    tablet.wait_for_selector(READY)
    kept = tablet.evaluate(EVERYTHING_KEPT)
    assert "waiting" in kept
    for secret in ("A secret place", code, "answers"):
        assert secret not in kept
    assert tablet.context.cookies() == []
    tablet.context.set_offline(False)
    waiting(tablet, 0)


EVERYTHING_KEPT = """async () => {
  const found = [JSON.stringify(localStorage), JSON.stringify(sessionStorage)];
  for (const { name } of await indexedDB.databases()) {
    const base = await new Promise(done => {
      const opening = indexedDB.open(name); opening.onsuccess = () => done(opening.result);
    });
    for (const store of base.objectStoreNames) {
      const rows = await new Promise(done => {
        const asked = base.transaction(store).objectStore(store).getAll();
        asked.onsuccess = () => done(asked.result);
      });
      found.push(store, JSON.stringify(rows));
    }
  }
  return found.join(' ');
}"""


def test_the_next_person_finds_nothing(tablet: Page) -> None:
    """After sending, after the exit, after loading anew and with the Back button."""
    answer(tablet)
    finish(tablet)
    press(tablet, "Yes, take part")
    assert tablet.locator("[data-page]:visible input:checked").count() == 0
    tablet.locator("[data-page]:visible input").first.check()
    press(tablet, "Continue")
    press(tablet, "Exit and clear my answers")
    tablet.wait_for_selector(READY)
    assert tablet.locator("input:checked").count() == 0
    tablet.go_back()
    tablet.go_forward()
    assert tablet.locator("input:checked").count() == 0
    assert tablet.locator("textarea").evaluate_all("all => all.every(one => one.value === '')")


def test_whoever_walks_away_leaves_nothing(tablet: Page) -> None:
    """A warning two minutes before, Escape means stay, then the start (TIM-1)."""
    tablet.clock.install()
    tablet.reload()
    tablet.wait_for_selector(READY)
    press(tablet, "Yes, take part")
    tablet.locator("[data-page]:visible input").first.check()
    tablet.clock.fast_forward(179_000)
    tablet.clock.run_for(2_000)
    dialog = tablet.get_by_role("dialog", name="Are you still there?")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("button", name="I am still here")).to_be_focused()
    tablet.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert tablet.locator("[data-page]:visible input:checked").count() == 1
    tablet.clock.fast_forward(179_000)
    tablet.clock.run_for(2_000)
    expect(dialog).to_be_visible()
    with tablet.expect_navigation():
        tablet.clock.fast_forward(121_000)
    tablet.wait_for_selector(READY)
    assert tablet.locator("input:checked").count() == 0
    expect(tablet.get_by_role("button", name="Yes, take part")).to_be_visible()


def test_one_stuck_record_holds_up_no_other(tablet: Page) -> None:
    """It stays and is counted; the others go (SB-16)."""
    before = Response.objects.count()
    stuck: list[str] = []
    tablet.context.set_offline(True)
    for _ in range(2):
        answer(tablet)
        finish(tablet)

    def refuse_the_first(route: Route) -> None:
        record = route.request.headers["x-record"]
        if not stuck or record in stuck:
            stuck.append(record)
            route.fulfill(status=422)
        else:
            route.continue_()

    tablet.context.route("**/deliver/", refuse_the_first)
    tablet.context.set_offline(False)
    waiting(tablet, 1)
    assert Response.objects.count() == before + 1
    tablet.context.unroute("**/deliver/")
    press(tablet, "Send waiting answers now")
    waiting(tablet, 0)
    assert Response.objects.count() == before + 2


def test_a_lost_reply_is_no_second_response(tablet: Page) -> None:
    """SB-17: the answers came and the reply did not."""
    before = Response.objects.count()
    lost: list[int] = []

    def lose(route: Route) -> None:
        if lost:
            route.continue_()
        else:
            lost.append(route.fetch().status)
            route.abort("connectionreset")

    tablet.context.route("**/deliver/", lose)
    answer(tablet)
    press(tablet, "Send your answers")
    waiting(tablet, 1)
    press(tablet, "Send waiting answers now")
    waiting(tablet, 0)
    assert lost == [204]
    assert Response.objects.count() == before + 1


def test_another_language_without_signal_and_english_for_the_next(tablet: Page) -> None:
    """UX-23, YP-14: chosen on the start page; words about safety stay English until checked."""
    known = set(Response.objects.values_list("pk", flat=True))
    tablet.context.set_offline(True)
    for name, go_on in (("Română", "Continuă"), ("Polski", "Dalej")):
        tablet.get_by_role("link", name=name).click()
        tablet.wait_for_selector(READY)
        tablet.locator("[data-act=begin]").click()
        expect(tablet.get_by_role("button", name=go_on, exact=True)).to_be_visible()
        expect(tablet.locator("section.exit")).to_have_attribute("lang", "en-GB")
        expect(tablet.locator("#help-panel")).to_have_attribute("lang", "en-GB")
        tablet.locator("[data-page]:visible [data-act=back]").click()
    tablet.locator("[data-act=begin]").click()
    for _ in range(MOST_PAGES):
        if tablet.locator("[data-act=send]:visible").count():
            break
        _pass_by(tablet)
    expect(tablet.get_by_role("heading", level=1)).to_have_text(
        "Sprawdź odpowiedzi, zanim je wyślesz"
    )
    press(tablet, "Wyślij odpowiedzi")
    tablet.locator("[data-act=clear]:visible").last.click()
    expect(tablet.get_by_role("button", name="Yes, take part")).to_be_visible()
    tablet.context.set_offline(False)
    waiting(tablet, 0)
    [new] = Response.objects.exclude(pk__in=known)
    assert new.language == "pl"


def _pass_by(tablet: Page) -> None:
    """Skip a question; the page before the questions about a person has one way past them."""
    skip, gate = (tablet.locator(f"[data-act={act}]:visible") for act in ("skip", "about-you"))
    if skip.count():
        skip.click()
    elif gate.count():
        gate.click()
    else:
        tablet.locator("[data-page]:visible input[type=radio]").last.check()
        tablet.locator("[data-act=next]:visible").click()


def test_a_double_press_skips_no_question(tablet: Page) -> None:
    """CHK-4: the next page stands where the first one stood."""
    tablet.get_by_role("button", name="Yes, take part").dblclick()
    first = tablet.locator("[data-page]:visible").get_attribute("data-page")
    tablet.locator("[data-page]:visible input").first.check()
    tablet.get_by_role("button", name="Continue").locator("visible=true").dblclick()
    second = tablet.locator("[data-page]:visible")
    assert second.get_attribute("data-page") != first
    expect(second.locator("[data-place]")).to_contain_text("Question 2")


def test_easy_words_are_kept_for_when_there_is_no_signal(tablet: Page) -> None:
    """AC-20."""
    tablet.context.set_offline(True)
    tablet.locator(".switches__easy").click()
    tablet.wait_for_selector(READY)
    press(tablet, "Yes, take part")
    expect(tablet.locator("[data-page]:visible .easy-read__picture")).to_be_visible()
    tablet.context.set_offline(False)


def test_a_browser_that_is_not_set_up_says_so(phone: Page, survey: SurveyPage) -> None:
    """Nobody answers in vain."""
    phone.goto(f"{path_of(survey)}answer/tablet/")
    expect(phone.get_by_role("heading", level=1)).to_have_text("This tablet is not set up")


@pytest.mark.parametrize("part", ["start", "question", "check", "thanks"])
def test_axe_finds_nothing_on_a_tablet(tablet: Page, part: str) -> None:
    """AC-04, on each part of the one page."""
    if part == "question":
        press(tablet, "Yes, take part")
    elif part != "start":
        answer(tablet)
    if part == "thanks":
        press(tablet, "Send your answers")
        expect(tablet.locator("[data-part=thanks]")).to_be_visible()
    assert violations(tablet) == []
    assert tablet.evaluate(SIDEWAYS) <= 0
