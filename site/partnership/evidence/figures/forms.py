"""The forms of a figure. Each says one thing one way; a new form is one function and one row."""

from collections.abc import Callable

from partnership.evidence.figures.cells import CellBook
from partnership.evidence.figures.forms_change import as_change
from partnership.evidence.figures.forms_counts import as_count, as_rolling
from partnership.evidence.figures.forms_rank import as_rank
from partnership.evidence.figures.forms_rates import as_interval, as_rate
from partnership.evidence.figures.forms_shares import as_ratio, as_share
from partnership.evidence.figures.parts import FigureRequest, Parts
from partnership.evidence.rules.cells import Form

FORMS: dict[Form, Callable[[FigureRequest, CellBook], Parts]] = {
    Form.COUNT: as_count,
    Form.RATE: as_rate,
    Form.INTERVAL: as_interval,
    Form.CHANGE: as_change,
    Form.SHARE: as_share,
    Form.RATIO: as_ratio,
    Form.RANK: as_rank,
    Form.ROLLING: as_rolling,
}
