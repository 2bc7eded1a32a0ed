/* Leaves at once: the page of before is replaced, so that "back" does not show it first. */
const AWAY = "/uit";
const leave = () => {
  document.documentElement.hidden = true;
  sessionStorage.clear();
  location.replace(AWAY);
};

if (document.querySelector("[data-leave]")) {
  let presses = [];
  addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return void (presses = []);
    const now = Date.now();
    presses = [...presses.filter((moment) => now - moment < 2000), now];
    if (presses.length >= 3) leave();
  });
  addEventListener("click", (event) => {
    if (!event.target.closest?.("[data-leave]")) return;
    event.preventDefault();
    leave();
  });
}
