"""A shared tablet, with signal and without (SB-08, SB-16, SB-17, TIM-1)."""

import random
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest
from playwright.sync_api import BrowserContext, Page, Route, expect

from surveys.answering import tablets
from surveys.models import Response, SurveyPage, Tablet
from surveys.rules.about_you import gate
from surveys.rules.answers import Answer, Chosen, Number, Seen
from surveys.rules.codes import OF_ANY_ANSWER, OF_OPTIONS, Comparison, Kind, Match, Missing
from surveys.rules.definition import Condition, Definition, Question, Rule
from surveys.rules.routing import route
from surveys.views.tablet import rule_for
from tests.e2e.addresses import path_of
from tests.e2e.probes import SIDEWAYS
from tests.e2e.test_accessibility import violations
from tests.e2e.witness import Witness
from tests.surveys.rules.building import ask

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


@pytest.fixture
def tablet(
    base_url: str, survey: SurveyPage, new_context: Callable[..., BrowserContext]
) -> Iterator[Page]:
    """Return the page of a tablet that was set up by its link."""
    made, token = tablets.set_up(survey, "Library")
    page = new_context(viewport=TABLET, reduced_motion="reduce").new_page()
    witness = Witness(base_url)
    witness.watch(page)
    page.goto(f"{path_of(survey)}answer/tablet/#{token}")
    page.wait_for_selector(READY)
    yield page
    witness.assert_nothing_happened()
    Tablet.objects.filter(pk=made.pk).delete()


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
    tablet.clock.fast_forward(181_000)
    dialog = tablet.get_by_role("dialog", name="Are you still there?")
    expect(dialog).to_be_visible()
    expect(dialog.get_by_role("button", name="I am still here")).to_be_focused()
    tablet.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    assert tablet.locator("[data-page]:visible input:checked").count() == 1
    tablet.clock.fast_forward(181_000)
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


def test_a_browser_that_is_not_set_up_says_so(phone: Page, survey: SurveyPage) -> None:
    """Nobody answers in vain."""
    phone.goto(f"{path_of(survey)}answer/tablet/")
    expect(phone.get_by_role("heading", level=1)).to_have_text("This tablet is not set up")


def test_the_tablet_routes_as_the_server_does(tablet: Page, survey: SurveyPage) -> None:
    """The one rule that is written twice says the same for 300 random sets of answers."""
    definition = survey.latest_version.questionnaire
    cases = [_some_answers(definition) for _ in range(300)]
    raw = [{key: _raw(answer) for key, answer in case.items()} for case in cases]
    expected = [[item.id for item in route(definition, case)] for case in cases]
    assert len({tuple(one) for one in expected}) > 1
    assert tablet.evaluate(ROUTES, [[None, one] for one in raw]) == expected


def test_the_tablet_knows_every_rule(tablet: Page) -> None:
    """Rules in rules, each comparison and each way to join them, on 300 random questionnaires."""
    cases = [_some_questionnaire() for _ in range(300)]
    given = [_some_answers(definition) for definition in cases]
    expected = [
        [item.id for item in route(definition, answers)]
        for definition, answers in zip(cases, given, strict=True)
    ]
    sent = [
        [
            [_page(item) for item in definition.items],
            {key: _raw(one) for key, one in answers.items()},
        ]
        for definition, answers in zip(cases, given, strict=True)
    ]
    assert tablet.evaluate(ROUTES, sent) == expected


def _page(item: Question) -> dict[str, Any]:
    return {"id": item.id, "rule": rule_for(item), "isInfo": item.is_info}


def _some_questionnaire() -> Definition:
    """Return pages of the kinds that a tablet can ask, with the gate in their midst (UX-14)."""
    items: list[Question] = []
    for number in range(7):
        kind = random.choice((Kind.SINGLE, Kind.NUMBER, Kind.INFO))  # noqa: S311
        more = {"minimum": 0} if kind == Kind.NUMBER else {}
        asked = ask(f"q{number}", kind, **more, about_you=number > 4)
        items.append(replace(asked, show_if=_some_rule(items), group_if=_some_rule(items)))
    return Definition((*items[:5], gate(), *items[5:]))


def _some_rule(earlier: list[Question], depth: int = 2) -> Rule:
    looked_at = random.sample(earlier, min(len(earlier), random.randint(0, 2)))  # noqa: S311
    groups = random.randint(0, 2) if depth and earlier else 0  # noqa: S311
    return Rule(
        tuple(_some_condition(item) for item in looked_at),
        random.choice(list(Match)),  # noqa: S311
        tuple(_some_rule(earlier, depth - 1) for _ in range(groups)),
    )


def _some_condition(item: Question) -> Condition:
    """Return a condition as the launch check lets it pass."""
    if random.random() < 0.3:  # noqa: S311
        return Condition(item.id, random.choice(list(OF_ANY_ANSWER)))  # noqa: S311
    if item.kind == Kind.NUMBER:
        test = random.choice(list(set(Comparison) - OF_OPTIONS - OF_ANY_ANSWER))  # noqa: S311
        return Condition(item.id, test, number=random.randint(0, 7))  # noqa: S311
    return Condition(item.id, random.choice(list(OF_OPTIONS)), ("a",))  # noqa: S311


ROUTES = """async cases => {
  const script = [...document.scripts].find(one => one.src.includes('/js/tablet.')).src;
  const source = await (await fetch(script)).text();
  const name = source.match(/["'](\\.\\/tablet-route[^"']*)["']/)[1];
  const { route } = await import(new URL(name, script));
  const pages = [...document.querySelectorAll('[data-page]')]
    .map(one => ({
      id: one.dataset.page, rule: JSON.parse(one.dataset.rule), isInfo: one.dataset.info === '1',
    }));
  return cases.map(([own, answers]) =>
    route(own ?? pages, new Map(Object.entries(answers))).map(({ id }) => id));
}"""


def _some_answers(definition: Definition) -> dict[str, Answer]:
    """Return random answers, to some of the questions."""
    asked = [item for item in definition.items if random.random() < 0.9]  # noqa: S311
    return {item.id: _some_answer(item) for item in asked}


def _some_answer(item: Question) -> Answer:
    if item.is_info:
        return Seen()
    if item.is_choice and random.random() < 0.8:  # noqa: S311
        return Chosen((random.choice(item.offered).id,))  # noqa: S311
    if item.minimum is not None:
        return Number(random.randint(0, 7))  # noqa: S311
    return random.choice((Missing.SKIPPED, Missing.PREFER_NOT_TO_SAY))  # noqa: S311


def _raw(answer: Answer) -> list[str]:
    match answer:
        case Chosen(ids):
            return list(ids)
        case Number(value):
            return [str(value)]
        case Missing.PREFER_NOT_TO_SAY:
            return [answer.value]
        case _:
            return []


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
