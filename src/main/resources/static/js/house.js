/* What every page has: a quick way out, drafts that save themselves. */
import "./leave.js";

if (document.querySelector("form[data-autosave]")) import("./autosave.js");

/* Lead whoever listens or types to what is not right yet, and name the field where the page did not. */
const errors = document.getElementById("errors");
if (errors) {
  for (const link of errors.querySelectorAll("a")) {
    const field = document.getElementById(link.hash.slice(1));
    const label = field?.closest("fieldset")?.querySelector("legend") ?? document.querySelector(`label[for="${link.hash.slice(1)}"]`);
    const name = label?.firstChild?.textContent.trim().replace(/[?:]$/, "");
    if (name && !link.textContent.startsWith(name)) link.prepend(`${name}: `);
  }
  errors.focus();
}
