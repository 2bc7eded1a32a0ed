/* Shows what is found while somebody looks. */
import { ask, enhance, fields, place, read } from "./page.js";

const PAUSE = 350;

enhance("form[data-search]", (form) => {
  let asked, timer;
  const look = async () => {
    clearTimeout(timer);
    asked?.abort();
    asked = new AbortController();
    const address = form.getAttribute("action") + "?" + fields(form);
    try {
      const answer = await ask(address, { signal: asked.signal });
      if (!answer.ok) return form.submit();
      await place(read(await answer.text()), form.dataset.search.split(" "));
      history.pushState(null, "", address);
    } catch (failure) {
      if (!["AbortError", "WhoIsThis"].includes(failure.name)) form.submit();
    }
  };
  form.addEventListener("change", look);
  form.addEventListener("input", (event) => {
    if (event.target.type !== "search") return;
    clearTimeout(timer);
    timer = setTimeout(look, PAUSE);
  });
  form.addEventListener("submit", (event) => (event.preventDefault(), look()));
  addEventListener("popstate", () => location.reload());
});
