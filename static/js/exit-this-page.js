// Leaving at once (EXIT-3, EXIT-4): the button, the second skip link, or Shift three times.
const WINDOW = 5000;
const PRESSES = 3;

const box = document.querySelector("[data-exit-this-page]");
const button = box.querySelector("[data-exit-button]");
const dots = box.querySelector("[data-exit-dots]");
const status = box.querySelector("[data-exit-status]");
const skipLink = document.querySelector("[data-exit-skip-link]");

let presses = 0;
let shiftWasHeld = false;
let pressTimer;
let messageTimer;
let overlay = null;

const show = () => {
  dots.hidden = presses === 0;
  [...dots.children].forEach((dot, index) => dot.classList.toggle("is-on", index < presses));
};

const forget = () => {
  clearTimeout(pressTimer);
  presses = 0;
  show();
};

const reset = () => {
  forget();
  clearTimeout(messageTimer);
  status.textContent = "";
};

const leave = (event) => {
  event?.preventDefault();
  status.textContent = "";
  document.body.classList.add("is-leaving");
  overlay = document.createElement("div");
  overlay.className = "exit-overlay";
  overlay.setAttribute("role", "alert");
  document.body.append(overlay);
  overlay.textContent = status.dataset.activated;
  window.location.href = button.href;
};

const expire = () => {
  forget();
  status.textContent = status.dataset.timedOut;
  messageTimer = setTimeout(() => {
    status.textContent = "";
  }, WINDOW);
};

const press = () => {
  presses += 1;
  show();
  clearTimeout(pressTimer);
  clearTimeout(messageTimer);
  if (presses === PRESSES) {
    presses = 0;
    leave();
    return;
  }
  status.textContent = presses === 1 ? status.dataset.pressTwo : status.dataset.pressOne;
  pressTimer = setTimeout(expire, WINDOW);
};

// Letting go of Shift counts only when the key before it was not typed with Shift held, so that
// capital letters never count.
document.addEventListener("keyup", (event) => {
  if (event.key === "Shift" && !shiftWasHeld && !overlay) {
    press();
  } else if (event.key !== "Shift") {
    reset();
  }
  shiftWasHeld = event.shiftKey;
});

// A link that is a button answers to the space bar as well.
button.addEventListener("keydown", (event) => {
  if (event.key === " ") {
    event.preventDefault();
    button.click();
  }
});
button.addEventListener("click", leave);
skipLink?.addEventListener("click", leave);

// Coming back, also from the browser's page cache, finds the page as it was.
window.addEventListener("pageshow", () => {
  document.body.classList.remove("is-leaving");
  overlay?.remove();
  overlay = null;
  shiftWasHeld = false;
  reset();
});
