/*
 * <form data-autosave="/url"> sends its fields there 800 ms after the last change, on leaving a field and on leaving the
 * page. The answer {"version": n, …} goes into the hidden fields of those names. What could not be sent waits in this tab,
 * also through a reload, and is tried again.
 * State is told in the form's [data-saved] line and to those who listen.
 */
const WORDS = document.body.dataset;
const PAUSE = 800;
/* Browsers send no more than 64 kB while a page goes away. */
const SMALL = 60_000;
const RETRY = [2000, 5000, 15000, 30000];

class Draft {
  constructor(form) {
    this.form = form;
    this.dirty = this.busy = this.stopped = false;
    this.failures = 0;
    this.line = form.querySelector("[data-saved]") ?? this.makeLine();
    form.addEventListener("input", () => this.later(PAUSE, (this.dirty = true)));
    form.addEventListener("change", () => this.later(0, (this.dirty = true)));
    form.addEventListener("focusout", () => this.dirty && this.later(0));
    form.addEventListener("submit", (event) => this.leave(event));
    addEventListener("online", () => this.dirty && this.later(0));
    addEventListener("pagehide", () => this.dirty && this.last());
    addEventListener("beforeunload", (event) => this.hold(event));
    document.addEventListener("visibilitychange", () => document.hidden && this.dirty && this.later(0));
    this.recall();
  }

  /* A long draft that is not sent yet cannot leave with the page: it goes now, and people are asked to wait. */
  hold(event) {
    if (this.stopped || document.documentElement.hidden) return;
    if (!this.busy && !this.dirty) return;
    if (this.body().toString().length < SMALL) return;
    this.later(0);
    event.preventDefault();
  }

  /* Only this tab knows it, and only until it is sent, closed, or left in a hurry. */
  remember() {
    const fields = [...new FormData(this.form)].filter(([name]) => this.form.elements.namedItem(name)?.type !== "hidden");
    sessionStorage.setItem("draft:" + this.form.dataset.autosave, JSON.stringify(fields));
  }

  forget() {
    sessionStorage.removeItem("draft:" + this.form.dataset.autosave);
  }

  recall() {
    const kept = JSON.parse(sessionStorage.getItem("draft:" + this.form.dataset.autosave) ?? "[]");
    if (kept.length === 0) return;
    const names = new Set(kept.map(([name]) => name));
    for (const field of this.form.elements) {
      if (field.type === "checkbox") field.checked = kept.some(([name, value]) => name === field.name && value === field.value);
      else if (field.type === "radio") field.checked = names.has(field.name) ? kept.some(([name, value]) => name === field.name && value === field.value) : field.checked;
      else if (names.has(field.name)) field.value = kept.find(([name]) => name === field.name)[1];
    }
    this.later(0, (this.dirty = true));
  }

  makeLine() {
    const line = Object.assign(document.createElement("p"), { className: "saved" });
    line.setAttribute("role", "status");
    this.form.append(line);
    return line;
  }

  /* What is on its way changes the version the form carries: the form follows after it, though not for long. */
  leave(event) {
    this.stop();
    this.forget();
    if (!this.busy) return;
    event.preventDefault();
    if (this.leaving) return;
    this.leaving = true;
    this.form.setAttribute("aria-busy", "true");
    const patience = new Promise((done) => setTimeout(done, this.body().toString().length < SMALL ? 3000 : 15000));
    Promise.race([this.sending, patience]).then(() => {
      this.busy = false;
      this.forget();
      this.form.requestSubmit(event.submitter);
    });
  }

  later(wait) {
    if (this.stopped) return;
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.busy || (this.sending = this.send()), wait);
  }

  body() {
    const fields = new FormData(this.form);
    return new URLSearchParams([...fields].filter(([, value]) => typeof value === "string"));
  }

  async send() {
    if (this.busy || this.stopped || !this.dirty) return;
    this.busy = true;
    this.dirty = false;
    try {
      const body = this.body();
      const answer = await fetch(this.form.dataset.autosave, {
        method: "POST",
        body,
        headers: { Accept: "application/json" },
        redirect: "error",
        keepalive: body.toString().length < SMALL,
        signal: AbortSignal.timeout(60000),
      });
      if (answer.status === 409) return this.collide();
      if (answer.status === 422 || answer.status === 400) return this.tell("waiting", WORDS.check ?? WORDS.unsaved);
      if (!answer.ok) throw new Error(answer.status);
      const kept = await answer.json().catch(() => ({}));
      for (const [name, value] of Object.entries(kept)) {
        const field = this.form.elements.namedItem(name);
        if (field?.type === "hidden") field.value = value;
      }
      this.forget();
      this.failures = 0;
      if (!this.dirty) this.tell("saved", WORDS.saved);
    } catch {
      this.dirty = true;
      this.tell("waiting", WORDS.unsaved);
      this.remember();
      this.later(RETRY[Math.min(this.failures++, RETRY.length - 1)]);
    } finally {
      this.busy = false;
      if (this.dirty && this.failures === 0) this.later(PAUSE);
    }
  }

  /* Somebody else saved meanwhile: sending the form itself shows both texts. */
  collide() {
    this.tell("waiting", WORDS.stale);
    this.stop();
  }

  stop() {
    this.stopped = true;
    clearTimeout(this.timer);
  }

  last() {
    if (this.stopped) return;
    if (!navigator.sendBeacon(this.form.dataset.autosave, this.body()) && !document.documentElement.hidden) this.remember();
  }

  tell(state, text) {
    if (this.line.dataset.state === state && state === "saved" && this.line.textContent === text) return;
    this.line.dataset.state = state;
    this.line.textContent = text;
  }
}

for (const form of document.querySelectorAll("form[data-autosave]")) new Draft(form);
