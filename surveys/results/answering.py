"""From a question about answers to a disclosed table."""

from dataclasses import replace
from datetime import date

from surveys.models import SurveyPage
from surveys.results.columns import Columns, Countable
from surveys.results.crossing import crossed
from surveys.results.cuts import latest_cut
from surveys.results.errors import NoResultsYetError, QueryError
from surveys.results.history import history_of
from surveys.results.lineage import related_to
from surveys.results.looking import Looking
from surveys.results.models import ResultCut
from surveys.results.remarks import of_groups, of_people
from surveys.results.rounds import tally_entries, tally_givers
from surveys.results.rules import RULE_SETS, DisclosedTable, RuleSet, Unit, disclose
from surveys.results.rules.steps import SMALLEST_STEP
from surveys.results.tally import tally
from surveys.retention import answers_end_on

# A question and the position of the option that everybody counted chose.
Filter = tuple[Countable, int]
TOO_MANY = (
    "Choose one question to cross with, or a filter. Both at once would show groups too small."
)
ENTRIES_ALONE = "People could answer this question several times, so it has a table by itself only."


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
    history = history_of(survey)
    known = {one.id: one for one in history.countable()}
    rule_set = _rules(rules)
    rows = _find(known, question)
    crossed = _find(known, by) if by else None
    kept = _filter(known, where)
    _refuse_twice([question, by, where[0] if where else None])
    _refuse_entries(rows, kept[0] if kept else crossed)
    if crossed and kept:
        raise QueryError(TOO_MANY)
    look = Looking(survey, history, _cut(survey, today), rule_set, rows)
    across = kept[0] if kept else crossed
    columns = look.columns()
    table = _table(look, columns, across)
    return replace(
        table.only(kept[1]) if kept else table,
        where=_words(kept),
        as_of=look.cut.as_of,
        example=survey.is_demonstration,
        related=related_to(rows, history, known),
        remarks=of_people(look, table, columns),
    )


def answer_of_groups(
    survey: SurveyPage, *, question: str, rules: str, today: date
) -> DisclosedTable | None:
    """Do the work of :func:`surveys.results.groups`, whose words apply."""
    history = history_of(survey)
    rows = _find({one.id: one for one in history.countable()}, question)
    look = Looking(survey, history, _cut(survey, today), _rules(rules), rows)
    columns = look.columns(groups=True)
    if len(columns) <= look.rules.hide_up_to:
        return None
    table = _table(look, columns, None)
    if not table.base.count:
        return None
    return replace(
        table,
        unit=Unit.GROUP_ENTRIES if rows.rounds else Unit.GROUPS,
        as_of=look.cut.as_of,
        example=survey.is_demonstration,
        remarks=of_groups(look, table),
    )


def _table(look: Looking, columns: Columns, across: Countable | None) -> DisclosedTable:
    """Count and disclose; of a repeated question, entries and those who gave any."""
    if across is not None:
        return crossed(columns, look.rows, across, look.history, look.rules)
    if not look.rows.rounds:
        return disclose(tally(columns, look.rows, None, look.eras), look.rules)
    entries = disclose(tally_entries(columns, look.rows, look.eras), look.rules)
    givers = disclose(tally_givers(columns, look.rows), look.rules)
    return replace(entries, unit=Unit.ENTRIES, givers=givers.lines[0].total)


def _rules(name: str) -> RuleSet:
    if name not in RULE_SETS:
        raise QueryError("There is no such set of rules.")
    return RULE_SETS[name]


def _cut(survey: SurveyPage, today: date) -> ResultCut:
    cut = latest_cut(survey, today)
    if cut is None:
        raise NoResultsYetError(_why_nothing(survey, today))
    return cut


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


def _refuse_entries(rows: Countable, across: Countable | None) -> None:
    """Refuse to cross entries: a person may stand in several of them."""
    if across and (rows.rounds or across.rounds):
        raise QueryError(ENTRIES_ALONE)


def _words(kept: Filter | None) -> str:
    if kept is None:
        return ""
    question, position = kept
    return f"{question.question.name}: {list(question.options.values())[position]}"
