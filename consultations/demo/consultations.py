"""One consultation that holds the youth survey, one that is coming, one that has closed.

The first is shared with every partner body **except Fire & Rescue**, so that its reviewer shows
what somebody sees with whom nothing is shared; the closed one is shared with Fire & Rescue.
"""

from datetime import date, datetime, time, timedelta
from typing import Any

from django.utils import timezone
from wagtail.models import Page

from consultations.demo.making import Related, bodies, ensure
from consultations.models import ConsultationPage, ConsultationSurvey, HaveYourSayPage
from consultations.models.choices import Rung
from surveys.models import SurveyPage
from surveys.results.cuts import take_cut

NOT_SHARED_WITH = "fire"
WHO_DECIDES = "The example board, where the partners sit together"
PROMISE = (
    "We write on this site what people said, what we decided, and what we will not do and why."
    " We also bring it to the schools and clubs that took part."
)


def build_have_your_say(home: Page) -> HaveYourSayPage:
    """Return the page that lists consultations, made when it is not there."""
    values = {
        "title": "Have your say",
        "slug": "have-your-say",
        "summary": "You know your area best. Tell us what would help. It takes a few minutes.",
        "show_in_menus": True,
    }
    return ensure(home, HaveYourSayPage, values)


def build_consultation(
    have_your_say: Page, survey: SurveyPage, over: SurveyPage
) -> ConsultationPage:
    """Make the three example consultations once and return the one that holds ``survey``.

    The results take their first step, so that a reviewer has something to look at (SR-11).

    Args:
        have_your_say: where they stand.
        survey: what the open one asks.
        over: what the closed one asked, with its times.
    """
    today = timezone.localdate()
    _closed(have_your_say, over)
    _coming(have_your_say, today)
    found = ensure(
        have_your_say,
        ConsultationPage,
        _safer_evenings(survey),
        {
            "survey_links": [ConsultationSurvey(survey=survey)],
            "shared_with": bodies(NOT_SHARED_WITH),
        },
    )
    take_cut(survey, today)
    take_cut(over, closing_day(over) + timedelta(days=1))
    return found


def closing_day(survey: SurveyPage) -> date:
    """Return the day on which an example closes; those that an editor left open, in a year."""
    return timezone.localdate(survey.closes_at or timezone.now() + timedelta(weeks=52))


def _morning(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time(9)))


def _midnight(day: date) -> datetime:
    return timezone.make_aware(datetime.combine(day, time()))


def _safer_evenings(survey: SurveyPage) -> dict[str, Any]:
    closes = survey.closes_at or _midnight(timezone.localdate() + timedelta(weeks=52))
    return {
        "title": "What would make evenings feel safer?",
        "slug": "safer-evenings",
        "summary": "For everyone aged 11 to 25. Say how safe you feel and what would help.",
        "why": (
            "Most young people here are kind to each other and never take part in violence."
            " Still, some places feel less safe after dark. You use these places, so you know"
            " what would help."
        ),
        "can_change": (
            "Which places get better lights first. Where youth workers are in the evening."
            " What there is to do after school, and when it is open."
        ),
        "already_decided": (
            "There is money for one year. It cannot be spent on new buildings."
            " Nobody’s answers are given to the police as a report."
        ),
        "options": (
            "<ul><li><strong>Lights and paths.</strong> Better light on the ways people use most."
            " Works for everyone who walks there.</li>"
            "<li><strong>People.</strong> Youth workers out and about on more evenings."
            " Takes time to find the right people.</li>"
            "<li><strong>Things to do.</strong> More evenings with sport, music and food."
            " Needs a room and somebody with the key.</li></ul>"
        ),
        "who_decides": WHO_DECIDES,
        "decision_on": closes.date() + timedelta(weeks=4),
        "rung": Rung.CONSULTATION,
        "how_long": f"About {survey.estimated_minutes} minutes. You do not give your name, and you"
        " can skip any question.",
        "opens_at": survey.opens_at,
        "closes_at": closes,
        "reply_by": closes.date() + timedelta(weeks=8),
        "reply_promise": PROMISE,
        "for_young_people": True,
        "space": "You can also answer on paper or in a group. Nobody sees what you chose.",
        "voice": "Someone you trust may read the questions to you. You choose the answers.",
        "audience": "The engagement officer reads the results and brings them to the board.",
        "influence": "The board looks at what you said before it decides, and says what it did.",
        "is_demonstration": True,
    }


def _coming(have_your_say: Page, today: date) -> ConsultationPage:
    opens = today + timedelta(weeks=26)
    values = {
        "title": "Safer ways to school",
        "slug": "safer-ways-to-school",
        "summary": "Which ways to school feel good, and which do not? We ask in the summer.",
        "why": "Getting there should be an easy part of the day, on foot, by bike or by bus.",
        "can_change": "Where crossings, lights and helpers go first.",
        "already_decided": "Bus times for this year are fixed.",
        "options": "<p>We will put the choices here before we ask.</p>",
        "who_decides": WHO_DECIDES,
        "decision_on": opens + timedelta(weeks=16),
        "rung": Rung.CO_DESIGN,
        "how_long": "About 5 minutes.",
        "opens_at": _morning(opens),
        "closes_at": _midnight(opens + timedelta(weeks=12)),
        "reply_by": opens + timedelta(weeks=18),
        "reply_promise": PROMISE,
        "is_demonstration": True,
    }
    return ensure(have_your_say, ConsultationPage, values, {"shared_with": bodies()})


def _closed(have_your_say: Page, over: SurveyPage) -> ConsultationPage:
    closed = closing_day(over)
    values = {
        "title": "A place to go on Friday evenings",
        "slug": "friday-evenings",
        "summary": "We asked what a good Friday evening would look like. Here is our reply.",
        "why": "Young people told us that there is little to do on Fridays.",
        "can_change": "What happens, where, and until when.",
        "already_decided": "It is free, and it is for ages 11 to 18.",
        "options": "<p>A sports hall, a music room, or a kitchen with a long table.</p>",
        "who_decides": WHO_DECIDES,
        "decision_on": closed + timedelta(weeks=5),
        "rung": Rung.ENGAGEMENT,
        "how_long": "About 3 minutes.",
        "opens_at": over.opens_at,
        "closes_at": _midnight(closed),
        "reply_by": closed + timedelta(weeks=8),
        "replied_on": closed + timedelta(weeks=7),
        "reply_promise": PROMISE,
        "reply": (
            "<p><strong>You said:</strong> food first, then music, and a way home that feels"
            " safe.</p><p><strong>We did:</strong> a long table every Friday, with music after."
            " Two grown-ups walk with you to the bus.</p><p><strong>We could not:</strong> stay"
            " open past ten, because the last bus leaves then.</p>"
        ),
        "is_demonstration": True,
    }
    related: Related = {"survey_links": [ConsultationSurvey(survey=over)], "shared_with": bodies()}
    return ensure(have_your_say, ConsultationPage, values, related)
