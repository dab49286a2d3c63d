"""Words of an earlier answer inside a later question, one rule for every page that shows them.

What a person typed is shown to that person alone: everything published says the fallback.
"""

import re
from collections.abc import Callable
from dataclasses import replace
from typing import Any

from surveys.rules.answers import Answer, Answers, Chosen, Month, Number, Ranked, Words
from surveys.rules.definition import Definition, Pipe, Question
from surveys.rules.figures import in_figures
from surveys.rules.months import in_words as month_in_english
from surveys.rules.routing import route

MARK = re.compile(r"\[([a-z0-9_-]+)\]")
# The parts of a page in which a mark is understood.
PIPED = ("title", "hint", "short_name", "body", "easy_title", "easy_hint")
# More than this of somebody's own words would bury the question.
MOST_CHARACTERS = 80


def piped(
    definition: Definition,
    page: Question,
    answers: Answers,
    month_in_words: Callable[[Month], str] = month_in_english,
) -> Question:
    """Return the page with each mark replaced by the answer, or by its fallback.

    An answer counts when its question stands on the route before the page, as with rules.

    Args:
        definition: the questionnaire in the language of the page.
        page: one of its pages.
        answers: what its person said so far.
        month_in_words: says a month in the language of the page.
    """
    if not page.pipes:
        return page

    def said(pipe: Pipe) -> str:
        answer = _answer_before(definition, pipe, page, answers)
        if isinstance(answer, Month):
            return month_in_words(answer)
        return _in_words(definition.by_id.get(pipe.question), answer) or pipe.fallback

    return _with_words(page, {pipe.mark: said(pipe) for pipe in page.pipes})


def unpiped(page: Question) -> Question:
    """Return the page as it is published: every mark is its fallback."""
    return _with_words(page, {pipe.mark: pipe.fallback for pipe in page.pipes})


def _with_words(page: Question, said: dict[str, str]) -> Question:
    """Replace in one pass, so that a mark inside somebody's answer stays what they typed."""

    def words(found: re.Match[str]) -> str:
        return said.get(found[1], found[0])

    named: dict[str, Any] = {name: MARK.sub(words, getattr(page, name)) for name in PIPED}
    if page.part:
        title, easy_title = (MARK.sub(words, text) for text in shared_words(page))
        named["part"] = replace(page.part, title=title, easy_title=easy_title)
    return replace(page, **named)


def shared_words(page: Question) -> tuple[str, ...]:
    """Return the words that a page shares with its run: they are read with its own marks."""
    return (page.part.title, page.part.easy_title) if page.part else ()


def _answer_before(
    definition: Definition, pipe: Pipe, page: Question, answers: Answers
) -> Answer | None:
    for item in route(definition, answers):
        if item.id == page.id:
            break
        if item.id == pipe.question:
            return answers.get(item.id)
    return None


def _in_words(question: Question | None, answer: Answer | None) -> str:
    match answer:
        case Chosen(ids) if question:
            return ", ".join(option.label for option in question.options if option.id in ids)
        case Ranked(ids) if question:
            options = (question.option(one) for one in ids)
            return ", ".join(option.label for option in options if option)
        case Number(value):
            return in_figures(value)
        case Words(text):
            line = " ".join(text.split())
            return line if len(line) <= MOST_CHARACTERS else f"{line[:MOST_CHARACTERS].rstrip()}…"
        case _:
            return ""
