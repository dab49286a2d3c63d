// Says what needs mending as the pages of the website do: a summary with a link, and the same words
// above the question (ERR-1 to ERR-4).
const FIELDS = "input:not([id$=_filter]), select, textarea, button";

const headingOf = (section) => section.querySelector("legend.fieldset__legend, h1.field__heading");

// The named field, or the first one of the question that can be seen.
const targetOf = (section, name) => {
  const own = [...section.querySelectorAll(`.field :is(${FIELDS})`)];
  const seen = own.filter((control) => control.checkVisibility());
  return seen.find((control) => control.name === name) ?? seen[0];
};

const describe = (element, id) => {
  const before = element.getAttribute("aria-describedby") ?? "";
  element.dataset.describedBefore = before;
  element.setAttribute("aria-describedby", `${before} ${id}`.trim());
};

export const clearError = (section) => {
  for (const part of section.querySelectorAll(".error-summary, .field-error")) part.remove();
  section.querySelector(".field--error")?.classList.remove("field--error");
  section.querySelector("[aria-invalid]")?.removeAttribute("aria-invalid");
  const told = section.querySelector("[data-described-before]");
  if (!told) return;
  const before = told.dataset.describedBefore;
  if (before) told.setAttribute("aria-describedby", before);
  else told.removeAttribute("aria-describedby");
  delete told.dataset.describedBefore;
};

// template: a summary with one link, and the words above the question; name: the field to mend.
export const showError = (section, template, message, name) => {
  const target = targetOf(section, name);
  const heading = headingOf(section);
  const parts = template.content.cloneNode(true);
  const [summary, above] = [parts.querySelector(".error-summary"), parts.querySelector(".field-error")];
  const link = summary.querySelector("a");
  link.textContent = message;
  link.addEventListener("click", (event) => {
    event.preventDefault();
    heading.scrollIntoView();
    target.focus({ preventScroll: true });
  });
  above.id = `${section.dataset.page}-error`;
  above.querySelector("[data-message]").textContent = message;
  const hint = heading.nextElementSibling;
  (hint?.matches(".hint") ? hint : heading).after(above);
  section.querySelector(".field").classList.add("field--error");
  if (!["radio", "checkbox", "button"].includes(target.type)) target.setAttribute("aria-invalid", "true");
  const isGroup = heading.matches("legend");
  describe(isGroup ? heading.parentElement : target, above.id);
  section.querySelector("[data-act=back]").after(summary);
  summary.tabIndex = -1;
  summary.focus();
};
