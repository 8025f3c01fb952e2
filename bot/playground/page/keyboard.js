// The buttons under a message: pressed, waiting for the bot, answered with a toast or an alert.

import { icon, make, spoken } from "./dom.js";

const WAIT_MS = 10_000; // then Telegram no longer takes an answer
const waiting = new Map(); // "message data" -> the id of the tap, or null while it is on its way

const early = new Set(); // taps that were answered before their own request was

const keyOf = (message, button) => `${message.message_id} ${button.callback_data}`;

/** The rows of buttons of a message, or null; `on.tap(message, data)` promises the id of the tap. */
export function keyboard(message, on) {
  const rows = message.reply_markup?.inline_keyboard;
  if (!rows) return null;
  return make("div", { class: "keyboard", role: "group", "aria-label": "Buttons" },
    ...rows.map((row) => make("div", {}, ...row.map((button) => key(message, button, on)))));
}

function key(message, button, on) {
  const look = { class: `key ${button.style ?? ""}` };
  if (button.url) {
    const start = on.botLink(button.url);
    const open = (event) => {
      event.preventDefault();
      start();
    };
    const properties = { ...look, href: button.url, target: "_blank", rel: "noopener noreferrer" };
    const click = start ? { onclick: open } : {};
    return make("a", { ...properties, ...click }, button.text, icon("out", "mark"), spoken(" (opens a page)"));
  }
  if (button.copy_text) {
    return make("button", { ...look, type: "button", onclick: () => on.copy(button.copy_text.text) }, button.text,
      icon("copy", "mark"), spoken(" (copies a text)"));
  }
  const id = keyOf(message, button);
  return make("button", {
    ...look, type: "button", "data-key": id, "aria-busy": waiting.has(id) && "true",
    onclick: () => press(id, message, button, on),
  }, button.text);
}

async function press(id, message, button, on) {
  if (waiting.has(id)) return;
  waiting.set(id, null);
  mark(id);
  try {
    const tap = await on.tap(message, button.callback_data);
    if (early.delete(tap)) release(id);
    else waiting.set(id, tap);
    setTimeout(() => waiting.get(id) === tap && release(id), WAIT_MS);
  } catch (error) {
    release(id);
    on.problem(error);
  }
}

/** The bot has answered a tap: its button waits no longer. */
export function answered(tap) {
  const own = [...waiting].find(([, waits]) => waits === tap);
  if (own) release(own[0]);
  else if ([...waiting.values()].includes(null)) early.add(tap);
}

function release(id) {
  waiting.delete(id);
  mark(id);
}

function mark(id) {
  for (const button of document.querySelectorAll(".key[data-key]")) {
    if (button.dataset.key !== id) continue;
    if (waiting.has(id)) button.setAttribute("aria-busy", "true");
    else button.removeAttribute("aria-busy");
  }
}
