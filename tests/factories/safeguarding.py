"""Help lines and visitors' words."""

from datetime import date
from uuid import UUID

import factory

from partnership.safeguarding.intake import receive
from partnership.safeguarding.models import DutyTurn, HelpLine, ScreeningPhrase, VisitorText
from tests.factories.accounts import SafeguardingLeadFactory


class HelpLineFactory(factory.django.DjangoModelFactory):
    """A verified line of the help panel."""

    class Meta:
        model = HelpLine

    name = factory.Sequence(lambda n: f"Example line {n}")
    number = "0800 1111"
    verified = True
    in_panel = True
    last_checked = date(2026, 11, 1)
    source = "TEST"


class ScreeningPhraseFactory(factory.django.DjangoModelFactory):
    """One entry of the word list."""

    class Meta:
        model = ScreeningPhrase

    category = "immediate_danger"
    phrase = factory.Sequence(lambda n: f"example phrase {n}")


class DutyTurnFactory(factory.django.DjangoModelFactory):
    """A turn of two leads, long past and far ahead unless told otherwise."""

    class Meta:
        model = DutyTurn

    person = factory.SubFactory(SafeguardingLeadFactory)
    deputy = factory.SubFactory(SafeguardingLeadFactory)
    first_day = date(2000, 1, 1)
    last_day = date(2100, 1, 1)


def somebody_on_duty() -> DutyTurn:
    """Return a turn of the rota, made when there is none: surveys open with one only (SG-05)."""
    return DutyTurn.objects.first() or DutyTurnFactory()


def receive_text(text: str = "Example words.", **kwargs: str) -> VisitorText:
    """Queue ``text`` through the only door and return the row."""
    pk: UUID | None = receive(
        text, **{"source": "survey", "reference": "survey:1:question:q1", **kwargs}
    )
    return VisitorText.objects.get(pk=pk)
