// "None of these" and the other boxes of its group untick each other (UX-04). The server checks too.
const boxesNamed = (name) =>
  [...document.querySelectorAll('input[type="checkbox"]')].filter((box) => box.name === name);

document.addEventListener("change", ({ target }) => {
  if (!(target instanceof HTMLInputElement) || target.type !== "checkbox" || !target.checked) {
    return;
  }
  const alone = target.hasAttribute("data-exclusive");
  for (const box of boxesNamed(target.name)) {
    if (box !== target && (alone || box.hasAttribute("data-exclusive"))) {
      box.checked = false;
    }
  }
});
