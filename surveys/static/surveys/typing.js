// What is wrong is marked when its field gets the cursor, so that typing writes over it.
const wrong = document.querySelector("input[autofocus][aria-invalid]");

if (wrong) {
  wrong.focus();
  wrong.select();
}
