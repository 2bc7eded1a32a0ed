/* Holds words up to the mirror while they are typed, or when a button asks for it. */
import { ask, begun, enhance, fields, place, read } from "./page.js";

const PAUSE = 900;

enhance("[data-mirror]", (one) => {
  const form = one.closest("form");
  let asked, timer;
  const look = async () => {
    asked?.abort();
    asked = new AbortController();
    try {
      const answer = await ask(one.dataset.mirror, { method: "POST", body: fields(form), signal: asked.signal });
      if (answer.ok) await place(read(await answer.text()), ["#mirror"]);
    } catch {
      /* The words are still there; the mirror comes with the next ones. */
    }
  };
  if (one.matches("button")) return one.addEventListener("click", (event) => (event.preventDefault(), look()));
  const soon = () => {
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  };
  form.addEventListener("input", soon);
  /* Somebody may have begun before this script was there. */
  if (begun(form)) soon();
});
