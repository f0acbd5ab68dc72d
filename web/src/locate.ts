import { announce } from "./announce";
import { nearAddress } from "./address";

/** Says what happens, next to the button and to screen readers. */
function tell(button: HTMLButtonElement, text: string): void {
  let note = button.nextElementSibling;
  if (!note?.classList.contains("locate-note")) {
    note = document.createElement("p");
    note.className = "locate-note soft small";
    button.after(note);
  }
  note.textContent = text;
  announce(text);
}

/** Asks for the position once, on a click, and goes to the list around it. */
function locate(button: HTMLButtonElement): void {
  button.disabled = true;
  tell(button, button.dataset["wait"] ?? "");
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      const target = button.dataset["locate"] || window.location.pathname;
      // On the list itself the other filters stay.
      const search = target === window.location.pathname ? window.location.search : "";
      window.location.assign(nearAddress(target, search, coords.latitude, coords.longitude));
    },
    () => {
      button.disabled = false;
      tell(button, button.dataset["refused"] ?? "");
    },
    { maximumAge: 300_000, timeout: 15_000 },
  );
}

if ("geolocation" in navigator && window.isSecureContext) {
  for (const button of document.querySelectorAll<HTMLButtonElement>("button[data-locate]")) {
    button.hidden = false;
    button.addEventListener("click", () => locate(button));
  }
}
