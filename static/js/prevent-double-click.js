// A second press of the same button within a second is dropped (CHK-4). The server checks too.
const DEBOUNCE = 1000;
const lastPress = new WeakMap();

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-prevent-double-click]");
  if (!button) {
    return;
  }
  const before = lastPress.get(button);
  if (before !== undefined && event.timeStamp - before < DEBOUNCE) {
    event.preventDefault();
    return;
  }
  lastPress.set(button, event.timeStamp);
});
