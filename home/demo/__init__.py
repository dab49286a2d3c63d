"""Demonstration content: invented people, labelled as examples; real published numbers."""
