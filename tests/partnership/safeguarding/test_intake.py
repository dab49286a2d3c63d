"""The only door for visitors' words (design §3)."""

import pytest
from django.core import mail
from django.db import connection, models

import partnership.safeguarding
from partnership.core.encryption import decrypt
from partnership.safeguarding.intake import receive
from partnership.safeguarding.models import VisitorText
from tests.factories.accounts import EditorFactory, SafeguardingLeadFactory
from tests.factories.safeguarding import ScreeningPhraseFactory, receive_text

pytestmark = pytest.mark.django_db
MARKER = "zebra-marmalade-4471"


def test_the_door_is_importable_from_the_area() -> None:
    assert partnership.safeguarding.receive is receive


def test_words_are_kept_encrypted_and_as_typed() -> None:
    typed = f"  {MARKER}\r\n<b>é😹 {MARKER}</b>  "
    text = receive_text(typed)
    assert MARKER not in text.ciphertext
    assert decrypt(text.ciphertext) == typed


@pytest.mark.parametrize("nothing", ["", " \n\t"])
def test_no_words_are_not_queued(nothing: str) -> None:
    assert receive(nothing, source="survey", reference="r") is None
    assert not VisitorText.objects.exists()


@pytest.mark.parametrize("typed", ["\x00", "\ud800 broken", "\u202e", "x" * 60_000])
def test_any_text_is_taken(typed: str) -> None:
    assert decrypt(receive_text(typed).ciphertext) == typed


def test_the_time_is_cut_to_the_hour() -> None:
    """DP-07."""
    received = receive_text().received_at
    assert (received.minute, received.second, received.microsecond) == (0, 0, 0)


def test_no_column_points_at_a_response_or_a_person() -> None:
    """DP-07, SG-06."""
    fields = VisitorText._meta.get_fields()
    assert [f.name for f in fields if isinstance(f, models.ForeignKey)] == []
    assert {f.name for f in fields} == {
        "id", "ciphertext", "length", "source", "reference", "language", "received_at",
        "colour", "matches", "state", "decisions",
        # From a code that the writer alone has, and different for every text.
        "erasure_mark",
    }  # fmt: skip


def test_the_screen_only_sorts() -> None:
    phrase = ScreeningPhraseFactory(phrase="purple kettle")
    text = receive_text("The purple kettle.")
    assert text.colour == "red"
    assert text.matches == [{"category": "immediate_danger", "phrase": phrase.pk}]
    assert text.categories == ["Immediate danger or weapon now"]
    assert receive_text("Nothing here.").colour == "green"


def test_phrases_out_of_use_do_not_match() -> None:
    ScreeningPhraseFactory(phrase="purple kettle", is_active=False)
    assert receive_text("The purple kettle.").colour == "green"


def test_red_texts_alert_the_leads_without_a_word_of_them(
    django_capture_on_commit_callbacks: object,
) -> None:
    """SG-09."""
    lead = SafeguardingLeadFactory()
    SafeguardingLeadFactory(is_active=False)
    EditorFactory()
    ScreeningPhraseFactory(phrase="purple kettle")
    with django_capture_on_commit_callbacks(execute=True):  # type: ignore[operator]
        receive_text(f"The purple kettle {MARKER}")
        receive_text(f"Something green {MARKER}")
    assert [message.to for message in mail.outbox] == [[lead.email]]
    assert MARKER not in mail.outbox[0].body


def test_intake_and_queue_are_one_transaction(monkeypatch: pytest.MonkeyPatch) -> None:
    """SE-27: a failure leaves nothing half-saved."""

    def fail(*args: object) -> str:
        raise OSError

    monkeypatch.setattr("partnership.safeguarding.intake.encrypt", fail)
    with pytest.raises(OSError):  # noqa: PT011
        receive("words", source="survey", reference="r")
    assert not VisitorText.objects.exists()
    assert not connection.needs_rollback
