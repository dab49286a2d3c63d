// A QR code carries the code behind the "#", which browsers never send: no server and no log sees
// it. This puts it into the field and takes it out of the address, where the next person could see it.
const field = document.querySelector("[data-code-from-address]");
const code = window.location.hash.slice(1);

if (field && /^[\w-]{1,60}$/.test(code)) {
  field.value = code;
  window.history.replaceState(null, "", `${window.location.pathname}${window.location.search}`);
}
