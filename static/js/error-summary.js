// Focus on the error summary when a page shows one, and links that show the question (ERR-2, ERR-3).
const summary = document.querySelector("[data-error-summary]");

const focusOnce = (element) => {
  element.setAttribute("tabindex", "-1");
  element.addEventListener("blur", () => element.removeAttribute("tabindex"), { once: true });
  element.focus();
};

// What to bring into view: the legend of a group when it is near enough, else the label.
const headingOf = (input) => {
  const legend = input.closest("fieldset")?.querySelector("legend");
  if (legend) {
    const isChoice = input.type === "checkbox" || input.type === "radio";
    const legendTop = legend.getBoundingClientRect().top;
    const box = input.getBoundingClientRect();
    if (isChoice || box.top + box.height - legendTop < window.innerHeight / 2) {
      return legend;
    }
  }
  return document.querySelector(`label[for="${CSS.escape(input.id)}"]`) ?? input.closest("label");
};

summary.addEventListener("click", (event) => {
  const link = event.target.closest('a[href^="#"]');
  const input = link && document.getElementById(decodeURIComponent(link.hash.slice(1)));
  const heading = input && headingOf(input);
  if (!heading) {
    return;
  }
  event.preventDefault();
  heading.scrollIntoView();
  input.focus({ preventScroll: true });
});

focusOnce(summary);
