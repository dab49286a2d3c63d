"""The question bank: standard questions with source and version, used by reference (QL-5)."""
