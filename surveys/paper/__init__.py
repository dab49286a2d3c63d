"""Surveys on paper: the form to print, and what was typed from it."""
