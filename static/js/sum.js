// Solves the sum of the last page while somebody reads it, beside the page so that nothing
// stands still (SE-14). Without it, or when it is not done in time, the page asks for one more step.
const field = document.querySelector("[data-sum]");
// Who presses sooner waits this long at most; then the answers go as they are.
const LONGEST_WAIT = 3000;

const solve = ({ sum, salt, work, worker }) =>
  new Promise((resolve) => {
    const helper = new Worker(worker);
    helper.addEventListener("message", (event) => {
      helper.terminate();
      resolve(event.data);
    });
    helper.addEventListener("error", () => resolve(""));
    helper.postMessage({ digest: sum, salt, work: Number(work) });
  });

if (field && "Worker" in window) {
  const form = field.form;
  let waits = false;
  let isTooLate = false;
  const solved = solve(field.dataset).then((answer) => {
    field.value = answer;
  });
  const tooLong = () => new Promise((resolve) => { setTimeout(resolve, LONGEST_WAIT); });

  // Before anything else hears of it: what sends the form must find the sum in it.
  const hold = (event) => {
    if (field.value !== "" || isTooLate) {
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    if (waits) {
      return;
    }
    waits = true;
    Promise.race([solved, tooLong()]).then(() => {
      isTooLate = field.value === "";
      // A task of its own: a form that is still being submitted takes no second submission.
      setTimeout(() => form.requestSubmit(event.submitter));
    });
  };
  form.addEventListener("submit", hold, { capture: true });
  // Coming back with the browser's own button shows the page as it was left.
  window.addEventListener("pageshow", () => {
    waits = false;
    isTooLate = false;
  });
}
