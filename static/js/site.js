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
if (has("[data-read-aloud]") && "speechSynthesis" in window) {
  import("./read-aloud.js");
}
if (has(".switches") && has("main form")) {
  import("./switch-words.js");
}
if (has("[data-words-of]")) {
  import("./other-words.js");
}
if (has("[data-rank]")) {
  import("./rank.js");
}
if (has("[data-type-ahead]")) {
  import("./type-ahead.js");
}
if (has("[data-copy]")) {
  import("./copy.js");
}
if (has("[data-sum]")) {
  import("./sum.js");
}
if (has("[data-code-from-address]")) {
  import("./code-from-address.js");
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
