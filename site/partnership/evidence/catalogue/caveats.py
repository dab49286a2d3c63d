"""Caveats that travel with numbers (DN-1 to DN-8, P5 to P13, E4, G4)."""

from collections.abc import Iterable
from dataclasses import dataclass

from partnership.evidence.models import AreaLevel, Caveat


@dataclass(frozen=True, slots=True)
class CaveatWords:
    """One caveat with where it applies."""

    slug: str
    text: str
    only_rates: bool = False
    only_ranks: bool = False
    only_level: str = ""


KNOWN = (
    CaveatWords(
        "recorded-activity",
        "These are crimes that police wrote down. The numbers tell us more about the work of "
        "police than about how safe people are over time. They are management information, not "
        "accredited official statistics.",
    ),
    CaveatWords(
        "broad-class",
        "“Violence and sexual offences” is one broad group. It includes harassment and stalking. "
        "It is not the same as serious violence or knife crime.",
    ),
    CaveatWords(
        "distinct-references",
        "Each crime reference is counted once, even when the police file lists it twice.",
    ),
    CaveatWords(
        "counted-twice",
        "The police file lists some crimes twice, so there are more records than crimes.",
    ),
    CaveatWords(
        "no-location",
        "Crimes with no place, or placed outside the county, are counted for the whole county "
        "but for neither council, so the councils do not add up to the county.",
    ),
    CaveatWords(
        "census-base",
        "The rate divides by the residents counted in the 2021 Census, or by the estimate named "
        "beside it. Where a place has grown since, the true rate is a little lower.",
        only_rates=True,
    ),
    CaveatWords(
        "not-anti-social",
        "Anti-social behaviour is counted apart and is not in this number.",
    ),
    CaveatWords(
        "outcomes-change",
        "This is the last outcome that was published. Newer crimes may still get another one.",
    ),
    CaveatWords(
        "district-base",
        "The district ended in 2021. Its rate divides by the residents estimated for the middle "
        "of 2020, so it is old.",
        only_rates=True,
        only_level=AreaLevel.FORMER_DISTRICT,
    ),
    CaveatWords(
        "district-method",
        "Places were worked out from small areas and from points on a map that are not exact, so "
        "a crime near an edge may be counted next door.",
        only_level=AreaLevel.FORMER_DISTRICT,
    ),
    CaveatWords(
        "added-up-residents",
        "Residents of police forces were added up from the councils that belong to each force.",
        only_rates=True,
        only_level=AreaLevel.FORCE,
    ),
    CaveatWords(
        "comparison-missing-forces",
        "Forces without all twelve months are not in the comparison, such as the Metropolitan "
        "Police and Greater Manchester. It is not the whole of England and Wales.",
        only_ranks=True,
        only_level=AreaLevel.FORCE,
    ),
    CaveatWords(
        "comparison-not-most-similar",
        "The comparison is with all forces that published every month, not with those most like "
        "ours.",
        only_ranks=True,
        only_level=AreaLevel.FORCE,
    ),
    CaveatWords(
        "official-recorded",
        "Recorded crime shows what police wrote down. It says more about the work of police and "
        "how they record than about how safe people are over time.",
    ),
    CaveatWords(
        "serious-violence-definition",
        "Counted here as homicide and violence with injury. The partnership’s own definition of "
        "serious violence may be wider.",
    ),
    CaveatWords(
        "knife-method",
        "The way of counting offences with knives changed when forces began to use a national "
        "tool. Older numbers are comparable only where the publisher has worked them out again.",
    ),
    CaveatWords(
        "possession-apart",
        "Carrying a knife is counted apart and is not in this number.",
    ),
    CaveatWords(
        "admissions-not-people",
        "These are stays in hospital. One person may have more than one.",
    ),
    CaveatWords(
        "small-health-counts",
        "Very small numbers are hidden to protect people. Hidden does not mean zero.",
    ),
    CaveatWords(
        "homicide-index",
        "Counted by victim in the year police first recorded the death. A later court case can "
        "change it.",
    ),
    CaveatWords(
        "deprivation-of-areas",
        "This describes areas, not the people in them. Most people in any area are not deprived.",
    ),
    CaveatWords(
        "national-survey",
        "This is what young people in England and Wales said in a survey. It is national: it is "
        "not a count for any one place.",
    ),
)

# Caveats of a whole comparison: said beside ranks, never beside one force's number (DN-5, DN-6).
COMPARISON_CAVEATS = ("comparison-missing-forces", "comparison-not-most-similar")


def ensure_caveats() -> None:
    """Make the caveats that are not there yet; what staff have changed is left as it is."""
    # One question, because each of some hundred measures asks for all of them.
    there = set(Caveat.objects.values_list("slug", flat=True))
    for order, words in enumerate(KNOWN):
        if words.slug not in there:
            _ensure(words, order * 10)


def _ensure(words: CaveatWords, order: int) -> None:
    Caveat.objects.get_or_create(
        slug=words.slug,
        defaults={
            "text": words.text,
            "only_rates": words.only_rates,
            "only_ranks": words.only_ranks,
            "only_level": words.only_level,
            "order": order,
        },
    )


def caveats(slugs: Iterable[str]) -> list[Caveat]:
    """Return caveats by slug."""
    return list(Caveat.objects.filter(slug__in=slugs))
