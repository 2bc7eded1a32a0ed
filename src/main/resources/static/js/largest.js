/* A file that is too large is said at its field before it is sent: what else was typed stays. */
import { enhance } from "./page.js";

enhance("input[type=file][data-largest]", (field) => {
  const note = Object.assign(document.createElement("p"), { className: "wrong", id: `${field.id}-large`, textContent: field.dataset.large });
  field.form.addEventListener("submit", (event) => {
    note.remove();
    if (!((field.files[0]?.size ?? 0) > Number(field.dataset.largest))) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    field.before(note);
    field.setAttribute("aria-invalid", "true");
    field.setAttribute("aria-describedby", note.id);
    field.focus();
  }, true);
});
