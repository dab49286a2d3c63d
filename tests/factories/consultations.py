"""Consultations that may be published, actions, and the shelves they stand on."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from consultations.models import (
    ActionPage,
    ConsultationPage,
    ConsultationSurvey,
    HaveYourSayPage,
    WhatChangedPage,
)
from partnership.accounts.models import Organisation
from surveys.models import SurveyPage

PROMISES = {
    "summary": "About evenings.",
    "why": "We want to know.",
    "can_change": "Lights and opening hours.",
    "already_decided": "Nothing yet.",
    "options": "<p>More lights, or more people.</p>",
    "who_decides": "The example board",
    "reply_promise": "On this site.",
    "rung": "consultation",
}
LUNDY: dict[str, Any] = {
    "space": "On paper too.",
    "voice": "Somebody may help you.",
    "audience": "The engagement officer",
    "influence": "The board reads it first.",
}


def have_your_say(site_root: Page) -> HaveYourSayPage:
    """Return the shelf of consultations, made when it is not there."""
    return HaveYourSayPage.objects.first() or site_root.add_child(
        instance=HaveYourSayPage(title="Have your say", slug="have-your-say")
    )


def what_changed(site_root: Page) -> WhatChangedPage:
    """Return the shelf of actions, made when it is not there."""
    return WhatChangedPage.objects.first() or site_root.add_child(
        instance=WhatChangedPage(title="What changed", slug="what-changed")
    )


def unsaved_consultation(**more: Any) -> ConsultationPage:
    """Return a complete consultation that is not saved yet, open for a month."""
    now = timezone.now()
    fields = {
        "title": "A consultation",
        "slug": "a-consultation",
        "live": False,
        "opens_at": now - timedelta(days=7),
        "closes_at": now + timedelta(days=30),
        "decision_on": (now + timedelta(days=50)).date(),
        "reply_by": (now + timedelta(days=60)).date(),
        **PROMISES,
        **more,
    }
    return ConsultationPage(**fields)


def published_consultation(
    site_root: Page,
    *,
    surveys: tuple[SurveyPage, ...] = (),
    shared_with: tuple[Organisation, ...] = (),
    **more: Any,
) -> ConsultationPage:
    """Return a consultation that the public sees, with its surveys and partner bodies."""
    page = unsaved_consultation(**more)
    page.survey_links = [ConsultationSurvey(survey=survey) for survey in surveys]
    page.shared_with = list(shared_with)
    have_your_say(site_root).add_child(instance=page)
    page.save_revision().publish()
    page.refresh_from_db()
    return page


def published_action(site_root: Page, **more: Any) -> ActionPage:
    """Return an action that the public sees."""
    fields = {
        "title": "An action",
        "slug": "an-action",
        "summary": "Something is happening.",
        "people_said": "More light, please.",
        "we_decided": "To mend the lights.",
        "stage": "agreed",
        "due_on": timezone.localdate() + timedelta(days=30),
        **more,
    }
    page = ActionPage(live=False, **fields)
    what_changed(site_root).add_child(instance=page)
    page.save_revision().publish()
    page.refresh_from_db()
    return page
