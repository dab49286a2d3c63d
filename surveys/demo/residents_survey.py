"""A survey for everybody who lives here: twelve questions, most of them from other surveys.

The hard ones stand behind a note that offers to pass them over (SG-04), and none asks what the
person did (DP-06).
"""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from surveys.demo.blocks import Block, about_you, from_bank, options, question, section
from surveys.demo.kinds import said, to_read, with_other
from surveys.demo.making import ensure_survey
from surveys.demo.times import times
from surveys.models import SurveyPage
from surveys.models.pages import Audience
from surveys.rules.codes import Kind, Look
from surveys.rules.places import TOWN

SLUG = "your-area-and-you"
OPEN_BEFORE = timedelta(weeks=2)
OPEN_FOR = timedelta(weeks=26)
IDEAS = (
    "Brighter lights on paths",
    "More buses in the evening",
    "Clubs and sport for young people",
    "More police on foot",
    "Cleaner streets and parks",
)
BALLOT = ("A youth club in a van", "Lights at bus stops", "A garden that we all look after")


def build_residents_survey(index_page: Page) -> SurveyPage:
    """Return the example survey for residents below ``index_page``, made when not there."""
    return ensure_survey(index_page, SLUG, _settings, _sections())


def _settings() -> dict[str, Any]:
    today = timezone.localdate()
    return {
        "title": "Your area and you",
        "audience": Audience.RESIDENTS,
        "summary": "Tell us what is good where you live, and what to change. For everybody.",
        "why_asked": (
            "You know your streets best. We want to keep what works and mend what does not."
        ),
        "estimated_minutes": 5,
        **times(today - OPEN_BEFORE, today + OPEN_FOR),
        "space": "You can also answer on paper. Ask at your library.",
        "voice": "Someone you trust may read the questions to you. You choose the answers.",
        "what_happens": (
            "We put all answers together. The partners look at them and choose what to do first."
        ),
        "dpia_ref": "EXAMPLE-DPIA-2",
        "good_for_children": "Safer streets are good for every child. Example approval.",
    }


def _sections() -> list[Block]:
    return [
        section("res-area", "Your area", _place(), from_bank("rq-1-local-dark"), _people()),
        section("res-days", "Getting about", _since(), _travel()),
        section("res-first", "What comes first", from_bank("rq-2-safer"), _order(), _vote()),
        section(
            "res-crime",
            "Crime and worry",
            _warning(),
            from_bank("rq-5-worry"),
            from_bank("rq-6-community"),
        ),
        about_you(from_bank("hq-06-age")),
    ]


def _place() -> Block:
    return question(
        "res-place",
        "area",
        "Which place do you live in or near?",
        "To see whether places need different things.",
        short_name="your place",
        level=TOWN,
        dont_know=False,
        prefer_not_to_say=True,
    )


def _people() -> Block:
    return question(
        "res-people",
        "statements",
        "How far do you agree?",
        "To see what holds people together here.",
        scale="agreement",
        faces=True,
        statements=said(
            "res-people",
            "People here look out for each other",
            "There are good things to do here for young people",
        ),
        dont_know=True,
        prefer_not_to_say=True,
    )


def _since() -> Block:
    return question(
        "res-since",
        Kind.MONTH,
        "When did you come to live here?",
        "To see whether new people feel at home.",
        hint="The year alone is fine",
        short_name="when you came",
        earliest="1930-01",
        latest=f"{timezone.localdate() + OPEN_FOR:%Y-%m}",
        year_alone=True,
        dont_know=True,
        prefer_not_to_say=True,
    )


def _travel() -> Block:
    return question(
        "res-travel",
        Kind.SINGLE,
        "How do you get home most often after dark?",
        "To see which ways home need care.",
        short_name="your way home",
        options=with_other(
            "res-travel",
            "On foot",
            "By bike",
            "By bus",
            "By train",
            "By car or taxi",
            "I do not go out after dark",
            other="Another way",
        ),
        look=Look.DROPDOWN.value,
        dont_know=False,
        prefer_not_to_say=True,
    )


def _order() -> Block:
    return question(
        "res-order",
        Kind.RANK,
        "What should we do first?",
        "To put our plan in your order.",
        hint="Choose your top three",
        short_name="your top three",
        options=options("res-order", *IDEAS),
        most=3,
        dont_know=True,
    )


def _vote() -> Block:
    return question(
        "res-vote",
        "ballot",
        "Which one idea gets your vote?",
        "To choose one thing that we try out next year.",
        hint="Each person sees them in another order",
        short_name="your vote",
        options=options("res-vote", *BALLOT),
        most=1,
        dont_know=True,
        prefer_not_to_say=True,
    )


def _warning() -> Block:
    return to_read(
        Kind.NOTE.value,
        "res-warning",
        "The next questions are about crime",
        "They ask if you worry, and if crime has come near you. You can skip this part.\n\n"
        "Help is there for you, now or later.",
    )
