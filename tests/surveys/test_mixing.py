"""The order in which rows arrived cannot be read from the database (SD-02, DP-07, DP-10)."""

import pytest
from django.core.management import call_command
from django.db import connection, models

from partnership.safeguarding.cases import decide
from partnership.safeguarding.models import VisitorText
from partnership.safeguarding.rules.states import MOVES, State
from surveys.models import Response, SurveyPage
from tests.factories.accounts import SafeguardingLeadFactory
from tests.factories.safeguarding import receive_text

pytestmark = pytest.mark.django_db
PEOPLE = 30


def hidden_order(model: type[models.Model]) -> list[str]:
    """Return the ids as the database itself has the rows."""
    place = "ctid" if connection.vendor == "postgresql" else "rowid"
    with connection.cursor() as cursor:
        key, table = model._meta.pk.column, model._meta.db_table
        cursor.execute(f"SELECT {key} FROM {table} ORDER BY {place}")  # noqa: S608
        return [str(row[0]).replace("-", "") for row in cursor.fetchall()]


def write_together(survey: SurveyPage) -> tuple[list[str], list[str]]:
    """Write an answer and a text for each person, as sending does; return ids in that order."""
    answers, texts = [], []
    for number in range(PEOPLE):
        answer = Response.objects.create(
            version=survey.latest_version, answers={"q": number}, received_on="2030-01-01"
        )
        answers.append(answer.pk.hex)
        texts.append(receive_text(f"Words of person {number}").pk.hex)
    return answers, texts


def test_before_mixing_the_two_tables_can_be_joined(survey: SurveyPage) -> None:
    """Why the nightly command is needed."""
    answers, texts = write_together(survey)
    assert (hidden_order(Response), hidden_order(VisitorText)) == (answers, texts)


def test_after_mixing_they_cannot(survey: SurveyPage) -> None:
    answers, texts = write_together(survey)
    call_command("mix_answers")
    mixed_answers, mixed_texts = hidden_order(Response), hidden_order(VisitorText)
    assert sorted(mixed_answers) == sorted(answers)
    assert mixed_answers != answers
    assert mixed_texts != texts
    places = [answers.index(one) for one in mixed_answers]
    assert places != [texts.index(one) for one in mixed_texts]


def test_mixing_changes_nothing_else(survey: SurveyPage) -> None:
    write_together(survey)
    text = VisitorText.objects.first()
    assert text is not None
    after = next(iter(MOVES[State(text.state)]))
    decision = decide(text, SafeguardingLeadFactory(), after, "To be read again.")
    before = [sorted(map(str, model.objects.values())) for model in (Response, VisitorText)]
    call_command("mix_answers")
    call_command("mix_answers")
    connection.check_constraints()
    assert before == [sorted(map(str, model.objects.values())) for model in (Response, VisitorText)]
    decision.refresh_from_db()
    assert decision.text == text
