"""Numbers move only in steps: at most daily, and only after ten or more new answers (SR-11).

Steps are taken by ``manage.py take_result_cuts``, once a day, never by looking: reading results
changes nothing (SE-07), and nobody can watch a total rise with each arrival (SB-35, CB-20).
"""

from datetime import date
from typing import Any
from uuid import UUID

from django.db import transaction

from surveys.models import Response, SurveyPage
from surveys.models.responses import ResponseStatus
from surveys.results.models import ResultCut
from surveys.results.rules.steps import may_move, must_move
from surveys.results.set_aside import not_counted

ID_BYTES = 16
Row = tuple[dict[str, Any], str]


def take_cut(survey: SurveyPage, today: date) -> ResultCut | None:
    """Take the next step if the rules allow one, and return it.

    Args:
        survey: whose answers.
        today: the day in London; answers of days before it are counted, because a day that is
            not over would still move.
    """
    last = latest_cut(survey, today)
    counted = Response.objects.counted(survey).filter(received_on__lt=today)
    now = {pk.bytes for pk in counted.values_list("pk", flat=True)}
    members = _members(last) if last else set()
    day = last.as_of if last else None
    taken_back = bool(members & _taken_back(survey))
    if not (may_move(members, now, day, today) or must_move(taken_back, day, today)):
        return None
    return _move(survey, today, now)


@transaction.atomic
def _move(survey: SurveyPage, today: date, now: set[bytes]) -> ResultCut:
    """Write the step; answers that were taken back are in none any more, so they go."""
    cut = ResultCut.objects.create(
        survey=survey,
        as_of=today,
        count=len(now),
        members=b"".join(sorted(now)),
        set_aside=not_counted(survey, today),
    )
    Response.objects.filter(version__survey=survey, status=ResponseStatus.WITHDRAWN).delete()
    return cut


def take_back(response: Response, today: date) -> None:
    """Erase an answer at once, or, when it is counted already, with the next step (SR-11).

    Numbers that moved by one at the moment of a withdrawal would show whose answer it was. Until
    then nothing leads from any code to the row.
    """
    cut = latest_cut(response.version.survey, today)
    if cut is None or response.pk.bytes not in _members(cut):
        response.delete()
        return
    response.status, response.erasure_mark = ResponseStatus.WITHDRAWN, None
    response.save(update_fields=["status", "erasure_mark"])


def latest_cut(survey: SurveyPage, today: date) -> ResultCut | None:
    """Return the newest step up to ``today``."""
    return survey.result_cuts.filter(as_of__lte=today).order_by("-as_of").first()


def groups_until(survey: SurveyPage, cut: ResultCut) -> int:
    """Return how many group sessions were held before the day of a step, exactly (QB-16)."""
    return Response.objects.groups(survey).filter(received_on__lt=cut.as_of).count()


def rows_of(cut_id: int) -> list[Row]:
    """Return answers and mode of every response of a cut, in the order of the random ids."""
    cut = ResultCut.objects.get(pk=cut_id)
    members = {UUID(bytes=key) for key in _members(cut)}
    rows = Response.objects.filter(version__survey=cut.survey_id).order_by("pk")
    found = rows.values_list("pk", "answers", "mode").iterator()
    return [(answers, mode) for pk, answers, mode in found if pk in members]


def _taken_back(survey: SurveyPage) -> set[bytes]:
    found = Response.objects.filter(version__survey=survey, status=ResponseStatus.WITHDRAWN)
    return {pk.bytes for pk in found.values_list("pk", flat=True)}


def _members(cut: ResultCut) -> set[bytes]:
    joined = bytes(cut.members)
    return {joined[at : at + ID_BYTES] for at in range(0, len(joined), ID_BYTES)}
