/*
 * <form data-autosave="/url"> sends its fields there 800 ms after the last change, on leaving a field and on leaving the
 * page. The answer {"version": n, …} goes into the hidden fields of those names. What is typed waits on this device, sealed
 * (offline.js), until the house has it, also through a reload.
 * How it stands is told in the form's [data-saved] line and, as a "draft" event, to whoever listens.
 */
import { ask, begun, enhance, fields, pressed, submit, touched, whose } from "./page.js";
import { drop, keep, recall } from "./offline.js";

const PAUSE = 800;
const SOON = 250;
/* Browsers send no more than 64 kB while a page goes away. */
const SMALL = 60_000;
const RETRY = [2000, 5000, 15000, 30000];

const plain = (text) => text?.replace(/\r\n/g, "\n");

/* One saver for an address, which alone says how it went. */
const savers = new Map();

class Draft {
  constructor(form) {
    this.form = form;
    this.url = form.dataset.autosave;
    this.line = form.querySelector("[data-saved]");
    this.dirty = this.busy = this.stopped = false;
    this.failures = 0;
    this.unanswered = null;
    form.addEventListener("input", () => this.changed(PAUSE));
    form.addEventListener("change", () => this.changed(0));
    form.addEventListener("focusout", () => this.dirty && this.later(0));
    form.addEventListener("submit", (event) => this.leave(event));
    addEventListener("online", () => this.dirty && this.later(0));
    document.addEventListener("back", () => this.dirty && this.later(0));
    addEventListener("pagehide", () => this.dirty && this.last());
    addEventListener("beforeunload", (event) => this.hold(event));
    document.addEventListener("visibilitychange", () => document.hidden && this.dirty && this.later(0));
    const before = savers.get(this.url);
    savers.set(this.url, this);
    if (before && !before.form.isConnected) this.follow(before);
    this.recall().catch(() => {}).then(() => this.early());
  }

  /* Where the page put this form in the place of one in which something was still to be saved: it goes on with those words,
     and after what is on its way, which changes the version. */
  follow(before) {
    before.stop();
    if (!before.dirty && !before.busy) return;
    this.fill(before.typed());
    this.dirty = this.busy = true;
    this.sending = Promise.resolve(before.sending).catch(() => {}).then(() => {
      for (const field of before.form.querySelectorAll("input[type=hidden]")) {
        const mine = this.form.elements.namedItem(field.name);
        if (mine?.type === "hidden" && field.name !== "_csrf") mine.value = field.value;
      }
      this.unanswered = before.unanswered;
      this.busy = false;
      this.changed(0);
    });
  }

  /* Somebody may have begun before this script was there. */
  early() {
    if (!this.dirty && !this.busy && begun(this.form)) this.changed(PAUSE);
  }

  get long() {
    return fields(this.form).toString().length >= SMALL;
  }

  changed(wait) {
    this.dirty = true;
    this.tell("typing");
    this.later(wait);
    clearTimeout(this.keeping);
    this.keeping = setTimeout(() => this.stopped || !this.dirty || this.remember(), SOON);
  }

