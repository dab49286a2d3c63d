"""What a page of results shows: the table asked for, and beside it what groups said."""

from datetime import date
from typing import Any

from django.urls import reverse

from consultations.models import ConsultationPage
from consultations.rules.dates import short_day
from consultations.workspace import charts, tables
from consultations.workspace.asking import Answered, Asked, Of, answer_of_groups
from surveys.models import SurveyPage
from surveys.results import DisclosedTable, Related, Unit


def shown(found: ConsultationPage, survey: SurveyPage, answered: Answered) -> dict[str, Any]:
    """Return everything that the page says about an answered question; nothing without a table."""
    table = answered.table
    if table is None:
        return {}
    return {
        "table": table,
        **_figure(survey, table),
        "finding": charts.finding(table),
        "subtitle": charts.subtitle(table),
        "downloads": _downloads(found, survey, answered),
        "related": [_related(one, found, survey) for one in table.related],
    }


def shown_of_groups(
    found: ConsultationPage, survey: SurveyPage, asked: Asked, today: date
) -> dict[str, Any] | None:
    """Return what groups said to the same question; nothing beside a crossing or a filter."""
    if asked.by or asked.where:
        return None
    answered = answer_of_groups(survey, asked, today)
    if answered.table is None:
        return None
    figure = _figure(survey, answered.table)
    if all(line.total.hidden for line in answered.table.lines):
        figure["chart"] = figure["description"] = ""
    return {
        **figure,
        "subtitle": answered.table.question,
        "downloads": [_download(found, survey, answered.asked, "Download what groups said")],
        "remarks": answered.table.remarks,
    }


def _figure(survey: SurveyPage, table: DisclosedTable) -> dict[str, Any]:
    return {
        "chart": charts.chart(table),
        "description": charts.description(table),
        "answers": tables.answers_table(table),
        "who": tables.who_table(table),
        "modes": tables.modes_table(table),
        "source": _source(survey, table),
    }


def _source(survey: SurveyPage, table: DisclosedTable) -> str:
    day = short_day(table.as_of) if table.as_of else "today"
    return f"{survey.title}, answers as of {day}. Rules for small numbers: {table.rules}"


def _downloads(
    found: ConsultationPage, survey: SurveyPage, answered: Answered
) -> list[dict[str, str]]:
    offered = [_download(found, survey, answered.asked, "Download these numbers")]
    if answered.table and answered.table.unit == Unit.ENTRIES:
        rounds = Asked(answered.asked.question, of=Of.ROUNDS)
        offered.append(_download(found, survey, rounds, "Download all questions of this part"))
    return offered


def _download(
    found: ConsultationPage, survey: SurveyPage, asked: Asked, label: str
) -> dict[str, str]:
    address = reverse("partners:download", args=[found.slug, survey.slug])
    return {"url": f"{address}?{asked.address}", "label": label, "meta": "CSV"}


def _related(one: Related, found: ConsultationPage, survey: SurveyPage) -> dict[str, str]:
    address = reverse("partners:results", args=[found.slug, survey.slug])
    url = f"{address}?{Asked(one.question).address}" if one.question else ""
    return {"words": one.words, "url": url}
