// Closes the folded menu with Escape or a press elsewhere; opening it needs no script.
const menu = document.querySelector(".menu");
const button = menu.querySelector("summary");

document.addEventListener("keydown", (event) => {
  if (event.key === "Escape" && menu.open) {
    menu.open = false;
    button.focus();
  }
});

document.addEventListener("click", (event) => {
  if (menu.open && !menu.contains(event.target)) {
    menu.open = false;
  }
});
