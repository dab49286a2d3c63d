"""Caveats that travel with police numbers (DN-1 to DN-4, P5, G4)."""

from collections.abc import Iterable
from dataclasses import dataclass

from partnership.evidence.models import Caveat


@dataclass(frozen=True, slots=True)
class CaveatWords:
    """One caveat with where it applies."""

    slug: str
    text: str
    only_rates: bool = False


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
        "The rate divides by the residents counted in the 2021 Census. Where a place has grown "
        "since, the true rate is a little lower.",
        only_rates=True,
    ),
    CaveatWords(
        "not-anti-social",
        "Anti-social behaviour is counted apart and is not in this number.",
    ),
)


def ensure_caveats() -> None:
    """Make the caveats that are not there yet; what staff have changed is left as it is."""
    for order, words in enumerate(KNOWN):
        Caveat.objects.get_or_create(
            slug=words.slug,
            defaults={
                "text": words.text,
                "only_rates": words.only_rates,
                "order": order * 10,
            },
        )


def caveats(slugs: Iterable[str]) -> list[Caveat]:
    """Return caveats by slug."""
    return list(Caveat.objects.filter(slug__in=slugs))
