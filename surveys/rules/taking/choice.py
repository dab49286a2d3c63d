"""Options: one, several, at most so many, and "Other" in a person's own words."""

from surveys.rules.answers import Answer, Chosen
from surveys.rules.codes import MISSING_LABELS, NO, YES, Kind, Missing
from surveys.rules.definition import Question
from surveys.rules.messages import Phrase, Problem, gettext_noop, ngettext
from surveys.rules.taking.refusals import refusals
from surveys.rules.taking.words import other_too_long
from surveys.rules.text import with_line_feeds

# How long the words after "Other" may be when the question does not say.
OTHER_LIMIT = 100

ONE_OF_THESE = gettext_noop("Choose one of the answers to “%(question)s”")
ONLY_ONE = gettext_noop("Choose one answer to “%(question)s”")
ALONE = gettext_noop("Choose “%(answer)s” on its own, or choose only the other answers")
TOO_MANY = ngettext(
    "Choose %(count)s answer to “%(question)s”. You chose %(chosen)s",
    "Choose %(count)s answers or fewer to “%(question)s”. You chose %(chosen)s",
)
WORDS_WITHOUT_OPTION = gettext_noop("Choose “%(answer)s” if you want us to read your words")


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
        return Problem(ONLY_ONE, {"question": question.title})
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
        return Problem(ONE_OF_THESE, {"question": question.title})
    if len(chosen) < 2:
        return None
    if question.kind != Kind.SEVERAL:
        return Problem(ONLY_ONE, {"question": question.title})
    alone = _label_that_stands_alone(question, given)
    if alone:
        return Problem(ALONE, {"answer": alone})
    if question.most and len(chosen) > question.most:
        words = {"question": question.title, "chosen": str(len(chosen))}
        return Problem(TOO_MANY[0], words, TOO_MANY[1], question.most)
    return None


def _label_that_stands_alone(question: Question, given: list[str]) -> str:
    for code in refusals(question):
        if code in given:
            return Phrase(MISSING_LABELS[code])
    return next((o.label for o in question.offered if o.exclusive and o.id in given), "")


def _wrong_with_words(question: Question, given: list[str], words: str) -> Problem | None:
    text, option = _tidy(words), question.option_with_words
    if not text or option is None:
        return None
    if option.id not in given:
        return Problem(WORDS_WITHOUT_OPTION, {"answer": option.label}, part="words")
    return other_too_long(option.label, text, other_limit(question))
