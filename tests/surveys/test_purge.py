"""Drafts do not outlive their hour (DP-17)."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.test import Client
from django.utils import timezone

from surveys.models import Draft, SurveyPage
from tests.surveys.walking import begin

pytestmark = pytest.mark.django_db


def test_expired_drafts_are_deleted(survey: SurveyPage, capsys: pytest.CaptureFixture[str]) -> None:
    begin(Client(), survey)
    begin(Client(), survey)
    old = Draft.objects.first()
    assert old is not None
    Draft.objects.filter(pk=old.pk).update(expires_at=timezone.now() - timedelta(minutes=1))
    call_command("purge_surveys")
    assert capsys.readouterr().out == "Deleted 1 expired survey draft.\n"
    assert Draft.objects.count() == 1
