/* What every page has: a quick way out, questions before what cannot be undone, drafts that save themselves. */
import "./leave.js";
import "./confirm.js";

if (document.querySelector("form[data-autosave]")) import("./autosave.js");

/* Lead whoever listens or types to what is not right yet. */
document.getElementById("errors")?.focus();
