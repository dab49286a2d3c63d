"""Demonstration evidence: the twelve real months of 2025 and the figures that pages cite."""

from dataclasses import dataclass
from datetime import date

from partnership.evidence.catalogue.areas import ensure_areas
from partnership.evidence.catalogue.breaks import mark_recording_improved
from partnership.evidence.catalogue.duty import ensure_duty_measures
from partnership.evidence.catalogue.norms import ensure_norm_measures
from partnership.evidence.catalogue.paths import DATA
from partnership.evidence.loaders.registry import BY_SLUG
from partnership.evidence.models import Area, Figure, Measure
from partnership.evidence.publishing import publish
from partnership.evidence.rules.cells import Form
from partnership.evidence.rules.periods import Period

FILES = (
    ("population", "population.csv"),
    ("police-archive", "police-uk-northamptonshire-2025.zip"),
    ("former-districts", "former_district_crime.csv"),
    ("forces-comparison", "forces_comparison.csv"),
    ("deprivation", "deprivation.csv"),
    ("tidy", "national_norm.csv"),
)
PLACES = {
    "force": ("E23000022", "Northamptonshire"),
    "north": ("E06000061", "North Northamptonshire"),
    "west": ("E06000062", "West Northamptonshire"),
}
ENDINGS = {
    Form.COUNT: ("", ""),
    Form.RATE: ("-rate", ", rate"),
    Form.INTERVAL: ("-interval", ", range of the rate"),
    Form.SHARE: ("-share", ", share of all crime"),
}


@dataclass(frozen=True, slots=True)
class Topic:
    """A measure with the word its figures' slugs begin with."""

    word: str
    measure: str
    title: str
    label: str
    forms: tuple[Form, ...]


ALL_FORMS = (Form.COUNT, Form.RATE, Form.INTERVAL, Form.SHARE)
COUNT_AND_RATE = (Form.COUNT, Form.RATE)
TOPICS = (
    Topic(
        "violence",
        "police-violence-and-sexual-offences",
        "Violence and sexual offences",
        "violence and sexual offences recorded by police",
        ALL_FORMS,
    ),
    Topic(
        "robbery",
        "police-robbery",
        "Robbery",
        "robberies recorded by police",
        COUNT_AND_RATE,
    ),
    Topic(
        "weapons",
        "police-possession-of-weapons",
        "Possession of weapons",
        "possession of weapons offences recorded by police",
        COUNT_AND_RATE,
    ),
    Topic(
        "all-crime",
        "police-all-crime",
        "All recorded crime",
        "crimes recorded by police, without anti-social behaviour",
        COUNT_AND_RATE,
    ),
)


def load_demo_evidence() -> None:
    """Load areas, every file we hold and the saved figures; a second time changes nothing."""
    ensure_areas()
    ensure_norm_measures()
    ensure_duty_measures()
    for slug, name in FILES:
        with (DATA / name).open("rb") as file:
            loaded = BY_SLUG[slug].load(file, name, None)
        for result in loaded:
            publish(result.release)
    mark_recording_improved(Measure.objects.get(slug="police-violence-and-sexual-offences"))
    for topic in TOPICS:
        for place, (code, name) in PLACES.items():
            for form in topic.forms:
                _save_figure(topic, form, place, Area.objects.get(code=code), name)
    _save_population_figures()


def _save_figure(topic: Topic, form: Form, place: str, area: Area, place_name: str) -> None:
    """Save one figure for 2025 under a slug like ``violence-2025-north-rate``."""
    period = Period.calendar_year(2025)
    ending, words = ENDINGS[form]
    Figure.objects.get_or_create(
        slug=f"{topic.word}-2025-{place}{ending}",
        defaults={
            "title": f"{topic.title}{words}, {place_name}, 2025",
            "label": topic.label,
            "measure": Measure.objects.get(slug=topic.measure),
            "area": area,
            "form": form.value,
            "period_kind": period.kind.value,
            "period_start": period.start,
            "period_end": period.end,
        },
    )


def _save_population_figures() -> None:
    """Save the residents of each place at the 2021 Census."""
    period = Period.point(date(2021, 3, 21))
    for place, (code, name) in PLACES.items():
        Figure.objects.get_or_create(
            slug=f"residents-2021-{place}",
            defaults={
                "title": f"Residents, {name}, Census 2021",
                "label": "residents",
                "measure": Measure.objects.get(slug="residents"),
                "area": Area.objects.get(code=code),
                "form": Form.COUNT.value,
                "period_kind": period.kind.value,
                "period_start": period.start,
                "period_end": period.end,
            },
        )
