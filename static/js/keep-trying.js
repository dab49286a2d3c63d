// Sends a form without leaving the page, and keeps trying while there is no connection (SD-04, SB-08).
// Each try is the same: the server knows a sending by its key and keeps it once. Without this
// script the browser sends the form itself.
const PATIENCE = 20000;
const PAUSE = 4000;

const post = async (form, body) => {
  const aborter = new AbortController();
  const timer = setTimeout(() => aborter.abort(), PATIENCE);
  try {
    const headers = { "X-Waiting": "1" };
    const reply = await fetch(form.action, { method: "POST", body, headers, signal: aborter.signal });
    return reply.status >= 500 ? null : reply;
  } catch {
    return null;
  } finally {
    clearTimeout(timer);
  }
};

const pause = () =>
  new Promise((resolve) => {
    const timer = setTimeout(resolve, PAUSE);
    window.addEventListener("online", () => { clearTimeout(timer); resolve(); }, { once: true });
  });

// The same form, sent by the browser itself: only where the survey did not answer and nothing was
// taken, as when the browser has lost its cookies.
const sendPlainly = (form, submitter) => {
  if (submitter?.name) {
    const extra = document.createElement("input");
    Object.assign(extra, { type: "hidden", name: submitter.name, value: submitter.value });
    form.append(extra);
  }
  form.submit();
};

const keepTrying = async (form, submitter) => {
  const status = form.querySelector("[data-not-sent]");
  const body = new URLSearchParams(new FormData(form, submitter));
  let reply = await post(form, body);
  while (!reply) {
    if (!status.textContent) {
      status.textContent = status.dataset.words;
      status.scrollIntoView({ block: "nearest" });
    }
    await pause();
    reply = await post(form, body);
  }
  status.textContent = "";
  const next = reply.headers.get("X-Next");
  if (next) {
    // Every answer has an address, so a form that came through is never sent again.
    window.location.assign(next);
  } else {
    sendPlainly(form, submitter);
  }
};

for (const form of document.querySelectorAll("form[data-keep-trying]")) {
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    if (form.dataset.sending) return;
    form.dataset.sending = "1";
    keepTrying(form, event.submitter);
  });
}

// Back, also from the browser's page cache, finds a form that can be sent again.
window.addEventListener("pageshow", () => {
  for (const form of document.querySelectorAll("form[data-keep-trying]")) delete form.dataset.sending;
});
