"""Keeping and reading what named bodies answered (QL-2)."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from django.db.models import QuerySet
from django.utils import timezone

from partnership.core.page_cache import content_changed
from surveys.answering.sealed import seal, unseal
from surveys.answering.summary import in_words
from surveys.models import OrganisationAnswer, QuestionnaireVersion, SurveyPage
from surveys.models.organisations import OrganisationAnswerState
from surveys.rules.answers import Answers
from surveys.rules.codes import Missing
from surveys.rules.piping import unpiped
from surveys.rules.routing import prune, route


@dataclass(frozen=True)
class Said:
    """What a body answered, in words."""

    answer: OrganisationAnswer
    rows: tuple[tuple[str, str], ...]


def keep_organisation(
    version: QuestionnaireVersion, answers: Answers, about: Mapping[str, Any], mark: str
) -> None:
    """Keep a body's answers apart from everybody's, waiting for a person to look at them.

    Args:
        version: the version that the answers were given to.
        answers: everything that was answered.
        about: the name of the body, the role of who answers, and whether it may be published.
        mark: by which the code that is shown after sending finds them again.
    """
    OrganisationAnswer.objects.create(
        version=version,
        body=about["body"],
        role=about["role"],
        may_publish=about["publish"] == "yes",
        sealed=seal(prune(version.questionnaire, answers)),
        received_on=timezone.localdate(),
        erasure_mark=mark,
    )


def erase_organisation(survey: SurveyPage, mark: str) -> bool:
    """Erase what a body said, where it was published as well; say whether there was anything."""
    count, _ = of_mark(survey, mark).delete()
    if count:
        content_changed()
    return bool(count)


def of_mark(survey: SurveyPage, mark: str) -> QuerySet[OrganisationAnswer]:
    """Return the answers that a code belongs to."""
    return OrganisationAnswer.objects.filter(version__survey=survey, erasure_mark=mark)


def said(answer: OrganisationAnswer) -> Said:
    """Return what a body answered, question by question; what it left out is left out."""
    return Said(answer, tuple(_rows(answer)))


def _rows(answer: OrganisationAnswer) -> Iterator[tuple[str, str]]:
    definition, answers = answer.version.questionnaire, unseal(answer.sealed)
    for page in route(definition, answers):
        if page.is_numbered and answers.get(page.id, Missing.SKIPPED) is not Missing.SKIPPED:
            yield unpiped(page).heading, in_words(page, answers.get(page.id))


def of_survey(survey: SurveyPage) -> Iterable[OrganisationAnswer]:
    """Return all answers of bodies to a survey, by the name of the body."""
    return OrganisationAnswer.objects.filter(version__survey=survey).select_related("version")


def released(survey: SurveyPage) -> list[Said]:
    """Return what the public may read: the body agreed, and a person released it."""
    rows = OrganisationAnswer.objects.filter(
        version__survey=survey, may_publish=True, state=OrganisationAnswerState.RELEASED
    )
    return [said(row) for row in rows.select_related("version")]


def decide(answer: OrganisationAnswer, state: OrganisationAnswerState) -> bool:
    """Release or withhold; return False where the body did not agree to be published."""
    if state == OrganisationAnswerState.RELEASED and not answer.may_publish:
        return False
    OrganisationAnswer.objects.filter(pk=answer.pk).update(state=state)
    content_changed()
    return True
