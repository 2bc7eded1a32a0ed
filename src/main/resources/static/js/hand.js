/* A device is locked by the house: without a network it cannot be, and then it is not handed over. */
import { call, enhance } from "./page.js";

enhance("form[data-hand]", (form) => {
  const away = form.querySelector("[data-hand-away]");
  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const button = form.querySelector(".actions button");
    if (button.disabled) return;
    button.disabled = true;
    form.setAttribute("aria-busy", "true");
    away.hidden = true;
    try {
      await call("/sign-in/who", { patience: 8000 });
      form.submit();
    } catch {
      away.hidden = false;
      button.disabled = false;
      form.removeAttribute("aria-busy");
    }
  });
});
