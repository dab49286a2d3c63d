"""The keys of a survey's texts: they stay the same while the words change (UX-23).

What is said the same way in several places has one key, so it is translated once.
"""

from surveys.rules.codes import Kind, Run
from surveys.rules.definition import Option, Question
from surveys.rules.parts import Part

# What each statement says for itself.
OF_STATEMENT = ("title", "easy_title")


def section_key(section: str) -> str:
    """Return the key of a section's name: it has no id, and its words are the same all over."""
    return f"section/{section}"


def text_key(item: Question, name: str) -> str:
    """Return the key of a text: the rounds of a question share all, statements all but theirs."""
    is_own = name in OF_STATEMENT and _is_statement(item)
    return f"{item.id if is_own else _home(item)}/{name}"


def _home(item: Question) -> str:
    """Return the id under which a page keeps its words."""
    if item.part is None:
        return item.id
    if item.part.run == Run.STATEMENTS:
        return item.part.group
    is_first = item.part.number == 1 and item.kind != Kind.ANOTHER
    return item.id if is_first else item.id.removesuffix(f"-{item.part.number}")


def _is_statement(item: Question) -> bool:
    return item.part is not None and item.part.run == Run.STATEMENTS


def group_key(option: Option) -> str:
    """Return the key of a heading above options, which is the same wherever it stands."""
    return f"group/{option.group}"


def part_key(part: Part, name: str = "") -> str:
    """Return the key of what a run of questions shares: its block has a permanent id."""
    return f"part/{part.group}{name}"
