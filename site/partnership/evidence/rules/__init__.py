"""Thoughts about numbers, without Django: periods, intervals, rates, change, words."""
