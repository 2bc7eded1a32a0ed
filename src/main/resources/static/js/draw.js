/* A sheet to draw on with a finger, a pen or a mouse. What is drawn waits on this device (offline.js) until the house has it. */
import SignaturePad from "../lib/signature_pad.js";
import { drop, keep, recall } from "./offline.js";
import { filled } from "./page.js";
import { send } from "./send.js";
import { scaled } from "./strokes.js";

const INKS = { ink: "#1d3735", brick: "#a8432b", ochre: "#d69a2d", leaf: "#6d8f4a", water: "#4b968f", slate: "#6a6f9c", rubber: "#ffffff" };
const WIDTHS = { thin: [0.8, 2.2], middle: [2.2, 4.5], thick: [6, 11] };
const LONG = 1600;

const form = document.querySelector("form[data-media=drawing]");
const place = form.querySelector("[data-draw]");
const canvas = place.querySelector("canvas");
const count = place.querySelector("[data-count]");
const draft = location.pathname;
const before = await recall("drawing", draft).catch(() => undefined);

place.hidden = false;
form.querySelector("[data-file]").open = form.querySelector(".is-wrong") !== null;
canvas.classList.toggle("tall", innerHeight > innerWidth && innerWidth < 700);
const tall = canvas.classList.contains("tall");
canvas.width = tall ? (LONG * 3) / 4 : LONG;
canvas.height = tall ? LONG : (LONG * 3) / 4;

const pad = new SignaturePad(canvas, { backgroundColor: "#ffffff", penColor: INKS.ink, throttle: 8, minDistance: 2 });
let width = 0;

/* The sheet keeps its points in a width of 1000, whatever the screen measures. */
function fit() {
  const now = canvas.clientWidth;
  if (!now || now === width) return;
  const lines = width ? scaled(pad.toData(), now / width) : scaled(JSON.parse(before?.words ?? "[]"), now / 1000);
  width = now;
  canvas.getContext("2d").setTransform(canvas.width / now, 0, 0, canvas.width / now, 0, 0);
  pad.clear();
  pad.fromData(lines);
  tool();
  tell();
}

function tool() {
  const ink = place.querySelector("[name=draw-colour]:checked").value;
  const line = WIDTHS[place.querySelector("[name=draw-width]:checked").value];
  const by = (width / 600) * (ink === "rubber" ? 3 : 1);
  pad.penColor = INKS[ink];
  [pad.minWidth, pad.maxWidth] = line.map((one) => Math.max(0.6, one * by));
  pad.dotSize = (pad.minWidth + pad.maxWidth) / 2;
}

function tell() {
  const lines = pad.toData();
  count.textContent = lines.length ? place.dataset.lines.replace("#", lines.length) : place.dataset.empty;
  const words = JSON.stringify(scaled(lines, 1000 / width));
  (lines.length ? keep("drawing", draft, { form: draft, words }) : drop("drawing", draft)).catch(() => {});
}

place.addEventListener("change", tool);
pad.addEventListener("endStroke", tell);
new ResizeObserver(fit).observe(canvas);
fit();

place.querySelector("[data-undo]").addEventListener("click", () => {
  const lines = pad.toData().slice(0, -1);
  pad.clear();
  pad.fromData(lines);
  tool();
  tell();
});
const clear = place.querySelector("[data-clear]");
clear.addEventListener("click", () => {
  const lines = pad.toData();
  if (!lines.length) return;
  pad.clear();
  tell();
  undoable(lines);
});
/* Cleared by mistake: one line back brings all of it back. */
function undoable(lines) {
  const undo = place.querySelector("[data-undo]");
  const back = (event) => {
    event.stopImmediatePropagation();
    pad.fromData(lines);
    tool();
    tell();
    undo.removeEventListener("click", back, true);
  };
  undo.addEventListener("click", back, true);
  pad.addEventListener("beginStroke", () => undo.removeEventListener("click", back, true), { once: true });
}

form.addEventListener("submit", async (event) => {
  event.preventDefault();
  const fields = filled(event);
  const chosen = fields.get("file")?.size > 0;
  if (!chosen && pad.toData().length) fields.set("file", await new Promise((done) => canvas.toBlob(done, "image/png")), "drawing.png");
  send(form, fields, () => drop("drawing", draft).catch(() => {}));
});
