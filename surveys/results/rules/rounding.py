"""How a count becomes a number that may be shown."""

STEP = 5
# A published multiple of five stands for the five whole numbers around it.
REACH = 2


def nearest_five(count: int) -> int:
    """Return ``count`` people rounded to the nearest 5, halves up (SR-02, SO-5)."""
    return (2 * count + STEP) // (2 * STEP) * STEP


def whole_percentage(part: int, base: int) -> int:
    """Return ``part`` of ``base`` as a whole percentage, halves up (SR-04).

    Args:
        part: a rounded count.
        base: the rounded count it is a share of, more than 0.
    """
    return (200 * part + base) // (2 * base)


def is_near_everyone(part: int, base: int, margin: int) -> bool:
    """Say whether ``part`` is within ``margin`` people of all of ``base`` ([DPH], SR-05, SO-6)."""
    return part > 0 and base - part <= margin
