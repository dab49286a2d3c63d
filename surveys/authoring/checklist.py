"""The launch checklist: every promise with green, amber or red, a reason and the field (DP-01)."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING

from surveys.authoring.cover import RULE as ROTA
from surveys.authoring.cover import cover_findings
from surveys.authoring.launch import launch_findings
from surveys.authoring.reading import survey_reading
from surveys.bank.reading import latest_of
from surveys.rules.bank import parts_of
from surveys.rules.estimate import minutes_for
from surveys.rules.exploring import explore
from surveys.rules.lint import Finding, lint

if TYPE_CHECKING:
    from surveys.models import SurveyPage

FEWEST_READERS = "Let at least five young people read the words, and say who."


class State(StrEnum):
    """Red stops the survey from opening; amber is for a person to weigh."""

    GREEN = "green"
    AMBER = "amber"
    RED = "red"


@dataclass(frozen=True)
class Topic:
    """What is checked, the field that it is filled in at, and the rules that belong to it."""

    title: str
    field: str
    rules: tuple[str, ...]
    good: str


@dataclass(frozen=True)
class Check:
    """One line of the checklist."""

    topic: Topic
    findings: tuple[Finding, ...] = field(default=())

    @property
    def state(self) -> State:
        """The worst of its remarks."""
        if any(finding.stops for finding in self.findings):
            return State.RED
        return State.AMBER if self.findings else State.GREEN


# One field may serve several topics; the rule decides. The last topic takes what no other takes.
TOPICS = (
    Topic("Impact assessment", "dpia_ref", ("DP-01",), "A signed assessment is named."),
    Topic("Lawful basis", "lawful_basis", ("DP-02",), "It is named, and it is not consent."),
    Topic("Agreement page", "", ("DP-03",), "It comes before every survey, with “No thanks”."),
    Topic("Legal conditions", "sections", ("DP-04",), "Every question that needs one has one."),
    Topic("Policy document", "policy_document", ("DP-05",), "It is named, or not needed."),
    Topic(
        "Offences and names",
        "questions_checked_by",
        ("DP-06",),
        "Somebody read every question, and no question asks for them.",
    ),
    Topic("Purpose and privacy", "sections", ("DP-15",), "Every question says why it is asked."),
    Topic("Good for children", "good_for_children", ("CC-01",), "It is said in one sentence."),
    Topic(
        "Space, voice, audience, influence",
        "space",
        ("YP-01", "STA-1"),
        "All four promises are there.",
    ),
    Topic("Read by young people", "tried_out_with", ("YP-03",), "It is noted who read the words."),
    Topic("Easy to read", "sections", ("UX-20",), "Children of 11 can read it."),
    Topic("Languages", "languages", ("YP-14", "UX-23"), "Every language is complete."),
    Topic("Safeguarding rota", "", (ROTA,), "Every working day has somebody, with a deputy."),
    Topic("Dates", "closes_at", ("ERR-1",), "They fit each other."),
    Topic("Date of the reply", "reply_by", ("YP-02",), "It is there, after the close."),
    Topic("Length", "estimated_minutes", ("YP-10",), "It takes what the page promises."),
    Topic("Question bank", "sections", ("QL-5",), "Every standard question is the latest version."),
    Topic("Answers of earlier versions", "sections", ("SD-03",), "They keep their meaning."),
    Topic("Questions", "sections", (), "They have words, answers and rules that work."),
)


def checklist(page: SurveyPage) -> list[Check]:
    """Return every line of the checklist for a draft, what is missing first."""
    found = [finding for _, finding in launch_findings(page)]
    found += [finding for finding in lint(page.definition) if not finding.stops]
    found += _remarks(page)
    claimed = {rule for topic in TOPICS for rule in topic.rules}
    checks = [
        Check(topic, tuple(f for f in found if _belongs(f, topic, claimed))) for topic in TOPICS
    ]
    worst_first = [State.RED, State.AMBER, State.GREEN]
    return sorted(checks, key=lambda check: worst_first.index(check.state))


def is_ready(checks: list[Check]) -> bool:
    """Say whether nothing stops the survey from opening."""
    return all(check.state != State.RED for check in checks)


def _belongs(finding: Finding, topic: Topic, claimed: set[str]) -> bool:
    return finding.rule in topic.rules or (not topic.rules and finding.rule not in claimed)


def _remarks(page: SurveyPage) -> Iterator[Finding]:
    """Yield what does not stop the survey, and should be known before it opens."""
    if page.is_for_young_people and not page.tried_out_with:
        yield Finding("YP-03", "", FEWEST_READERS, stops=False)
    for sentence in survey_reading(page).long_sentences:
        yield Finding("UX-20", "", f"A long sentence: “{sentence}”", stops=False)
    yield from (finding for finding in cover_findings(page) if not finding.stops)
    yield from _of_length(page)
    yield from _of_bank(page)


def _of_length(page: SurveyPage) -> Iterator[Finding]:
    routes = explore(page.definition).routes
    longest = max((minutes_for(route.pages) for route in routes), default=0)
    if longest > page.estimated_minutes:
        words = (
            f"The longest way takes about {longest} minutes, and the page promises"
            f" {page.estimated_minutes}."
        )
        yield Finding("YP-10", "", words, stops=False)


def _of_bank(page: SurveyPage) -> Iterator[Finding]:
    used = [item for item in page.definition.items if item.bank and item.title]
    latest = latest_of(parts_of(item.bank)[0] for item in used)
    for item in used:
        key, number = parts_of(item.bank)
        if number < latest.get(key, number):
            words = f"“{item.title}” is version {number} of the bank; there is {latest[key]}."
            yield Finding("QL-5", item.id, words, stops=False)
