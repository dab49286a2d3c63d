"""The help directory (SG-03, SG-16, DC-01, DC-02, DEMO-3)."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.core.management import CommandError, call_command
from django.template import Context, Template
from django.test import Client
from django.utils import timezone
from pytest_django import DjangoAssertNumQueries

from partnership.safeguarding.demo import build_help_lines
from partnership.safeguarding.help_directory import help_lines, help_panel_lines
from partnership.safeguarding.models import HelpLine
from partnership.safeguarding.staleness import MAX_AGE_DAYS, stale_lines
from tests.factories.accounts import SafeguardingLeadFactory, sign_in
from tests.factories.safeguarding import HelpLineFactory

pytestmark = pytest.mark.django_db


def test_only_verified_lines_are_public() -> None:
    shown = HelpLineFactory()
    HelpLineFactory(verified=False)
    assert help_lines() == [shown]


def test_one_query_until_something_changes(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    line = HelpLineFactory()
    with django_assert_num_queries(1):
        help_lines()
        help_lines()
    line.name = "Changed"
    line.save()
    assert [line.name for line in help_lines()] == ["Changed"]
    line.delete()
    assert help_lines() == []


def test_the_panel_holds_few_lines_and_the_directory_all() -> None:
    panel, other = HelpLineFactory(order=1), HelpLineFactory(order=2, in_panel=False)
    assert help_panel_lines() == [panel]
    template = Template(
        "{% load safeguarding_tags %}{% help_lines as few %}{% help_lines 'all' as every %}"
        "{{ few|length }} {{ every|length }}"
    )
    assert template.render(Context()) == "1 2"
    assert help_lines() == [panel, other]


@pytest.mark.parametrize(
    ("number", "href"),
    [
        ("0300 126 7000, then press 1, then press 1", "tel:03001267000"),
        ("116 123", "tel:116123"),
        ("", ""),
    ],
)
def test_the_link_calls_the_number_alone(number: str, href: str) -> None:
    assert HelpLine(number=number).tel_href == href


def test_a_verified_line_says_when_and_by_what_it_was_checked() -> None:
    with pytest.raises(ValidationError, match="last checked"):
        HelpLine(name="x", number="1", verified=True).clean()
    with pytest.raises(ValidationError, match="number"):
        HelpLine(name="x").clean()


def test_the_demonstration_lines_are_made_once() -> None:
    build_help_lines()
    first = HelpLine.objects.count()
    build_help_lines()
    assert HelpLine.objects.count() == first


def test_both_mash_numbers_with_their_keys() -> None:
    """DC-01."""
    build_help_lines()
    numbers = [line.number for line in help_lines()]
    assert "0300 126 7000, then press 1, then press 1" in numbers
    assert "01604 626938" in numbers


def test_voice_stands_before_victim_support_which_is_not_yet_public() -> None:
    """DC-02, DEMO-3."""
    build_help_lines()
    names = [line.name for line in HelpLine.objects.all()]
    assert names.index("Voice for Victims and Witnesses") < names.index("Victim Support")
    public = {line.name for line in help_lines()}
    assert {"Victim Support", "PAPYRUS HOPELINE"}.isdisjoint(public)
    assert {"Childline", "Shout", "Samaritans"} <= public


def test_staff_notes_are_nowhere_in_public(client: Client, site_root: object) -> None:
    build_help_lines()
    page = client.get("/").content.decode().lower()
    assert "unverified" not in page
    assert "check before launch" not in page


def test_lines_grow_stale_after_90_days() -> None:
    """SG-16."""
    today = date(2026, 11, 22)
    edge = HelpLineFactory(last_checked=today - timedelta(days=MAX_AGE_DAYS))
    old = HelpLineFactory(last_checked=today - timedelta(days=MAX_AGE_DAYS + 1))
    assert stale_lines(today) == [old]
    assert edge not in stale_lines(today)


def test_the_nightly_check_fails_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    HelpLineFactory(name="Fresh", last_checked=timezone.localdate())
    HelpLineFactory(name="Waiting", verified=False)
    call_command("check_help_lines")
    assert "Waiting" in capsys.readouterr().out
    HelpLineFactory(name="Old line", last_checked=date(2020, 1, 1))
    with pytest.raises(CommandError, match="Old line"):
        call_command("check_help_lines")


def test_the_lead_edits_the_directory(client: Client) -> None:
    line = HelpLineFactory()
    sign_in(client, SafeguardingLeadFactory())
    assert client.get("/admin/snippets/safeguarding/helpline/").status_code == 200
    url = f"/admin/snippets/safeguarding/helpline/edit/{line.pk}/"
    assert client.get(url).status_code == 200
