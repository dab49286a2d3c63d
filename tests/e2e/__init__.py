"""Whole journeys in a real browser, against the site as production serves it."""
