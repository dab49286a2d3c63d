"""Wrong codes are counted by survey, never by address or browser (SE-15, SAV-4, SB-21, SB-22).

Both limits stand here. Printed codes: many pupils mistype at once, so only the log hears of many
wrong ones. Codes that open or erase answers: after a few wrong ones each try costs a sum, which a
browser solves unseen; without a script a short wait does. Nobody is ever locked out.
"""

from datetime import timedelta

from django.conf import settings

from partnership.core.limits import Limit
from surveys.rules.proof import Proof
from surveys.trust import sums

WINDOW = timedelta(minutes=10)


def wrong_printed() -> Limit:
    """Return the limit of wrong printed codes; beyond it somebody should know (SB-21)."""
    return Limit("surveys.wrong_code", settings.SURVEY_WRONG_CODES, WINDOW)


def wrong_kept() -> Limit:
    """Return how many wrong codes to saved or sent answers cost nothing (SAV-4)."""
    return Limit("surveys.wrong_codes", settings.SURVEY_FREE_TRIES, WINDOW)


def count_wrong(survey: int) -> None:
    """Remember that a wrong code to saved or sent answers was typed."""
    wrong_kept().count(survey)


def sum_for(survey: int) -> sums.Sum | None:
    """Return the sum that the next try has to bring; None while few wrong codes were typed."""
    return sums.new_sum(survey) if wrong_kept().was_passed(survey) else None


def may_try(survey: int, token: str, answer: str) -> bool:
    """Say whether a code may be looked up; a sum, solved or waited for, counts once."""
    if not wrong_kept().was_passed(survey):
        return True
    return sums.judge(survey, token, answer) is not Proof.NONE
