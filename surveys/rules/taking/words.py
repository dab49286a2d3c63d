"""Words of a person's own, within the limit that browser and server count alike (CNT-3)."""

from dataclasses import replace

from surveys.rules.answers import Answer, Words
from surveys.rules.codes import Kind
from surveys.rules.definition import Question
from surveys.rules.messages import Problem, gettext_noop, ngettext
from surveys.rules.subject import subject
from surveys.rules.text import excess, with_line_feeds

TOO_LONG = ngettext(
    "%(answer)s must be %(limit)s characters or fewer. You have %(count)s character too many",
    "%(answer)s must be %(limit)s characters or fewer. You have %(count)s characters too many",
)
TOO_HEAVY = gettext_noop(
    "%(answer)s must be %(limit)s characters or fewer. Use fewer signs and pictures"
)
OTHER_TOO_LONG = ngettext(
    "Your words for “%(answer)s” must be %(limit)s characters or fewer."
    " You have %(count)s character too many",
    "Your words for “%(answer)s” must be %(limit)s characters or fewer."
    " You have %(count)s characters too many",
)
OTHER_TOO_HEAVY = gettext_noop(
    "Your words for “%(answer)s” must be %(limit)s characters or fewer."
    " Use fewer signs and pictures"
)


def take_words(question: Question, given: str) -> Answer | Problem:
    """Return the words, a short text on one line."""
    text = with_line_feeds(given)
    if question.kind == Kind.SHORT_TEXT:
        text = " ".join(text.split("\n")).strip()
    if not question.limit:
        return Words(text)
    words = {"answer": subject(question), "limit": str(question.limit)}
    return _too_long(text, question.limit, words, (*TOO_LONG, TOO_HEAVY)) or Words(text)


def other_too_long(label: str, text: str, limit: int) -> Problem | None:
    """Return the problem with the words after the option ``label``, or None."""
    words = {"answer": label, "limit": str(limit)}
    problem = _too_long(text, limit, words, (*OTHER_TOO_LONG, OTHER_TOO_HEAVY))
    return replace(problem, part="words") if problem else None


def _too_long(
    text: str, limit: int, words: dict[str, str], templates: tuple[str, str, str]
) -> Problem | None:
    """Return what is wrong; the templates count one character, several, and heavy ones."""
    one, several, heavy = templates
    over = excess(text, limit)
    if over is None:
        return None
    if over.characters:
        return Problem(one, words, several, over.characters)
    return Problem(heavy, words)
