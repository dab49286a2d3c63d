// Nobody is hurried, and whoever walks away leaves nothing behind: three minutes without a touch,
// then two more with a warning, which waits for a touch; Escape is "stay" (TIM-1).
export const watch = (dialog, { quiet, warning }, isClean, clear) => {
  let timer;
  const wait = () => {
    clearTimeout(timer);
    if (dialog.open) return;
    timer = setTimeout(() => {
      if (isClean()) return;
      dialog.showModal();
      timer = setTimeout(clear, warning * 1000);
    }, quiet * 1000);
  };
  dialog.addEventListener("close", wait);
  for (const kind of ["pointerdown", "keydown", "input"]) document.addEventListener(kind, wait);
  wait();
};
