// A survey on a shared tablet: one person after another, with signal or without (SB-08, SB-16, SB-17).
import { route } from "./tablet-route.js";
import { newCode, seal } from "./tablet-seal.js";
import { openStore } from "./tablet-store.js";

const box = document.querySelector("[data-tablet]");
const form = box.querySelector("form");
const { address, version } = box.dataset;
const part = (name) => box.querySelector(`[data-part="${name}"]`);
const idle = document.querySelector("[data-idle]");
const waitingCount = document.querySelector("[data-waiting]");
// Nobody is hurried: three minutes without a touch, then two more with a warning (TIM-1).
const QUIET = Number(box.dataset.quiet) * 1000;
const WARNING = Number(box.dataset.warning) * 1000;
const BETWEEN = 30000;

const sections = [...box.querySelectorAll("[data-page]")];
const pages = sections.map((section) => ({
  id: section.dataset.page,
  rule: JSON.parse(section.dataset.rule),
  isInfo: section.dataset.info === "1",
  section,
}));
const answers = new Map();
let store;
let tablet;
let shown = part("start");
let changing = false;

const show = (section) => {
  shown.hidden = true;
  shown = section;
  shown.hidden = false;
  window.scrollTo(0, 0);
  const heading = shown.querySelector("h1");
  heading.tabIndex = -1;
  heading.focus();
};

// The page is loaded anew: nothing that was answered is left in it or in its history.
const clear = () => {
  form.reset();
  answers.clear();
  window.location.reload();
};

const controls = (section) => [...section.querySelectorAll("input, textarea, select")];

const valuesOf = (section) =>
  controls(section)
    .filter((control) => !["radio", "checkbox"].includes(control.type) || control.checked)
    .map((control) => control.value)
    .filter((value) => value.trim() !== "");

const labelOf = (control) => control.labels?.[0]?.textContent.trim() ?? control.value;

const inWords = ({ section }) => {
  const chosen = controls(section).filter((control) => control.checked).map(labelOf);
  return chosen.length ? chosen.join(", ") : `${valuesOf(section).join(", ")} ${section.dataset.unit ?? ""}`.trim();
};

const isPossible = (section) => {
  const limits = section.dataset;
  const [value] = valuesOf(section);
  if (!limits.problem || value === undefined) return true;
  const number = Number(value.replaceAll(",", ""));
  const whole = limits.whole === "" ? true : Number.isInteger(number);
  const inside = !(limits.minimum && number < Number(limits.minimum));
  return !Number.isNaN(number) && whole && inside && !(limits.maximum && number > Number(limits.maximum));
};

const nextOpen = () => route(pages, answers).find(({ id }) => !answers.has(id));
const isAboutYou = (section) => pages.find((page) => page.section === section)?.rule.about_you ?? false;

const listAnswers = () => {
  const isOpen = nextOpen() !== undefined;
  part("about-you").hidden = !isOpen;
  part("send").hidden = isOpen;
  const listed = route(pages, answers).filter(({ id, isInfo }) => !isInfo && answers.has(id));
  const rows = listed.map((page) => {
    const row = part("row").content.cloneNode(true);
    const title = page.section.dataset.title;
    row.querySelector("dt").textContent = title;
    row.querySelector("[data-value]").textContent = answers.get(page.id)?.length ? inWords(page) : "Not provided";
    row.querySelector("[data-change-name]").textContent = title;
    row.querySelector("button").addEventListener("click", () => {
      changing = true;
      show(page.section);
    });
    return row;
  });
  part("rows").replaceChildren(...rows);
};

// Answers are checked before anything is asked about the person (UX-14).
const goOn = () => {
  const next = nextOpen();
  if (next && (isAboutYou(shown) || !next.rule.about_you)) return show(next.section);
  listAnswers();
  return show(part("check"));
};

const goBack = () => {
  const before = route(pages, answers).map(({ section }) => section);
  const open = nextOpen();
  const end = open ? before.indexOf(open.section) : before.length;
  const place = shown === part("check") ? end : before.indexOf(shown);
  if (changing) {
    changing = false;
    goOn();
  } else {
    show(before[place - 1] ?? part("start"));
  }
};

