"""The three measures by which the Duty is judged lead the page, also when one is missing (P24)."""

from dataclasses import dataclass

from partnership.evidence.figures import measures_held


@dataclass(frozen=True, slots=True)
class DutyMeasure:
    """One of the three, with the measure that would hold it and where its figures come from.

    ``or_else`` are measures that answer for it too: the publisher's rate where it gives no count.
    """

    slug: str
    title: str
    about: str
    comes_from: str
    or_else: tuple[str, ...] = ()


DUTY_MEASURES = (
    DutyMeasure(
        "homicide",
        "Homicide",
        "People who lost their lives because of another person.",
        "Home Office Homicide Index, published by the Office for National Statistics",
        or_else=("homicide-rate",),
    ),
    DutyMeasure(
        "admissions-sharp-object",
        "Hospital admissions for assault with a sharp object",
        "People who needed a hospital bed after being hurt in this way.",
        "NHS England hospital statistics, by area",
    ),
    DutyMeasure(
        "police-recorded-serious-violence",
        "Police recorded crime",
        "The official count of serious violence that police recorded.",
        "Home Office police recorded crime open data, by police force",
    ),
)


@dataclass(frozen=True, slots=True)
class DutyStatus:
    """A measure of the Duty and whether its figures are public here."""

    measure: DutyMeasure
    loaded: bool


def duty_statuses() -> list[DutyStatus]:
    """Say of each of the three measures whether it is loaded, in one query."""
    wanted = {each: {each.slug, *each.or_else} for each in DUTY_MEASURES}
    loaded = set(measures_held([slug for slugs in wanted.values() for slug in slugs]))
    return [DutyStatus(each, bool(slugs & loaded)) for each, slugs in wanted.items()]
