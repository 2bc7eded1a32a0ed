/* What every script stands on: elements that are cared for, now and when they come later; one way of asking the house;
   one way of putting something fresh in the place of what stands there. */

const cares = [];

/** Has work done once for every element that fits, also for those that come later. */
export function enhance(selector, work) {
  cares.push({ selector, work, known: new WeakSet() });
  tend(cares.at(-1));
}

function tend({ selector, work, known }) {
  for (const one of document.querySelectorAll(selector)) {
    if (known.has(one)) continue;
    known.add(one);
    work(one);
  }
}

/** Asks for a part of a page; patience in milliseconds. */
export function ask(url, { patience, headers, ...options } = {}) {
  const signal = options.signal ?? (patience ? AbortSignal.timeout?.(patience) : undefined);
  return fetch(url, { ...options, signal, headers: { "X-Fragment": "true", ...headers } });
}

/** Asks for a whole page, with its head. */
export function visit(url, patience) {
  return fetch(url, { signal: AbortSignal.timeout?.(patience) });
}

export const read = (html) => new DOMParser().parseFromString(html, "text/html");

/** The fields of a form as a script sends them. */
export const fields = (form, by) => new URLSearchParams([...new FormData(form, by)].filter(([, value]) => typeof value === "string"));

/** Whether something in a form is no longer as the house sent it. */
export const begun = (form) =>
  [...form.elements].some((field) => ("defaultValue" in field && field.type !== "hidden" && field.value !== field.defaultValue) || field.checked !== field.defaultChecked);

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
      // A line that is read aloud when it changes has to stay the same line.
      if (old.matches("[role=status]")) old.replaceChildren(...next.childNodes);
      else old.replaceWith(next);
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
