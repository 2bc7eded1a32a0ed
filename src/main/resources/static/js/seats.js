/* Seats round a table: drag one onto another, or tap one and then the other. The list below does the same without this. */
import { ask, enhance, place, read } from "./page.js";

const FAR = 12;

const idOf = (seat) => new URL(seat.getAttribute("href"), location.href).searchParams.get("from");
const seatAt = (event) => document.elementFromPoint(event.clientX, event.clientY)?.closest?.("[data-seats] a.seat");

async function show(answer) {
  if (!answer.ok) return location.reload();
  await place(read(await answer.text()), ["#seats"], { whole: true });
}

async function change(from, to) {
  const form = document.querySelector("[data-seats-form]");
  const all = new FormData(form);
  all.set("from", from);
  all.set("to", to);
  await show(await ask(form.getAttribute("action"), { method: "POST", body: new URLSearchParams(all) }));
}

enhance("[data-seats]", (part) => {
  const taken = part.querySelector("[data-seats-form] input[name=from]")?.value;
  let drag;
  let dropped = false;
  for (const seat of part.querySelectorAll("a.seat")) {
    seat.setAttribute("draggable", "false");
    seat.addEventListener("pointerdown", (event) => {
      if (event.button) return;
      drag = { seat, x: event.clientX, y: event.clientY, far: false };
      seat.setPointerCapture(event.pointerId);
    });
    seat.addEventListener("pointermove", (event) => {
      if (!drag) return;
      const scale = seat.ownerSVGElement.viewBox.baseVal.width / seat.ownerSVGElement.getBoundingClientRect().width;
      const [x, y] = [event.clientX - drag.x, event.clientY - drag.y];
      drag.far = drag.far || Math.hypot(x, y) > FAR;
      if (drag.far) seat.setAttribute("transform", `translate(${x * scale} ${y * scale})`);
    });
    seat.addEventListener("pointerup", (event) => {
      if (!drag) return;
      const { far } = drag;
      drag = undefined;
      seat.releasePointerCapture(event.pointerId);
      seat.style.pointerEvents = "none";
      const other = far && seatAt(event);
      seat.style.pointerEvents = "";
      seat.removeAttribute("transform");
      dropped = far;
      if (other && other !== seat) change(idOf(seat), idOf(other));
    });
    seat.addEventListener("pointercancel", () => {
      drag = undefined;
      seat.removeAttribute("transform");
    });
    seat.addEventListener("click", async (event) => {
      event.preventDefault();
      if (dropped) {
        dropped = false;
        return;
      }
      if (taken && taken !== idOf(seat)) return change(taken, idOf(seat));
      const href = taken ? location.pathname : seat.getAttribute("href").replace(/#.*/, "");
      await show(await ask(href));
    });
  }
});
