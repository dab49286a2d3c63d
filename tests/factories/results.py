"""Later versions of a survey and answers to any of them, for the tests of results."""

from dataclasses import replace
from datetime import date
from typing import Any

from surveys.models import QuestionnaireVersion, Response, SurveyPage
from surveys.models.responses import Mode, ResponseStatus
from surveys.rules.definition import Definition, Option, Question


def add_version(survey: SurveyPage, day: date, *items: Question) -> QuestionnaireVersion:
    """Publish a version of other questions; ``day`` is when."""
    definition = Definition(tuple(items))
    latest = survey.versions.order_by("number").last()
    return QuestionnaireVersion.objects.create(
        survey=survey,
        number=latest.number + 1 if latest else 1,
        definition=definition.to_json(),
        checksum=definition.checksum,
        published_on=day,
    )


def latest_questions(survey: SurveyPage) -> dict[str, Question]:
    """Return the pages of the latest version, by id."""
    latest = survey.versions.order_by("number").last()
    return dict(latest.questionnaire.by_id) if latest else {}


def with_option(question: Question, id_: str, label: str) -> Question:
    """Return a question that offers one more answer."""
    return replace(question, options=(*question.options, Option(id_, label)))


def without_option(question: Question, id_: str) -> Question:
    """Return a question of which one answer is retired."""
    kept = tuple(replace(o, retired=True) if o.id == id_ else o for o in question.options)
    return replace(question, options=kept)


def give(version: QuestionnaireVersion, number: int, day: date, **more: Any) -> list[Response]:
    """Store equal answers to a version; ``answers`` by question id, other fields as they are."""
    fields = {"mode": Mode.WEB, "status": ResponseStatus.RECEIVED, **more}
    return Response.objects.bulk_create(
        Response(version=version, received_on=day, **fields) for _ in range(number)
    )
