"""Bringing questionnaires in and taking them away: XLSForm and our own JSON."""
