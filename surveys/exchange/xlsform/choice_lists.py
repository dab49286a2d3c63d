"""The options of questions as the lists of choices of a form."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from surveys.exchange.xlsform.kinds import CONTENT_NOTE
from surveys.exchange.xlsform.lists import OTHER
from surveys.rules.codes import MISSING_LABELS, Kind
from surveys.rules.definition import Condition, Definition, Option, Question, Rule
from surveys.rules.validation import PASS_OVER, refusals

Cells = dict[str, str]
GO_ON = "go_on"
NOTE_CHOICES = ((GO_ON, "Go on"), (PASS_OVER, "Skip this section"))


class ChoiceLists:
    """Gives each set of options a list of its own; equal sets share one."""

    def __init__(self, tongues: Mapping[str, Definition]) -> None:
        """Take the questionnaire in every language, by its name in the headings; English first."""
        self._tongues = tongues
        self._rows: dict[str, list[Cells]] = {}
        self._names: dict[tuple[tuple[tuple[str, str], ...], ...], str] = {}

    def of(self, question: Question) -> str:
        """Return the name of the question's list, made when it is the first of its kind."""
        if question.kind == Kind.NOTE:
            rows = [
                {"list_name": CONTENT_NOTE, "name": n, **self._plain(w)} for n, w in NOTE_CHOICES
            ]
            self._rows.setdefault(CONTENT_NOTE, rows)
            return CONTENT_NOTE
        offered = self._offered(question)
        if not offered:
            return ""
        key = tuple(tuple(row.items()) for row in offered)
        if key not in self._names:
            name = self._names[key] = f"list_{len(self._names) + 1}"
            self._rows[name] = [{"list_name": name, **row} for row in offered]
        return self._names[key]

    def rows(self) -> list[Cells]:
        """Return the rows of the sheet "choices"."""
        return [row for rows in self._rows.values() for row in rows]

    def as_written(self, rule: Rule) -> Rule:
        """Return the rule with the names that its options have in the form."""
        return replace(
            rule,
            conditions=tuple(self._condition(condition) for condition in rule.conditions),
            groups=tuple(self.as_written(group) for group in rule.groups),
        )

    def _condition(self, condition: Condition) -> Condition:
        asked = next(iter(self._tongues.values())).question(condition.question)
        other = asked.option_with_words if asked else None
        if other is None or other.id not in condition.values:
            return condition
        values = tuple(OTHER if value == other.id else value for value in condition.values)
        return replace(condition, values=values)

    def _offered(self, question: Question) -> list[Cells]:
        if not question.has_options:
            return []
        rows = [
            {"name": option.id, **self._label(question, option)}
            for option in question.offered
            if not option.asks_words
        ]
        said = refusals(question) if question.kind != Kind.RANK else ()
        return rows + [{"name": c.value, **self._plain(MISSING_LABELS[c])} for c in said]

    def _label(self, question: Question, option: Option) -> Cells:
        found: Cells = {}
        for tongue, definition in self._tongues.items():
            same = definition.by_id[question.id].option(option.id)
            found[_column(tongue)] = same.label if same else option.label
        return found

    def _plain(self, words: str) -> Cells:
        return {_column(tongue): words for tongue in self._tongues}


def _column(tongue: str) -> str:
    return f"label::{tongue}" if tongue else "label"
