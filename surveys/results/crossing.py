"""Two questions crossed: one table, whichever way round, that agrees with those of each (DP-13).

A reader sees every table of a survey. Were the same two questions disclosed apart for each way
round, one table could hide what the other shows. And an answer that is hidden in the table of its
question by itself would stand, as a total, in a crossed one.
"""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from surveys.results.columns import Columns, Countable
from surveys.results.history import History
from surveys.results.rules import DisclosedTable, RuleSet, disclose
from surveys.results.rules.eras import Era
from surveys.results.tally import partial_rows, tally


def crossed(
    columns: Columns, rows: Countable, across: Countable, history: History, rules: RuleSet
) -> DisclosedTable:
    """Return the disclosed table of two questions.

    Args:
        columns: the answers.
        rows: the question of the rows.
        across: the question of the columns.
        history: all versions of the survey.
        rules: the set of small-number rules.
    """
    order = [one.id for one in history.countable()]
    first, second = sorted((rows, across), key=lambda one: order.index(one.id))
    eras = history.eras(first.question), history.eras(second.question)
    exact = tally(columns, first, second, eras[0])
    also = [
        *(("row", i) for i in _hidden_alone(columns, first, eras[0], rules)),
        *(("column", j) for j in _hidden_alone(columns, second, eras[1], rules)),
    ]
    return disclose(
        replace(exact, partial_columns=partial_rows(second, eras[1])),
        rules,
        also=also,
        turned=first is not rows,
    )


def _hidden_alone(
    columns: Columns, question: Countable, eras: Sequence[Era], rules: RuleSet
) -> Iterator[int]:
    """Yield the positions of the answers that the question's own table hides."""
    alone = disclose(tally(columns, question, None, eras), rules)
    return (position for position, line in enumerate(alone.lines) if line.total.hidden)
