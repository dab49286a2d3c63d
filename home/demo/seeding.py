"""Everything that the demonstration holds, in the order in which one part needs another."""

from collections.abc import Callable

from django.core.management import call_command
from django.db import transaction

from home.demo.pages import (
    build_help,
    build_home,
    build_plain_pages,
    build_stories,
    furnish_home,
)
from partnership.accounts.demo import DemoPerson, build_people
from partnership.evidence.demo import load_demo_evidence
from partnership.safeguarding.demo import build_help_lines

Say = Callable[[str], object]


@transaction.atomic
def seed(say: Say) -> list[DemoPerson]:
    """Make what is missing and leave what is there, all or nothing; return the sign-ins.

    Args:
        say: told what is being made, a few words at a time.
    """
    say("People and partner bodies")
    people = build_people()
    say("Help lines")
    build_help_lines()
    say("Published numbers (the twelve months of 2025)")
    load_demo_evidence()
    say("Pages and stories")
    home = build_home()
    build_stories(home)
    build_help(home)
    build_plain_pages(home)
    furnish_home(home)
    return people


def make_findable() -> None:
    """Rebuild the search and reference indexes: seeded pages are not found otherwise (WD-02)."""
    call_command("update_index", verbosity=0)
    call_command("rebuild_references_index", verbosity=0)
