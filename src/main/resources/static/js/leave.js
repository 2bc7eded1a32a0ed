/* Leaves at once: the page of before is replaced, so that "back" does not show it first. */
import { enhance } from "./page.js";

const leave = (way) => {
  document.documentElement.hidden = true;
  sessionStorage.clear();
  location.replace(way.href);
};

enhance("[data-leave]", (way) => {
  let presses = [];
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !way.isConnected) return void (presses = []);
    const now = Date.now();
    presses = [...presses.filter((moment) => now - moment < 2000), now];
    if (presses.length >= 3) leave(way);
  });
  way.addEventListener("click", (event) => {
    event.preventDefault();
    leave(way);
  });
});
