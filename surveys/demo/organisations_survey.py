"""A survey for groups and organisations: what they do, and what they think of a plan.

The three actions are invented, and the page says so. It asks about a group's work, and about
nobody by name (DP-06).
"""

from datetime import timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from surveys.demo.blocks import Block, from_bank, options, question, section
from surveys.demo.kinds import pictured, rounds, to_read, with_other
from surveys.demo.making import ensure_survey
from surveys.demo.times import times
from surveys.models import SurveyPage
from surveys.models.pages import Audience
from surveys.rules.codes import Kind, Look

SLUG = "working-with-us"
OPEN_BEFORE = timedelta(weeks=3)
OPEN_FOR = timedelta(weeks=20)
MOST_NEEDS = 3
NEEDS = (
    "Somebody to talk to",
    "Things to do",
    "Help with school or work",
    "Help at home",
    "Feeling safe outside",
    "Money",
)
ACTIONS = (
    "These three are made up for this example.\n\n"
    "One: more youth workers out in the evening. Two: one phone number for schools that need"
    " help. Three: small grants for clubs."
)


def build_organisations_survey(index_page: Page) -> SurveyPage:
    """Return the example survey for organisations below ``index_page``, made when not there."""
    return ensure_survey(index_page, SLUG, _settings, _sections())


def _settings() -> dict[str, Any]:
    today = timezone.localdate()
    return {
        "title": "Working with us",
        "audience": Audience.ORGANISATIONS,
        "summary": "For clubs, schools, charities and other groups. Tell us what would help you.",
        "why_asked": (
            "You meet people every day. You see what they need. We want to work better with you."
        ),
        "estimated_minutes": 7,
        **times(today - OPEN_BEFORE, today + OPEN_FOR),
        "space": "You can also ask for a visit. We come to you.",
        "voice": "Fill it in with your team, or let one person answer for all.",
        "what_happens": (
            "We put all answers together. The partners read them before they choose what to do."
        ),
        "dpia_ref": "EXAMPLE-DPIA-3",
        "good_for_children": "Groups that get help can help more children. Example approval.",
    }


def _sections() -> list[Block]:
    return [
        section("org-who", "Your group", _kind(), _where(), _needs()),
        section("org-work", "What you do", _activities()),
        section(
            "org-plan",
            "What we plan",
            to_read(Kind.INFO.value, "org-actions", "Three things we may do", ACTIONS),
            from_bank("rq-12-right"),
            from_bank("rq-12-missing"),
            from_bank("rq-13-voices"),
        ),
        section("org-us", "You and us", _easy_to_work_with(), _more()),
    ]


def _kind() -> Block:
    return question(
        "org-kind",
        Kind.SINGLE,
        "What kind of group are you?",
        "To see whom we hear from.",
        short_name="the kind of group",
        options=with_other(
            "org-kind",
            "A school or college",
            "A youth club",
            "A sports club",
            "A charity",
            "A faith group",
            "A health service",
            "A council",
            "A business",
            other="Something else",
        ),
        look=Look.DROPDOWN.value,
        dont_know=False,
        prefer_not_to_say=True,
    )


def _where() -> Block:
    return question(
        "org-where",
        "pictures",
        "Where do you meet people?",
        "To see where help could be found.",
        hint="Choose all that fit",
        options=pictured(
            "org-where",
            {
                "In a hall or a room": "hall",
                "On a court or a pitch": "court",
                "In a park": "park",
                "Out on the streets": "street",
            },
        ),
        several=True,
        dont_know=False,
        prefer_not_to_say=True,
    )


def _needs() -> Block:
    return question(
        "org-needs",
        "ballot",
        "What do young people need most from you?",
        "To see what is asked for most.",
        hint=f"Choose up to {MOST_NEEDS}",
        options=options("org-needs", *NEEDS),
        most=MOST_NEEDS,
        dont_know=True,
        prefer_not_to_say=True,
    )


def _activities() -> Block:
    return rounds(
        "org-activities",
        "Activity",
        "Do you want to add another activity?",
        question(
            "org-what",
            Kind.SHORT_TEXT,
            "What is the activity?",
            "To show what there is to do.",
            hint="For example a homework club",
            short_name="the activity",
            limit=80,
        ),
        question(
            "org-how-many",
            Kind.NUMBER,
            "How many young people come in a week?",
            "To see how many it helps.",
            short_name="how many come",
            minimum=0,
            maximum=500,
            whole=True,
            unit="young people",
            dont_know=True,
        ),
        question(
            "org-how-often",
            Kind.SCALE,
            "How often is it full?",
            "To see where more places are needed.",
            scale="frequency",
            low="",
            high="",
            dont_know=True,
            prefer_not_to_say=False,
        ),
        most=3,
    )


def _easy_to_work_with() -> Block:
    return question(
        "org-easy",
        Kind.SCALE,
        "How easy is it to work with us?",
        "We ask it every time, to see whether we get better.",
        scale="zero_to_ten",
        low="Very hard",
        high="Very easy",
        dont_know=True,
        prefer_not_to_say=True,
    )


def _more() -> Block:
    return question(
        "org-more",
        Kind.LONG_TEXT,
        "What would help your group to do more?",
        "We look for help that many groups need.",
        hint="Leave out the names of people",
        short_name="what would help you",
        limit=1000,
    )
