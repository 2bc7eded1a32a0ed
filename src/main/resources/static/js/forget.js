/* Somebody left in a hurry: what was typed and not sent goes from this device. What was signed still has to be sent. */
import { forget } from "./offline.js";

forget("draft").catch(() => {});
forget("drawing").catch(() => {});
