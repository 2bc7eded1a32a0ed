/* Sends a form with what was made here. When that fails nothing is lost: the page stays as it is and says why. */
import { call, mine, read } from "./page.js";

export async function send(form, fields, kept) {
  const told = form.querySelector("[data-told]");
  const tell = (text, state = "waiting") => ((told.textContent = text), (told.dataset.state = state));
  form.querySelectorAll(".wrong").forEach((old) => old.remove());
  form.querySelectorAll(".is-wrong").forEach((old) => old.classList.remove("is-wrong"));
  const file = fields.get("file");
  if (!file || file.size === 0) return wrong(form, "file", form.dataset.missing);
  if (file.size > Number(form.dataset.most)) return wrong(form, "file", form.dataset.large);
  const buttons = [...form.querySelectorAll("button:not([disabled])")];
  buttons.forEach((button) => (button.disabled = true));
  tell(form.dataset.sending, "saved");
  try {
    const answer = await call(form.action, { method: "POST", body: fields });
    const page = read(await answer.text());
    // Led on to a page that is not this person's, nothing was kept.
    if (answer.ok && answer.redirected && mine(page)) {
      await kept?.();
      return location.assign(answer.url);
    }
    buttons.forEach((button) => (button.disabled = false));
    const fieldsWrong = [...page.querySelectorAll("form .wrong")];
    tell(fieldsWrong.length || answer.status >= 500 ? "" : (page.querySelector("main .lead, main h1")?.textContent ?? ""));
    if (!fieldsWrong.length && !told.textContent) tell(form.dataset.unsent);
    if (!fieldsWrong.length) takeAlong(told, file, form.dataset.download);
    for (const one of fieldsWrong.reverse()) wrong(form, one.closest(".field").querySelector("input, textarea").name, ...one.childNodes);
  } catch {
    buttons.forEach((button) => (button.disabled = false));
    tell(form.dataset.unsent);
    takeAlong(told, file, form.dataset.download);
  }
}

/* What was made here, and cannot be sent now, can be kept on the device; a chosen file is there already. */
const ENDINGS = { "image/png": "drawing.png", "audio/webm": "recording.webm", "audio/mp4": "recording.m4a", "audio/ogg": "recording.ogg" };
function takeAlong(told, file, text) {
  if (!["drawing.png", "recording"].includes(file.name)) return;
  told.append(" ", Object.assign(document.createElement("a"), { href: URL.createObjectURL(file), download: ENDINGS[file.type] ?? file.name, textContent: text }));
}

/* Says at a field what is not right, and leads there. */
function wrong(form, name, ...said) {
  const field = form.elements.namedItem(name);
  const box = field.closest(".field");
  const note = Object.assign(document.createElement("p"), { className: "wrong", id: field.id + "-wrong" });
  note.append(...said);
  box.classList.add("is-wrong");
  field.before(note);
  field.setAttribute("aria-invalid", "true");
  field.setAttribute("aria-describedby", [note.id, box.querySelector(".hint")?.id].filter(Boolean).join(" "));
  const details = field.closest("details");
  if (details) details.open = true;
  form.querySelector("[data-told]").textContent = "";
  field.focus();
}
