"""Every template compiles, and names only files that exist (WD-38)."""

import re
from collections.abc import Iterator

import pytest
from django.contrib.staticfiles import finders
from django.template import Template
from django.template.base import Node
from django.template.loader import get_template
from django.template.loader_tags import ExtendsNode, IncludeNode
from django.templatetags.static import StaticNode

from tests.guards.files import shown, source_files, templates

TEMPLATES = templates()
# One pattern for each thing that the strict policy would refuse (SE-02) or that would need trust.
REFUSED = {
    "an inline style": re.compile(r"\sstyle\s*=|<style\b"),
    "an inline script": re.compile(r"<script(?![^>]*\bsrc=)[^>]*>"),
    "an inline handler": re.compile(r"\son[a-z]+\s*=\s*[\"']"),
    "an address of another site in a source": re.compile(r"\bsrc(set)?\s*=\s*[\"'](https?:)?//"),
    "the safe filter": re.compile(r"\|\s*safe(seq)?\b|{%\s*autoescape\s+off"),
    "a bare cache tag (WD-06)": re.compile(r"{%\s*cache\b"),
}


def _nodes(template: Template, kind: type[Node]) -> Iterator[Node]:
    yield from template.nodelist.get_nodes_by_type(kind)


def _constant(expression: object) -> str | None:
    value = getattr(expression, "var", expression)
    return value if isinstance(value, str) else None


@pytest.mark.parametrize("name", TEMPLATES)
def test_template_compiles_and_finds_its_parts(name: str) -> None:
    """A misspelt tag, filter, part or parent shows before a reader sees it."""
    template = get_template(name).template
    for include in _nodes(template, IncludeNode):
        if part := _constant(getattr(include, "template", None)):
            get_template(part)
    for extends in _nodes(template, ExtendsNode):
        if parent := _constant(getattr(extends, "parent_name", None)):
            get_template(parent)


@pytest.mark.parametrize("name", TEMPLATES)
def test_template_names_static_files_that_exist(name: str) -> None:
    """A missing file would be a 500 under the manifest storage (WD-38)."""
    template = get_template(name).template
    wanted = [_constant(getattr(node, "path", None)) for node in _nodes(template, StaticNode)]
    assert [path for path in wanted if path and not finders.find(path)] == []


@pytest.mark.parametrize("fault", REFUSED)
def test_no_template_holds(fault: str) -> None:
    """The public policy allows no inline script, style or foreign source (SE-02, SE-10, DP-20)."""
    found = [
        shown(path, number)
        for path in TEMPLATES.values()
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if REFUSED[fault].search(line)
    ]
    assert found == []


def test_trusted_html_is_made_in_reviewed_places_only() -> None:
    """Nothing but a constant becomes trusted outside this list (SE-10, EX-05)."""
    reviewed = {"site/partnership/core/html.py", "site/partnership/evidence/charts/svg.py"}
    found = {
        place
        for path in source_files(".py")
        for number, line in enumerate(path.read_text().splitlines(), start=1)
        if re.search(r"\bmark_safe\b|\bSafeString\((?![\"'])", line)
        and (place := shown(path, number)).partition(":")[0] not in reviewed
    }
    assert found == set()
