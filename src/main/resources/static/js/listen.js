/* Recordings made in a browser do not say how long they are; looking at their end tells. */
import { enhance } from "./page.js";

enhance("audio[data-length]", (audio) => {
  const measure = () => {
    if (Number.isFinite(audio.duration)) return;
    audio.addEventListener("durationchange", () => (audio.currentTime = 0), { once: true });
    audio.currentTime = 1e7;
  };
  audio.addEventListener("loadedmetadata", measure);
  if (audio.readyState >= 1) measure();
});
