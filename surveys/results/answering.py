"""From a question about answers to a disclosed table."""

from dataclasses import replace
from datetime import date

from surveys.models import SurveyPage
from surveys.results.columns import Countable, columns_of, countable_questions
from surveys.results.cuts import groups_until, latest_cut
from surveys.results.errors import NoResultsYetError, QueryError
from surveys.results.rules import RULE_SETS, DisclosedTable, disclose
from surveys.results.rules.arrivals import groups_in_words, not_counted_in_words
from surveys.results.rules.steps import SMALLEST_STEP
from surveys.results.tally import tally
from surveys.retention import answers_end_on
from surveys.rules.codes import Kind

# A question and the position of the option that everybody counted chose.
Filter = tuple[Countable, int]
# UC-02, SD-06: what an open link can and cannot say.
OPEN_LINK = (
    "Anyone who had the link could answer. These numbers describe the people who answered, not "
    "everybody who lives here, and no margin of error can be given."
)
BY_CODE = (
    "Only people with a printed code could answer. These numbers describe those who did, not "
    "everybody who lives here or was given a code, and no margin of error can be given."
)
EXAMPLE = "Example answers, generated. No real person gave them."
TOO_MANY = (
    "Choose one question to cross with, or a filter. Both at once would show groups too small."
)
FIRST_PLACE = "People put the answers in order. The table shows what they put first."
SEVERAL = "People could choose more than one answer, so the numbers add up to more."


def answer(
    survey: SurveyPage,
    *,
    question: str,
    by: str | None,
    where: tuple[str, str] | None,
    rules: str,
    today: date,
) -> DisclosedTable:
    """Do the work of :func:`surveys.results.query`, whose words apply."""
    if rules not in RULE_SETS:
        raise QueryError("There is no such set of rules.")
    known = {one.id: one for one in countable_questions(survey)}
    rows = _find(known, question)
    crossed = _find(known, by) if by else None
    kept = _filter(known, where)
    _refuse_twice([question, by, where[0] if where else None])
    if crossed and kept:
        raise QueryError(TOO_MANY)
    cut = latest_cut(survey, today)
    if cut is None:
        raise NoResultsYetError(_why_nothing(survey, today))
    across = kept[0] if kept else crossed
    exact = tally(columns_of(cut, list(known.values())), rows, across)
    table = disclose(exact, RULE_SETS[rules])
    return replace(
        table.only(kept[1]) if kept else table,
        where=_words(kept),
        as_of=cut.as_of,
        example=survey.is_demonstration,
        remarks=_remarks(
            survey,
            rows,
            groups_in_words(groups_until(survey, cut), RULE_SETS[rules]),
            not_counted_in_words(cut.set_aside, RULE_SETS[rules]),
        ),
    )


def _why_nothing(survey: SurveyPage, today: date) -> str:
    ended = answers_end_on(survey)
    if ended is not None and today >= ended:
        return "The answers to this survey were deleted, as we promised."
    return f"Results appear after {SMALLEST_STEP} answers have come in."


def _find(known: dict[str, Countable], question: str) -> Countable:
    if question not in known:
        raise QueryError("This survey has no such question, or its answers cannot be counted.")
    return known[question]


def _filter(known: dict[str, Countable], where: tuple[str, str] | None) -> Filter | None:
    if where is None:
        return None
    question = _find(known, where[0])
    if where[1] not in question.options:
        raise QueryError("This question has no such answer.")
    return question, list(question.options).index(where[1])


def _refuse_twice(chosen: list[str | None]) -> None:
    """Refuse a question that is used twice: crossed with itself it would show single people."""
    used = [one for one in chosen if one]
    if len(set(used)) < len(used):
        raise QueryError("Choose different questions.")


def _words(kept: Filter | None) -> str:
    if kept is None:
        return ""
    question, position = kept
    return f"{question.question.name}: {list(question.options.values())[position]}"


def _remarks(survey: SurveyPage, rows: Countable, *apart: str) -> tuple[str, ...]:
    remarks = [EXAMPLE] if survey.is_demonstration else []
    remarks += [SEVERAL] if rows.overlapping else []
    remarks += [FIRST_PLACE] if rows.question.kind == Kind.RANK else []
    return (*remarks, *apart, BY_CODE if survey.needs_code else OPEN_LINK)
