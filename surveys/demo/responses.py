"""Example answers to the demonstration survey: generated, labelled, the same for the same seed."""

from datetime import date, timedelta
from random import Random
from uuid import UUID

from django.db import transaction
from django.utils import timezone

from surveys.demo import chances
from surveys.demo.blocks import permanent_id
from surveys.demo.youth_survey import AFTER_DARK
from surveys.models import QuestionnaireVersion, Response, SurveyPage
from surveys.models.responses import Mode, ResponseStatus
from surveys.rules.about_you import GATE, YES
from surveys.rules.answers import Answer, Chosen, Number
from surveys.rules.codes import Missing
from surveys.rules.patterns import Pattern
from surveys.rules.storing import stored_answers

WEEKS = 6
DEFAULT_SEED = 20261122
STUFFED = {Pattern.HURRIED: 24, Pattern.SAME: 37, Pattern.TRAP: 3}


@transaction.atomic
def generate_example_responses(
    survey: SurveyPage, count: int = 400, seed: int = DEFAULT_SEED, today: date | None = None
) -> list[Response]:
    """Fill the demonstration survey up to ``count`` example answers; return the new ones.

    Answers are spread over the six weeks up to ``today``, by day. Their status says that they
    are examples, so no real survey can ever count them.

    Raises:
        ValueError: the survey is not marked as a demonstration.
    """
    if not survey.is_demonstration:
        raise ValueError("Example answers belong to a survey that is marked as an example.")
    version = survey.latest_version
    if version is None:
        raise ValueError("Publish the survey before answering it.")
    missing = count - Response.objects.counted(survey).count()
    dice = Random(seed)  # noqa: S311  # made-up answers, no secret
    made = [_response(version, dice, today or timezone.localdate()) for _ in range(max(missing, 0))]
    return Response.objects.bulk_create(made)


@transaction.atomic
def set_examples_aside(survey: SurveyPage, today: date | None = None) -> list[Response]:
    """Add example answers that look stuffed, once, so that staff see what that is like (SB-23).

    Raises:
        ValueError: the survey is not marked as a demonstration.
    """
    if not survey.is_demonstration:
        raise ValueError("Example answers belong to a survey that is marked as an example.")
    version = survey.latest_version
    if version is None or Response.objects.filter(version=version).exclude(set_aside="").exists():
        return []
    dice, day = Random(DEFAULT_SEED + 1), today or timezone.localdate()  # noqa: S311
    made = [_response(version, dice, day) for _ in range(sum(STUFFED.values()))]
    patterns = [pattern for pattern, count in STUFFED.items() for _ in range(count)]
    for response, pattern in zip(made, patterns, strict=True):
        response.status, response.set_aside = ResponseStatus.QUARANTINED, pattern
        response.mode, response.received_on = Mode.WEB, day - timedelta(days=2)
    return Response.objects.bulk_create(made)


def _response(version: QuestionnaireVersion, dice: Random, today: date) -> Response:
    return Response(
        id=UUID(int=dice.getrandbits(128), version=4),
        version=version,
        answers=stored_answers(version.questionnaire, _answers(dice)),
        received_on=today - timedelta(days=dice.randrange(WEEKS * 7)),
        mode=dice.choices([Mode.WEB, Mode.PAPER, Mode.KIOSK], [80, 8, 12])[0],
        status=ResponseStatus.EXAMPLE,
    )


def _answers(dice: Random) -> dict[str, Answer]:
    age, town = chances.age(dice), chances.town(dice)
    feeling = chances.after_dark(dice, age, town)
    given: dict[str, Answer] = {
        AFTER_DARK: _code(feeling),
        "normal": _labels("normal", chances.normal(dice, feeling)),
        "tell": _labels("tell", chances.tell(dice, feeling)),
        "evenings": _number(chances.evenings(dice, feeling)),
        "age": _labels("age", age),
        "town": _labels("town", town),
    }
    answers = {permanent_id(name): answer for name, answer in given.items()}
    return {**answers, GATE: Chosen((YES,))}


def _code(feeling: str | Missing) -> Answer:
    return feeling if isinstance(feeling, Missing) else Chosen((feeling,))


def _labels(name: str, labels: str | list[str] | Missing) -> Answer:
    if isinstance(labels, Missing):
        return labels
    chosen = [labels] if isinstance(labels, str) else labels
    return Chosen(tuple(permanent_id(name, label) for label in chosen))


def _number(value: int | Missing) -> Answer:
    return value if isinstance(value, Missing) else Number(value)
