/* Shows only the days that belong to the chosen rhythm, and parts where several do it. Without this script all of them are there. */
import { enhance } from "./page.js";

const filled = (group) => [...group.querySelectorAll("input[type=text], input[type=date]")].some((field) => field.value);

enhance("form[data-commitment]", (form) => {
  const groups = [...form.querySelectorAll("[data-when]")];
  const parts = [...form.querySelectorAll("[data-part]")];
  const several = form.querySelector("[data-several]");
  const show = () => {
    const data = new FormData(form);
    const rhythm = data.get("rhythm");
    const money = form.elements.amount?.value.trim();
    for (const group of groups) {
      const fits = !rhythm || group.dataset.when.split(" ").includes(rhythm);
      group.hidden = !filled(group) && (!fits || Boolean(money));
    }
    const many = data.getAll("who").length > 1;
    for (const part of parts) part.hidden = !many && !filled(part);
    if (several) several.hidden = !many;
  };
  form.addEventListener("change", show);
  form.addEventListener("input", (event) => event.target.name === "amount" && show());
  show();
});
