// Shows the field for words when its "Other" is chosen (UX-12). Without script it is always there.
const chosen = (control) =>
  control instanceof HTMLSelectElement
    ? control.selectedOptions[0]?.hasAttribute("data-asks-words")
    : control.checked;

const attach = (box) => {
  const control = document.getElementById(box.dataset.wordsOf);
  const field = box.querySelector("input");
  if (!control || !field) {
    return;
  }
  // A hidden field is not sent; what was typed is still there when it is shown again. One with an
  // error stays, or its message would speak of something that nobody sees.
  const show = () => {
    const hidden = !chosen(control) && !field.hasAttribute("aria-invalid");
    box.hidden = hidden;
    field.disabled = hidden;
  };
  (control.form ?? document).addEventListener("change", show);
  window.addEventListener("pageshow", show);
  show();
};

document.querySelectorAll("[data-words-of]").forEach(attach);
