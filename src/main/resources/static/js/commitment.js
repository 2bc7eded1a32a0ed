/* Shows only the days that belong to the chosen rhythm. Without this script all of them are there. */
import { enhance } from "./page.js";

enhance("form[data-commitment]", (form) => {
  const groups = [...form.querySelectorAll("[data-when]")];
  const show = () => {
    const rhythm = new FormData(form).get("rhythm");
    const money = form.elements.amount?.value.trim();
    for (const group of groups) {
      const fits = !rhythm || group.dataset.when.split(" ").includes(rhythm);
      const filled = [...group.querySelectorAll("input")].some((field) => field.value);
      group.hidden = !filled && (!fits || Boolean(money));
    }
  };
  form.addEventListener("change", show);
  form.addEventListener("input", (event) => event.target.name === "amount" && show());
  show();
});
