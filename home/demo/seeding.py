"""Everything that the demonstration holds, in the order in which one part needs another."""

from collections.abc import Callable

from django.core.management import call_command
from django.db import transaction

from consultations.demo import build_consultation, build_have_your_say, build_what_changed
from home.demo.building import ensure_page
from home.demo.pages import (
    build_help,
    build_home,
    build_plain_pages,
    build_stories,
    furnish_home,
)
from home.models import HomePage
from partnership.accounts.demo import DemoPerson, build_people
from partnership.evidence.demo import load_demo_evidence
from partnership.evidence.demo_pages import build_statistics
from partnership.safeguarding.demo import build_help_lines
from partnership.safeguarding.demo_rota import build_rota
from surveys.demo import (
    build_closed_survey,
    build_organisations_survey,
    build_places,
    build_residents_survey,
    build_youth_survey,
    generate_example_responses,
    set_examples_aside,
)
from surveys.models import SurveyIndexPage

EXAMPLE_ANSWERS = 400
Say = Callable[[str], object]


@transaction.atomic
def seed(say: Say) -> list[DemoPerson]:
    """Make what is missing and leave what is there, all or nothing; return the sign-ins.

    Args:
        say: told what is being made, a few words at a time.
    """
    say("People and partner bodies")
    people = build_people()
    say("Help lines and safeguarding rota")
    build_help_lines()
    build_rota()
    say("Published numbers (the twelve months of 2025)")
    load_demo_evidence()
    say("Pages and stories")
    home = build_home()
    build_stories(home)
    build_statistics(home)
    say("Four surveys with 1,900 example answers, consultations and what came of them")
    build_asking(home)
    say("Help, about and legal pages")
    build_help(home)
    build_plain_pages(home)
    furnish_home(home)
    return people


def build_asking(home: HomePage) -> None:
    """Make the surveys with their example answers, the consultations and the actions."""
    have_your_say = build_have_your_say(home)
    shelf = ensure_page(
        have_your_say,
        SurveyIndexPage,
        "surveys",
        title="Surveys",
        summary="Short questions about where you live. You do not give your name.",
    )
    build_places()
    survey = build_youth_survey(shelf)
    generate_example_responses(survey, count=EXAMPLE_ANSWERS)
    set_examples_aside(survey)
    build_residents_survey(shelf)
    build_organisations_survey(shelf)
    build_consultation(have_your_say, survey, build_closed_survey(shelf))
    build_what_changed(home)


def make_findable() -> None:
    """Rebuild the search and reference indexes: seeded pages are not found otherwise (WD-02)."""
    call_command("update_index", verbosity=0)
    call_command("rebuild_references_index", verbosity=0)
