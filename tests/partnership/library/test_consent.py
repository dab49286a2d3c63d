"""Consent: who, where and until when; withdrawing once is enough (SE-23)."""

from datetime import date, timedelta

import pytest
from django.core.exceptions import ValidationError
from django.test import Client
from hypothesis import given
from hypothesis import strategies as st
from pytest_django import DjangoAssertNumQueries

from partnership.core.page_cache import content_version
from partnership.library.consent import in_register, may_show, unless_refused
from partnership.library.models import ConsentRecord, LibraryImage
from partnership.library.rules.consent import Consent, is_covered
from tests.factories.accounts import EditorFactory, OrganisationFactory, sign_in
from tests.factories.library import ConsentRecordFactory, LibraryImageFactory

DAY = date(2026, 11, 22)


def consent(**changes: object) -> Consent:
    values: dict[str, object] = {
        "giver": "person",
        "age_band": "adult",
        "places": frozenset({"website"}),
        "given_on": date(2026, 1, 1),
        "expires_on": date(2027, 1, 1),
        **changes,
    }
    return Consent(**values)  # type: ignore[arg-type]


def test_no_consent_no_showing() -> None:
    assert not is_covered([], "website", DAY)


def test_it_holds_from_its_first_day_until_before_its_last() -> None:
    rule = [consent()]
    assert not is_covered(rule, "website", date(2025, 12, 31))
    assert is_covered(rule, "website", date(2026, 1, 1))
    assert is_covered(rule, "website", date(2026, 12, 31))
    assert not is_covered(rule, "website", date(2027, 1, 1))


def test_it_covers_the_named_places_alone() -> None:
    assert not is_covered([consent()], "print", DAY)


def test_somebody_under_18_needs_a_parent_too() -> None:
    child = consent(age_band="under_18")
    parent = consent(age_band="under_18", giver="parent")
    assert not is_covered([child], "website", DAY)
    assert not is_covered([parent], "website", DAY)
    assert is_covered([child, parent], "website", DAY)


def test_one_withdrawal_ends_it_for_all() -> None:
    rule = [consent(), consent(giver="parent", places=frozenset({"print"}), withdrawn_on=DAY)]
    assert is_covered(rule, "website", DAY - timedelta(days=1))
    assert not is_covered(rule, "website", DAY)


@given(
    st.lists(
        st.builds(
            Consent,
            giver=st.sampled_from(["person", "parent"]),
            age_band=st.sampled_from(["under_18", "adult"]),
            places=st.frozensets(st.sampled_from(["website", "print"])),
            given_on=st.dates(date(2026, 1, 1), date(2026, 12, 31)),
            expires_on=st.dates(date(2026, 1, 1), date(2027, 12, 31)),
            withdrawn_on=st.none() | st.dates(date(2026, 1, 1), date(2027, 12, 31)),
        ),
        max_size=4,
    ),
    st.dates(date(2026, 1, 1), date(2027, 12, 31)),
)
def test_after_a_withdrawal_nothing_is_ever_shown_again(consents: list[Consent], day: date) -> None:
    if any(c.withdrawn_on and c.withdrawn_on <= day for c in consents):
        assert not is_covered(consents, "website", day)


@pytest.mark.django_db
def test_the_door_reads_the_register() -> None:
    subject, other = OrganisationFactory(), OrganisationFactory()
    record = ConsentRecordFactory(subject=subject)
    assert may_show(subject, "website", DAY)
    assert not may_show(other, "website", DAY)
    before = content_version()
    record.withdraw(DAY)
    assert not may_show(subject, "website", DAY)
    assert content_version() > before


@pytest.mark.django_db
def test_deleting_a_consent_ends_it_too() -> None:
    subject = OrganisationFactory()
    before = content_version()
    ConsentRecordFactory(subject=subject).delete()
    assert not may_show(subject, "website", DAY)
    assert content_version() > before


@pytest.mark.django_db
def test_a_consent_names_known_places_and_ends_after_it_begins() -> None:
    record = ConsentRecordFactory(subject=OrganisationFactory())
    record.clean()
    record.places = ["moon"]
    with pytest.raises(ValidationError, match="Choose among"):
        record.clean()
    record.places, record.expires_on = ["print"], record.given_on
    with pytest.raises(ValidationError, match="after"):
        record.clean()


@pytest.mark.django_db
def test_editors_keep_the_register(client: Client) -> None:
    sign_in(client, EditorFactory())
    base = "/admin/snippets/library/consentrecord/"
    assert client.get(base).status_code == 200
    page = client.get(f"{base}add/").content.decode()
    assert 'type="checkbox"' in page
    data = {
        "subject_type": "library.libraryimage",
        "subject_id": "7",
        "giver": "person",
        "age_band": "adult",
        "places": ["website", "print"],
        "given_on": "2026-01-01",
        "expires_on": "2027-01-01",
        "withdrawn_on": "",
        "form_reference": "",
    }
    assert client.post(f"{base}add/", data).status_code == 302
    assert ConsentRecord.objects.get().places == ["website", "print"]


@pytest.mark.django_db
def test_pictures_of_nobody_are_shown_and_those_of_people_while_they_agree(
    django_assert_num_queries: DjangoAssertNumQueries,
) -> None:
    """SE-23: asked for many at once, with one query."""
    drawn, agreed, withdrawn = (LibraryImageFactory() for _ in range(3))
    for image in (agreed, withdrawn):
        ConsentRecordFactory(subject=image)
    ConsentRecord.objects.about(withdrawn).update(withdrawn_on=DAY)
    with django_assert_num_queries(1):
        assert unless_refused([drawn, agreed, withdrawn], "website", DAY) == [drawn, agreed]
    assert unless_refused([], "website", DAY) == []
    known = LibraryImage.objects.filter(in_register(LibraryImage, "pk")).order_by("pk")
    assert list(known) == [agreed, withdrawn]
