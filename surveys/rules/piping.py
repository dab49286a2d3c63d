"""Words of an earlier answer inside a later question, one rule for every page that shows them.

What a person typed is shown to that person alone: everything published says the fallback.
"""

import re
from collections.abc import Iterator
from dataclasses import replace
from typing import Any

from surveys.rules.answers import Answer, Answers, Chosen, Number, Words
from surveys.rules.definition import Definition, Pipe, Question
from surveys.rules.routing import route

MARK = re.compile(r"\[([a-z0-9_-]+)\]")
# The parts of a page in which a mark is understood.
PIPED = ("title", "hint", "short_name", "body", "easy_title", "easy_hint")
# More than this of somebody's own words would bury the question.
MOST_CHARACTERS = 80


def piped(definition: Definition, page: Question, answers: Answers) -> Question:
    """Return the page with each mark replaced by the answer, or by its fallback.

    An answer counts when its question stands on the route before the page, as with rules.

    Args:
        definition: the questionnaire in the language of the page.
        page: one of its pages.
        answers: what its person said so far.
    """
    if not page.pipes:
        return page
    said = {pipe.mark: _said(definition, pipe, page, answers) for pipe in page.pipes}
    return _with_words(page, said)


def unpiped(page: Question) -> Question:
    """Return the page as it is published: every mark is its fallback."""
    return _with_words(page, {pipe.mark: pipe.fallback for pipe in page.pipes})


def _with_words(page: Question, said: dict[str, str]) -> Question:
    """Replace in one pass, so that a mark inside somebody's answer stays what they typed."""

    def words(found: re.Match[str]) -> str:
        return said.get(found[1], found[0])

    named: dict[str, Any] = {name: MARK.sub(words, getattr(page, name)) for name in PIPED}
    return replace(page, **named)


def _said(definition: Definition, pipe: Pipe, page: Question, answers: Answers) -> str:
    for item in route(definition, answers):
        if item.id == page.id:
            break
        if item.id == pipe.question:
            return _in_words(item, answers.get(item.id)) or pipe.fallback
    return pipe.fallback


def _in_words(question: Question, answer: Answer | None) -> str:
    match answer:
        case Chosen(ids):
            return ", ".join(option.label for option in question.options if option.id in ids)
        case Number(value):
            return f"{value:g}"
        case Words(text):
            line = " ".join(text.split())
            return line if len(line) <= MOST_CHARACTERS else f"{line[:MOST_CHARACTERS].rstrip()}…"
        case _:
            return ""


def wrong_pipes(definition: Definition, page: Question) -> Iterator[str]:
    """Yield what is wrong with the marks of a page, in words for its author."""
    known = {pipe.mark for pipe in page.pipes}
    used = {mark for name in PIPED for mark in MARK.findall(getattr(page, name))}
    for mark in sorted(used - known):
        yield f"Nothing says what [{mark}] stands for."
    position = definition.items.index(page)
    earlier = {item.id for item in definition.items[:position] if not item.is_info}
    for pipe in page.pipes:
        if not MARK.fullmatch(f"[{pipe.mark}]"):
            yield f"“{pipe.mark}” cannot be a mark. Use small letters and numbers only."
        if pipe.question not in earlier:
            yield f"[{pipe.mark}] must stand for the answer to an earlier question."
        if not pipe.fallback.strip():
            yield f"Say what stands in place of [{pipe.mark}] when there is no answer."
