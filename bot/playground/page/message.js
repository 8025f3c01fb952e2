// One message -> one list item: who, words, picture, reply, time, buttons.

import { icon, make, spoken } from "./dom.js";
import { keyboard } from "./keyboard.js";
import { words } from "./words.js";

const clock = new Intl.DateTimeFormat(undefined, { hour: "2-digit", minute: "2-digit" });

export const isMine = (message) => !message.from.is_bot;

/** What a message says in one line, for the quote above a reply. */
export function gist(message) {
  const kind = message.photo ? "Picture" : message.sticker ? `${message.sticker.emoji} Sticker` : "Voice message";
  return (message.text ?? message.caption ?? kind).replace(/\s+/g, " ").slice(0, 160);
}

/** The list item; `on` says what its parts do: command, botLink, tap, reply, enlarge, show, and `picture` addresses. */
export function item(message, on) {
  const side = isMine(message) ? "out" : "in";
  const above = message.show_caption_above_media ? " above" : "";
  const bubble = make("div", { class: `bubble${above}` },
    spoken(`${isMine(message) ? "You" : message.from.first_name}: `),
    reply(message, on), ...body(message, on), meta(message), tools(message, on));
  return make("li", { class: `message ${side}`, tabindex: -1, "data-id": message.message_id },
    bubble, keyboard(message, on));
}

/** A text that is still on its way to the playground. */
export function waitingItem(text) {
  const bubble = make("div", { class: "bubble" }, spoken("You, not sent yet: "),
    make("div", { class: "words" }, text), make("span", { class: "meta" }, "sending…"));
  return make("li", { class: "message out waiting" }, bubble);
}

function body(message, on) {
  const parts = [];
  const text = message.text ?? message.caption;
  const entities = message.entities ?? message.caption_entities;
  if (message.sticker) parts.push(image("sticker", `Sticker ${message.sticker.emoji}`, message.sticker.emoji));
  if (message.voice) parts.push(make("div", {}, `Voice message, ${message.voice.duration} s`));
  if (message.photo) parts.push(picture(message, on));
  if (text) parts.push(make("div", { class: "words", dir: "auto" }, ...words(text, entities, on)));
  return message.show_caption_above_media ? parts.reverse() : parts;
}

const image = (className, label, emoji) => make("span", { class: className, role: "img", "aria-label": label }, emoji);

function picture(message, on) {
  const { file_id: file, width, height } = message.photo.at(-1);
  const alt = message.caption || "Picture without a caption";
  const shown = make("img", { src: on.picture(file), alt, width, height, decoding: "async" });
  const veil = message.has_media_spoiler ? " veiled" : "";
  const button = make("button", { type: "button", class: `picture${veil}`, title: "Enlarge", onclick: () => {
    if (button.classList.contains("veiled")) button.classList.remove("veiled");
    else on.enlarge(shown.src, alt);
  } }, spoken("Enlarge: "), shown);
  return button;
}

function reply(message, on) {
  const target = message.reply_to_message;
  if (!target) return null;
  const who = isMine(target) ? "You" : target.from.first_name;
  return make("button", { type: "button", class: "reply", onclick: () => on.show(target.message_id) },
    spoken("In reply to "), make("strong", {}, who), make("span", {}, message.quote?.text ?? gist(target)));
}

function meta(message) {
  const date = new Date(message.date * 1000);
  return make("span", { class: "meta" },
    message.reaction ? image("reaction", `Reaction ${message.reaction}`, message.reaction) : null,
    message.edit_date ? make("span", {}, "edited") : null,
    make("time", { datetime: date.toISOString(), title: date.toLocaleString() }, clock.format(date)));
}

function tools(message, on) {
  return make("div", { class: "tools" },
    make("button", {
      type: "button", class: "icon", tabindex: -1, "aria-label": "Reply", "aria-keyshortcuts": "r", title: "Reply (R)",
      onclick: () => on.reply(message),
    }, icon("reply")));
}
