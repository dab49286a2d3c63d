"""One block for each kind of question."""

from wagtail import blocks

from surveys.blocks.choices import SeveralChoicesBlock, SingleChoiceBlock
from surveys.blocks.entries import LongTextBlock, MonthBlock, NumberBlock, RankBlock, ShortTextBlock
from surveys.blocks.groups import RepeatBlock
from surveys.blocks.looks import AreaBlock, BallotBlock, PicturesBlock
from surveys.blocks.reading import ContentNoteBlock, InfoBlock
from surveys.blocks.scales import ScaleBlock, StatementsBlock
from surveys.rules.codes import Kind

QUESTION_BLOCKS: list[tuple[str, blocks.Block]] = [
    (Kind.SINGLE.value, SingleChoiceBlock()),
    (Kind.SEVERAL.value, SeveralChoicesBlock()),
    (Kind.SCALE.value, ScaleBlock()),
    ("statements", StatementsBlock()),
    (Kind.NUMBER.value, NumberBlock()),
    (Kind.MONTH.value, MonthBlock()),
    (Kind.RANK.value, RankBlock()),
    ("ballot", BallotBlock()),
    ("pictures", PicturesBlock()),
    ("area", AreaBlock()),
    (Kind.SHORT_TEXT.value, ShortTextBlock()),
    (Kind.LONG_TEXT.value, LongTextBlock()),
    ("repeat", RepeatBlock()),
    (Kind.INFO.value, InfoBlock()),
    (Kind.NOTE.value, ContentNoteBlock()),
]
