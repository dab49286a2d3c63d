"""How far could a hidden number move without contradicting what is shown (SR-14)?

Numbers that add up are a flow: people run from "everybody" through rows and columns back to
"everybody", and each published number bounds one edge. The exact table is one flow that obeys
all bounds. From there an edge can gain as many people as can run back round it through what
room the other edges have left: the greatest flow in the residual network, found by shortest
augmenting paths. Bounds are whole numbers, so the answer is exact, not an estimate.
"""

from collections import defaultdict, deque
from collections.abc import Sequence
from dataclasses import dataclass

# More people than any survey has: an edge that nothing published bounds.
UNBOUNDED = 10**9
# One step of a path: which edge, and whether along (+1) or against (-1) it.
Step = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Edge:
    """People running from ``tail`` to ``head``, with what is known of their number."""

    tail: str
    head: str
    low: int
    high: int
    flow: int


class Network:
    """Edges with bounds and one flow that obeys them."""

    def __init__(self, edges: Sequence[Edge]) -> None:
        """Keep the edges and index them by their ends."""
        self.edges = edges
        self._at: dict[str, list[tuple[int, int, str]]] = defaultdict(list)
        for number, edge in enumerate(edges):
            self._at[edge.tail].append((number, 1, edge.head))
            self._at[edge.head].append((number, -1, edge.tail))

    def range_of(self, number: int, enough: int = UNBOUNDED) -> tuple[int, int]:
        """Return the smallest and greatest flow that edge ``number`` can have.

        Args:
            number: position in ``edges``.
            enough: stop looking once the range is this much wider than one value.
        """
        edge = self.edges[number]
        room = min(edge.high - edge.flow, enough)
        up = self._push(edge.head, edge.tail, number, room)
        room = min(edge.flow - edge.low, enough - up)
        down = self._push(edge.tail, edge.head, number, room)
        return edge.flow - down, edge.flow + up

    def _push(self, start: str, goal: str, without: int, wanted: int) -> int:
        flows = [edge.flow for edge in self.edges]
        pushed = 0
        while pushed < wanted:
            path = self._shortest_path(start, goal, without, flows)
            if not path:
                break
            amount = min(wanted - pushed, *(self._room(step, flows) for step in path))
            for number, direction in path:
                flows[number] += direction * amount
            pushed += amount
        return pushed

    def _room(self, step: Step, flows: list[int]) -> int:
        number, direction = step
        edge = self.edges[number]
        return edge.high - flows[number] if direction > 0 else flows[number] - edge.low

    def _shortest_path(self, start: str, goal: str, without: int, flows: list[int]) -> list[Step]:
        came_by: dict[str, tuple[str, Step] | None] = {start: None}
        waiting = deque([start])
        while waiting and goal not in came_by:
            node = waiting.popleft()
            for number, direction, other in self._at[node]:
                step = (number, direction)
                if number != without and other not in came_by and self._room(step, flows) > 0:
                    came_by[other] = (node, step)
                    waiting.append(other)
        return _walk_back(goal, came_by)


def _walk_back(goal: str, came_by: dict[str, tuple[str, Step] | None]) -> list[Step]:
    path: list[Step] = []
    arrived = came_by.get(goal)
    while arrived is not None:
        node, step = arrived
        path.append(step)
        arrived = came_by[node]
    return path
