// Where one writes: a text, an answer to a message, a change of one's last message, a picture.

import { Commands } from "./commands.js";
import { byId, menu } from "./dom.js";
import { gist, isMine } from "./message.js";

const LONGEST = 4096;
const form = byId("composer");
const text = byId("text");
const context = byId("context");
const file = byId("file");

/** The writing line; `on` has send(text, replyTo), edit(id, text), attach(kind, given), last() for one's last text. */
export class Composer {
  #on;
  #target = null; // { message, editing }
  #draft = "";

  constructor(on) {
    this.#on = on;
    this.commands = new Commands((command) => {
      text.value = "";
      this.#typed();
      this.#on.send(command);
      text.focus();
    });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      this.#submit();
    });
    text.addEventListener("input", () => this.#typed());
    text.addEventListener("keydown", (event) => this.#key(event));
    byId("context-cancel").addEventListener("click", () => this.leave());
    menu(byId("attach"), byId("attach-menu"), () => [
      ["Picture…", () => file.click()],
      ["Sticker 👍", () => this.#on.attach("sticker", {})],
      ["Voice message", () => this.#on.attach("voice", {})],
    ]);
    file.addEventListener("change", () => this.#picture());
    text.value = sessionStorage.getItem("draft") ?? "";
    this.#typed();
  }

  /** Writes an answer to this message from now on. */
  reply(message) {
    this.leave();
    this.#aim(message, false, `Reply to ${isMine(message) ? "yourself" : message.from.first_name}`);
  }

  /** The bot asks for an answer to one of its messages, perhaps with words of its own in the empty line. */
  ask(message, placeholder) {
    if (message) this.reply(message);
    text.placeholder = placeholder || "Message";
  }

  /** Back to a plain new message. */
  leave() {
    if (this.#target?.editing) text.value = this.#draft;
    this.#target = null;
    context.hidden = true;
    this.#typed();
    text.focus();
  }

  #aim(message, editing, title) {
    this.#target = { message, editing };
    byId("context-title").textContent = title;
    byId("context-text").textContent = gist(message);
    byId("context-cancel").setAttribute("aria-label", editing ? "Cancel editing" : "Cancel reply");
    context.hidden = false;
    this.#typed();
    text.focus();
  }

  #editLast() {
    const message = this.#on.last();
    if (!message) return false;
    this.#draft = text.value;
    text.value = message.text;
    this.#aim(message, true, "Edit message");
    return true;
  }

  #key(event) {
    if (event.isComposing || this.commands.key(event)) return;
    if (event.key === "Enter" && !event.shiftKey) {
      event.preventDefault();
      this.#submit();
    } else if (event.key === "ArrowUp" && !text.value && !this.#target && this.#editLast()) {
      event.preventDefault();
    } else if (event.key === "Escape" && this.#target) {
      this.leave();
    }
  }

  #submit() {
    const words = text.value.trim();
    if (!words) return;
    const target = this.#target;
    this.#draft = "";
    text.value = "";
    this.leave();
    if (target?.editing) this.#on.edit(target.message.message_id, words);
    else this.#on.send(words, target?.message.message_id);
  }

  /** Makes the line as high as its text, in browsers that do not do so by themselves. */
  fit() {
    if (CSS.supports("field-sizing", "content") || form.hidden) return;
    text.style.height = "auto";
    text.style.height = `${text.scrollHeight}px`;
  }

  #typed() {
    this.fit();
    byId("send").disabled = !text.value.trim();
    byId("send").setAttribute("aria-label", this.#target?.editing ? "Save" : "Send");
    byId("limit").textContent = limit(text.value.trim().length, this.#target?.editing);
    if (!this.#target?.editing) sessionStorage.setItem("draft", text.value);
    this.commands.filter(text.value);
  }

  async #picture() {
    const [chosen] = file.files;
    file.value = "";
    if (!chosen) return;
    const address = await new Promise((resolve) => {
      const reader = new FileReader();
      reader.addEventListener("load", () => resolve(reader.result));
      reader.readAsDataURL(chosen);
    });
    const caption = text.value.trim();
    text.value = "";
    this.#typed();
    this.#on.attach("photo", { picture: address.slice(address.indexOf(",") + 1), caption });
  }
}

function limit(length, editing) {
  if (length <= LONGEST) return length > LONGEST - 200 ? `${LONGEST - length} characters left` : "";
  if (editing) return `${length - LONGEST} characters too many: they will be cut off`;
  return `${length} characters: this goes as ${Math.ceil(length / LONGEST)} messages`;
}
