"""A survey for young people out of the question bank: eight questions, five minutes.

It never asks what somebody carries, did or owns up to (DP-06).
"""

from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone
from wagtail.blocks import StreamValue
from wagtail.models import Page

from surveys.bank.loading import load_bank
from surveys.demo.bank import TOWNS, town
from surveys.demo.blocks import (
    Block,
    about_you,
    easy,
    from_bank,
    only_if_any_of,
    options,
    question,
    says,
    section,
)
from surveys.demo.kinds import in_easy_words
from surveys.demo.translating import translate_example
from surveys.models import SurveyPage
from surveys.rules.codes import Kind

SLUG = "feeling-safe"
# The example answers arrived while it was open.
OPEN_BEFORE = timedelta(weeks=8)
OPEN_FOR = timedelta(days=365)
REPLY_AFTER = timedelta(weeks=8)

AFTER_DARK = "rq-1-local-dark"
NORMAL = ("Yes, it is normal", "No, it is not normal")
EASY_NORMAL = {"Yes, it is normal": ("Yes", ""), "No, it is not normal": ("No", "")}
TELL = (
    "A friend",
    "A parent, carer or family member",
    "A teacher or someone at school or college",
    "A youth worker or coach",
    "A doctor or nurse",
    "A police officer",
    "A helpline",
)
NOBODY = "None of these"
# In easy words, with a scene where one of ours fits.
EASY_TELL = {
    "A friend": ("", "together"),
    "A parent, carer or family member": ("Someone in my family", "street"),
    "A teacher or someone at school or college": ("A teacher", "hall"),
    "A youth worker or coach": ("Someone at my club", "pitch"),
    "A helpline": ("Someone on the phone", ""),
}


def build_youth_survey(index_page: Page) -> SurveyPage:
    """Return the published demonstration survey below ``index_page``, made when it is not there.

    Opens eight weeks before today, when its example answers begin, and closes in a year.
    """
    existing = SurveyPage.objects.child_of(index_page).filter(slug=SLUG).first()
    if existing is not None:
        return existing
    load_bank([town()])
    survey = SurveyPage(**_settings())
    survey.sections = StreamValue(survey.sections.stream_block, _sections(), is_lazy=True)
    index_page.add_child(instance=survey)
    translate_example(survey, frozenset(TOWNS))
    survey.save_revision().publish()
    survey.refresh_from_db()
    return survey


def _settings() -> dict[str, Any]:
    today = timezone.localdate()
    return {
        "title": "Feeling safe where you live",
        "slug": SLUG,
        "live": False,
        "summary": "Tell us how safe you feel, and what would help. For everyone aged 11 to 25.",
        "why_asked": (
            "Everyone should feel safe where they live. You know your area best."
            " So we are asking you what works, and what we should change."
        ),
        "estimated_minutes": 4,
        "opens_at": _morning(today - OPEN_BEFORE),
        "closes_at": _morning(today + OPEN_FOR),
        "space": "You can also answer on paper or with a group. Ask at your school or youth club.",
        "voice": "Someone you trust may read the questions to you. You choose the answers.",
        "who_reads": "The engagement officer of the partnership reads the results.",
        "what_happens": (
            "We put all answers together. Police, councils, health and youth services look at"
            " them with young people, and choose what to change first."
        ),
        "reply_by": today + OPEN_FOR + REPLY_AFTER,
        "dpia_ref": "EXAMPLE-DPIA-1",
        "questions_checked_by": "The example engagement officer",
        "good_for_children": "Young people say what would make them feel safer. Example approval.",
        "is_demonstration": True,
    }


def _morning(day: Any) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(9)))


def _sections() -> list[Block]:
    return [
        section("safe", "Feeling safe", from_bank(AFTER_DARK), unsafe_because(), knives()),
        section("help", "What helps", who_to_tell(), evenings(), one_thing()),
        about_you(from_bank("dem-1-age"), from_bank("dem-2-town")),
    ]


def unsafe_because() -> Block:
    """Return what makes it feel unsafe, asked of those who feel unsafe (RQ-2)."""
    return question(
        "unsafe-because",
        Kind.SHORT_TEXT,
        "What makes you feel unsafe there?",
        "Small things like lights or buses can often be mended.",
        source="RQ-2",
        hint="You said “[feeling]”. A few words are enough",
        pipes=[says("unsafe-because", "feeling", AFTER_DARK, "not safe")],
        short_name="what makes you feel unsafe",
        sensitive=True,
        limit=120,
        show_if=only_if_any_of(AFTER_DARK, "fairly_unsafe", "very_unsafe"),
        easy=easy("What makes you feel not safe?", "", "river"),
    )


def knives() -> Block:
    """Return what people think is normal, never what they do (RQ-10, DP-06)."""
    return question(
        "normal",
        Kind.SINGLE,
        "Do you think it is normal for people your age to carry a knife here?",
        "We want to know what people think, so that we do not have to guess.",
        source="RQ-10",
        hint="This is about what you think, not about you",
        sensitive=True,
        options=in_easy_words(options("normal", *NORMAL), EASY_NORMAL),
        dont_know=True,
        prefer_not_to_say=True,
        easy=easy(
            "Is it normal to carry a knife here?",
            "We ask what you think. We do not ask what you do",
            "park",
        ),
    )


def who_to_tell() -> Block:
    """Return whom people trust (RQ-15)."""
    return question(
        "tell",
        Kind.SEVERAL,
        "Who could you talk to if something made you feel unsafe?",
        "It shows who young people trust, so that we can help them to help.",
        source="RQ-15",
        hint="Choose all that fit",
        options=in_easy_words(options("tell", *TELL, exclusive=NOBODY), EASY_TELL),
        dont_know=False,
        prefer_not_to_say=True,
        easy=easy("Who can you talk to?", "You can choose more than one", "together"),
    )


def evenings() -> Block:
    """Return on how many days of seven people were out for something good (RQ-15)."""
    return question(
        "evenings",
        Kind.NUMBER,
        "In the last 7 days, on how many did you do something you enjoy away from home?",
        "Things to do are one of the best ways to keep people safe.",
        source="RQ-15",
        hint="For example sport, music, a club or time with friends",
        short_name="the number of days",
        minimum=0,
        maximum=7,
        whole=True,
        unit="days",
        easy=easy("How many days did you do something fun?", "Think of the last 7 days", "pitch"),
    )


def one_thing() -> Block:
    """Return the one thing that would help (RQ-3)."""
    return question(
        "one-thing",
        Kind.LONG_TEXT,
        "What one thing would make you feel safer where you live?",
        "We look for the change that most people ask for.",
        source="RQ-3",
        short_name="what would make you feel safer",
        limit=500,
        easy=easy("What would help you feel safe?", "Tell us one thing", "sunrise"),
    )
