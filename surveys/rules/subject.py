"""What an error calls the answer."""

from surveys.rules.definition import Question
from surveys.rules.messages import Phrase, gettext_noop

YOUR_ANSWER = gettext_noop("Your answer")


def subject(question: Question) -> str:
    """Return the short name of the question with a capital, or "Your answer"."""
    name = question.short_name
    return name[:1].upper() + name[1:] if name else Phrase(YOUR_ANSWER)
