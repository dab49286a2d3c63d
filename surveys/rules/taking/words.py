"""Words of a person's own, within the limit that browser and server count alike (CNT-3)."""

from surveys.rules.answers import Answer, Words
from surveys.rules.codes import Kind
from surveys.rules.definition import Question
from surveys.rules.problems import Problem, subject
from surveys.rules.text import excess, with_line_feeds


def take_words(question: Question, given: str) -> Answer | Problem:
    """Return the words, a short text on one line."""
    text = with_line_feeds(given)
    if question.kind == Kind.SHORT_TEXT:
        text = " ".join(text.split("\n")).strip()
    problem = too_long(subject(question), text, question.limit) if question.limit else None
    return problem or Words(text)


def too_long(what: str, text: str, limit: int, part: str = "") -> Problem | None:
    """Return the problem with a text that is over its limit, or None."""
    over = excess(text, limit)
    if over is None:
        return None
    message = f"{what} must be {limit} characters or fewer"
    if over.characters:
        characters = "character" if over.characters == 1 else "characters"
        return Problem(f"{message}. You have {over.characters} {characters} too many", part)
    return Problem(f"{message}. Use fewer signs and pictures", part)
