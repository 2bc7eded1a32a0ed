/* Shows the chosen photo, and makes a large or unusual one smaller before it is sent: kinder on a slow line. */
import { filled } from "./page.js";
import { send } from "./send.js";

const LONG = 2400;
const form = document.querySelector("form[data-media=photo]");
const input = form.querySelector("input[type=file]");
const look = form.querySelector("[data-look]");
let smaller;

async function chosen() {
  const file = input.files[0];
  smaller = undefined;
  look.hidden = true;
  look.replaceChildren();
  if (!file) return;
  const picture = await createImageBitmap(file).catch(() => undefined);
  if (!picture || input.files[0] !== file) return;
  look.append(Object.assign(document.createElement("img"), { src: URL.createObjectURL(file), alt: "" }));
  look.hidden = false;
  const plain = /^image\/(jpeg|png)$/.test(file.type) && file.size < 3_000_000;
  if (plain) return;
  const by = Math.min(1, LONG / Math.max(picture.width, picture.height));
  const canvas = Object.assign(document.createElement("canvas"), { width: Math.round(picture.width * by), height: Math.round(picture.height * by) });
  const paint = canvas.getContext("2d");
  paint.fillStyle = "#fff";
  paint.fillRect(0, 0, canvas.width, canvas.height);
  paint.drawImage(picture, 0, 0, canvas.width, canvas.height);
  smaller = await new Promise((done) => canvas.toBlob(done, "image/jpeg", 0.9));
}

input.addEventListener("change", chosen);
// One that was chosen before this came.
chosen();

form.addEventListener("submit", (event) => {
  event.preventDefault();
  const fields = filled(event);
  if (smaller) fields.set("file", smaller, "photo.jpg");
  send(form, fields);
});
