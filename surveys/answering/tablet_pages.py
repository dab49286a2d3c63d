"""What the script of a shared tablet knows of each page; the templates of the website draw it."""

from dataclasses import asdict
from typing import Any

from surveys.answering.given import part_names
from surveys.rules.codes import Kind, Look
from surveys.rules.definition import Option, Question, Rule
from surveys.rules.figures import in_figures
from surveys.rules.routing import looks_at
from surveys.rules.taking.choice import other_limit
from surveys.rules.taking.order import most_ranked
from surveys.rules.validation import Problem, refusals, validate

# As the script calls them: what routing, checking and showing an answer read of a question.
COPIED = (
    "id",
    "kind",
    "title",
    "section",
    "short_name",
    "unit",
    "about_you",
    "after_another",
    "is_info",
    "is_numbered",
    "limit",
    "whole",
    "minimum",
    "maximum",
    "most",
    "earliest",
    "latest",
    "not_future",
    "year_alone",
)


def script_page(item: Question) -> dict[str, Any]:
    """Return one page as JSON can hold it, its marks still in its words."""
    return {
        **{name: getattr(item, name) for name in COPIED},
        "lead": item.part.lead if item.part else None,
        "run": item.part.run if item.part else "",
        "rule": rule_for(item),
        "notes": item.notes,
        "looks_at": list(looks_at(item)),
        "pipes": [asdict(pipe) for pipe in item.pipes],
        "options": [_option(option) for option in item.options if not option.retired],
        "refusals": [code.value for code in refusals(item)],
        "fields": part_names(item),
        "places": most_ranked(item),
        "other_limit": other_limit(item),
        "low": _limit(item.minimum),
        "high": _limit(item.maximum),
        "example": _example(item),
        "shuffled": item.shuffled and item.shown_as != Look.DROPDOWN and item.is_choice,
    }


def _option(option: Option) -> dict[str, Any]:
    return {name: getattr(option, name) for name in ("id", "label", "exclusive", "asks_words")}


def rule_for(item: Question) -> dict[str, Any]:
    """Return when a page is asked: its own rule and that of its group."""
    both = Rule(groups=tuple(rule for rule in (item.group_if, item.show_if) if _says(rule)))
    return asdict(both)


def _says(rule: Rule) -> bool:
    return bool(rule.conditions or rule.groups)


def _limit(number: float | None) -> str | None:
    return None if number is None else in_figures(number)


def _example(item: Question) -> str:
    """Return the number that the message about a mistyped one names."""
    if item.kind != Kind.NUMBER:
        return ""
    outcome = validate(item, ["x"])
    return outcome.words["example"] if isinstance(outcome, Problem) else ""
