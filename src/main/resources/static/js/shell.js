/* Without a network: says what waits on this device, and looks by itself whether the network is back. */
import { call } from "./page.js";
import { counted } from "./offline.js";

const again = () => location.reload();
const look = () => call("/livez", { cache: "no-store", patience: 5000 }).then((answer) => answer.ok && again(), () => {});

addEventListener("online", again);
setInterval(look, 10_000);
document.querySelector("[data-once-more]").addEventListener("click", again);
counted("signature").then((count) => {
  document.querySelector("[data-signed]").hidden = !count;
}, () => {});
