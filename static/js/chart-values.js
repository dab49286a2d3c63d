// Shows the values of a chart one by one: arrow keys, a tap, a finger that slides along, or the
// mouse. The table and the words under the chart say the same without script.
const STEPS = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };
const ON = "chart__spot--on";

const enrich = (box) => {
  const spots = [...box.querySelectorAll(".chart__spot")];
  const title = box.closest("figure")?.querySelector("h2, h3")?.textContent ?? "Chart";
  const words = spots.map((spot) => {
    const own = spot.querySelector("title").textContent;
    const name = spot.closest(".chart-multiples__panel")?.querySelector("p")?.textContent;
    return name ? `${name}, ${own}` : own;
  });
  // The words now stand in the page: a tooltip over them would only be in the way.
  for (const spot of spots) spot.querySelector("title").remove();
  let place = -1;

  const reader = document.createElement("div");
  reader.className = "chart-reader";
  reader.tabIndex = 0;
  reader.setAttribute("role", "group");
  reader.setAttribute("aria-label", `Values of the chart: ${title}. Use the arrow keys.`);
  const value = document.createElement("output");
  value.className = "chart-value";
  value.textContent = "Use the arrow keys, or touch the chart, to read each value.";
  const drawing = box.querySelector(".chart-multiples") ?? box.querySelector(".chart");
  drawing.before(reader);
  reader.append(drawing, value);

  const show = (next) => {
    spots[place]?.classList.remove(ON);
    place = Math.max(0, Math.min(spots.length - 1, next));
    spots[place].classList.add(ON);
    value.textContent = words[place];
  };

  reader.addEventListener("keydown", (event) => {
    const next = { Home: 0, End: spots.length - 1 }[event.key] ?? place + (STEPS[event.key] ?? NaN);
    if (Number.isNaN(next) || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    show(next);
  });
  const reveal = (target) => {
    const found = spots.indexOf(target);
    if (found >= 0 && found !== place) show(found);
  };
  reader.addEventListener("pointerover", ({ target }) => reveal(target));
  reader.addEventListener("click", ({ target }) => reveal(target));
  // A finger keeps the spot on which it came down as its target, so ask what lies below it now.
  reader.addEventListener("pointermove", ({ pointerType, clientX, clientY }) => {
    if (pointerType === "touch") reveal(document.elementFromPoint(clientX, clientY));
  });
};

for (const box of document.querySelectorAll(".figure-frame__chart")) {
  if (box.querySelector(".chart__spot")) enrich(box);
}
