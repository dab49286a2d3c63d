"""The messages of the rules by the short names that a shared tablet's script calls them (UX-06)."""

from collections.abc import Mapping
from types import MappingProxyType

from surveys.rules.taking import choice, month, number, order, refusals, words

# A message that counts has two English forms.
MESSAGES: Mapping[str, str | tuple[str, str]] = MappingProxyType(
    {
        "one_of_these": choice.ONE_OF_THESE,
        "only_one": choice.ONLY_ONE,
        "alone": choice.ALONE,
        "too_many": choice.TOO_MANY,
        "words_without_option": choice.WORDS_WITHOUT_OPTION,
        "too_long": words.TOO_LONG,
        "too_long_heavy": words.TOO_HEAVY,
        "other_too_long": words.OTHER_TOO_LONG,
        "other_too_long_heavy": words.OTHER_TOO_HEAVY,
        "whole_number": number.A_WHOLE_NUMBER,
        "number": number.A_NUMBER,
        "at_most": number.AT_MOST,
        "at_least": number.AT_LEAST,
        "between": month.BETWEEN,
        "no_month": month.NO_MONTH,
        "wrong_month": month.WRONG_MONTH,
        "no_year": month.NO_YEAR,
        "wrong_year": month.WRONG_YEAR,
        "too_early": month.TOO_EARLY,
        "too_late": month.TOO_LATE,
        "numbers_only": order.NUMBERS_ONLY,
        "tie": order.TIE,
        "gap": order.GAP,
        "not_both_refusals": refusals.NOT_BOTH_REFUSALS,
        "not_both": refusals.NOT_BOTH,
    }
)
