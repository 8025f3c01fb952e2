// Puts the page together: what comes over the line is shown, what a person does goes out.

import { Chat } from "./chat.js";
import { Composer } from "./composer.js";
import { byId, menu } from "./dom.js";
import { answered } from "./keyboard.js";
import { Line } from "./line.js";
import { isMine } from "./message.js";
import { alert, enlarge, toast } from "./notice.js";

const line = new Line();
const address = new URL(location.href);
let bot = { first_name: "Keypoint", username: "" };
let blocked = false;
let busy = 0;
let asked = null;

const problem = (error) => toast(error.message);
const act = (action, given) => line.act(action, given).catch(problem);
const send = (text, replyTo) => chat.waits(text, line.act("types", { text, reply_to: replyTo })).catch(problem);

const chat = new Chat({
  picture: (file) => line.picture(file),
  tap: async (message, data) => {
    const tapped = await line.act("taps", { message_id: message.message_id, data });
    return tapped.callback_query_id;
  },
  reply: (message) => composer.reply(message),
  show: (id) => chat.show(id),
  command: (command) => send(command),
  botLink,
  copy,
  enlarge,
  problem,
});

const composer = new Composer({
  send,
  edit: (id, text) => act("edits", { message_id: id, text }),
  attach: (kind, given) => act("sends", { kind, ...given }),
  last: () => chat.all.filter((message) => isMine(message) && message.text).at(-1),
});

/** For a link to this very bot (`t.me/<bot>?start=<payload>`): what pressing it does. */
function botLink(link) {
  const url = new URL(link, location.href);
  if (url.hostname !== "t.me" || url.pathname.toLowerCase() !== `/${bot.username.toLowerCase()}`) return null;
  return () => act("opens", { payload: url.searchParams.get("start") ?? "" });
}

async function copy(text) {
  await navigator.clipboard.writeText(text);
  toast("Copied");
}

function showBot(about) {
  bot = about.bot;
  blocked = about.blocked;
  composer.commands.all = about.commands;
  countUnseen(0);
  byId("name").textContent = bot.first_name;
  byId("avatar").textContent = bot.first_name.slice(0, 1);
  byId("description").textContent = about.description;
  showFoot();
}

function showFoot() {
  const pressed = [byId("start"), byId("unblock")].includes(document.activeElement);
  const fresh = !chat.all.length || address.searchParams.has("start");
  byId("about").hidden = chat.all.length > 0 || !byId("description").textContent;
  byId("unblock").hidden = !blocked;
  byId("start").hidden = blocked || !fresh;
  byId("composer").hidden = blocked || fresh;
  composer.fit();
  if (pressed && !byId("composer").hidden) byId("text").focus();
}

function showAsked(question) {
  if (JSON.stringify(question) === JSON.stringify(asked)) return;
  asked = question;
  composer.ask(chat.all.find((message) => message.message_id === question?.message_id), question?.placeholder);
}

let unseen = 0;
function countUnseen(more) {
  unseen = document.hidden ? unseen + more : 0;
  document.title = unseen ? `(${unseen}) ${bot.first_name}` : bot.first_name;
}

function presence(text) {
  clearTimeout(busy);
  byId("presence").textContent = text || "bot";
  byId("presence").classList.toggle("busy", Boolean(text));
  if (text) busy = setTimeout(presence, 5000);
}

const heard = {
  state: (state) => {
    chat.reset(state.messages);
    showBot(state);
    showAsked(state.asked);
  },
  bot: showBot,
  message: (message) => {
    chat.put(message);
    if (!isMine(message)) {
      presence();
      countUnseen(1);
    }
    showFoot();
  },
  edited: (message) => chat.put(message),
  deleted: ({ message_id: id }) => chat.remove(id),
  asked: (news) => showAsked(news.asked),
  action: ({ action }) => presence(action === "typing" ? "typing…" : "sending a file…"),
  answer: (answer) => {
    answered(answer.callback_query_id);
    if (answer.text) (answer.show_alert ? alert : toast)(answer.text);
  },
};

for (const [name, show] of Object.entries(heard)) line.addEventListener(name, (event) => show(event.detail));
line.addEventListener("open", () => { byId("line").textContent = ""; });
line.addEventListener("away", () => {
  byId("line").textContent = "Connecting…";
  presence();
});

byId("start").addEventListener("click", async () => {
  const payload = address.searchParams.get("start") ?? "";
  address.searchParams.delete("start");
  history.replaceState(null, "", address);
  await act("opens", { payload });
  showFoot();
});
document.addEventListener("visibilitychange", () => countUnseen(0));
byId("unblock").addEventListener("click", () => act("blocks", { blocked: false }));
menu(byId("more"), byId("more-menu"), () => [
  [blocked ? "Unblock the bot" : "Block the bot", () => act("blocks", { blocked: !blocked })],
]);

line.open();
