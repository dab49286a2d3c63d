"""Two example actions, one that is happening and one that is not, with the reason."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from consultations.demo.making import EXAMPLE_BODY, ensure
from consultations.models import ActionPage, ConsultationPage, WhatChangedPage
from consultations.models.choices import FiveCs
from consultations.rules.actions import Stage
from partnership.accounts.models import Organisation


def build_what_changed(home: Page) -> WhatChangedPage:
    """Return the page of what changed with its two example actions, made when not there."""
    values = {
        "title": "What changed",
        "slug": "what-changed",
        "summary": "What you said, what we decided, and what is different now.",
        "show_in_menus": True,
    }
    page = ensure(home, WhatChangedPage, values)
    asked_in = ConsultationPage.objects.filter(slug="friday-evenings").first()
    ensure(page, ActionPage, {**_long_table(), "consultation": asked_in})
    ensure(page, ActionPage, {**_past_ten(), "consultation": asked_in})
    return page


def _example_body() -> Organisation:
    """Return an invented body: no real one is named as having promised what is invented."""
    return Organisation.objects.get_or_create(
        slug=EXAMPLE_BODY, defaults={"name": "The example partnership"}
    )[0]


def _long_table() -> dict[str, Any]:
    return {
        "title": "A long table every Friday",
        "slug": "a-long-table-every-friday",
        "summary": "Food first, then music, in one warm room.",
        "people_said": "Food first, then music. And a way home that feels safe.",
        "we_decided": (
            "One evening a week with a shared meal, and music after it. Young people choose the"
            " menu and the playlist. Two grown-ups walk with them to the bus."
        ),
        "stage": Stage.IN_PROGRESS,
        "responsible_body": _example_body(),
        "due_on": timezone.localdate() + timedelta(weeks=40),
        "five_c": FiveCs.CO_PRODUCTION,
        "is_demonstration": True,
    }


def _past_ten() -> dict[str, Any]:
    return {
        "title": "Staying open past ten",
        "slug": "staying-open-past-ten",
        "summary": "Many asked for it. We will not do it now, and this is why.",
        "people_said": "It would be good to stay longer.",
        "we_decided": "To close at ten, and to ask again when the buses change.",
        "stage": Stage.NOT_DOING,
        "not_doing_reason": "We could not, because the last bus leaves at ten.",
        "is_demonstration": True,
    }
