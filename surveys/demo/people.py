"""One made-up person's answers to the questions for young people."""

from random import Random

from surveys.demo import chances
from surveys.demo.blocks import permanent_id
from surveys.demo.youth_survey import AFTER_DARK
from surveys.rules.about_you import NO, YES
from surveys.rules.answers import Answer, Chosen, Number
from surveys.rules.codes import GATE, Missing


def answers_of(dice: Random, *, on_fridays: bool = False) -> dict[str, Answer]:
    """Return answers by question id.

    Args:
        dice: decides; the same dice give the same person.
        on_fridays: the question about Fridays is asked too, and some people pass over those about
            themselves.
    """
    age, town = chances.age(dice), chances.town(dice)
    feeling = chances.after_dark(dice, age, town)
    given: dict[str, Answer] = {
        AFTER_DARK: _code(feeling),
        "normal": _labels("normal", chances.normal(dice, feeling)),
        "tell": _labels("tell", chances.tell(dice, feeling)),
        "evenings": _number(chances.evenings(dice, feeling)),
        "age": _labels("age", age),
        "town": _labels("town", town),
    }
    wanted = YES
    if on_fridays:
        given["friday"] = _labels("friday", chances.friday(dice, age, feeling))
        wanted = NO if chances.keeps_to_themselves(dice) else YES
    answers = {permanent_id(name): answer for name, answer in given.items()}
    return {**answers, GATE: Chosen((wanted,))}


def _code(feeling: str | Missing) -> Answer:
    return feeling if isinstance(feeling, Missing) else Chosen((feeling,))


def _labels(name: str, labels: str | list[str] | Missing) -> Answer:
    if isinstance(labels, Missing):
        return labels
    chosen = [labels] if isinstance(labels, str) else labels
    return Chosen(tuple(permanent_id(name, label) for label in chosen))


def _number(value: int | Missing) -> Answer:
    return value if isinstance(value, Missing) else Number(value)
