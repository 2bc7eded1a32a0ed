/* After moving, the same button is under the finger again. */
import { enhance } from "./page.js";

enhance("[data-order]", (list) => {
  const pressed = sessionStorage.getItem("order");
  sessionStorage.removeItem("order");
  const buttons = [...list.querySelectorAll("[data-moved]")];
  const again = buttons.find((button) => button.dataset.moved === pressed && !button.disabled) ?? buttons.find((button) => !button.disabled);
  if (again) {
    again.focus({ preventScroll: true });
    again.closest("li").scrollIntoView({ block: "center" });
  }
  list.addEventListener("submit", (event) => sessionStorage.setItem("order", event.target.elements.namedItem("to").value));
});
