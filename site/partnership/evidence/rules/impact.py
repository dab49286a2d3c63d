"""A claim that a project changed something is shown only with what it rests on (P25)."""

from partnership.evidence.rules.cells import Number
from partnership.evidence.rules.refusals import Refused


def refuse_bare_impact(
    people: int | None, compared_with: str, low: Number | None, high: Number | None
) -> None:
    """Refuse an impact without its number of people, comparison group and interval.

    Raises:
        Refused: Says what is missing.
    """
    missing = [
        words
        for words, known in (
            ("how many people it is about", people),
            ("who they are compared with", compared_with),
            ("its range of chance", low is not None and high is not None),
        )
        if not known
    ]
    if missing:
        raise Refused(
            f"The source does not say {' or '.join(missing)}, so we make no claim from it."
        )
