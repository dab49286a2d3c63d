"""Names that are stored with answers and therefore never change."""

from enum import StrEnum

from surveys.rules.messages import gettext_noop


class Kind(StrEnum):
    """What a page of a questionnaire asks for."""

    SINGLE = "single"
    SEVERAL = "several"
    SCALE = "scale"
    NUMBER = "number"
    SHORT_TEXT = "short_text"
    LONG_TEXT = "long_text"
    INFO = "info"
    NOTE = "note"
    MONTH = "month"
    RANK = "rank"
    ANOTHER = "another"


READ_KINDS = frozenset({Kind.INFO, Kind.NOTE})
CHOICE_KINDS = frozenset({Kind.SINGLE, Kind.SEVERAL, Kind.SCALE})
TEXT_KINDS = frozenset({Kind.SHORT_TEXT, Kind.LONG_TEXT})
# The answers to "Do you want to add another?".
YES, NO = "yes", "no"
# The page that asks whether somebody wants to answer questions about themselves (UX-14).
GATE = "about-you"


class Look(StrEnum):
    """How the options of a question are drawn; the answer is the same in every look."""

    LIST = "list"
    DROPDOWN = "dropdown"
    FACES = "faces"
    PICTURES = "pictures"
    BALLOT = "ballot"


class Run(StrEnum):
    """Why several questions were made out of one block."""

    STATEMENTS = "statements"
    ROUNDS = "rounds"


class Missing(StrEnum):
    """Why there is no answer (design §5). Refusing and not knowing are answers of their own."""

    NOT_ASKED = "not_asked"
    SKIPPED = "skipped"
    PREFER_NOT_TO_SAY = "prefer_not_to_say"
    DONT_KNOW = "dont_know"


MISSING_LABELS = {
    Missing.NOT_ASKED: gettext_noop("Not asked"),
    Missing.SKIPPED: gettext_noop("Not provided"),
    Missing.PREFER_NOT_TO_SAY: gettext_noop("Prefer not to say"),
    Missing.DONT_KNOW: gettext_noop("I’m not sure"),
}


class Comparison(StrEnum):
    """How a condition looks at an earlier answer."""

    IS_ANY_OF = "is_any_of"
    IS_NONE_OF = "is_none_of"
    IS_MORE_THAN = "is_more_than"
    IS_LESS_THAN = "is_less_than"
    IS_ANSWERED = "is_answered"
    IS_SKIPPED = "is_skipped"
    EQUALS = "equals"
    IS_AT_LEAST = "is_at_least"
    IS_AT_MOST = "is_at_most"


OF_OPTIONS = frozenset({Comparison.IS_ANY_OF, Comparison.IS_NONE_OF})
OF_ANY_ANSWER = frozenset({Comparison.IS_ANSWERED, Comparison.IS_SKIPPED})


class Match(StrEnum):
    """How the conditions of a rule are joined."""

    ALL = "all"
    ANY = "any"
    NONE = "none"
