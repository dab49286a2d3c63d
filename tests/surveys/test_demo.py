"""The demonstration survey and its labelled answers."""

from collections import Counter

import pytest
from wagtail.models import Page

from surveys.demo import build_youth_survey, generate_example_responses
from surveys.demo.blocks import permanent_id
from surveys.demo.youth_survey import AFTER_DARK
from surveys.models import Response, SurveyPage
from surveys.models.responses import ResponseStatus
from surveys.rules.codes import CHOICE_KINDS, GATE, TEXT_KINDS, Kind
from surveys.rules.easy_read import has_easy_read
from surveys.rules.translations import CHECKED_BY, languages_of, localised
from tests.factories.surveys import published_survey, shelf

pytestmark = pytest.mark.django_db


@pytest.fixture
def youth(site_root: Page) -> SurveyPage:
    """Return the demonstration survey."""
    return build_youth_survey(shelf(site_root))


def test_it_asks_in_every_plain_way(youth: SurveyPage) -> None:
    asked = [question for question in youth.definition.questions if question.id != GATE]
    kinds = Counter(question.kind for question in asked)
    assert sum(kinds.values()) == 8
    assert set(kinds) == CHOICE_KINDS | TEXT_KINDS | {Kind.NUMBER}
    assert sum(bool(item.show_if.conditions) for item in youth.definition.items) == 1


def test_it_is_made_once(youth: SurveyPage) -> None:
    again = build_youth_survey(youth.get_parent())
    assert again.pk == youth.pk
    assert youth.versions.count() == 1


def test_answers_are_labelled_reproducible_and_never_doubled(youth: SurveyPage) -> None:
    made = generate_example_responses(youth, count=40, seed=1)
    assert len(made) == 40
    assert {response.status for response in made} == {ResponseStatus.EXAMPLE}
    assert all(youth.opens_at.date() <= response.received_on for response in made)
    assert generate_example_responses(youth, count=40, seed=1) == []
    before = {response.pk: response.answers for response in made}
    Response.objects.all().delete()
    again = generate_example_responses(youth, count=40, seed=1)
    assert {response.pk: response.answers for response in again} == before


def test_answers_fit_the_questionnaire(youth: SurveyPage) -> None:
    """SE-09: only known options and coded gaps."""
    definition = youth.definition
    for response in generate_example_responses(youth, count=60):
        assert set(response.answers) == {q.id for q in definition.questions if not q.is_text}
        for question_id, answer in response.answers.items():
            if isinstance(answer, list):
                offered = {option.id for option in definition.by_id[question_id].offered}
                assert set(answer) <= offered


def test_groups_differ(youth: SurveyPage) -> None:
    """Interesting enough to look at: people who feel unsafe are out less."""
    days: dict[bool, list[int]] = {True: [], False: []}
    for response in generate_example_responses(youth, count=400):
        feeling = response.answers[permanent_id(AFTER_DARK)]
        out = response.answers[permanent_id("evenings")]
        if isinstance(feeling, list) and isinstance(out, int):
            days[feeling[0] in ("fairly_unsafe", "very_unsafe")].append(out)
    unsafe, safe = (sum(days[key]) / len(days[key]) for key in (True, False))
    assert safe - unsafe > 0.5


def test_examples_never_count_for_a_real_survey(site_root: Page, youth: SurveyPage) -> None:
    generate_example_responses(youth, count=5)
    assert Response.objects.counted(youth).count() == 5
    youth.is_demonstration = False
    assert Response.objects.counted(youth).count() == 0
    with pytest.raises(ValueError, match="marked as an example"):
        generate_example_responses(published_survey(site_root))


def test_the_example_speaks_three_languages_that_nobody_claims_to_have_checked(
    youth: SurveyPage,
) -> None:
    """YP-14: complete, and told as it is."""
    definition = youth.latest_version.questionnaire
    assert languages_of(definition) == ("en-gb", "pl", "ro")
    for language, somewhere_else in (("ro", "În altă parte"), ("pl", "Gdzie indziej")):
        words = definition.translations[language]
        assert CHECKED_BY not in words
        assert somewhere_else in words.values()
        there = localised(definition, language)
        assert [item.kind for item in there.items] == [item.kind for item in definition.items]
    assert has_easy_read(definition)
