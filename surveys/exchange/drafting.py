"""A survey that was brought becomes a draft like one that somebody typed."""

from django.conf import settings
from django.db import transaction

from partnership.accounts.models import User
from partnership.core.languages import is_english
from surveys.exchange.imported import Imported
from surveys.models import SurveyIndexPage, SurveyPage, SurveyTranslation
from surveys.page_words import survey_texts


@transaction.atomic
def make_draft(parent: SurveyIndexPage, brought: Imported, person: User) -> SurveyPage:
    """Return a new draft below ``parent``; nothing of it is public.

    Ids of questions and options are kept, so that the answers of two waves can be compared.
    """
    page = SurveyPage(title=brought.title[:255], live=False, owner=person, **brought.fields)
    page.draft_title = page.title
    page.sections = SurveyPage._meta.get_field("sections").to_python(brought.sections)
    parent.add_child(instance=page)
    page.save_revision(user=person)
    _keep_translations(page, brought.texts)
    return page


def _keep_translations(page: SurveyPage, texts: dict[str, dict[str, str]]) -> None:
    english = survey_texts(page)
    offered = {code for code, _ in settings.LANGUAGES if not is_english(code)}
    for language in sorted(offered & texts.keys()):
        kept = SurveyTranslation(survey=page, language=language)
        kept.put(english, texts[language])
        kept.save()
