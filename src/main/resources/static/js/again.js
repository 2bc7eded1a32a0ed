/* Looks again while something is being made: data-again names what is then put in its place. */
import { back, enhance, place, read, visit } from "./page.js";

const PAUSE = 1500;

enhance("[data-again]", (one) => {
  const look = async () => {
    if (!one.isConnected) return;
    try {
      const answer = await visit(location.href, 8000);
      if (answer.ok) await place(read(await answer.text()), [one.dataset.again]);
    } catch {
      /* Not there just now; the next look may be. */
    }
    await back();
    if (one.isConnected) setTimeout(look, PAUSE);
  };
  setTimeout(look, PAUSE);
});
