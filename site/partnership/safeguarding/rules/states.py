"""The states of a case and the moves between them (section 3, "Case states")."""

from enum import StrEnum


class State(StrEnum):
    """Where a text stands in the queue."""

    NEW = "new"
    TRIAGED = "triaged"
    WITH_LEAD = "with_lead"
    REFERRED = "referred"
    PLACE_INTELLIGENCE = "place_intelligence"
    NO_ACTION = "no_action"
    CLOSED = "closed"


STATE_LABELS: dict[State, str] = {
    State.NEW: "New",
    State.TRIAGED: "Read and sorted",
    State.WITH_LEAD: "With the safeguarding lead",
    State.REFERRED: "Referred",
    State.PLACE_INTELLIGENCE: "Noted for the place",
    State.NO_ACTION: "No action needed",
    State.CLOSED: "Closed",
}

_OUTCOMES = (State.REFERRED, State.PLACE_INTELLIGENCE, State.NO_ACTION)
MOVES: dict[State, tuple[State, ...]] = {
    State.NEW: (State.TRIAGED,),
    State.TRIAGED: (State.WITH_LEAD,),
    State.WITH_LEAD: _OUTCOMES,
    **dict.fromkeys(_OUTCOMES, (State.CLOSED,)),
    State.CLOSED: (),
}


def may_move(before: str, after: str) -> bool:
    """Say whether a case may go from one state straight to the other."""
    return after in MOVES[State(before)]