  later(wait) {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.busy || (this.sending = this.send()), wait);
  }

  async send() {
    if (this.busy || this.stopped || !this.dirty) return;
    this.busy = true;
    this.dirty = false;
    /* What may have arrived goes once more as it was: only then the house can tell that it is the same. */
    const body = this.unanswered ?? fields(this.form);
    try {
      const answer = await ask(this.url, {
        method: "POST",
        body,
        headers: { Accept: "application/json" },
        redirect: "error",
        keepalive: body.toString().length < SMALL,
        patience: 60_000,
      });
      if (answer.status === 409) return this.collide();
      if (answer.status === 422 || answer.status === 400) {
        this.unanswered = null;
        return this.tell("waiting", "check");
      }
      if (!answer.ok) throw new Error(answer.status);
      // What is no answer of the house, such as the page of a network that asks to sign in, has not kept anything.
      this.take(await answer.json(), body);
    } catch {
      this.dirty = true;
      this.unanswered = body;
      // That it waits is said when it does, also for whoever closes the page at that word.
      await Promise.race([this.remember(), new Promise((done) => setTimeout(done, PAUSE))]);
      this.tell("waiting", "unsaved");
      // A form that stands nowhere any more has left its words here.
      if (!this.form.isConnected) return this.stop();
      this.later(RETRY[Math.min(this.failures++, RETRY.length - 1)]);
    } finally {
      this.busy = false;
      if (this.dirty && this.failures === 0) this.later(PAUSE);
    }
  }

  /* What the house has is what a field says of itself when nobody has typed in it. */
  take(answer, sent) {
    for (const [name, value] of Object.entries(answer)) {
      const field = this.form.elements.namedItem(name);
      if (field?.type === "hidden") field.value = value;
    }
    for (const field of this.form.querySelectorAll("textarea")) if (plain(sent.get(field.name)) === field.value) field.defaultValue = field.value;
    this.failures = 0;
    if (this.unanswered) {
      this.unanswered = null;
      this.dirty ||= JSON.stringify([...sent].filter(([name]) => this.form.elements.namedItem(name)?.type !== "hidden")) !== JSON.stringify(this.typed());
    }
    if (this.dirty) return;
    drop("draft", this.url).catch(() => {});
    this.tell("saved", "kept");
  }

  /* Somebody else saved meanwhile: sending the form itself shows both texts. */
  collide() {
    this.tell("waiting", "stale");
    this.stop();
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
    clearTimeout(this.keeping);
  }

  /* What is on its way changes the version the form carries: the form follows after it, though not for long. */
  leave(event) {
    this.stop();
    this.remember(true);
    if (this.unanswered && !this.busy) this.again();
    if (!this.busy) return;
    const by = pressed(event);
    event.preventDefault();
    if (this.leaving) return;
    this.leaving = true;
    this.form.setAttribute("aria-busy", "true");
    const patience = new Promise((done) => setTimeout(done, this.long ? 15000 : 3000));
    Promise.race([this.sending, patience]).then(() => {
      this.busy = false;
      submit(this.form, by);
    });
  }

  again() {
    this.stopped = false;
    this.sending = this.send();
    this.stopped = true;
  }

  /* A long draft that is not sent yet cannot leave with the page: it goes now, and people are asked to wait. */
  hold(event) {
    if (this.stopped || document.documentElement.hidden || !(this.busy || this.dirty) || !this.long) return;
    this.later(0);
    event.preventDefault();
  }

  /* Left in a hurry nothing stays behind; else it waits here until it is known to have arrived. */
  last() {
    if (this.stopped) return;
    navigator.sendBeacon(this.url, fields(this.form));
    if (!document.documentElement.hidden) this.remember();
  }

  get version() {
    return this.form.elements.namedItem("version")?.value ?? "";
  }

  typed() {
    return [...fields(this.form)].filter(([name]) => this.form.elements.namedItem(name)?.type !== "hidden");
  }

  remember(sent = false) {
    if (!whose()) return undefined;
    return keep("draft", this.url, { form: this.url, version: this.version, words: JSON.stringify(this.typed()), sent }).catch(() => {});
  }

  /* What waits here comes back, unless it arrived. Typed on an older version it goes out as that: nothing is overwritten. */
  async recall() {
    const kept = whose() && (await recall("draft", this.url));
    if (!kept || this.dirty) return;
    const same = kept.words === JSON.stringify(this.typed());
    if (same || (kept.sent && (!kept.version || kept.version !== this.version))) return drop("draft", this.url);
    this.fill(JSON.parse(kept.words));
    const version = this.form.elements.namedItem("version");
    if (version) version.value = kept.version;
    this.changed(0);
  }

  fill(kept) {
    const names = new Set(kept.map(([name]) => name));
    for (const field of this.form.elements) {
      if (field.type === "checkbox") field.checked = kept.some(([name, value]) => name === field.name && value === field.value);
      else if (field.type === "radio") field.checked = names.has(field.name) ? kept.some(([name, value]) => name === field.name && value === field.value) : field.checked;
      else if (names.has(field.name) && !touched(field)) field.value = kept.find(([name]) => name === field.name)[1];
    }
  }

  tell(state, word) {
    this.form.dispatchEvent(new CustomEvent("draft", { bubbles: true, detail: { state, word } }));
    if (!this.line || !word || this.line.dataset.state === state && this.line.textContent === this.line.dataset[word]) return;
    this.line.dataset.state = state;
    this.line.textContent = this.line.dataset[word] ?? this.line.dataset.unsaved;
  }
}

enhance("form[data-autosave]", (form) => new Draft(form));
