// Buttons that put options in order (AC-08). They fill in the numbered lists, which are what is sent.
const button = (text, name, act) => {
  const made = document.createElement("button");
  made.type = "button";
  made.textContent = text;
  made.setAttribute("aria-label", name);
  made.addEventListener("click", act);
  return made;
};

const attach = (list) => {
  const most = Number(list.dataset.rank);
  const rows = [...list.children].map((row) => ({
    row,
    select: row.querySelector("select"),
    label: row.querySelector("label").firstChild.textContent.trim(),
  }));
  const spoken = document.createElement("div");
  spoken.className = "visually-hidden";
  spoken.setAttribute("role", "status");
  list.after(spoken);
  list.classList.add("rank--buttons");

  const placed = () =>
    rows
      .filter((one) => one.select.value)
      .sort((a, b) => Number(a.select.value) - Number(b.select.value));
  let order = placed();

  // The page gives the words, in its language.
  const words = (name, label, number) => {
    const parts = { label, number, total: order.length };
    return list.dataset[name].replace(/\{(\w+)\}/g, (whole, part) => parts[part] ?? whole);
  };
  const say = (one) => {
    const place = order.indexOf(one) + 1;
    spoken.textContent = words(place ? "placed" : "unplaced", one.label, place);
  };
  const move = (one, step, focus) => {
    const from = order.indexOf(one);
    order.splice(from, 1);
    order.splice(from + step, 0, one);
    draw(one, focus);
  };
  const add = (one) => {
    order.push(one);
    draw(one, "up");
  };
  const remove = (one) => {
    order = order.filter((other) => other !== one);
    draw(one, "add");
  };
  const buttons = (one) => {
    const place = order.indexOf(one);
    if (place < 0) {
      const number = order.length + 1;
      const next = button(words("make", one.label, number), words("add", one.label, number), () => add(one));
      next.dataset.act = "add";
      next.disabled = order.length >= most;
      return [next];
    }
    const up = button("↑", words("up", one.label), () => move(one, -1, "up"));
    const down = button("↓", words("down", one.label), () => move(one, 1, "down"));
    const off = button("✕", words("off", one.label), () => remove(one));
    [up.dataset.act, down.dataset.act, off.dataset.act] = ["up", "down", "off"];
    up.disabled = place === 0;
    down.disabled = place === order.length - 1;
    return [up, down, off];
  };
  const draw = (changed, focus) => {
    const rest = rows.filter((one) => !order.includes(one));
    for (const one of [...order, ...rest]) {
      const place = order.indexOf(one) + 1;
      one.select.value = place ? String(place) : "";
      one.number.textContent = place || "";
      one.row.classList.toggle("rank__row--placed", place > 0);
      one.buttons.replaceChildren(...buttons(one));
      list.append(one.row);
    }
    if (changed) {
      const kept = changed.buttons.querySelector(`[data-act="${focus}"]:not(:disabled)`);
      (kept ?? changed.buttons.querySelector("button:not(:disabled)"))?.focus();
      say(changed);
    }
  };
  for (const one of rows) {
    one.number = document.createElement("span");
    one.number.className = "rank__number";
    one.buttons = document.createElement("div");
    one.buttons.className = "rank__buttons";
    one.row.prepend(one.number);
    one.row.append(one.buttons);
  }
  // Another script may empty the lists: a shared tablet does when a question is skipped.
  list.addEventListener("change", () => {
    order = placed();
    draw();
  });
  draw();
};

// A mistake has a message that leads to one of the lists: then they stay as they are.
document.querySelectorAll("[data-rank]").forEach((list) => {
  if (!list.closest(".field--error")) {
    attach(list);
  }
});
