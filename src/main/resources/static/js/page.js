/* What every script stands on: elements that are cared for, now and when they come later; one way of asking the house;
   one way of putting something fresh in the place of what stands there. */

const cares = [];

/** Has work done once for every element that fits, also for those that come later. */
export function enhance(selector, work) {
  const care = { selector, work, known: new WeakSet() };
  cares.push(care);
  tend(care);
}

function tend({ selector, work, known }) {
  for (const one of document.querySelectorAll(selector)) {
    if (known.has(one)) continue;
    known.add(one);
    work(one);
  }
}

/** Whose page this is: a name that says nothing, and nobody's is empty. */
export const whose = () => document.body.dataset.who ?? "";

/* A device that was handed over shows that alone: what stands in another of its windows goes away. */
const alone = () => "alone" in document.body.dataset;
const windows = window.BroadcastChannel && new BroadcastChannel("herstelkring-handed-over");
if (windows && alone()) windows.postMessage("");
else if (windows) windows.onmessage = () => alone() || shut("/handed-over");

function shut(page) {
  document.documentElement.hidden = true;
  setTimeout(() => location.replace(page), 200);
}

/* A page that the browser kept as it was asks whether it may still be seen. */
addEventListener("pageshow", (event) => event.persisted && whose() && call("/sign-in/who").catch(() => {}));

/** The house asks who this is: nothing was saved and nothing came back. The page stays, with all that stands in it. */
export class WhoIsThis extends Error {
  name = "WhoIsThis";
}

/**
 * Asks the house something for whoever this page is for, in the language of this page; patience in milliseconds. The page
 * never goes elsewhere by it.
 */
export async function call(url, { patience, headers, ...options } = {}, again = true) {
  const signal = options.signal ?? (patience ? within(patience) : undefined);
  const answer = await fetch(url, { ...options, signal, headers: { "X-Whose": whose(), "Accept-Language": document.documentElement.lang, ...headers } });
  if (answer.headers.has("X-Handed-Over") && !alone()) {
    shut(answer.headers.get("X-Handed-Over"));
    throw new TypeError("handed over");
  }
  const fresh = answer.headers.get("X-Fresh-Token");
  if (fresh) renew(fresh);
  if (fresh && answer.status === 403 && again) {
    if (options.body?.has?.("_csrf")) options.body.set("_csrf", fresh);
    return call(url, { ...options, patience, headers: headers?.["X-CSRF-TOKEN"] ? { ...headers, "X-CSRF-TOKEN": fresh } : headers }, false);
  }
  if (!answer.headers.has("X-Sign-In")) return answer;
  await notice(read(await answer.text()));
  throw new WhoIsThis();
}

/* The token of a form is good for a day: a page that stands open longer gets another one, before or when it is sent. */
const OPEN = 12 * 60 * 60 * 1000;
let since = Date.now();

function renew(fresh) {
  since = Date.now();
  for (const field of document.querySelectorAll("input[name=_csrf]")) field.value = fresh;
}

function keepInTime() {
  if (!whose() || document.hidden || Date.now() - since < OPEN) return;
  since = Date.now();
  call("/sign-in/who").catch(() => {});
}
addEventListener("focus", keepInTime);
addEventListener("pageshow", keepInTime);
document.addEventListener("visibilitychange", keepInTime);

/* What never answers is given up, in browsers too that cannot say so by themselves. */
function within(patience) {
  if (AbortSignal.timeout) return AbortSignal.timeout(patience);
  const stop = new AbortController();
  setTimeout(() => stop.abort(), patience);
  return stop.signal;
}

/** Asks for a part of a page. */
export const ask = (url, { headers, ...options } = {}) => call(url, { ...options, headers: { "X-Fragment": "true", ...headers } });

/** Asks for a whole page, with its head. */
export const visit = (url, patience) => call(url, { patience });

const away = () => document.getElementById("sign-in-again");

/** Once the person showed that it is them; at once when nobody asks. */
export const back = () => new Promise((come) => (away() ? document.addEventListener("back", () => come(), { once: true }) : come()));

async function notice(said) {
  await bring(said);
  const next = said.getElementById("sign-in-again");
  if (!next || away()?.textContent === next.textContent) return;
  // A line that is read aloud when it changes has to stay the same line.
  if (away()) away().replaceChildren(...next.childNodes);
  else document.querySelector("main").append(next);
}

