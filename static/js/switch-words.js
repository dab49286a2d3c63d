// Takes a half-written answer along when somebody switches the language or to easy read.
const form = document.querySelector("main form");
const written = () => new URLSearchParams(new FormData(form)).toString();
const before = written();

document.querySelectorAll(".switches a").forEach((link) => {
  link.addEventListener("click", (event) => {
    if (written() === before) {
      return;
    }
    event.preventDefault();
    form.action = link.href;
    form.submit();
  });
});
