"""Options: one, several, at most so many, and "Other" in a person's own words."""

from surveys.rules.answers import Answer, Chosen
from surveys.rules.codes import MISSING_LABELS, NO, YES, Kind, Missing
from surveys.rules.definition import Question
from surveys.rules.problems import Problem
from surveys.rules.taking.refusals import refusals
from surveys.rules.taking.words import too_long
from surveys.rules.text import with_line_feeds

# How long the words after "Other" may be when the question does not say.
OTHER_LIMIT = 100


def take_choice(question: Question, given: list[str], words: str) -> Answer | Problem:
    """Return the options chosen, with the words that belong to "Other"."""
    problem = _wrong_with_options(question, given) or _wrong_with_words(question, given, words)
    if problem:
        return problem
    codes = refusals(question)
    if not given or given[0] in codes:
        return Missing(given[0]) if given else Missing.SKIPPED
    chosen = tuple(option.id for option in question.options if option.id in given)
    return Chosen(chosen, _tidy(words) if question.option_with_words else "")


def take_another(question: Question, given: list[str]) -> Answer | Problem:
    """Return whether to go round once more."""
    if len(set(given)) != 1 or given[0] not in (YES, NO):
        return Problem(f"Choose one answer to “{question.title}”")
    return Chosen((given[0],))


def other_limit(question: Question) -> int:
    """Return how many characters the words after "Other" may have."""
    return question.limit or OTHER_LIMIT


def _tidy(words: str) -> str:
    return " ".join(with_line_feeds(words).split("\n")).strip()


def _wrong_with_options(question: Question, given: list[str]) -> Problem | None:
    chosen = set(given)
    known = {option.id for option in question.offered} | set(refusals(question))
    if not chosen <= known:
        return Problem(f"Choose one of the answers to “{question.title}”")
    if len(chosen) < 2:
        return None
    if question.kind != Kind.SEVERAL:
        return Problem(f"Choose one answer to “{question.title}”")
    alone = _label_that_stands_alone(question, given)
    if alone:
        return Problem(f"Choose “{alone}” on its own, or choose only the other answers")
    if question.most and len(chosen) > question.most:
        most = f"{question.most} answers or fewer" if question.most > 1 else "1 answer"
        return Problem(f"Choose {most} to “{question.title}”. You chose {len(chosen)}")
    return None


def _label_that_stands_alone(question: Question, given: list[str]) -> str:
    for code in refusals(question):
        if code in given:
            return MISSING_LABELS[code]
    return next((o.label for o in question.offered if o.exclusive and o.id in given), "")


def _wrong_with_words(question: Question, given: list[str], words: str) -> Problem | None:
    text, option = _tidy(words), question.option_with_words
    if not text or option is None:
        return None
    if option.id not in given:
        return Problem(f"Choose “{option.label}” if you want us to read your words", "words")
    return too_long(f"Your words for “{option.label}”", text, other_limit(question), "words")
