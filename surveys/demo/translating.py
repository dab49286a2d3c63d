"""Give an example survey its other languages, as an officer would on the translating screen."""

from collections.abc import Mapping

from django.utils import translation
from django.utils.translation import gettext

from surveys.demo.words import WORDS
from surveys.models import SurveyPage, SurveyTranslation
from surveys.page_words import survey_texts
from surveys.rules.freshness import state_of
from surveys.rules.translations import ENGLISH


def translate_example(
    survey: SurveyPage,
    same_everywhere: frozenset[str],
    supplied: Mapping[str, Mapping[str, str]] = WORDS,
) -> None:
    """Keep the example's words in each language, and offer those languages that are complete.

    No check is recorded, because nobody has made one (YP-14).

    Args:
        survey: the example, saved and not yet published.
        same_everywhere: names that no language changes, such as towns.
        supplied: by language, the words for the English ones.
    """
    english = survey_texts(survey)
    offered = [ENGLISH]
    for language, words in supplied.items():
        known = {name: name for name in same_everywhere} | dict(words)
        with translation.override(language):
            # The points of a scale are in our own catalogue.
            ours = {text: gettext(text) for text in english.values() if text not in known}
        kept = SurveyTranslation.objects.filter(
            survey=survey, language=language
        ).first() or SurveyTranslation(survey=survey, language=language)
        known |= {text: said for text, said in ours.items() if said != text}
        kept.put(english, {key: known.get(text, "") for key, text in english.items()})
        kept.save()
        if state_of(english, kept.done).is_complete:
            offered.append(language)
    survey.languages = ", ".join(offered)
