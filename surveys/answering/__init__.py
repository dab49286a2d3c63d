"""Keeping answers while they are being given, and sending them once."""
