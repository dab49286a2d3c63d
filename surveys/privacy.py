"""The privacy note of a survey, made from what is really kept (DP-09, SD-02)."""

from dataclasses import dataclass

from django.utils.translation import gettext, ngettext

from surveys.models import CodeBatch, Response, SurveyPage

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


def privacy_note(survey: SurveyPage) -> PrivacyNote:
    """Return the note for a survey; "anonymous" only where it holds."""
    has_text = any(question.takes_words for question in survey.definition.questions)
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


def _until(months: int) -> str:
    """Return how long answers are kept, in words (DP-17)."""
    return ngettext(
        "%(count)s month after the survey closes",
        "%(count)s months after the survey closes",
        months,
    ) % {"count": months}
