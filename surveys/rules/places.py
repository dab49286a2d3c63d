"""The levels at which people may say where they live: none finer than a town (DP-12, NF-40)."""

TOWN, AREA = "town", "area"
LEVELS = [(TOWN, "Towns"), (AREA, "Larger areas")]
