"""A survey for young people out of the question bank: eight questions, five minutes.

It never asks what somebody carries, did or owns up to (DP-06).
"""

from datetime import datetime, time, timedelta
from typing import Any

from django.utils import timezone
from wagtail.blocks import StreamValue
from wagtail.models import Page

from surveys.demo.blocks import Block, easy, only_if_any_of, options, question, says, section
from surveys.demo.translating import translate_example
from surveys.models import SurveyPage
from surveys.rules.codes import Kind

SLUG = "feeling-safe"
# The example answers arrived while it was open.
OPEN_BEFORE = timedelta(weeks=8)
OPEN_FOR = timedelta(days=365)
REPLY_AFTER = timedelta(weeks=8)

# NF-39: towns, not wards, which are too small and unknown to children.
TOWNS = (
    "Northampton",
    "Daventry",
    "Brackley",
    "Towcester",
    "A village in the west",
    "Kettering",
    "Corby",
    "Wellingborough",
    "Rushden",
    "Higham Ferrers",
    "Raunds",
    "Irthlingborough",
    "Desborough",
    "Rothwell",
    "Burton Latimer",
    "Thrapston",
    "Oundle",
    "A village in the north",
    "Somewhere else",
)
# DEM-1; no date of birth.
AGES = ("11 to 12", "13 to 15", "16 to 17", "18 to 21", "22 to 25", "26 or over")
NORMAL = ("Yes, it is normal", "No, it is not normal")
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


def build_youth_survey(index_page: Page) -> SurveyPage:
    """Return the published demonstration survey below ``index_page``, made when it is not there.

    Opens eight weeks before today, when its example answers begin, and closes in a year.
    """
    existing = SurveyPage.objects.child_of(index_page).filter(slug=SLUG).first()
    if existing is not None:
        return existing
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
        "safeguarding_contact": "The example safeguarding lead",
        "is_demonstration": True,
    }


def _morning(day: Any) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(9)))


def _sections() -> list[Block]:
    return [
        section("safe", "Feeling safe", _after_dark(), _unsafe_because(), _knives()),
        section("help", "What helps", _who_to_tell(), _evenings(), _one_thing()),
        section("about", "About you", _age(), _town()),
    ]


def _after_dark() -> Block:
    return question(
        "after-dark",
        Kind.SCALE,
        "How safe do you feel out where you live after dark?",
        "We ask it every time, to see whether things get better.",
        source="RQ-1",
        scale="how_safe",
        low="",
        high="",
        dont_know=True,
        prefer_not_to_say=False,
        easy=easy(
            "Do you feel safe outside when it is dark?",
            "Think of the streets near your home",
            "street",
        ),
    )


def _unsafe_because() -> Block:
    return question(
        "unsafe-because",
        Kind.SHORT_TEXT,
        "What makes you feel unsafe there?",
        "Small things like lights or buses can often be mended.",
        source="RQ-2",
        hint="You said “[feeling]”. A few words are enough",
        pipes=[says("unsafe-because", "feeling", "after-dark", "not safe")],
        short_name="what makes you feel unsafe",
        sensitive=True,
        limit=120,
        show_if=only_if_any_of("after-dark", "fairly_unsafe", "very_unsafe"),
        easy=easy("What makes you feel not safe?", "", "river"),
    )


def _knives() -> Block:
    return question(
        "normal",
        Kind.SINGLE,
        "Do you think it is normal for people your age to carry a knife here?",
        "We want to know what people think, so that we do not have to guess.",
        source="RQ-10",
        hint="This is about what you think, not about you",
        sensitive=True,
        options=options("normal", *NORMAL),
        dont_know=True,
        prefer_not_to_say=True,
        easy=easy(
            "Is it normal to carry a knife here?",
            "We ask what you think. We do not ask what you do",
            "park",
        ),
    )


def _who_to_tell() -> Block:
    return question(
        "tell",
        Kind.SEVERAL,
        "Who could you talk to if something made you feel unsafe?",
        "It shows who young people trust, so that we can help them to help.",
        source="RQ-15",
        hint="Choose all that fit",
        options=options("tell", *TELL, exclusive=NOBODY),
        dont_know=False,
        prefer_not_to_say=True,
        easy=easy("Who can you talk to?", "You can choose more than one", "together"),
    )


def _evenings() -> Block:
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


def _one_thing() -> Block:
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


def _age() -> Block:
    return question(
        "age",
        Kind.SINGLE,
        "How old are you?",
        "To see whether we hear from all ages.",
        source="DEM-1",
        options=options("age", *AGES),
        dont_know=False,
        prefer_not_to_say=True,
        easy=easy("", "", "kites"),
    )


def _town() -> Block:
    return question(
        "town",
        Kind.SINGLE,
        "Where do you live?",
        "To see whether places need different things.",
        source="DEM-2",
        options=options("town", *TOWNS),
        dont_know=False,
        prefer_not_to_say=True,
        easy=easy("", "", "hall"),
    )
