"""Printed codes: hashed, shuffled, spent once, counted late (SD-05, YP-05, SB-21, SB-35)."""

import logging
from datetime import timedelta

import pytest
from django.core.cache import cache
from django.core.management import call_command
from django.db import IntegrityError
from django.utils import timezone
from wagtail.models import Page

from surveys.models import CodeBatch, EntryCode, SurveyPage
from surveys.rules.entry_codes import in_groups
from surveys.trust.codes import Entry, delete_ended, look_up, make_batch, move_counts, spend
from tests.factories.codes import printed_codes
from tests.factories.surveys import published_survey
from tests.surveys.test_mixing import hidden_order

pytestmark = pytest.mark.django_db
TODAY = timezone.localdate()


@pytest.fixture(autouse=True)
def empty_cache() -> None:
    cache.clear()


def test_a_code_opens_the_door_however_it_is_typed(survey: SurveyPage) -> None:
    (code,) = printed_codes(survey, 1)
    for typed in (code, in_groups(code), f"  {in_groups(code).lower()} ", code.replace("0", "o")):
        assert look_up(survey.pk, typed)[0] is Entry.GOOD


def test_it_works_once(survey: SurveyPage) -> None:
    code, other = printed_codes(survey, 2)
    digest = look_up(survey.pk, code)[1]
    assert spend(digest)
    assert not spend(digest)
    assert look_up(survey.pk, code) == (Entry.USED, "")
    assert look_up(survey.pk, other)[0] is Entry.GOOD


def test_it_opens_one_survey_alone(survey: SurveyPage, site_root: Page) -> None:
    other = published_survey(site_root, slug="another")
    (code,) = printed_codes(survey, 1)
    assert look_up(other.pk, code) == (Entry.UNKNOWN, "")


def test_it_works_until_the_end_of_its_last_day(survey: SurveyPage) -> None:
    (today,) = printed_codes(survey, 1, days=0)
    (yesterday,) = printed_codes(survey, 1, days=-1)
    assert look_up(survey.pk, today)[0] is Entry.GOOD
    assert look_up(survey.pk, yesterday) == (Entry.ENDED, "")


def test_the_table_holds_digests_and_no_order(survey: SurveyPage) -> None:
    """What is printed stands nowhere, and rows stand in another order than slips."""
    codes = printed_codes(survey, 40)
    stored = list(EntryCode.objects.values_list("digest", flat=True))
    assert not [code for code in codes if any(code in digest.upper() for digest in stored)]
    as_printed = [look_up(survey.pk, code)[1] for code in codes]
    assert sorted(as_printed) == stored
    assert as_printed != stored


def test_the_order_of_use_is_mixed_away(survey: SurveyPage) -> None:
    """SD-02: an updated row moves in PostgreSQL, so codes are mixed nightly like answers."""
    printed_codes(survey, 40)
    before = hidden_order_of_codes()
    call_command("mix_answers")
    assert sorted(before) == sorted(hidden_order_of_codes())
    assert before != hidden_order_of_codes()


def hidden_order_of_codes() -> list[str]:
    return hidden_order(EntryCode)


def test_a_batch_is_made_once(survey: SurveyPage) -> None:
    batch = CodeBatch(survey=survey, label="Club", size=2, expires_on=TODAY)
    make_batch(batch)
    again = CodeBatch(pk=batch.pk, survey=survey, label="Club", size=2, expires_on=TODAY)
    with pytest.raises(IntegrityError):
        make_batch(again)


def test_many_wrong_codes_close_no_door(
    survey: SurveyPage, settings: object, caplog: pytest.LogCaptureFixture
) -> None:
    """SB-21 and SB-22: guessing is seen, and a classroom still comes in."""
    settings.SURVEY_WRONG_CODES = 3
    (code,) = printed_codes(survey, 1)
    with caplog.at_level(logging.WARNING):
        tries = [look_up(survey.pk, "WRONG")[0] for _ in range(6)]
    assert tries == [Entry.UNKNOWN] * 3 + [Entry.TOO_MANY] * 3
    assert len(caplog.records) == 1
    assert "WRONG" not in caplog.text
    assert look_up(survey.pk, code)[0] is Entry.GOOD


def test_the_count_moves_at_night_and_by_ten(survey: SurveyPage) -> None:
    """SB-35: nobody watches an arrival."""
    codes = printed_codes(survey, 30)
    digests = [look_up(survey.pk, code)[1] for code in codes]
    for digest in digests[:9]:
        spend(digest)
    assert move_counts(TODAY) == 0
    spend(digests[9])
    assert CodeBatch.objects.get().used_shown == 0
    assert move_counts(TODAY) == 1
    batch = CodeBatch.objects.get()
    assert (batch.used_shown, batch.used_as_of) == (10, TODAY)


def test_the_nightly_command_moves_it(survey: SurveyPage) -> None:
    for code in printed_codes(survey, 12):
        spend(look_up(survey.pk, code)[1])
    call_command("take_result_cuts")
    assert CodeBatch.objects.get().used_shown == 12


def test_codes_go_with_the_answers(survey: SurveyPage) -> None:
    """DP-17."""
    printed_codes(survey, 2)
    assert delete_ended(TODAY) == 0
    SurveyPage.objects.filter(pk=survey.pk).update(
        opens_at=timezone.now() - timedelta(days=900),
        closes_at=timezone.now() - timedelta(days=800),
    )
    assert delete_ended(TODAY) == 1
    assert not EntryCode.objects.exists()
