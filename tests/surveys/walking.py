"""Walking through a survey as a browser would."""

from typing import Any

from django.http import HttpResponse
from django.test import Client

from surveys.demo.blocks import permanent_id
from surveys.models import SurveyPage
from surveys.rules.proof import digest_of
from surveys.trust.sums import Sum

# One valid answer to each question of the small survey.
ANSWERS: dict[str, Any] = {
    "safe": "very_unsafe",
    "why": "dark corners",
    "tell": [permanent_id("tell", "A friend")],
    "days": "3",
    "idea": "more light",
    "town": permanent_id("town", "Kettering"),
}
PAGES = ("check", "one-more-step", "sent", "save", "come-back", "withdraw", "tablet")


def url(survey: SurveyPage, page: str = "") -> str:
    """Return the address of ``answer/<page>``; the names of questions become their ids."""
    if not page:
        return f"{survey.url}answer/"
    last = page if page in PAGES else permanent_id(page)
    return f"{survey.url}answer/{last}/"


def begin(client: Client, survey: SurveyPage) -> HttpResponse:
    """Say yes to taking part."""
    return client.post(url(survey))


def give(client: Client, survey: SurveyPage, name: str, value: Any) -> HttpResponse:
    """Answer the question ``name``."""
    return client.post(url(survey, name), {"answer": value})


def answer_all(client: Client, survey: SurveyPage, **changed: Any) -> None:
    """Begin and answer every question, with ``changed`` answers where they are given."""
    begin(client, survey)
    give_all(client, survey, **changed)


def give_all(client: Client, survey: SurveyPage, **changed: Any) -> None:
    """Answer every question of a draft that is begun already."""
    for name, value in {**ANSWERS, **changed}.items():
        if value is not None:
            give(client, survey, name, value)


def send_key(client: Client, survey: SurveyPage) -> str:
    """Return the key of the one sending, from the check page."""
    return client.get(url(survey, "check")).context["send_key"]


def solve(given: Sum) -> str:
    """Return the hidden number, found as a browser finds it."""
    return next(
        str(number)
        for number in range(given.work + 1)
        if digest_of(given.salt, number) == given.digest
    )


def last_page(client: Client, survey: SurveyPage) -> dict[str, str]:
    """Return what a browser with a script sends from the check page."""
    page = client.get(url(survey, "check"))
    if not page.context or "sum" not in page.context:
        return {}
    given = page.context["sum"]
    return {
        "send_key": page.context["send_key"],
        "sum": given.token,
        "sum_answer": solve(given),
        "website": "",
    }


def send(client: Client, survey: SurveyPage, key: str | None = None, **more: str) -> HttpResponse:
    """Press "Send your answers", with another key where one is given."""
    sent = {**last_page(client, survey), **({"send_key": key} if key else {}), **more}
    return client.post(url(survey, "check"), sent)


def take_back(client: Client, survey: SurveyPage, code: str, query: str = "") -> str:
    """Type the code of sent answers, say yes where that is asked; return the last page."""
    door = f"{url(survey, 'withdraw')}{query}"
    asked = client.post(door, {"code": code})
    proof = asked.context.get("proof")
    if proof is None:
        return asked.content.decode()
    typed = {"code": asked.context["code"], "proof": proof, "sure": "1"}
    return client.post(door, typed).content.decode()


def save(client: Client, survey: SurveyPage) -> str:
    """Save to come back later; return the code as it is shown."""
    client.post(url(survey, "save"))
    return client.get(url(survey, "save")).context["code"]


def receipt(client: Client, survey: SurveyPage) -> str:
    """Send, and return the code that can take the answers back."""
    send(client, survey)
    return client.get(url(survey, "sent")).context["code"]
