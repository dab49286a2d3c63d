"""Surveys that are open, and the shelf they stand on."""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.blocks import StreamValue
from wagtail.models import Page

from consultations.models import HaveYourSayPage
from surveys.authoring.reviewing import review
from surveys.demo.blocks import Block, only_if_any_of, options, permanent_id, question, section
from surveys.models import SurveyIndexPage, SurveyPage
from tests.factories.safeguarding import somebody_on_duty

DETAILS = {
    "why_asked": "We want to know.",
    "space": "On paper too.",
    "voice": "Somebody may help you.",
    "who_reads": "The engagement officer",
    "what_happens": "We choose what to change.",
    "dpia_ref": "DPIA-1",
    "questions_checked_by": "The engagement officer",
    "good_for_children": "They say what would help them.",
    "policy_document": "POLICY-1",
}


def shelf(site_root: Page) -> SurveyIndexPage:
    """Return the survey index below "Have your say", made when it is not there.

    Somebody is on duty, or nothing on it could open (SG-05).
    """
    somebody_on_duty()
    existing = SurveyIndexPage.objects.first()
    if existing is not None:
        return existing
    parent = HaveYourSayPage.objects.first() or site_root.add_child(
        instance=HaveYourSayPage(title="Have your say", slug="have-your-say")
    )
    return parent.add_child(instance=SurveyIndexPage(title="Surveys", slug="surveys"))


def small_sections() -> list[Block]:
    """Return one question of each kind; ``why`` is asked only of those who feel unsafe."""
    return [
        section(
            "main",
            "Main",
            question("safe", "scale", "How safe is it?", "To know.", scale="how_safe"),
            question(
                "why",
                "short_text",
                "What makes it unsafe?",
                "To mend it.",
                short_name="what makes it unsafe",
                limit=60,
                show_if=only_if_any_of("safe", "fairly_unsafe", "very_unsafe"),
            ),
            question(
                "tell",
                "several",
                "Who could you talk to?",
                "To help.",
                options=options("tell", "A friend", "A teacher", exclusive="None of these"),
                prefer_not_to_say=True,
            ),
            question(
                "days",
                "number",
                "How many days were you out?",
                "To know.",
                short_name="the number of days",
                minimum=0,
                maximum=7,
                unit="days",
            ),
            question("idea", "long_text", "What would help?", "To act.", limit=80),
            question(
                "town",
                "single",
                "Where do you live?",
                "To compare.",
                options=options("town", "Northampton", "Kettering"),
                prefer_not_to_say=True,
            ),
        )
    ]


def with_sections(survey: SurveyPage, sections: list[Block]) -> SurveyPage:
    """Give a survey these sections, as the CMS would store them."""
    survey.sections = StreamValue(survey.sections.stream_block, sections, is_lazy=True)
    return survey


def unsaved_survey(**more: Any) -> SurveyPage:
    """Return a complete survey that is not saved yet; open for a month unless told otherwise."""
    now = timezone.now()
    fields = {
        "title": "A survey",
        "slug": "a-survey",
        "live": False,
        "opens_at": now - timedelta(days=7),
        "closes_at": now + timedelta(days=30),
        "reply_by": (now + timedelta(days=60)).date(),
        **DETAILS,
        **more,
    }
    sections = fields.pop("sections", None)
    return with_sections(SurveyPage(**fields), small_sections() if sections is None else sections)


def published_survey(site_root: Page, **more: Any) -> SurveyPage:
    """Return a survey that people can answer."""
    survey = shelf(site_root).add_child(instance=unsaved_survey(**more))
    survey.save_revision().publish()
    survey.refresh_from_db()
    return survey


def looked_at(survey: SurveyPage) -> SurveyPage:
    """Return a draft of whose new words somebody has said that they mean the same (SD-03)."""
    survey.reviewed_checksum = review(survey).decision
    return survey


__all__ = [
    "looked_at",
    "permanent_id",
    "published_survey",
    "shelf",
    "unsaved_survey",
    "with_sections",
]
