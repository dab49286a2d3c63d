"""In which languages something can be handed out on paper (UX-23, YP-14)."""

from collections.abc import Iterable

from django import forms
from django.conf import settings

from partnership.core.languages import is_english, own_name
from surveys.models import QuestionnaireVersion
from surveys.rules.translations import ENGLISH, languages_of


def spoken_in(versions: Iterable[QuestionnaireVersion]) -> list[tuple[str, str]]:
    """Return the languages that any of the versions was published in, English first, with names.

    Before anything is published there is English alone.
    """
    codes = {code for one in versions for code in languages_of(one.questionnaire)}
    return [(code, in_english(code)) for code in (ENGLISH, *sorted(codes - {ENGLISH}))]


def in_english(code: str) -> str:
    """Return the name of a language for staff: in English, then in the language itself."""
    named, own = dict(settings.LANGUAGES).get(code, code), own_name(code)
    return own if is_english(code) else f"{named} ({own})"


def offer_languages(form: forms.BaseForm, offered: list[tuple[str, str]]) -> None:
    """Let the field ``language`` of a form be one of these; without a choice it goes."""
    told = form.fields.pop("language")
    if len(offered) == 1:
        return
    form.fields["language"] = forms.ChoiceField(
        choices=offered,
        initial=ENGLISH,
        label=told.label,
        help_text=told.help_text,
    )
