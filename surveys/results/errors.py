"""Why a question about answers has no table; each message may be shown to the person asking."""


class QueryError(ValueError):
    """The question itself cannot be answered."""


class NoResultsYetError(QueryError):
    """There are too few answers so far (SR-11)."""
