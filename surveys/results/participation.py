"""How many went on to answer questions about themselves: no question of the survey (UX-14)."""

from surveys.results.columns import Columns
from surveys.results.history import History
from surveys.results.rules import RuleSet, disclose
from surveys.results.tally import tally
from surveys.rules.about_you import YES

HIDDEN = (
    "How many people went on to answer questions about themselves is hidden, to protect people."
)


def sentence(columns: Columns, history: History, rules: RuleSet) -> str:
    """Say how many of those who were asked went on; empty for a survey that did not ask.

    Args:
        columns: the answers of people.
        history: all versions of the survey.
        rules: the set of small-number rules.
    """
    gate = history.gate()
    if gate is None:
        return ""
    table = disclose(tally(columns, gate, None), rules)
    shown = [line.total.count for line in table.lines]
    went_on, asked = shown[list(gate.options).index(YES)], table.base.count
    # Whoever reads one sentence subtracts: few who did not go on are not told either.
    if went_on is None or asked is None or None in shown:
        return HIDDEN
    return f"About {went_on:,} of {asked:,} people went on to answer questions about themselves."
