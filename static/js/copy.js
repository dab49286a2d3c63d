// Copies words that are ready to be quoted, and says so; without this script they can be marked by hand.
const SAID_FOR = 5000;

const copy = async (box) => {
  const status = box.querySelector("[data-copy-status]");
  let said = status.dataset.done;
  try {
    await navigator.clipboard.writeText(box.querySelector("[data-copy-words]").textContent.trim());
  } catch {
    said = status.dataset.failed;
  }
  // Emptied first, so that saying the same again is heard again.
  status.textContent = "";
  setTimeout(() => {
    status.textContent = said;
  }, 50);
  setTimeout(() => {
    status.textContent = "";
  }, SAID_FOR);
};

for (const box of document.querySelectorAll("[data-copy]")) {
  const button = box.querySelector("[data-copy-button]");
  button.hidden = false;
  button.addEventListener("click", () => copy(box));
}