async function look() {
  if (!away()) return;
  const answer = await call(away().dataset.look).catch(() => undefined);
  if (!answer?.ok) return;
  away()?.remove();
  document.dispatchEvent(new Event("back"));
}
addEventListener("focus", look);
document.addEventListener("visibilitychange", () => document.hidden || look());
document.addEventListener("click", (event) => event.target.closest?.("#sign-in-again [data-back]") && look());

export const read = (html) => new DOMParser().parseFromString(html, "text/html");

/** Whether an answer is a page for the person this page is for; nobody's, or another's, says nothing about what was sent. */
export const mine = (page) => (page.body.dataset.who ?? "") === whose();

/** The fields of a form as a script sends them. */
export const fields = (form) => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === "string"));

let touchedLast;
addEventListener("click", (event) => (touchedLast = event.target.closest?.("button, input[type=submit]")), true);

/** By which button a form is sent; older browsers do not tell. */
export const pressed = (event) => event.submitter ?? (touchedLast?.form === event.target ? touchedLast : null);

/** What is sent of a form, with the button that was pressed; older browsers leave it out. */
export function filled(event) {
  const all = new FormData(event.target);
  const by = pressed(event);
  if (by?.name) all.append(by.name, by.value);
  return all;
}

/** Sends a form as by this button. */
export function submit(form, by) {
  if (form.requestSubmit) return form.requestSubmit(by);
  const button = by ?? form.querySelector("button:not([type=button]), input[type=submit]");
  return button ? button.click() : form.submit();
}

/** Whether something in a form is no longer as the house sent it. */
export const begun = (form) => [...form.elements].some(touched);

/** Whether a field is no longer as the house sent it. */
export function touched(field) {
  if (field.type === "select-one") return field.selectedIndex !== Math.max(0, [...field.options].findIndex((option) => option.defaultSelected));
  return ("defaultValue" in field && field.type !== "hidden" && field.value !== field.defaultValue) || field.checked !== field.defaultChecked;
}

/**
 * Puts parts of a fresh page in the place of those that stand here. What somebody is typing in is left alone, unless the
 * whole page changes; what was unfolded stays so, and the focus stays where it was.
 */
export async function place(fresh, selectors, { whole = false } = {}) {
  await bring(fresh);
  const focus = document.activeElement?.id;
  for (const selector of selectors)
    for (const old of document.querySelectorAll(selector)) {
      const next = fresh.querySelector(old.id ? "#" + CSS.escape(old.id) : selector);
      if (!next || (!whole && typing(old))) continue;
      if (!whole) unfold(old, next);
      if (old.outerHTML === next.outerHTML) continue;
      const scrolled = [old, ...old.querySelectorAll("[data-scrolls]")].filter((part) => part.id && part.scrollTop).map((part) => [part.id, part.scrollTop]);
      // A line that is read aloud when it changes has to stay the same line.
      if (old.matches("[role=status]")) old.replaceChildren(...next.childNodes);
      else old.replaceWith(next);
      // What was scrolled to stays in view.
      if (!whole) for (const [id, top] of scrolled) document.getElementById(id)?.scrollTo(0, top);
    }
  if (focus && document.activeElement?.id !== focus) document.getElementById(focus)?.focus({ preventScroll: true });
  cares.forEach(tend);
}

const typing = (part) => [...part.querySelectorAll("textarea")].some((field) => field === document.activeElement || field.value !== field.defaultValue);

function unfold(old, next) {
  for (const open of old.querySelectorAll("details[open][id]")) next.querySelector("#" + CSS.escape(open.id))?.setAttribute("open", "");
}

/* The styles and scripts a fresh part brings along are there before it is seen. */
async function bring(fresh) {
  const links = [...fresh.querySelectorAll("link[rel=stylesheet]")].filter((link) => !document.head.querySelector(`link[href="${link.getAttribute("href")}"]`));
  await Promise.all(links.map((link) => new Promise((there) => {
    const mine = Object.assign(document.createElement("link"), { rel: "stylesheet", onload: there, onerror: there });
    mine.setAttribute("href", link.getAttribute("href"));
    document.head.append(mine);
  })));
  fresh.querySelectorAll("script[type=module][src]").forEach((script) => import(new URL(script.getAttribute("src"), location.href)));
}
