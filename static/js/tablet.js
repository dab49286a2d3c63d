// A survey on a shared tablet: one person after another, with signal or without (SB-08, SB-16, SB-17).
import "./exclusive-choice.js";
import "./other-words.js";
import "./rank.js";
import "./type-ahead.js";
import { clearError, showError } from "./tablet-errors.js";
import { watch } from "./tablet-idle.js";
import { empty, givenTo, marksOf, shuffle } from "./tablet-page.js";
import { queue } from "./tablet-queue.js";
import { GATE, progress, route } from "./tablet-route.js";
import { newCode, seal } from "./tablet-seal.js";
import { openStore } from "./tablet-store.js";
import { PASS_OVER, taker } from "./tablet-take.js";
import { speaker } from "./tablet-words.js";

const { address, version, language, variants, times, pages, words } = JSON.parse(
  document.getElementById("tablet-survey").textContent,
);
const box = document.querySelector("[data-tablet]");
const form = box.querySelector("form");
const part = (name) => box.querySelector(`[data-part="${name}"]`);
const waitingCount = document.querySelector("[data-waiting]");
const BETWEEN = 30000;
const SKIPPED = { raw: [], parts: {} };

const { monthInWords, marks, put, piped, groups } = speaker(words);
const { take, message } = taker(words, monthInWords);
const sections = new Map(pages.map(({ id }) => [id, box.querySelector(`[data-page="${id}"]`)]));
const writers = new Map(pages.filter(({ pipes }) => pipes.length).map(({ id }) => [id, marksOf(sections.get(id))]));
// What was sent for each page, and the answer that the rules make of it.
const given = new Map();
const answers = new Map();
const title = document.title;
let store;
let tablet;
let deliverAll = () => {};
let shown = part("start");
let asked = null;
let changing = false;

const show = (section, page = null) => {
  shown.hidden = true;
  [shown, asked] = [section, page];
  shown.hidden = false;
  window.scrollTo(0, 0);
  const heading = shown.querySelector("h1");
  document.title = `${heading.textContent.trim()} – ${title}`;
  heading.tabIndex = -1;
  heading.focus();
};

const tellPlace = (section, page) => {
  const place = section.querySelector("[data-place]");
  if (!place) return;
  const { number, total } = progress(pages, answers, page);
  const template = total === null ? words.question : words.question_of;
  place.textContent = template.replace("%(number)s", number).replace("%(total)s", total);
};

const ask = (page) => {
  const section = sections.get(page.id);
  const said = marks(pages, page, answers);
  writers.get(page.id)?.((text) => put(text, said));
  tellPlace(section, page);
  show(section, page);
};

// The page is loaded anew, in English: nothing that was answered is left in it or in its history.
const clear = () => {
  form.reset();
  given.clear();
  answers.clear();
  window.location.replace(address);
};

const nextOpen = () => route(pages, answers).find(({ id }) => !answers.has(id));

const rowOf = ({ id, key, value, empty: isEmpty, change }) => {
  const row = part("row").content.cloneNode(true);
  const said = row.querySelector("[data-value]");
  row.querySelector("dt").textContent = key;
  said.textContent = value;
  said.classList.toggle("summary-list__value--empty", isEmpty);
  row.querySelector("[data-change-name]").textContent = change;
  row.querySelector("button").addEventListener("click", () => {
    changing = true;
    ask(pages.find((page) => page.id === id));
  });
  return row;
};

const listAnswers = () => {
  const isOpen = nextOpen() !== undefined;
  part("about-you").hidden = !isOpen;
  part("send").hidden = isOpen;
  const listed = groups(pages, answers).flatMap(({ title: name, rows }) => {
    const group = part("group").content.cloneNode(true);
    group.querySelector("dl").setAttribute("aria-label", name || words.your_answers);
    group.querySelector("dl").append(...rows.map(rowOf));
    if (name) group.querySelector("h2").textContent = name;
    else group.querySelector("h2").remove();
    return [...group.children];
  });
  part("rows").replaceChildren(...listed);
};

// Answers are checked before anything is asked about the person (UX-14).
const goOn = () => {
  const next = nextOpen();
  if (next && (asked?.about_you || !next.about_you)) return ask(next);
  listAnswers();
  return show(part("check"));
};

