// The line to the playground: what happens comes in as events, what a person does goes out, each exactly once.

const AGAIN_MS = 1000;
const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const newKey = () => crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;

/** Opens the line of the person named in the address (`?person=1001`), or of the first. */
export class Line extends EventTarget {
  #person = null;
  #source = null;
  #sending = Promise.resolve();

  async open() {
    this.#source?.close();
    try {
      const people = await (await fetch("/api/people")).json();
      const wanted = Number(new URLSearchParams(location.search).get("person"));
      this.#person = people.find((person) => person.id === wanted) ?? people[0];
      this.#listen();
    } catch {
      this.#lost();
    }
  }

  #listen() {
    const source = new EventSource(this.#at("events"));
    this.#source = source;
    for (const name of ["state", "bot", "message", "edited", "deleted", "action", "answer", "asked"]) {
      source.addEventListener(name, (event) => {
        this.dispatchEvent(new CustomEvent(name, { detail: JSON.parse(event.data) }));
      });
    }
    source.addEventListener("open", () => this.dispatchEvent(new Event("open")));
    source.addEventListener("error", () => {
      if (source.readyState === EventSource.CLOSED) this.#lost();
      else this.dispatchEvent(new Event("away"));
    });
  }

  async #lost() {
    this.dispatchEvent(new Event("away"));
    await pause(AGAIN_MS);
    this.open();
  }

  #at(what) {
    return `/api/people/${this.#person.id}/${what}`;
  }

  picture(fileId) {
    return this.#at(`files/${encodeURIComponent(fileId)}`);
  }

  /** Does an action, after those before it; waits out a server that is away. Throws its refusal as an Error. */
  act(action, given = {}) {
    const done = this.#sending.then(() => this.#send(action, { key: newKey(), ...given }));
    this.#sending = done.catch(() => {});
    return done;
  }

  async #send(action, given) {
    for (;;) {
      let answer;
      try {
        answer = await fetch(this.#at(action), {
          method: "POST",
          headers: { "Content-Type": "application/json" },
          body: JSON.stringify(given),
        });
      } catch {
        await pause(AGAIN_MS);
        continue;
      }
      const result = await answer.json().catch(() => ({}));
      if (!answer.ok) throw new Error(result.error ?? "The playground could not do that; its log says why.");
      return result;
    }
  }
}