const take = (skipped) => {
  const { page, problem } = shown.dataset;
  const error = shown.querySelector("[data-error]");
  error.textContent = "";
  if (skipped) {
    for (const control of controls(shown)) {
      if (["radio", "checkbox"].includes(control.type)) control.checked = false;
      else control.value = "";
    }
  } else if (!isPossible(shown)) {
    error.textContent = problem;
    controls(shown)[0].focus();
    return;
  }
  changing = false;
  answers.set(page, valuesOf(shown));
  goOn();
};

const tellCount = async () => {
  waitingCount.textContent = String(await store.count());
};

const deliverOne = async ({ id, body }) => {
  const headers = { "X-Tablet": tablet.token, "X-Record": id, "Content-Type": "text/plain" };
  const reply = await fetch(`${address}deliver/`, {
    method: "POST", body, headers, signal: AbortSignal.timeout(20000), credentials: "omit",
  });
  if (reply.status === 204) await store.drop(id);
};

let delivering = null;
let again = false;
// Each record for itself: one that cannot go stays, and holds up no other (SB-16).
const deliver = async () => {
  for (const record of await store.waiting()) {
    try {
      await deliverOne(record);
    } catch {
      // No signal just now: it waits.
    }
    await tellCount();
  }
};
const deliverWhileAsked = async () => {
  while (again) {
    again = false;
    await deliver();
  }
};
// Never two at a time; whoever asks meanwhile is heard when this one is done.
const deliverAll = () => {
  again = true;
  delivering ??= deliverWhileAsked().finally(() => { delivering = null; });
  return delivering;
};

const send = async (button) => {
  if (button.disabled) return;
  button.disabled = true;
  const code = newCode();
  const id = crypto.randomUUID();
  const passed = route(pages, answers).map((page) => [page.id, answers.get(page.id)]);
  const content = { version: Number(version), code, answers: Object.fromEntries(passed) };
  try {
    await store.keep({ id, body: await seal(tablet.key, id, content) });
  } catch {
    part("not-kept").hidden = false;
    button.disabled = false;
    return;
  }
  form.reset();
  answers.clear();
  part("code").textContent = code.match(/.{4}/g).join(" ");
  show(part("thanks"));
  await tellCount();
  deliverAll();
};

const acts = {
  begin: () => goOn(),
  "about-you": () => show(nextOpen().section),
  no: () => show(part("no")),
  next: () => take(false),
  skip: () => take(true),
  back: goBack,
  send,
  clear,
  deliver: deliverAll,
};
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-act]");
  if (button) acts[button.dataset.act](button);
});
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (shown.dataset.page) take(false);
});

// Whoever walks away leaves nothing behind; the warning waits for a touch, and Escape is "stay".
let timer;
const isClean = () => shown === part("start") && !answers.size;
const wait = () => {
  clearTimeout(timer);
  if (idle.open) return;
  timer = setTimeout(() => {
    if (isClean()) return;
    idle.showModal();
    timer = setTimeout(clear, WARNING);
  }, QUIET);
};
idle.addEventListener("close", wait);
for (const kind of ["pointerdown", "keydown", "input"]) document.addEventListener(kind, wait);

window.addEventListener("online", deliverAll);
window.addEventListener("pageshow", (event) => { if (event.persisted) clear(); });
setInterval(deliverAll, BETWEEN);

// The link that sets a tablet up carries its token behind the "#", which no server ever sees.
const setUp = async () => {
  const token = window.location.hash.slice(1);
  window.history.replaceState(null, "", window.location.pathname);
  const reply = await fetch(`${address}key/`, { headers: { "X-Tablet": token }, credentials: "omit" });
  if (reply.ok) await store.remember({ token, ...(await reply.json()) });
};

const start = async () => {
  store = await openStore(address);
  if (window.location.hash.length > 1) await setUp();
  tablet = await store.tablet();
  await tellCount();
  if (!tablet) return show(part("not-set-up"));
  document.querySelector("[data-name]").textContent = tablet.name;
  navigator.storage?.persist?.();
  await navigator.serviceWorker?.register(`${address}worker.js`, { scope: address });
  const cache = await caches.open("tablet");
  const files = performance.getEntriesByType("resource").map(({ name }) => name);
  const own = files.filter((name) => new URL(name).pathname.startsWith("/static/"));
  await Promise.allSettled([address, ...own].map((name) => cache.add(name)));
  part("begin").hidden = false;
  box.dataset.ready = "1";
  wait();
  return deliverAll();
};
start();
