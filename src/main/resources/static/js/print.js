/* A button that prints the page; without this script the browser's own menu does. */
import { enhance } from "./page.js";

enhance("[data-print]", (button) => {
  button.hidden = false;
  button.addEventListener("click", () => print());
});
