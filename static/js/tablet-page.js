// What a question's part of the tablet's page holds: its fields, its order, its marks.
const MARKED = /\[[a-z0-9_-]+\]/;

// What the website would send for a page (surveys/answering/given.py).
export const givenTo = (form, page) => {
  const data = new FormData(form);
  const name = `${page.id}-answer`;
  const parts = page.fields.map((field) => [field, String(data.get(`${name}_${field}`) ?? "")]);
  const raw = [...data.getAll(name), ...data.getAll(`${name}_refusal`)];
  return { raw, parts: Object.fromEntries(parts) };
};

export const empty = (section) => {
  for (const control of section.querySelectorAll("input, textarea, select")) {
    if (["radio", "checkbox"].includes(control.type)) control.checked = false;
    else control.value = "";
    for (const kind of ["input", "change"]) control.dispatchEvent(new Event(kind, { bubbles: true }));
  }
};

// A number below "below", each as likely as the others.
const draw = (below) => {
  const fair = 2 ** 32 - (2 ** 32 % below);
  let [drawn] = crypto.getRandomValues(new Uint32Array(1));
  while (drawn >= fair) [drawn] = crypto.getRandomValues(new Uint32Array(1));
  return drawn % below;
};

// Each person sees the options of a ballot in another order; what stands alone stays last (YP-04).
export const shuffle = (section) => {
  const list = section.querySelector(".choices");
  const divider = list.querySelector(".choices__divider");
  const left = [...list.children].filter((one) => {
    return one.matches(".choice") && (!divider || one.compareDocumentPosition(divider) & 4);
  });
  const mixed = [];
  while (left.length) mixed.push(...left.splice(draw(left.length), 1));
  list.prepend(...mixed);
};

// Returns a function that writes the words of earlier answers wherever a mark stands.
export const marksOf = (section) => {
  const found = [];
  const walker = document.createTreeWalker(section, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    if (MARKED.test(walker.currentNode.data)) found.push([walker.currentNode, walker.currentNode.data]);
  }
  return (put) => found.forEach(([node, words]) => { node.data = put(words); });
};
