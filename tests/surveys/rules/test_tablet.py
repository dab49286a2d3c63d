"""What a tablet delivers is what the website would have kept, and words are never lost (SB-09)."""

from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from surveys.rules.answers import Answer, Chosen, Words
from surveys.rules.codes import Kind, Missing
from surveys.rules.definition import Option
from surveys.rules.routing import prune
from surveys.rules.tablet import answers_from
from surveys.rules.validation import Problem, validate
from tests.surveys.rules.building import ask, questionnaire
from tests.surveys.rules.random_questionnaires import definitions, given_to

OTHER = (Option("a", "A"), Option("b", "Other", asks_words=True))


@settings(max_examples=150, deadline=None)
@given(st.data())
def test_every_kind_is_read_as_on_the_website(data: st.DataObject) -> None:
    """What the rules take is kept as it is; the rest never stops a record."""
    definition = data.draw(definitions())
    sent: dict[str, Any] = {}
    expected: dict[str, Answer] = {}
    for item in definition.items:
        raw, parts = given_to(data, item)
        outcome = validate(item, raw, parts)
        sent[item.id] = {"raw": raw, "parts": parts}
        expected[item.id] = outcome
        if isinstance(outcome, Problem):
            sent[item.id] = {"raw": [], "parts": {}}
            expected[item.id] = validate(item, [])
            answers_from(definition, {item.id: {"raw": raw, "parts": parts}})
    assert answers_from(definition, sent) == prune(definition, expected)


@pytest.mark.parametrize(
    ("item", "raw", "words", "kept"),
    [
        (ask("x", Kind.LONG_TEXT), ["too long " * 9], "", Words("too long " * 9)),
        (ask("x", Kind.LONG_TEXT), ["x" * 30_000], "", Words("x" * 20_000)),
        (
            ask("x", Kind.LONG_TEXT, prefer_not_to_say=True),
            ["help me", "prefer_not_to_say"],
            "",
            Words("help me"),
        ),
        (
            ask("x", Kind.LONG_TEXT, prefer_not_to_say=True, dont_know=True),
            ["prefer_not_to_say", "dont_know"],
            "",
            Missing.SKIPPED,
        ),
        (ask("x", options=OTHER), ["a"], "help me", Chosen(("b",), "help me")),
        (ask("x", options=OTHER, limit=5), ["b"], "help  me", Chosen(("b",), "help me")),
        (ask("x", options=OTHER), ["nowhere"], " ", Missing.SKIPPED),
        (ask("x", Kind.SEVERAL, most=1), ["a", "b"], "", Missing.SKIPPED),
        (ask("x", Kind.RANK), ["prefer_not_to_say"], "", Missing.SKIPPED),
    ],
)
def test_words_are_kept_whatever_was_wrong(
    item: Any, raw: list[str], words: str, kept: Answer
) -> None:
    """SG-02: a person has to read them; an answer that cannot be counts as skipped."""
    sent = {"x": {"raw": raw, "parts": {"words": words} if words else {}}}
    assert answers_from(questionnaire(item), sent) == {"x": kept}


def test_a_record_of_values_alone_is_read() -> None:
    """From a page without fields beside the first one."""
    assert answers_from(questionnaire(ask("x")), {"x": ["a"]}) == {"x": Chosen(("a",))}
