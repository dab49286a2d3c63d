// Marks that scripts run (JSB-1) and fetches a behaviour only where a page has use for it.
const root = document.documentElement;
root.classList.add("has-script");

const has = (selector) => document.querySelector(selector) !== null;

if (has("[data-error-summary]")) {
  import("./error-summary.js");
}
if (has("[data-character-limit]")) {
  import("./character-count.js");
}
if (has("[data-prevent-double-click]")) {
  import("./prevent-double-click.js");
}
if (has("[data-exclusive]")) {
  import("./exclusive-choice.js");
}
if (has("[data-copy]")) {
  import("./copy.js");
}
if (has(".menu")) {
  import("./menu.js");
}
if (has("[data-sortable]")) {
  import("./sort-table.js");
}
if (has(".chart__spot")) {
  import("./chart-values.js");
}
if (has("[data-keep-trying]")) {
  import("./keep-trying.js");
}
