// Lets readers sort a table by any column. Without script the table keeps its own order.
const NUMBER = /-?[\d,]+(?:\.\d+)?/;

const valueOf = (row, column, order) => {
  if (order) return Number(row.dataset.place);
  const text = row.cells[column].textContent.trim();
  const found = NUMBER.exec(text);
  return found && found.index === 0 ? Number(found[0].replaceAll(",", "")) : null;
};

// Cells without a number stay last, whichever way the column is sorted.
const compare = (column, { order, words, down }) => (one, other) => {
  const sign = down ? -1 : 1;
  if (words) {
    const [first, second] = [one, other].map((row) => row.cells[column].textContent);
    return sign * first.localeCompare(second, "en-GB", { numeric: true });
  }
  const [first, second] = [one, other].map((row) => valueOf(row, column, order));
  if (first === null || second === null) return (first === null) - (second === null);
  return sign * (first - second);
};

const sort = (table, heading, said) => {
  const down = heading.getAttribute("aria-sort") === "ascending";
  const column = heading.cellIndex;
  const numeric = heading.classList.contains("numeric");
  const order = column === 0 && table.dataset.sortable === "given";
  const body = table.tBodies[0];
  const rows = [...body.rows].sort(compare(column, { order, words: !numeric && !order, down }));
  for (const each of table.tHead.rows[0].cells) each.removeAttribute("aria-sort");
  heading.setAttribute("aria-sort", down ? "descending" : "ascending");
  body.append(...rows);
  said.textContent = `Sorted by ${heading.textContent.trim()}, ${down ? "going down" : "going up"}.`;
};

for (const table of document.querySelectorAll("table[data-sortable]")) {
  const rows = [...table.tBodies[0].rows];
  if (rows.length < 3) continue;
  rows.forEach((row, place) => { row.dataset.place = place; });
  const said = document.createElement("p");
  said.className = "visually-hidden";
  said.setAttribute("role", "status");
  table.closest(".table").append(said);
  for (const heading of table.tHead.rows[0].cells) {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "sort-button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => sort(table, heading, said));
  }
}
