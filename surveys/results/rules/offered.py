"""What is said of answers that not everybody could give, and of entries (SB-01, SB-15)."""

from surveys.results.rules.table import Cell, Line


def asked_in_words(line: Line, when: str) -> str:
    """Say when an answer was offered, and of how many people its share is.

    Args:
        line: the answer after disclosure control.
        when: such as "added on 3 May 2026".
    """
    about = f"“{line.label}” was {when}."
    if line.asked is None:
        return f"{about} Its share is in the table of this question by itself."
    if line.asked.count is None:
        return f"{about} How many people could choose it is hidden, and so is its share."
    number = f"{line.asked.count:,}"
    return f"{about} About {number} answered while it was offered; its share is of these."


def gave_any_in_words(givers: Cell, who: str) -> str:
    """Say how many gave at least one entry to a question that is asked in rounds.

    Args:
        givers: their number after disclosure control.
        who: "people" or "groups".
    """
    if givers.count is None:
        return f"How many {who} gave at least one entry is hidden, to protect people."
    return f"About {givers.count:,} {who} gave at least one entry."
