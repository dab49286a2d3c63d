"""Help lines and visitors' words."""

from datetime import date
from uuid import UUID

import factory

from partnership.safeguarding.intake import receive
from partnership.safeguarding.models import HelpLine, ScreeningPhrase, VisitorText


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


def receive_text(text: str = "Example words.", **kwargs: str) -> VisitorText:
    """Queue ``text`` through the only door and return the row."""
    pk: UUID | None = receive(
        text, **{"source": "survey", "reference": "survey:1:question:q1", **kwargs}
    )
    return VisitorText.objects.get(pk=pk)
