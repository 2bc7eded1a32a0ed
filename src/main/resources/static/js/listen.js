/* Recordings made in a browser do not say how long they are; looking at their end tells. */
for (const audio of document.querySelectorAll("audio")) {
  audio.addEventListener("loadedmetadata", () => {
    if (Number.isFinite(audio.duration)) return;
    audio.addEventListener("durationchange", () => (audio.currentTime = 0), { once: true });
    audio.currentTime = 1e7;
  });
  if (audio.readyState >= 1) audio.dispatchEvent(new Event("loadedmetadata"));
}
