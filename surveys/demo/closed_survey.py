"""A survey that is over, with about 1,500 example answers to its two versions.

It asks what the open one for young people asks, so that the two compare (QL-5), and what makes a
good Friday. After two weeks that question moved to a later place, which made the second version
(SD-03); no answer was added, so that both versions count together.
Answers came on the website, on paper, on a shared tablet and in groups, in three languages.
"""

from datetime import date, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from surveys.bank.loading import load_bank
from surveys.demo import chances
from surveys.demo.bank import TOWNS, town
from surveys.demo.blocks import Block, about_you, easy, from_bank, options, question, section
from surveys.demo.closed_words import CLOSED_WORDS
from surveys.demo.making import PROMISES, put_questions
from surveys.demo.responses import (
    add_example_groups,
    generate_example_responses,
    set_examples_aside,
)
from surveys.demo.times import times
from surveys.demo.translating import translate_example
from surveys.demo.waves import MANY_WAYS, Wave
from surveys.demo.youth_survey import (
    AFTER_DARK,
    NOBODY,
    evenings,
    knives,
    one_thing,
    unsafe_because,
    who_to_tell,
)
from surveys.models import SurveyPage
from surveys.rules.codes import Kind

SLUG = "feeling-safe-last-time"
CLOSED_BEFORE = timedelta(weeks=12)
OPEN_FOR = timedelta(weeks=6)
FIRST_VERSION_FOR = timedelta(weeks=2)
# How many answers there are when the first version ends, and in all.
COUNTS = (520, 1500)
SEEDS = (20260301, 20260315, 20260412)


def build_closed_survey(index_page: Page) -> SurveyPage:
    """Return the closed example below ``index_page``; made with its answers when not there.

    Later runs add no answers: after the retention time they are meant to be gone (DP-17).
    """
    existing = SurveyPage.objects.child_of(index_page).filter(slug=SLUG).first()
    if existing is not None:
        return existing
    load_bank([town()])
    survey = SurveyPage(slug=SLUG, **PROMISES, **_settings())
    put_questions(survey, _sections(_friday(), evenings()))
    index_page.add_child(instance=survey)
    first, second = _waves(timezone.localdate(survey.closes_at))
    _publish(survey)
    generate_example_responses(survey, COUNTS[0], SEEDS[0], wave=first)
    put_questions(survey, _sections(evenings(), _friday()))
    _publish(survey)
    generate_example_responses(survey, COUNTS[1], SEEDS[1], wave=second)
    set_examples_aside(survey, SEEDS[2], wave=second)
    add_example_groups(survey, wave=second)
    return survey


def _publish(survey: SurveyPage) -> None:
    translate_example(survey, frozenset(TOWNS), CLOSED_WORDS)
    survey.save_revision().publish()
    survey.refresh_from_db()


def _waves(closed: date) -> tuple[Wave, Wave]:
    """Return how the answers to each version came; the last day is the one before the close."""
    opened = closed - OPEN_FOR
    changed = opened + FIRST_VERSION_FOR
    return (
        Wave(opened, changed, MANY_WAYS, chances.LANGUAGES, on_fridays=True),
        Wave(changed, closed, MANY_WAYS, chances.LANGUAGES, on_fridays=True),
    )


def _settings() -> dict[str, Any]:
    closed = timezone.localdate() - CLOSED_BEFORE
    return {
        "title": "Feeling safe: what we heard last time",
        "summary": (
            "An example of a survey that is over. It asked people aged 11 to 25 how safe they feel."
        ),
        "why_asked": (
            "Everyone should feel safe where they live. You know your area best."
            " So we are asking you what works, and what we should change."
        ),
        "estimated_minutes": 4,
        **times(closed - OPEN_FOR, closed),
        "space": "You can also answer on paper or with a group. Ask at your school or youth club.",
        "voice": "Someone you trust may read the questions to you. You choose the answers.",
        "what_happens": (
            "We put all answers together. Police, councils, health and youth services look at"
            " them with young people, and choose what to change first."
        ),
        "dpia_ref": "EXAMPLE-DPIA-4",
        "good_for_children": "Young people say what would make them feel safer. Example approval.",
    }


def _sections(*in_order: Block) -> list[Block]:
    return [
        section("safe", "Feeling safe", from_bank(AFTER_DARK), unsafe_because(), knives()),
        section("help", "What helps", who_to_tell(), *in_order, one_thing()),
        about_you(from_bank("dem-1-age"), from_bank("dem-2-town")),
    ]


def _friday() -> Block:
    return question(
        "friday",
        Kind.SEVERAL,
        "What makes a good Friday evening?",
        "To plan what we open on Fridays.",
        hint="Choose all that fit",
        options=options("friday", *chances.FRIDAYS, exclusive=NOBODY),
        dont_know=True,
        prefer_not_to_say=True,
        easy=easy("What do you like to do on Fridays?", "You can choose more than one", "hall"),
    )
