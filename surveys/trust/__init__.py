"""Keeping machines and ballot boxes apart without asking anybody who they are (SE-13 to SE-15)."""
