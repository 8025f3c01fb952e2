// What is said beside the messages: a toast for a moment, an alert until it is closed, a picture in large.

import { byId } from "./dom.js";

let hiding = 0;

/** Shows a line for a moment, longer for a longer one. */
export function toast(text) {
  clearTimeout(hiding);
  byId("toast").textContent = text;
  hiding = setTimeout(() => { byId("toast").textContent = ""; }, 2500 + 45 * text.length);
}

/** Shows words until they are closed. */
export function alert(text) {
  byId("alert-text").textContent = text;
  if (!byId("alert").open) byId("alert").showModal();
}

/** Shows a picture as large as the window; Escape or a click closes it. */
export function enlarge(source, alt) {
  const picture = byId("viewer-picture");
  picture.src = source;
  picture.alt = alt;
  byId("viewer").showModal();
}

byId("viewer").addEventListener("click", () => byId("viewer").close());
byId("viewer").addEventListener("close", () => byId("viewer-picture").removeAttribute("src"));
