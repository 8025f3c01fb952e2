// The messages on the page: in order, grouped by who and when, scrolled to the newest unless one reads older ones.

import { byId, make } from "./dom.js";
import { isMine, item, waitingItem } from "./message.js";

const NEAR_END = 90;
const GROUP_SECONDS = 300;
const log = byId("log");
const list = byId("messages");
const jump = byId("jump");
const day = new Intl.DateTimeFormat(undefined, { weekday: "long", day: "numeric", month: "long" });

/** All messages of a chat as the page shows them; `on` goes to every message. */
export class Chat {
  #shown = new Map(); // message id -> { message, element }, in order
  #unread = 0;
  #atEnd = true;
  #top = 0;
  #on;

  constructor(on) {
    this.#on = on;
    log.addEventListener("scroll", () => this.#scrolled());
    jump.addEventListener("click", () => this.toEnd());
    const size = new ResizeObserver(() => this.#atEnd && this.#settle());
    size.observe(log);
    size.observe(list);
    log.addEventListener("keydown", (event) => this.#moves(event));
  }

  get all() {
    return [...this.#shown.values()].map((shown) => shown.message);
  }

  /** Shows exactly these messages; those that are shown already stay as they are. */
  reset(messages) {
    const kept = new Set(messages.map((message) => message.message_id));
    log.setAttribute("aria-busy", "true");
    for (const id of [...this.#shown.keys()]) if (!kept.has(id)) this.#take(id);
    for (const message of messages) this.#place(message);
    this.#group();
    log.setAttribute("aria-busy", "false");
    if (this.#atEnd) this.#settle();
  }

  put(message) {
    const fresh = !this.#shown.has(message.message_id);
    this.#place(message);
    this.#group();
    if (fresh && isMine(message)) this.toEnd();
    else if (this.#atEnd) this.#settle("smooth");
    else if (fresh) this.#count(this.#unread + 1);
  }

  remove(id) {
    this.#take(id);
    this.#group();
  }

  /** Shows a text at the end until the promise is kept or broken. */
  async waits(text, promise) {
    const element = waitingItem(text);
    const shown = setTimeout(() => {
      list.append(element);
      this.toEnd();
    }, 400);
    try {
      return await promise;
    } finally {
      clearTimeout(shown);
      element.remove();
    }
  }

  show(id) {
    const element = this.#shown.get(id)?.element;
    element?.scrollIntoView({ block: "center", behavior: calm() });
    element?.focus({ preventScroll: true });
  }

  toEnd() {
    this.#count(0);
    this.#settle("smooth");
  }

  #take(id) {
    this.#shown.get(id)?.element.remove();
    this.#shown.delete(id);
  }

  #place(message) {
    const before = this.#shown.get(message.message_id);
    if (before && JSON.stringify(before.message) === JSON.stringify(message)) return;
    const element = item(message, this.#on);
    this.#shown.set(message.message_id, { message, element });
    if (before) replace(before.element, element);
    else list.append(element);
  }

  #group() {
    for (const mark of list.querySelectorAll(".day")) mark.remove();
    let before = null;
    let last = null;
    for (const { message, element } of this.#shown.values()) {
      const newDay = !before || dateOf(before) !== dateOf(message);
      const joined = !newDay && before.from.id === message.from.id && message.date - before.date < GROUP_SECONDS;
      if (newDay) element.before(make("li", { class: "day" }, make("span", {}, nameOf(message))));
      element.classList.toggle("joined", joined);
      last?.classList.toggle("tail", !joined);
      [before, last] = [message, element];
    }
    last?.classList.add("tail");
  }

  /** Only a person scrolls up: on the way down to the newest, the end counts as reached already. */
  #scrolled() {
    const near = log.scrollHeight - log.scrollTop - log.clientHeight < NEAR_END;
    this.#atEnd = near || (this.#atEnd && log.scrollTop >= this.#top);
    this.#top = log.scrollTop;
    jump.hidden = this.#atEnd;
    if (this.#atEnd) this.#count(0);
  }

  #settle(behavior = "auto") {
    this.#atEnd = true;
    log.scrollTo({ top: log.scrollHeight, behavior: behavior === "auto" ? "auto" : calm() });
  }

  #count(unread) {
    this.#unread = unread;
    byId("unread").hidden = !unread;
    byId("unread").textContent = unread;
    const more = unread ? `, ${unread} unread` : "";
    jump.setAttribute("aria-label", `Jump to the newest message${more}`);
  }

  /** Arrow keys walk from message to message; R answers the one that has the focus. */
  #moves(event) {
    const current = event.target.closest(".message");
    const step = { ArrowUp: "previousElementSibling", ArrowDown: "nextElementSibling" }[event.key];
    if (step && (event.target === log || event.target === current)) {
      let next = current ? current[step] : list.lastElementChild;
      while (next && !next.dataset.id) next = next[step];
      next?.focus();
      event.preventDefault();
    } else if (event.key.toLowerCase() === "r" && event.target === current && !event.ctrlKey && !event.metaKey) {
      this.#on.reply(this.#shown.get(Number(current.dataset.id)).message);
      event.preventDefault();
    }
  }
}

const calm = () => (matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth");
const dateOf = (message) => new Date(message.date * 1000).toDateString();

/** Puts an edited message in the place of the old one; the focus stays where it was, or on the message. */
function replace(old, element) {
  const focus = old.contains(document.activeElement) ? document.activeElement : null;
  old.replaceWith(element);
  if (!focus) return;
  const same = [...element.querySelectorAll("[data-key]")].find((key) => key.dataset.key === focus.dataset.key);
  (same ?? element).focus({ preventScroll: true });
}

function nameOf(message) {
  const today = new Date();
  const yesterday = new Date(today.getTime() - 86_400_000);
  if (dateOf(message) === today.toDateString()) return "Today";
  if (dateOf(message) === yesterday.toDateString()) return "Yesterday";
  return day.format(new Date(message.date * 1000));
}
