"""Numbers move only in steps: at most daily, and only after ten or more new answers (SR-11).

Steps are taken by ``manage.py take_result_cuts``, once a day, never by looking: reading results
changes nothing (SE-07), and nobody can watch a total rise with each arrival (SB-35, CB-20).
"""

from datetime import date
from typing import Any, NamedTuple
from uuid import UUID

from django.db import transaction
from django.db.models import QuerySet

from surveys.models import Response, SurveyPage
from surveys.models.responses import ResponseStatus
from surveys.results.models import ResultCut
from surveys.results.rules.steps import groups_now, may_move, must_move
from surveys.results.set_aside import not_counted

NOBODY: tuple[set[bytes], set[bytes]] = (set(), set())


class Row(NamedTuple):
    """What is counted of one response; of a group session, ``mode`` says how big it was."""

    answers: dict[str, Any]
    mode: str
    version: int


def take_cut(survey: SurveyPage, today: date) -> ResultCut | None:
    """Take the next step if the rules allow one, and return it.

    Args:
        survey: whose answers.
        today: the day in London; answers of days before it are counted, because a day that is
            not over would still move.

    Group sessions move with a step of the people, and only when ten or more of them differ.
    """
    last = latest_cut(survey, today)
    now = _ids(Response.objects.counted(survey), today)
    members, groups = (set(last.ids), set(last.group_ids)) if last else NOBODY
    day = last.as_of if last else None
    left = _taken_back(survey)
    taken_back = bool((members | groups) & left)
    if not (may_move(members, now, day, today) or must_move(taken_back, day, today)):
        return None
    sessions = _ids(Response.objects.groups(survey), today)
    return _move(survey, today, now, groups_now(groups, sessions, left))


@transaction.atomic
def _move(survey: SurveyPage, today: date, now: set[bytes], groups: set[bytes]) -> ResultCut:
    """Write the step; answers that were taken back are in none any more, so they go."""
    cut = ResultCut.objects.create(
        survey=survey,
        as_of=today,
        count=len(now),
        members=b"".join(sorted(now)),
        group_members=b"".join(sorted(groups)),
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


def rows_of(cut_id: int, *, groups: bool = False) -> list[Row]:
    """Return every response of a cut, in the order of the random ids.

    Args:
        cut_id: which step.
        groups: the group sessions, in place of the people (QB-16).
    """
    cut = ResultCut.objects.get(pk=cut_id)
    members = {UUID(bytes=key) for key in (cut.group_ids if groups else cut.ids)}
    rows = Response.objects.filter(version__survey=cut.survey_id).order_by("pk")
    how = "group_size" if groups else "mode"
    found = rows.values_list("pk", "answers", how, "version__number").iterator()
    return [Row(*row) for pk, *row in found if pk in members]


def _ids(responses: QuerySet[Response], today: date) -> set[bytes]:
    found = responses.filter(received_on__lt=today)
    return {pk.bytes for pk in found.values_list("pk", flat=True)}


def _taken_back(survey: SurveyPage) -> set[bytes]:
    found = Response.objects.filter(version__survey=survey, status=ResponseStatus.WITHDRAWN)
    return {pk.bytes for pk in found.values_list("pk", flat=True)}


def _members(cut: ResultCut) -> set[bytes]:
    return {*cut.ids, *cut.group_ids}
