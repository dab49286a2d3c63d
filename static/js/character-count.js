// Counts the characters of a text as its writer sees them (CNT-1 to CNT-3).
const segmenter = "Segmenter" in Intl ? new Intl.Segmenter(undefined, { granularity: "grapheme" }) : null;
const PAUSE = 1000;

// The server turns every line end into one character and composes accents before it counts.
export const normal = (text) => text.replace(/\r\n?/g, "\n").normalize("NFC");

export const countCharacters = (text) => {
  const counted = normal(text);
  return segmenter ? [...segmenter.segment(counted)].length : [...counted].length;
};

// Other languages count without a noun, which needs no plural of theirs here.
const inOtherWords = (hint, left) =>
  (left < 0 ? hint.dataset.over : hint.dataset.left).replace("{number}", Math.abs(left));

export const message = (left) => {
  const number = Math.abs(left);
  const noun = number === 1 ? "character" : "characters";
  return left < 0 ? `You have ${number} ${noun} too many` : `You have ${number} ${noun} left`;
};

const attach = (field) => {
  const limit = Number(field.dataset.characterLimit);
  const hint = document.getElementById(`${field.id}_count`);
  if (!hint || !limit) {
    return;
  }
  field.removeAttribute("maxlength");

  // The hint stays for screen readers; what changes is shown to the eye and read after a pause.
  const seen = document.createElement("div");
  seen.className = hint.className;
  seen.setAttribute("aria-hidden", "true");
  const spoken = document.createElement("div");
  spoken.className = "visually-hidden";
  spoken.setAttribute("aria-live", "polite");
  hint.classList.add("visually-hidden");
  hint.after(seen, spoken);

  const isEnglish = document.documentElement.lang.startsWith("en") || !hint.dataset.left;
  const words = (left) => (isEnglish ? message(left) : inOtherWords(hint, left));

  let timer;
  const show = () => {
    const left = limit - countCharacters(field.value);
    seen.textContent = words(left);
    seen.classList.toggle("character-count--over", left < 0);
    clearTimeout(timer);
    return left;
  };
  const update = () => {
    const left = show();
    timer = setTimeout(() => {
      spoken.textContent = words(left);
    }, PAUSE);
  };
  field.addEventListener("input", update);
  window.addEventListener("pageshow", show);
  show();
};

document.querySelectorAll("[data-character-limit]").forEach(attach);
