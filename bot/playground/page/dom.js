// Small ways to make elements; text only ever goes in as text.

/** An element with properties (`class`, `onclick`, attributes) and children (elements or texts). */
export function make(tag, properties = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(properties)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith("on")) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

export const byId = (id) => document.getElementById(id);

/** Words that only a screen reader says. */
export const spoken = (text) => make("span", { class: "sr" }, text);

const PATHS = {
  reply: "M10 5L4 11l6 6M4 11h9a7 7 0 0 1 7 7v1",
  out: "M8 6h10v10M18 6L6 18",
  copy: "M9 9h11v11H9zM15 9V4H4v11h5",
};

/** A small drawing that screen readers pass over. */
export function icon(name, className = "") {
  const drawing = document.createElementNS("http://www.w3.org/2000/svg", "svg");
  const path = document.createElementNS("http://www.w3.org/2000/svg", "path");
  path.setAttribute("d", PATHS[name]);
  for (const [key, value] of Object.entries({ viewBox: "0 0 24 24", "aria-hidden": "true", class: className })) {
    drawing.setAttribute(key, value);
  }
  drawing.append(path);
  return drawing;
}

/** A button that opens a small menu of `[label, action]` rows; arrows move, Escape closes. */
export function menu(button, list, rows) {
  const show = (open) => {
    list.hidden = !open;
    button.setAttribute("aria-expanded", String(open));
  };
  button.addEventListener("click", () => {
    show(list.hidden);
    if (list.hidden) return;
    list.replaceChildren(...rows().map(([label, action]) => item(label, action)));
    list.firstElementChild?.focus();
  });
  const item = (label, action) => make("button", { type: "button", role: "menuitem", onclick: () => {
    show(false);
    button.focus();
    action();
  } }, label);
  list.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const items = [...list.children];
    if (step) items.at((items.indexOf(document.activeElement) + step) % items.length).focus();
    if (event.key === "Escape") {
      show(false);
      button.focus();
    }
    if (step || event.key === "Escape") {
      event.preventDefault();
      event.stopPropagation();
    }
  });
  document.addEventListener("pointerdown", (event) => {
    if (!list.contains(event.target) && !button.contains(event.target)) show(false);
  });
}
