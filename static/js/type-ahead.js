// Lets people type a few letters to make a long list of options shorter. The list itself stays the
// browser's own, so keyboard, screen reader and phone treat it as they always do.
const PAUSE = 600;
const plain = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const matches = (option, typed) => option.value === "" || plain(option.text).includes(typed);

const attach = (select) => {
  const all = [...select.childNodes].map((node) => node.cloneNode(true));
  const box = document.createElement("div");
  box.className = "type-ahead";
  const label = document.createElement("label");
  label.textContent = "Type a few letters to make the list shorter";
  const field = document.createElement("input");
  field.className = "control";
  field.type = "text";
  field.autocomplete = "off";
  field.id = `${select.id}_filter`;
  field.setAttribute("aria-controls", select.id);
  label.htmlFor = field.id;
  const spoken = document.createElement("div");
  spoken.className = "hint";
  spoken.setAttribute("role", "status");
  box.append(label, field, spoken);
  select.parentElement.before(box);

  const keep = (node, typed, value) => {
    const copy = node.cloneNode(true);
    const options = copy instanceof HTMLOptionElement ? [copy] : [...(copy.children ?? [])];
    for (const option of options) {
      option.selected = option.value === value;
      if (!matches(option, typed) && option.value !== value) {
        option.remove();
      }
    }
    const empty = copy instanceof HTMLOptGroupElement && !copy.children.length;
    const gone = copy instanceof HTMLOptionElement && !matches(copy, typed) && copy.value !== value;
    return empty || gone ? null : copy;
  };
  let timer;
  field.addEventListener("input", () => {
    const typed = plain(field.value.trim());
    const value = select.value;
    select.replaceChildren(...all.map((node) => keep(node, typed, value)).filter(Boolean));
    clearTimeout(timer);
    timer = setTimeout(() => {
      const left = [...select.options].filter((o) => o.value && matches(o, typed)).length;
      spoken.textContent = typed ? `${left} in the list now` : "";
    }, PAUSE);
  });
};

document.querySelectorAll("select[data-type-ahead]").forEach(attach);
