"""What a table counts, in words (QB-16): people, groups, or entries of either."""

from surveys.results import DisclosedTable, Unit

NAMES = {
    Unit.PEOPLE: "People",
    Unit.GROUPS: "Groups",
    Unit.ENTRIES: "Entries",
    Unit.GROUP_ENTRIES: "Entries",
}
ANSWERED = {
    Unit.PEOPLE: "People who answered",
    Unit.GROUPS: "Groups that answered",
    Unit.ENTRIES: "Entries with an answer",
    Unit.GROUP_ENTRIES: "Entries with an answer",
}
EVERYTHING = {
    Unit.PEOPLE: "All responses",
    Unit.GROUPS: "All group sessions",
    Unit.ENTRIES: "All entries",
    Unit.GROUP_ENTRIES: "All entries",
}
WAYS = {
    Unit.PEOPLE: "How people answered",
    Unit.GROUPS: "How big the groups were",
    Unit.ENTRIES: "How the entries came in",
    Unit.GROUP_ENTRIES: "How big the groups were, for each entry",
}
WHO = {
    Unit.PEOPLE: "Who is in the table, and who is not",
    Unit.GROUPS: "Which groups are in the table, and which are not",
    Unit.ENTRIES: "Which entries are in the table, and which are not",
    Unit.GROUP_ENTRIES: "Which entries of groups are in the table, and which are not",
}
WAY = {
    Unit.PEOPLE: "Way",
    Unit.GROUPS: "Size",
    Unit.ENTRIES: "Way",
    Unit.GROUP_ENTRIES: "Size",
}
GAVE_ANY = {
    Unit.ENTRIES: "People who gave at least one",
    Unit.GROUP_ENTRIES: "Groups that gave at least one",
}


def many(table: DisclosedTable) -> str:
    """Return the unit inside a sentence: "people", "groups" or "entries"."""
    return NAMES[table.unit].lower()
