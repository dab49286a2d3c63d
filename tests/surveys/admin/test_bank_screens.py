"""The question bank in the CMS."""

import pytest
from django.test import Client
from django.urls import reverse

from surveys.bank.loading import load_bank
from surveys.models import BankQuestion

pytestmark = pytest.mark.django_db


def url(name: str, entry: BankQuestion | None = None) -> str:
    args = [entry.pk] if entry else []
    return reverse(f"wagtailsnippets_surveys_bankquestion:{name}", args=args)


@pytest.fixture
def age() -> BankQuestion:
    load_bank()
    return BankQuestion.objects.get(key="dem-1-age")


def test_officers_see_every_question(officer: Client, age: BankQuestion) -> None:
    html = officer.get(url("list")).content.decode()
    assert "DEM-1: How old are you?" in html


def test_every_version_is_shown_with_its_answers(officer: Client, age: BankQuestion) -> None:
    age.content[0].value["title"] = "What is your age?"
    age.save()
    html = officer.get(url("inspect", age)).content.decode()
    for words in ("Version 2", "Version 1", "How old are you?", "What is your age?", "11 to 12"):
        assert words in html


def test_the_key_of_a_question_is_fixed(officer: Client, age: BankQuestion) -> None:
    form = officer.get(url("edit", age)).context["form"]
    assert form.fields["key"].disabled


def test_a_rule_may_name_the_other_questions_of_the_bank(
    officer: Client, age: BankQuestion
) -> None:
    """HQ-02: the second step of ethnicity looks at the first."""
    detail = BankQuestion.objects.get(key="hq-02-ethnicity-1")
    assert "What is your ethnic group?" in officer.get(url("edit", detail)).content.decode()


def test_nothing_is_deleted_from_the_bank(officer: Client, age: BankQuestion) -> None:
    officer.post(url("delete", age))
    assert BankQuestion.objects.filter(pk=age.pk).exists()
