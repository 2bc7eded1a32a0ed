/* Signing out leaves nothing on this device. */
import { enhance } from "./page.js";
import { forget } from "./offline.js";

enhance("form[data-sign-out]", (form) =>
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    await forget().catch(() => {});
    form.submit();
  }));
