"""The privacy note of a survey, made from what is really kept (DP-09, SD-02)."""

from dataclasses import dataclass

from django.utils.translation import gettext, ngettext

from surveys.models import CodeBatch, Response, SurveyPage
from surveys.rules.definition import Definition

# The columns of an answer that say nothing about who gave it. Anything more and the word
# "anonymous" disappears from every survey.
# The erasure mark comes from a random code that only the person who answered has.
HARMLESS = frozenset(
    {
        "id",
        "version",
        "answers",
        "received_on",
        "mode",
        "language",
        "status",
        "set_aside",
        "group_size",
        "erasure_mark",
    }
)


@dataclass(frozen=True)
class PrivacyNote:
    """What the start page says: a title, a line, what we keep, until when, and what we do not."""

    title: str
    line: str
    kept: tuple[str, ...]
    until: str
    never_kept: str


def is_anonymous() -> bool:
    """Say whether stored answers hold nothing but what DP-07 allows."""
    return {field.name for field in Response._meta.get_fields()} <= HARMLESS


def privacy_note(survey: SurveyPage, definition: Definition) -> PrivacyNote:
    """Return the note for a survey and its published questions; "anonymous" only where it holds."""
    if survey.is_for_organisations:
        return _organisations_note(survey)
    has_text = any(question.takes_words for question in definition.questions)
    kept = [
        gettext("the answers you choose"),
        gettext("the day we got them, not the time"),
        gettext("how you answered, and in which language"),
        gettext("a mark, if it looks as if a computer sent them"),
        gettext("a mark that only the code you see after sending can find"),
    ]
    if has_text:
        kept.append(gettext("the words you type, apart from your other answers"))
    if survey.needs_code or CodeBatch.objects.filter(survey_id=survey.pk).exists():
        kept.append(gettext("that a code was used, but never which answers came with it"))
    if is_anonymous():
        title = gettext("This survey is anonymous")
        line = gettext(
            "We do not ask your name, and we keep nothing that could tell us who you are."
        )
        never = gettext("your name, your phone or computer, your internet address or where you are")
    else:
        title, never = gettext("What we keep"), gettext("your name")
        line = gettext("We will not ask your name.")
    return PrivacyNote(title, line, tuple(kept), _until(survey.retention_months), never)


def _organisations_note(survey: SurveyPage) -> PrivacyNote:
    """Return the note of a survey that named bodies answer."""
    kept = (
        gettext("the name of your organisation, and your role there"),
        gettext("whether we may publish its answers with its name"),
        gettext("your answers and your words"),
        gettext("the day we got them, not the time"),
    )
    line = gettext(
        "You answer for your organisation. A member of our team reads the answers. We publish them"
        " with its name only if you agree."
    )
    never = gettext("your own name, your phone or computer, or your internet address")
    title = gettext("This survey is not anonymous")
    return PrivacyNote(title, line, kept, _until(survey.retention_months), never)


def paper_note(survey: SurveyPage) -> tuple[str, ...]:
    """Return what a form on paper says about privacy, from what is really done (DP-09, SD-11).

    Who reads what somebody wrote is about safety, and stands on the form itself (YP-14).
    """
    until = {"when": _until(survey.retention_months)}
    return (
        gettext("Do not write your name on it. Nothing on this form tells it from any other."),
        gettext(
            "A person in our team opens the envelope and types in what you crossed. To find"
            " mistakes, a second person types in some of the forms again."
        ),
        gettext(
            "We keep the answers you crossed, the language of the form and the day they were typed"
            " in. Once they count, nothing says who typed in which form."
        ),
        gettext("Then the form is shredded."),
        gettext("We delete your answers %(when)s.") % until,
    )


def _until(months: int) -> str:
    """Return how long answers are kept, in words (DP-17)."""
    return ngettext(
        "%(count)s month after the survey closes",
        "%(count)s months after the survey closes",
        months,
    ) % {"count": months}
