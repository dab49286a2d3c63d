"""Whatever page, language, kind of words or device: the same answer and the same way (design §5).

The same random questionnaires as in ``test_properties``, with questions about the person, piped
words, easy words and another language, are walked and then looked at from every side.
"""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from surveys.answering.given import from_answer
from surveys.answering.given_rows import given_in_words
from surveys.answering.summary import in_words
from surveys.paper.sheet import WORDS, Sheet, data_of
from surveys.rules.about_you import GATE
from surveys.rules.answers import Answers, Chosen, Number, Seen
from surveys.rules.codes import Missing
from surveys.rules.definition import Definition, Question
from surveys.rules.easy_read import easy
from surveys.rules.piping import piped
from surveys.rules.routing import first_unanswered, progress, route
from surveys.rules.storing import stored_answers
from surveys.rules.tablet import answers_from
from surveys.rules.translations import languages_of, localised
from surveys.rules.validation import Problem, validate
from surveys.views.answer_rows import groups
from tests.surveys.rules.random_questionnaires import definitions, given_to, walk

pytestmark = pytest.mark.system
MARK = "[it]"


@dataclass(frozen=True)
class Reader:
    """Somebody at the check page, in a language and in usual or easy words."""

    definition: Definition
    answers: Answers
    is_easy: bool

    def worded(self, item: Question) -> Question:
        """Return a page as this reader sees it."""
        words = easy(item) if self.is_easy else item
        return piped(self.definition, words, self.answers)

    def address_of(self, item: Question) -> str:
        """Return where an answer is changed."""
        return item.id


def readers(definition: Definition, answers: Answers) -> Iterator[Reader]:
    """Yield every way of reading the questionnaire."""
    for language in languages_of(definition):
        for is_easy in (False, True):
            yield Reader(localised(definition, language), answers, is_easy)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_the_check_page_shows_what_is_stored(data: st.DataObject) -> None:
    """CHK-2: every answer of the route once, in order, and none of an abandoned branch."""
    definition = data.draw(definitions())
    answers = walk(data, definition)
    over = {key for key, answer in answers.items() if answer == Seen(skips=True)}
    pages = route(definition, answers)
    told = [page.id for page in pages if not page.is_info or page.id in over]
    for reader in readers(definition, answers):
        shown = route(reader.definition, answers)
        rows = [row for group in groups(reader, shown) for row in group["rows"]]
        assert [row["change_url"] for row in rows] == told
        for row in rows:
            page = reader.definition.by_id[row["change_url"]]
            if page.id not in over:
                assert row["value"] == in_words(page, answers[page.id])
            assert MARK not in f"{row['key']} {row['change_label']}"


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_an_answer_shown_again_is_the_answer(data: st.DataObject) -> None:
    """UX-09: whoever goes back and presses "Continue" has changed nothing."""
    definition = data.draw(definitions())
    for page_id, answer in walk(data, definition).items():
        page = definition.by_id[page_id]
        if not page.is_info:
            again = from_answer(answer)
            assert validate(page, again.raw, again.parts) == answer
        if isinstance(answer, Number):
            assert float(in_words(page, answer)) == answer.value


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_words_never_change_the_way(data: st.DataObject) -> None:
    """UX-23, AC-20: another language or easy words ask the same and take the same."""
    definition = data.draw(definitions())
    answers = walk(data, definition)
    asked = data.draw(st.sampled_from(definition.items))
    sent = given_to(data, asked)
    taken = validate(asked, *sent)
    for reader in readers(definition, answers):
        assert stored_answers(reader.definition, answers) == stored_answers(definition, answers)
        page = reader.worded(reader.definition.by_id[asked.id])
        again = validate(page, *sent)
        # Words about a problem are in the language of the page.
        assert again == taken or (isinstance(again, Problem) and isinstance(taken, Problem))


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_no_mark_is_ever_left_in_a_page(data: st.DataObject) -> None:
    """A piped page says an earlier answer or its fallback, from the first page to the last."""
    definition = data.draw(definitions())
    answers = walk(data, definition)
    so_far: dict[str, object] = {}
    for page in route(definition, answers):
        for reader in readers(definition, so_far):  # type: ignore[arg-type]
            assert MARK not in reader.worded(reader.definition.by_id[page.id]).heading
        assert progress(definition, so_far, page.id).number >= 1  # type: ignore[arg-type]
        so_far[page.id] = answers[page.id]


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_questions_about_the_person_need_a_yes(data: st.DataObject) -> None:
    """UX-14: with "no", or with the page skipped, nothing about the person is stored."""
    definition = data.draw(definitions())
    answers = walk(data, definition)
    assume(GATE in definition.by_id)
    for said in (Chosen(("no",)), Missing.SKIPPED):
        changed = {**answers, GATE: said}
        assert first_unanswered(definition, changed) is None
        stored = stored_answers(definition, changed)
        behind = {item.id for item in definition.items if item.about_you} - {GATE}
        assert {stored[key] for key in behind & set(stored)} <= {Missing.NOT_ASKED.value, "skipped"}
        assert not {page.id for page in route(definition, changed)} & behind


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_paper_stores_what_the_screen_stores(data: st.DataObject) -> None:
    """SD-11: the same answers, typed by key, lead the same way."""
    definition = data.draw(definitions())
    answers = walk(data, definition)
    written = {
        f"{key}{WORDS}": answer.words
        for key, answer in answers.items()
        if isinstance(answer, Chosen)
    }
    sheet = Sheet(definition, {**data_of(definition, answers), **written})
    assert sheet.problems == {}
    assert sheet.is_complete
    assert stored_answers(definition, sheet.whole) == stored_answers(definition, answers)


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_tablet_stores_what_the_screen_stores(data: st.DataObject) -> None:
    """SB-09: what its one page asks, the server takes as from a phone."""
    definition = data.draw(definitions())
    answers = walk(data, definition)
    given = {key: from_answer(answer) for key, answer in answers.items()}
    sent = {key: {"raw": each.raw, "parts": each.parts} for key, each in given.items()}
    assert stored_answers(definition, answers_from(definition, sent)) == stored_answers(
        definition, answers
    )


@settings(max_examples=60, deadline=None)
@given(st.data())
def test_what_was_not_sent_is_shown_once_more(data: st.DataObject) -> None:
    """Of a survey that closed: every answer of the route, and none of another branch."""
    definition = data.draw(definitions())
    answers = walk(data, definition)
    asked = [page for page in route(definition, answers) if not page.is_info]
    rows = given_in_words(definition, answers)
    assert [row["value"] for row in rows] == [in_words(page, answers[page.id]) for page in asked]
    assert not [row for row in rows if MARK in row["key"]]
