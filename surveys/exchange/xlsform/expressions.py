"""Reading the expressions of an XLSForm: the part of XPath 1.0 that forms use.

Grammar: https://getodk.github.io/xforms-spec/#xpath-operators, with ``${name}`` for the answer to
another question and ``.`` for the answer itself.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

TOKEN = re.compile(
    r"\s*(?:(?P<name>\$\{\s*[^}]+?\s*\})|(?P<text>\"[^\"]*\"|'[^']*')|(?P<number>\d+\.?\d*|\.\d+)"
    r"|(?P<sign><=|>=|!=|[=<>(),+*|-])|(?P<dot>\.(?![\w.]))|(?P<word>[A-Za-z_][\w:.-]*))"
)
# Weakest first; words and signs of one row bind equally.
LEVELS = (("or",), ("and",), ("=", "!="), ("<", "<=", ">", ">="), ("+", "-"), ("*", "div", "mod"))
DEEPEST = 40


class NotAnExpression(ValueError):  # noqa: N818
    """The text does not follow the grammar; the words say where."""


@dataclass(frozen=True)
class Name:
    """``${name}``: the answer to another question."""

    name: str


@dataclass(frozen=True)
class Self:
    """``.``: the answer that is being checked."""


@dataclass(frozen=True)
class Literal:
    """A number or a text."""

    value: float | str


@dataclass(frozen=True)
class Call:
    """A function, or an operator with its two sides."""

    name: str
    inside: tuple[Expression, ...]


Expression = Name | Self | Literal | Call


def parse(text: str) -> Expression:
    """Return the expression that ``text`` writes.

    Raises:
        NotAnExpression: ``text`` does not follow the grammar.
    """
    tokens = list(_tokens(text))
    found, end = _Reader(tokens).level(0, 0, 0)
    if end != len(tokens):
        raise NotAnExpression(f"“{tokens[end][1]}” is not expected there")
    return found


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    position = 0
    end = len(text.rstrip())
    while position < end:
        match = TOKEN.match(text, position)
        if match is None or match.lastgroup is None:
            raise NotAnExpression(f"“{text[position : position + 20].strip()}” is not known")
        yield match.lastgroup, match[match.lastgroup]
        position = match.end()


class _Reader:
    """Reads by levels; every method returns what it found and where the rest begins."""

    def __init__(self, tokens: list[tuple[str, str]]) -> None:
        self._tokens = tokens

    def level(self, level: int, start: int, depth: int) -> tuple[Expression, int]:
        if depth > DEEPEST:
            raise NotAnExpression("it holds too many brackets")
        if level == len(LEVELS):
            return self._one(start, depth + 1)
        left, position = self.level(level + 1, start, depth)
        while (sign := self._at(position)) in LEVELS[level]:
            right, position = self.level(level + 1, position + 1, depth)
            left = Call(sign, (left, right))
        return left, position

    def _at(self, position: int) -> str:
        return self._tokens[position][1] if position < len(self._tokens) else ""

    def _expect(self, sign: str, position: int) -> int:
        if self._at(position) != sign:
            raise NotAnExpression(f"“{sign}” is missing")
        return position + 1

    def _one(self, start: int, depth: int) -> tuple[Expression, int]:
        if start >= len(self._tokens):
            raise NotAnExpression("it ends too early")
        kind, text = self._tokens[start]
        match kind:
            case "name":
                return Name(text[2:-1].strip()), start + 1
            case "text":
                return Literal(text[1:-1]), start + 1
            case "number":
                return Literal(float(text)), start + 1
            case "dot":
                return Self(), start + 1
            case "word":
                return self._call(text, start + 1, depth)
        return self._bracket_or_minus(text, start, depth)

    def _bracket_or_minus(self, sign: str, start: int, depth: int) -> tuple[Expression, int]:
        if sign == "(":
            inside, position = self.level(0, start + 1, depth)
            return inside, self._expect(")", position)
        if sign == "-":
            inside, position = self._one(start + 1, depth + 1)
            if isinstance(inside, Literal) and isinstance(inside.value, float):
                return Literal(-inside.value), position
        raise NotAnExpression(f"“{sign}” is not expected there")

    def _call(self, name: str, start: int, depth: int) -> tuple[Expression, int]:
        position = self._expect("(", start)
        inside: list[Expression] = []
        while self._at(position) != ")":
            if inside:
                position = self._expect(",", position)
            argument, position = self.level(0, position, depth)
            inside.append(argument)
        return Call(name, tuple(inside)), position + 1
