"""The three measures by which the Duty is judged lead the page, also when one is missing (P24)."""

from dataclasses import dataclass

from partnership.evidence.figures import measures_held


@dataclass(frozen=True, slots=True)
class DutyMeasure:
    """One of the three, with the measure that would hold it and where its figures come from."""

    slug: str
    title: str
    about: str
    comes_from: str


DUTY_MEASURES = (
    DutyMeasure(
        "homicide",
        "Homicide",
        "People who lost their lives because of another person.",
        "Home Office Homicide Index, published by the Office for National Statistics",
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
    loaded = measures_held([each.slug for each in DUTY_MEASURES])
    return [DutyStatus(each, each.slug in loaded) for each in DUTY_MEASURES]
