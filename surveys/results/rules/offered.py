"""What is said beside an answer that was not offered all the time (SB-01, SB-15)."""

from surveys.results.rules.table import Line


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
