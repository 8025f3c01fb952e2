// A text and its entities -> nodes. Offsets are UTF-16 units, as JavaScript counts.

import { make } from "./dom.js";

const SAFE = /^(https?|mailto|tel|tg):/i;
const TAGS = { bold: "b", italic: "i", underline: "u", strikethrough: "s", code: "code" };

/** The nodes of a text; `on.command(text)` sends a command, `on.botLink(url)` gives what a link to the bot does. */
export function words(text, entities = [], on) {
  const ordered = [...entities].sort((a, b) => a.offset - b.offset || b.length - a.length);
  return nodes(text, ordered, 0, text.length, on);
}

function nodes(text, entities, start, end, on) {
  const made = [];
  const rest = [...entities];
  let at = start;
  const say = (from, to) => {
    const afterBlock = made.at(-1)?.dataset?.block && text[from] === "\n";
    made.push(text.slice(afterBlock ? from + 1 : from, to));
  };
  while (rest.length) {
    const entity = rest.shift();
    const from = Math.max(entity.offset, at);
    const to = Math.min(entity.offset + entity.length, end);
    if (from >= to) continue;
    say(at, from);
    const inner = rest.filter((other) => other.offset < to);
    const crossing = inner.filter((other) => other.offset + other.length > to);
    made.push(element(entity, text.slice(from, to), nodes(text, inner, from, to, on), on));
    rest.splice(0, inner.length, ...crossing);
    at = to;
  }
  say(at, end);
  return made.filter((node) => node !== "");
}

function element(entity, covered, inside, on) {
  switch (entity.type) {
    case "text_link":
      return link(entity.url, inside, on);
    case "url":
      return link(covered, inside, on);
    case "email":
      return link(`mailto:${covered}`, inside, on);
    case "bot_command":
      return make("button", { type: "button", class: "command", onclick: () => on.command(covered) }, ...inside);
    case "spoiler":
      return spoiler(inside);
    case "expandable_blockquote":
      return block(foldable(inside));
    case "pre":
      return block(make("pre", { tabindex: 0, title: entity.language }, ...inside));
    case "blockquote":
      return block(make("blockquote", {}, ...inside));
    default:
      return make(TAGS[entity.type] ?? "span", {}, ...inside);
  }
}

/** Marks a node that stands on lines of its own: the line feed after it is not another empty line. */
function block(node) {
  node.dataset.block = "yes";
  return node;
}

function link(url, inside, on) {
  if (!SAFE.test(url)) return make("span", {}, ...inside);
  const start = on.botLink(url);
  const properties = { href: url, title: url, target: "_blank", rel: "noopener noreferrer" };
  if (start) properties.onclick = (event) => {
    event.preventDefault();
    start();
  };
  return make("a", properties, ...inside);
}

function spoiler(inside) {
  const hidden = make("span", { "aria-hidden": "true" }, ...inside);
  hidden.inert = true;
  const cover = make("span", {
    class: "spoiler hidden", role: "button", tabindex: 0, "aria-label": "Hidden text: press to show it",
  }, hidden);
  const reveal = (event) => {
    if (event.type === "keydown" && event.key !== "Enter" && event.key !== " ") return;
    event.preventDefault();
    event.stopPropagation();
    const all = cover.closest(".words").querySelectorAll(".spoiler.hidden");
    for (const other of all) other.dispatchEvent(new Event("show"));
  };
  cover.addEventListener("click", reveal);
  cover.addEventListener("keydown", reveal);
  cover.addEventListener("show", () => {
    cover.replaceWith(make("span", { class: "spoiler", tabindex: -1 }, ...hidden.childNodes));
  });
  return cover;
}

function foldable(inside) {
  const folded = make("div", { class: "folded" }, ...inside);
  const button = make("button", { type: "button", class: "unfold", "aria-expanded": "false", onclick: () => {
    const open = folded.classList.toggle("folded");
    button.textContent = open ? "Show more" : "Show less";
    button.setAttribute("aria-expanded", String(!open));
  } }, "Show more");
  const quote = make("blockquote", {}, folded, button);
  requestAnimationFrame(() => { button.hidden = folded.scrollHeight <= folded.clientHeight + 1; });
  return quote;
}
