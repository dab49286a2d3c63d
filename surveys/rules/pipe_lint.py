"""What can be wrong with the marks of earlier answers in a page's words."""

from collections.abc import Iterator

from surveys.rules.definition import Definition, Question
from surveys.rules.piping import MARK, PIPED, shared_words


def wrong_pipes(definition: Definition, page: Question) -> Iterator[str]:
    """Yield what is wrong with the marks of a page, in words for its author."""
    known = {pipe.mark for pipe in page.pipes}
    texts = (*(getattr(page, name) for name in PIPED), *shared_words(page))
    used = {mark for text in texts for mark in MARK.findall(text)}
    for mark in sorted(used - known):
        yield f"Nothing says what [{mark}] stands for."
    position = definition.items.index(page)
    earlier = {item.id for item in definition.items[:position] if not item.is_info}
    for pipe in page.pipes:
        if not MARK.fullmatch(f"[{pipe.mark}]"):
            yield f"“{pipe.mark}” cannot be a mark. Use small letters and numbers only."
        if pipe.question not in earlier:
            yield f"[{pipe.mark}] must stand for the answer to an earlier question."
        if not pipe.fallback.strip():
            yield f"Say what stands in place of [{pipe.mark}] when there is no answer."
