"""What must be said beside a number because of what it counts (P10, E4, E13)."""

NOT_PEOPLE: dict[str, str] = {
    "admission": "Hospital admissions are not people: one person can be admitted more than once.",
    "episode": "Episodes of care are not people: one person can have more than one.",
    "occasion": "Occasions are not people: one person can be counted more than once.",
}
ACTIVITY = "This counts what was done. It does not show what changed because of it."
NATIONAL = "This is a national number. It does not say how many there are in any one place here."


def statements(unit: str, *, activity: bool, national: bool) -> tuple[str, ...]:
    """Return the sentences that travel with every such number.

    Args:
        unit: The measure's unit in the singular.
        activity: It counts what was done, not what changed (E13).
        national: It is about a whole country (E4).
    """
    said = (ACTIVITY if activity else "", NOT_PEOPLE.get(unit, ""), NATIONAL if national else "")
    return tuple(filter(None, said))
