"""Example answers to the demonstration surveys: generated, labelled, the same for the same seed."""

from datetime import timedelta
from random import Random
from uuid import UUID

from django.db import transaction

from surveys.demo.people import answers_of
from surveys.demo.waves import Wave, last_weeks, one_of
from surveys.models import QuestionnaireVersion, Response, SurveyPage
from surveys.models.groups import GroupSize
from surveys.models.responses import Mode, ResponseStatus
from surveys.rules.definition import Definition
from surveys.rules.patterns import Pattern
from surveys.rules.storing import stored_answers

DEFAULT_SEED = 20261122
GROUPS = 72
STUFFED = {Pattern.HURRIED: 24, Pattern.SAME: 37, Pattern.TRAP: 3}


@transaction.atomic
def generate_example_responses(
    survey: SurveyPage, count: int = 400, seed: int = DEFAULT_SEED, wave: Wave | None = None
) -> list[Response]:
    """Fill a demonstration survey up to ``count`` example answers; return the new ones.

    They belong to its latest version, and to days, spread over the ``wave``: the last six weeks
    unless told otherwise. Their status says that they are examples, so no real survey can ever
    count them.

    Raises:
        ValueError: the survey is not marked as a demonstration, or not published.
    """
    version = _version_of(survey)
    missing = count - Response.objects.counted(survey).count()
    return Response.objects.bulk_create(_made(version, max(missing, 0), seed, wave))


@transaction.atomic
def set_examples_aside(
    survey: SurveyPage, seed: int = DEFAULT_SEED + 1, wave: Wave | None = None
) -> list[Response]:
    """Add example answers that look stuffed, once, so that staff see what that is like (SB-23).

    All came on one day, two before the end of the ``wave``.

    Raises:
        ValueError: the survey is not marked as a demonstration, or not published.
    """
    version = _version_of(survey)
    if Response.objects.filter(version=version).exclude(set_aside="").exists():
        return []
    wave = wave or last_weeks()
    made = _made(version, sum(STUFFED.values()), seed, wave)
    patterns = [pattern for pattern, count in STUFFED.items() for _ in range(count)]
    for response, pattern in zip(made, patterns, strict=True):
        response.status, response.set_aside = ResponseStatus.QUARANTINED, pattern
        response.mode, response.received_on = Mode.WEB, wave.end - timedelta(days=3)
    return Response.objects.bulk_create(made)


def add_example_groups(survey: SurveyPage, wave: Wave, seed: int = DEFAULT_SEED + 2) -> None:
    """Add the answers of example group sessions, which count by themselves (QB-16).

    Raises:
        ValueError: the survey is not marked as a demonstration, or not published.
    """
    made = _made(_version_of(survey), GROUPS, seed, wave)
    for place, response in enumerate(made):
        response.mode = Mode.GROUP
        response.group_size = GroupSize.values[place % len(GroupSize.values)]
    Response.objects.bulk_create(made)


def _version_of(survey: SurveyPage) -> QuestionnaireVersion:
    if not survey.is_demonstration:
        raise ValueError("Example answers belong to a survey that is marked as an example.")
    version = survey.latest_version
    if version is None:
        raise ValueError("Publish the survey before answering it.")
    return version


def _made(
    version: QuestionnaireVersion, count: int, seed: int, wave: Wave | None
) -> list[Response]:
    dice = Random(seed)  # noqa: S311  # made-up answers, no secret
    definition, came = version.questionnaire, wave or last_weeks()
    return [_response(version, definition, dice, came) for _ in range(count)]


def _response(
    version: QuestionnaireVersion, definition: Definition, dice: Random, wave: Wave
) -> Response:
    return Response(
        id=UUID(int=dice.getrandbits(128), version=4),
        version=version,
        answers=stored_answers(definition, answers_of(dice, on_fridays=wave.on_fridays)),
        received_on=wave.first + timedelta(days=dice.randrange((wave.end - wave.first).days)),
        mode=one_of(dice, wave.ways),
        language=one_of(dice, wave.languages),
        status=ResponseStatus.EXAMPLE,
    )
