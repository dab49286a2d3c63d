"""The reasons for which a number is not given, in plain words (N3)."""


class Refused(Exception):  # noqa: N818 - it is an answer, not a failure
    """A rule forbids this number; ``reason`` tells the reader why, in one sentence."""

    def __init__(self, reason: str, *, hides: bool = False) -> None:
        """Keep the reason, and whether a number that is known is hidden on purpose (P13)."""
        super().__init__(reason)
        self.reason = reason
        self.hides = hides
