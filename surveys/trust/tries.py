"""Wrong codes are counted by survey, and after a few of them each try costs a sum (SAV-4, SB-21).

Nobody is known by an address or a browser (SE-15). A browser solves the sum unseen; without a
script a short wait does. So guessing becomes dear, and nobody is ever locked out.
"""

from datetime import timedelta

from partnership.core.limits import Limit
from surveys.rules.proof import Proof
from surveys.trust import sums

WRONG_CODES = Limit("surveys.wrong_codes", 4, timedelta(minutes=10))


def count_wrong(survey: int) -> None:
    """Remember that a wrong code was typed."""
    WRONG_CODES.count(survey)


def sum_for(survey: int) -> sums.Sum | None:
    """Return the sum that the next try has to bring; None while few wrong codes were typed."""
    return sums.new_sum(survey) if WRONG_CODES.was_passed(survey) else None


def may_try(survey: int, token: str, answer: str) -> bool:
    """Say whether a code may be looked up; a sum, solved or waited for, counts once."""
    if not WRONG_CODES.was_passed(survey):
        return True
    return sums.judge(survey, token, answer) is not Proof.NONE
