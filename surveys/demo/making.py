"""What the example surveys share: their promises, and how they are published once."""

from collections.abc import Callable
from typing import Any

from wagtail.blocks import StreamValue
from wagtail.models import Page

from surveys.bank.loading import load_bank
from surveys.demo.bank import town
from surveys.demo.blocks import Block
from surveys.models import SurveyPage

# Nobody real stands behind an example, and every page says that it is one.
PROMISES: dict[str, Any] = {
    "who_reads": "The engagement officer of the partnership reads the results.",
    "contact": "engagement@example.org",
    "questions_checked_by": "The example engagement officer",
    "is_demonstration": True,
    "live": False,
}


def put_questions(survey: SurveyPage, sections: list[Block]) -> None:
    """Give a survey these questions, as the CMS would store them."""
    survey.sections = StreamValue(survey.sections.stream_block, sections, is_lazy=True)


def ensure_survey(
    index_page: Page, slug: str, settings: Callable[[], dict[str, Any]], sections: list[Block]
) -> SurveyPage:
    """Return the published example below ``index_page``, made when it is not there.

    Args:
        index_page: the shelf.
        slug: its address on the shelf; what an editor made of it is left alone.
        settings: returns its other fields.
        sections: its questions.
    """
    existing = SurveyPage.objects.child_of(index_page).filter(slug=slug).first()
    if existing is not None:
        return existing
    load_bank([town()])
    survey = SurveyPage(slug=slug, **PROMISES, **settings())
    put_questions(survey, sections)
    index_page.add_child(instance=survey)
    survey.save_revision().publish()
    survey.refresh_from_db()
    return survey
