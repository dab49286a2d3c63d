"""Answers as a tablet sends them: whole, after the person has gone (SE-09, SB-09).

Nobody can be asked again, so nothing is refused as a whole: an answer that the rules do not take
counts as skipped, and words are kept as they are.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from surveys.rules.answers import Answer, Chosen, Words
from surveys.rules.codes import Missing
from surveys.rules.definition import Definition, Question
from surveys.rules.routing import prune
from surveys.rules.text import with_line_feeds
from surveys.rules.validation import Problem, refusals, validate

MOST_WORDS = 20_000
Sent = Mapping[str, Any] | Sequence[str]


def answers_from(definition: Definition, sent: Mapping[str, Sent]) -> dict[str, Answer]:
    """Return the answers on the route of what was sent.

    Args:
        definition: the version that was on the tablet.
        sent: for each page that was passed, ``raw``, the values of its controls, and ``parts``,
            the fields beside them; or the values alone. Nothing in them is a skipped page.
    """
    given = {
        item.id: _answer(item, *_read(sent[item.id]))
        for item in definition.items
        if item.id in sent
    }
    return prune(definition, given)


def _read(sent: Sent) -> tuple[list[str], dict[str, str]]:
    raw, parts = (sent["raw"], sent["parts"]) if isinstance(sent, Mapping) else (sent, {})
    return [str(value) for value in raw], {str(key): str(text) for key, text in parts.items()}


def _answer(item: Question, raw: Sequence[str], parts: Mapping[str, str]) -> Answer:
    outcome = validate(item, raw, parts)
    if not isinstance(outcome, Problem):
        return outcome
    return _words_alone(item, raw, parts)


def _words_alone(item: Question, raw: Sequence[str], parts: Mapping[str, str]) -> Answer:
    """Return what was typed, whatever was wrong with it: a person has to read it (SG-02)."""
    codes = {code.value for code in refusals(item)}
    option = item.option_with_words
    if item.is_text:
        text = with_line_feeds(next((value for value in raw if value not in codes), ""))
        return Words(text[:MOST_WORDS]) if text.strip() else Missing.SKIPPED
    text = " ".join(with_line_feeds(parts.get("words", "")).split())
    return Chosen((option.id,), text[:MOST_WORDS]) if option and text else Missing.SKIPPED
