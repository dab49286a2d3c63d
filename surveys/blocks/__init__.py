"""What an officer builds a questionnaire from in the CMS."""

from surveys.blocks.sections import SectionBlock

__all__ = ["SectionBlock"]
