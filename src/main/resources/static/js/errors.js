/* Leads whoever listens or types to what is not right yet, and names the field where the page did not. */
import { enhance } from "./page.js";

enhance("#errors", (errors) => {
  for (const link of errors.querySelectorAll("a")) {
    const field = document.getElementById(link.hash.slice(1));
    const label = field?.closest("fieldset")?.querySelector("legend") ?? document.querySelector(`label[for="${link.hash.slice(1)}"]`);
    const name = label?.firstChild?.textContent.trim().replace(/[?:]$/, "");
    if (name && !link.textContent.startsWith(name)) link.prepend(`${name}: `);
  }
  errors.focus();
});
