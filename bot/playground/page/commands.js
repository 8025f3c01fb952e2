// The bot's commands as a list above the text: opened by a button or by typing "/", chosen by arrows or pointer.

import { byId, make } from "./dom.js";

const list = byId("commands");
const button = byId("menu-button");
const text = byId("text");

/** The command list; `choose(command)` is called with "/study", `complete(command)` with what Tab puts in. */
export class Commands {
  #all = [];
  #chosen = 0;
  #choose;

  constructor(choose) {
    this.#choose = choose;
    button.addEventListener("click", () => {
      if (this.open) this.close();
      else this.#show(this.#all);
      text.focus();
    });
    document.addEventListener("pointerdown", (event) => {
      if (!list.contains(event.target) && event.target !== button) this.close();
    });
  }

  set all(commands) {
    this.#all = commands;
    button.hidden = !commands.length;
  }

  get open() {
    return !list.hidden;
  }

  close() {
    list.hidden = true;
    this.#expanded(false);
  }

  /** Follow what is being typed: "/st" shows the commands that begin so. */
  filter(typed) {
    const word = /^\/(\w*)$/.exec(typed)?.[1];
    const found = word === undefined ? [] : this.#all.filter((one) => one.command.startsWith(word.toLowerCase()));
    if (found.length) this.#show(found);
    else this.close();
  }

  /** Takes the keys that move in the list or choose from it; true if the key was one. */
  key(event) {
    if (!this.open) return false;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const options = [...list.children];
    if (step) this.#mark((this.#chosen + step + options.length) % options.length);
    else if (event.key === "Escape") this.close();
    else if (event.key === "Tab" && !event.shiftKey) text.value = `${options[this.#chosen].dataset.command} `;
    else if (event.key === "Enter" && !event.shiftKey) this.#take(options[this.#chosen].dataset.command);
    else return false;
    if (event.key === "Tab") this.close();
    event.preventDefault();
    return true;
  }

  #show(commands) {
    list.replaceChildren(...commands.map((one, place) => this.#option(one, place)));
    list.hidden = false;
    this.#expanded(true);
    this.#mark(0);
  }

  #option(one, place) {
    const command = `/${one.command}`;
    const properties = { role: "option", id: `command-${place}`, "data-command": command };
    return make("div", { ...properties, onclick: () => this.#take(command) },
      make("b", {}, command), make("span", {}, one.description));
  }

  #mark(place) {
    this.#chosen = place;
    [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === place)));
    text.setAttribute("aria-activedescendant", `command-${place}`);
    list.children[place]?.scrollIntoView({ block: "nearest" });
  }

  #expanded(open) {
    button.setAttribute("aria-expanded", String(open));
    if (!open) text.removeAttribute("aria-activedescendant");
  }

  #take(command) {
    this.close();
    this.#choose(command);
  }
}
