"""Nobody goes round the door: exact answers are read in few places, listed here (SD-01)."""

import ast
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[3]
AREAS = ("site/partnership", "home", "stories", "surveys", "consultations")
# Who stores answers, and the demonstration that makes its own.
MAY_WRITE = ("surveys/answering/", "surveys/demo/", "surveys/models/", "surveys/management/")
# They know which fields a response has, or that there is one; they read no answer.
READ_NO_ANSWER = ("surveys/privacy.py", "surveys/permissions.py", "surveys/retention.py")
READING = {"answers", "values", "values_list", "get", "first", "all", "iterator"}
DOOR = "surveys/results/"
# Modules of the door that others may import; none of them holds an exact number.
OPEN_TO_OTHERS = {
    "surveys.results",
    "surveys.results.columns",
    "surveys.results.cuts",
    "surveys.results.errors",
    "surveys.results.models",
    "surveys.results.rules",
    "surveys.results.rules.arrivals",
    "surveys.results.set_aside",
}
COLUMNS_OPEN = {"Countable"}
# Taking an answer back tells nobody how many there are.
CUTS_OPEN = {"take_cut", "latest_cut", "take_back"}
ARRIVALS_OPEN = {"about", "next_count"}
SET_ASIDE_OPEN = {"Decision", "Heap", "decide", "heaps"}
RULES_OPEN = {"PARTNER", "PUBLIC", "RULE_SETS", "DisclosedTable", "Cell", "Line", "NamedCell"}


def _modules() -> Iterator[tuple[str, ast.Module]]:
    for area in AREAS:
        for path in (ROOT / area).rglob("*.py"):
            name = path.relative_to(ROOT).as_posix()
            if "/migrations/" not in name:
                yield name, ast.parse(path.read_text(encoding="utf-8"))


def _imports(tree: ast.Module) -> Iterator[tuple[str, str]]:
    for node in ast.walk(tree):
        if isinstance(node, ast.ImportFrom) and node.module:
            yield from ((node.module, alias.name) for alias in node.names)
        elif isinstance(node, ast.Import):
            yield from ((alias.name, "*") for alias in node.names)


def test_only_the_door_and_the_answering_code_know_responses() -> None:
    """No other module imports ``Response`` or reaches it through a version."""
    for name, tree in _modules():
        if name.startswith((DOOR, *MAY_WRITE)):
            continue
        reached = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
        if name in READ_NO_ANSWER:
            assert not reached & READING, name
            continue
        imported = {what for module, what in _imports(tree) if module.startswith("surveys.models")}
        assert "Response" not in imported, name
        assert "responses" not in reached, name
        named = {n.value for n in ast.walk(tree) if isinstance(n, ast.Constant)}
        assert "surveys.Response" not in named, name


def test_outside_the_surveys_area_nobody_writes_responses_either() -> None:
    """The list above is about modules of one area only."""
    assert all(place.startswith("surveys/") for place in (*MAY_WRITE, DOOR))


def test_others_import_only_what_holds_no_exact_number() -> None:
    """Exact tables, columns and rows stay inside ``surveys.results``."""
    allowed = {
        "surveys.results.columns": COLUMNS_OPEN,
        "surveys.results.cuts": CUTS_OPEN,
        "surveys.results.rules": RULES_OPEN,
        "surveys.results.rules.arrivals": ARRIVALS_OPEN,
        "surveys.results.set_aside": SET_ASIDE_OPEN,
    }
    for name, tree in _modules():
        if name.startswith(DOOR):
            continue
        for module, what in _imports(tree):
            if module.startswith("surveys.results"):
                assert module in OPEN_TO_OTHERS, f"{name} imports {module}"
                assert what in allowed.get(module, {what}), f"{name} imports {module}.{what}"


def test_rules_are_pure_thought() -> None:
    """Design §2: rules import neither Django nor Wagtail."""
    for name, tree in _modules():
        if "/rules/" in name and name.startswith(("surveys/results/", "consultations/")):
            assert not {
                module
                for module, _what in _imports(tree)
                if module.split(".")[0] in {"django", "wagtail"}
            }, name
