"""What must be read beside the numbers, in plain sentences (UC-02, SD-06, CB-21)."""

from collections.abc import Iterator

from surveys.results.columns import Columns
from surveys.results.looking import Looking
from surveys.results.participation import sentence
from surveys.results.rules import DisclosedTable
from surveys.results.rules.arrivals import groups_in_words, not_counted_in_words, ways_in_words
from surveys.results.rules.eras import when_offered
from surveys.results.rules.group_sizes import people_in_words
from surveys.results.rules.offered import asked_in_words, gave_any_in_words
from surveys.rules.codes import Kind

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
FIRST_PLACE = "People put the answers in order. The table shows what they put first."
SEVERAL = "People could choose more than one answer, so the numbers add up to more."
ENTRIES = "This question could be answered several times. The numbers count entries, not people."
GROUPS = (
    "Each group talked and gave one answer. The numbers count groups. They are never added to the "
    "people who answered by themselves."
)
GROUPS_SEVERAL = "Groups could choose more than one answer, so the numbers add up to more."


def of_people(look: Looking, table: DisclosedTable, columns: Columns) -> tuple[str, ...]:
    """Return what stands beside a table of single people's answers."""
    found = [
        EXAMPLE if look.survey.is_demonstration else "",
        SEVERAL if look.rows.overlapping else "",
        *_of_question(look, table, "people"),
        sentence(columns, look.history, look.rules),
        groups_in_words(len(look.cut.group_ids), look.rules),
        not_counted_in_words(look.cut.set_aside, look.rules),
        ways_in_words([one.label for one in table.modes]),
        BY_CODE if look.survey.needs_code else OPEN_LINK,
    ]
    return tuple(filter(None, found))


def of_groups(look: Looking, table: DisclosedTable) -> tuple[str, ...]:
    """Return what stands beside a table of what groups said (QB-16)."""
    found = [
        EXAMPLE if look.survey.is_demonstration else "",
        GROUPS,
        GROUPS_SEVERAL if look.rows.overlapping else "",
        *_of_question(look, table, "groups"),
        people_in_words(table.modes),
        not_counted_in_words(look.cut.set_aside, look.rules),
    ]
    return tuple(filter(None, found))


def _of_question(look: Looking, table: DisclosedTable, who: str) -> Iterator[str]:
    if table.givers is not None:
        yield ENTRIES
        yield gave_any_in_words(table.givers, who)
    yield FIRST_PLACE if look.rows.question.kind == Kind.RANK else ""
    for option, line in zip(look.rows.options, table.lines, strict=True):
        when = when_offered(option, look.eras)
        if when:
            yield asked_in_words(line, when)
