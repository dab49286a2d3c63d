"""What an officer builds a questionnaire from in the CMS."""

from surveys.blocks.sections import AboutYouBlock, SectionBlock

__all__ = ["AboutYouBlock", "SectionBlock"]