const goBack = () => {
  const passed = route(pages, answers);
  const open = nextOpen();
  const end = open ? passed.indexOf(open) : passed.length;
  const before = passed[(asked ? passed.indexOf(asked) : end) - 1];
  if (changing || asked?.id === GATE) {
    changing = false;
    listAnswers();
    show(part("check"));
  } else if (before) {
    ask(before);
  } else {
    show(part("start"));
  }
};

const keep = (sent, answer) => {
  changing = false;
  given.set(asked.id, sent);
  answers.set(asked.id, answer);
  goOn();
};

const takeAnswer = (more = []) => {
  const sent = givenTo(form, asked);
  sent.raw.push(...more);
  const { answer, problem } = take(piped(pages, asked, answers), sent);
  clearError(shown);
  if (!problem) return keep(sent, answer);
  const name = `${asked.id}-answer${problem.part && "_"}${problem.part}`;
  return showError(shown, part("error"), message(problem), name);
};

const skip = () => {
  clearError(shown);
  empty(shown);
  keep(SKIPPED, "skipped");
};

const tellCount = async () => {
  waitingCount.textContent = String(await store.count());
};

const send = async (button) => {
  if (button.disabled) return;
  button.disabled = true;
  const code = newCode();
  const id = crypto.randomUUID();
  const passed = route(pages, answers).map((page) => [page.id, given.get(page.id)]);
  const content = { version, language, code, answers: Object.fromEntries(passed) };
  try {
    await store.keep({ id, body: await seal(tablet.key, id, content) });
  } catch {
    part("not-kept").hidden = false;
    button.disabled = false;
    return;
  }
  form.reset();
  given.clear();
  answers.clear();
  part("code").textContent = code.match(/.{4}/g).join(" ");
  show(part("thanks"));
  await tellCount();
  deliverAll();
};

const acts = {
  begin: goOn,
  "about-you": () => ask(nextOpen()),
  no: () => show(part("no")),
  next: () => takeAnswer(),
  skip,
  "pass-over": () => takeAnswer([PASS_OVER]),
  back: goBack,
  send,
  clear,
  deliver: () => deliverAll(),
};
// The second press of a double one would land on the next page, which stands in the same place.
document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-act]");
  if (button && event.detail < 2) acts[button.dataset.act]?.(button);
});
// Another language is another page: it begins anew, and nothing is sent to it.
document.addEventListener("click", (event) => {
  const link = event.target.closest(".switches a");
  if (!link) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  form.reset();
  window.location.replace(link.href);
}, { capture: true });
form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (asked) takeAnswer();
});
window.addEventListener("pageshow", (event) => { if (event.persisted) clear(); });

// The link that sets a tablet up carries its token behind the "#", which no server ever sees.
const setUp = async () => {
  const token = window.location.hash.slice(1);
  window.history.replaceState(null, "", window.location.pathname);
  const reply = await fetch(`${address}key/`, { headers: { "X-Tablet": token }, credentials: "omit" });
  if (reply.ok) await store.remember({ token, ...(await reply.json()) });
};

// Everything that the page needs without signal, in each of its languages. Nobody waits for what
// the tablet has already; it is made fresh for the next person.
const keepFiles = async () => {
  const cache = await caches.open("tablet");
  const add = (names) => Promise.allSettled(names.map((name) => cache.add(name)));
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  const pictures = [...document.images].map(({ src }) => src);
  const own = [...loaded, ...pictures].filter((name) => /^\/(static|media)\//.test(new URL(name).pathname));
  const names = [...new Set([...variants, ...own])];
  const kept = await Promise.all(names.map((name) => cache.match(name, { ignoreVary: true })));
  await add(names.filter((_, place) => !kept[place]));
  add(variants.filter((_, place) => kept[place]));
};

const start = async () => {
  pages.filter(({ shuffled }) => shuffled).forEach(({ id }) => shuffle(sections.get(id)));
  store = await openStore(address);
  if (window.location.hash.length > 1) await setUp();
  tablet = await store.tablet();
  await tellCount();
  if (!tablet) return show(part("not-set-up"));
  deliverAll = queue(store, tablet, address, tellCount);
  window.addEventListener("online", deliverAll);
  setInterval(deliverAll, BETWEEN);
  document.querySelector("[data-name]").textContent = tablet.name;
  navigator.storage?.persist?.();
  await navigator.serviceWorker?.register(`${address}worker.js`, { scope: address });
  await keepFiles();
  part("begin").hidden = false;
  box.dataset.ready = "1";
  watch(document.querySelector("[data-idle]"), times, () => shown === part("start") && !answers.size, clear);
  return deliverAll();
};
start();
