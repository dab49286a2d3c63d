"""What a table of results is made from: the survey's versions, one step, one set of rules."""

from dataclasses import dataclass

from surveys.models import SurveyPage
from surveys.results.columns import Columns, Countable, columns_of
from surveys.results.history import History
from surveys.results.models import ResultCut
from surveys.results.rules import RuleSet
from surveys.results.rules.eras import Era


@dataclass(frozen=True)
class Looking:
    """One look at the answers to one question.

    Attributes:
        survey: whose answers.
        history: all its versions.
        cut: the step that counts them.
        rules: the set of small-number rules.
        rows: the question.
    """

    survey: SurveyPage
    history: History
    cut: ResultCut
    rules: RuleSet
    rows: Countable

    @property
    def eras(self) -> tuple[Era, ...]:
        """The times between which the answers to the question changed."""
        return self.history.eras(self.rows.question)

    def columns(self, *, groups: bool = False) -> Columns:
        """Return the answers of people, or of group sessions."""
        gate = self.history.gate()
        asked = [*self.history.countable(), *([gate] if gate else [])]
        return columns_of(self.cut, asked, groups=groups)
