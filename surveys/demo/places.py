"""The demonstration list of places: towns and the two larger areas, never wards (NF-39, NF-40)."""

from surveys.demo.blocks import permanent_id
from surveys.models import Place
from surveys.rules.places import AREA, TOWN

WEST, NORTH = "West Northamptonshire", "North Northamptonshire"
ELSEWHERE = "Somewhere else"
TOWNS = {
    WEST: ("Northampton", "Daventry", "Brackley", "Towcester", "A village in the west"),
    NORTH: (
        "Kettering",
        "Corby",
        "Wellingborough",
        "Rushden",
        "Higham Ferrers",
        "Raunds",
        "Irthlingborough",
        "Desborough",
        "Rothwell",
        "Burton Latimer",
        "Thrapston",
        "Oundle",
        "A village in the north",
    ),
    "": (ELSEWHERE,),
}


def build_places() -> None:
    """Fill the list of places; one that is there stays as it is."""
    towns = [(TOWN, name, area) for area, names in TOWNS.items() for name in names]
    areas = [(AREA, name, "") for name in (WEST, NORTH, ELSEWHERE)]
    for order, (level, name, within) in enumerate([*areas, *towns]):
        Place.objects.get_or_create(
            id=permanent_id("place", level, name),
            defaults={"name": name, "level": level, "within": within, "order": order},
        )
