// Reads a question and its answers aloud with the device's own voice. Nothing leaves the device.
const RATE = 0.95;

// What is read, in the order of the page: the question, its hint, the answers with theirs.
const PARTS = "h1, .field > .hint:not(.character-count), .fieldset > .hint, .prose p, .choices__group, .choice__label, .choice__hint, .rank__label";

const languageOf = (element) => element.closest("[lang]")?.lang || document.documentElement.lang;

const saidBy = (element) => {
  const said = new SpeechSynthesisUtterance(element.textContent.trim());
  said.lang = languageOf(element);
  said.rate = RATE;
  return said;
};

const attach = (form) => {
  const voice = window.speechSynthesis;
  const { listen, stop } = form.dataset;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "button button--quiet read-aloud";
  button.textContent = listen;

  const rest = () => {
    button.textContent = listen;
  };
  const read = () => {
    const parts = [...form.querySelectorAll(PARTS)].map(saidBy);
    if (parts.length === 0) {
      return;
    }
    parts.at(-1).addEventListener("end", rest);
    parts.forEach((part) => part.addEventListener("error", rest));
    button.textContent = stop;
    parts.forEach((part) => voice.speak(part));
  };
  button.addEventListener("click", () => {
    const isReading = button.textContent === stop;
    voice.cancel();
    if (isReading) {
      rest();
    } else {
      read();
    }
  });
  // A page that is left falls silent at once, also by "Exit this page".
  window.addEventListener("pagehide", () => voice.cancel());
  // Beside the number of the question, where there is one.
  (document.querySelector("[data-listen-place]") ?? form).append(button);
};

document.querySelectorAll("[data-read-aloud]").forEach(attach);
