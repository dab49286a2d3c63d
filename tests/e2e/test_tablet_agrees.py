"""What is written twice says the same: the rules of a tablet's script and the server's (SE-09).

Random questionnaires of all kinds, answered at random, in each language: answers, messages, route,
place, headings and the rows of the check page.
"""

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

import pytest
from django.utils import translation
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from playwright.sync_api import BrowserType, Page

from surveys.answering.given import part_names
from surveys.answering.tablet_pages import script_page
from surveys.answering.tablet_words import script_words
from surveys.days import month_in_words
from surveys.models import SurveyPage
from surveys.rules.about_you import gate
from surveys.rules.answers import Answer, answer_to_json
from surveys.rules.codes import Missing
from surveys.rules.definition import Definition, Question
from surveys.rules.piping import piped
from surveys.rules.routing import progress, route
from surveys.rules.validation import Problem, validate
from surveys.speech import problem_in_words
from surveys.views.answer_rows import groups
from tests.e2e.addresses import path_of
from tests.surveys.rules.random_questionnaires import definitions, given_to

pytestmark = pytest.mark.e2e
LANGUAGES = {"en-gb": "en-GB", "ro": "ro", "pl": "pl"}
MORE_RAW = [
    "👩‍👩‍👧‍👦" * 21,
    "e\u0301" * 25,
    "a\r\nb",
    "7",
    "03",
    "1e3",
    "50.0",
    "\u0663",
    "ŁÓDŹ",
    " x ",
]
MORE_PARTS = ["mar", "Dec", "13", "2020", "4", "👍" * 25, "a\nb", "0999"]
Sent = tuple[list[str], dict[str, str]]


@dataclass
class Person:
    """Somebody's answers, as the check page of the website reads them."""

    definition: Definition
    answers: dict[str, Answer]

    def worded(self, item: Question) -> Question:
        """Return a page with earlier answers in its words."""
        return piped(self.definition, item, self.answers, month_in_words)

    def address_of(self, item: Question) -> str:
        """Return what names the page."""
        return item.id

    def take(self, item: Question, sent: Sent) -> Any:
        """Return the answer, or the message and the field that it is about."""
        outcome = validate(self.worded(item), *sent)
        if isinstance(outcome, Problem):
            self.answers[item.id] = Missing.SKIPPED
            return [problem_in_words(outcome), outcome.part]
        self.answers[item.id] = outcome
        return answer_to_json(outcome)

    def rows(self) -> list[dict[str, Any]]:
        """Return the check page."""
        pages = route(self.definition, self.answers)
        before = [page for page in pages if not page.about_you]
        about = [page for page in pages if page.about_you and page.id in self.answers]
        return groups(self, [*before, *about])


def _sent(data: st.DataObject, item: Question) -> Sent:
    raw, parts = given_to(data, item)
    if data.draw(st.booleans()):
        raw = [*raw, data.draw(st.sampled_from(MORE_RAW))]
        parts = {**parts, **dict.fromkeys(part_names(item)[:1], data.draw(_PART))}
    return raw, {name: parts.get(name, "") for name in part_names(item)}


_PART = st.sampled_from(MORE_PARTS)


def _varied(data: st.DataObject, item: Question, *, about_you: bool) -> Question:
    """Return a page with an earlier answer in its words, and other limits."""
    number = data.draw(st.none() | st.sampled_from([0, 2.5, 7]))
    return replace(
        item,
        title=f"{item.title} about [it]",
        short_name=data.draw(st.sampled_from(["", "the [it] answer"])),
        section=data.draw(st.sampled_from(["", "Somewhere"])),
        unit=data.draw(st.sampled_from(["", "days", "classes", "class", "long words"])),
        whole=data.draw(st.booleans()),
        minimum=number,
        maximum=data.draw(st.none() | st.just(50)),
        about_you=about_you,
    )


def _questionnaire(data: st.DataObject) -> Definition:
    """Return random pages, the last of them behind the page that asks first (UX-14)."""
    items = [item for item in data.draw(definitions()).items if not item.is_gate]
    cut = data.draw(st.integers(0, len(items)))
    varied = [_varied(data, item, about_you=n >= cut) for n, item in enumerate(items)]
    return Definition((*varied[:cut], gate(), *varied[cut:]))


def _said_by_server(definition: Definition, sent: dict[str, Sent]) -> dict[str, Any]:
    person = Person(definition, {})
    outcomes = [person.take(item, sent[item.id]) for item in definition.items]
    shown = route(definition, person.answers)
    places = [progress(definition, person.answers, page.id) for page in shown]
    return {
        "outcomes": outcomes,
        "route": [page.id for page in shown],
        "places": [[place.number, place.total] for place in places],
        "headings": [person.worded(item).heading for item in definition.items],
        "groups": [
            {
                "title": group["title"],
                "rows": [
                    [
                        row["change_url"],
                        row["key"],
                        row["value"],
                        row["empty"],
                        row["change_label"],
                    ]
                    for row in group["rows"]
                ],
            }
            for group in person.rows()
        ],
    }


# The modules under the names that the site gives them, found where the tablet's script names them.
DEVICE = """async () => {
  const script = [...document.scripts].find(one => one.src.includes('/js/tablet.')).src;
  const source = await (await fetch(script)).text();
  const load = name => import(new URL(source.match(
    new RegExp(`["'](\\\\./tablet-${name}[^"']*)["']`))[1], script));
  const [{ route, progress }, { taker }, { speaker }] =
    await Promise.all(['route', 'take', 'words'].map(load));
  window.said = ({ language, words, pages, sent }) => {
    document.documentElement.lang = language;
    const { monthInWords, piped, groups } = speaker(words);
    const { take, message } = taker(words, monthInWords);
    const answers = new Map();
    const outcomes = pages.map((page) => {
      const [raw, parts] = sent[page.id];
      const { answer, problem } = take(piped(pages, page, answers), { raw, parts });
      answers.set(page.id, problem ? 'skipped' : answer);
      return problem ? [message(problem), problem.part] : answer;
    });
    const shown = route(pages, answers);
    const places = shown.map((page) => progress(pages, answers, page));
    return {
      outcomes,
      route: shown.map(({ id }) => id),
      places: places.map(({ number, total }) => [number, total]),
      headings: pages.map((page) => piped(pages, page, answers).heading),
      groups: groups(pages, answers).map(({ title, rows }) => ({
        title, rows: rows.map((row) => [row.id, row.key, row.value, row.empty, row.change]),
      })),
    };
  };
}"""


@pytest.fixture(scope="module")
def device(
    base_url: str, browser_type: BrowserType, browser_type_launch_args: dict[str, Any]
) -> Iterator[Page]:
    """Return a page that has the tablet's modules at hand."""
    found = SurveyPage.objects.live().public().order_by("path").first()
    assert found is not None
    browser = browser_type.launch(**browser_type_launch_args)
    page = browser.new_page(base_url=base_url)
    page.goto(f"{path_of(found)}answer/tablet/")
    page.evaluate(DEVICE)
    yield page
    browser.close()


@pytest.mark.parametrize("language", LANGUAGES)
@settings(
    max_examples=120, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture]
)
@given(data=st.data())
def test_device_and_server_say_the_same(device: Page, language: str, data: st.DataObject) -> None:
    definition = _questionnaire(data)
    sent = {item.id: _sent(data, item) for item in definition.items}
    with translation.override(language):
        expected = _said_by_server(definition, sent)
        case = {
            "language": LANGUAGES[language],
            "words": script_words(),
            "pages": [script_page(item) for item in definition.items],
            "sent": sent,
        }
    assert device.evaluate("(given) => window.said(given)", case) == expected
