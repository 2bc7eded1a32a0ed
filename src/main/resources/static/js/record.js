/* Records in the browser: start, pause, go on, finish, listen back. Nothing leaves this page before somebody keeps it. */
import { filled, submit } from "./page.js";
import { send } from "./send.js";

const LONGEST = 60 * 60;
const form = document.querySelector("form[data-media=sound]");
const place = form.querySelector("[data-record]");
const part = (name) => place.querySelector(`[data-${name}]`);
const words = place.dataset;
const types = ["audio/webm;codecs=opus", "audio/mp4", "audio/ogg;codecs=opus"];
const line = part("level").firstElementChild;
const audio = place.querySelector("audio");

let recorder, stream, sound, pieces = [], taken, seconds = 0, clock;

const say = (text) => (part("state").textContent = text);
const show = (...names) => ["start", "pause", "resume", "stop"].forEach((name) => (part(name).hidden = !names.includes(name)));
const time = () => (part("time").textContent = `${Math.floor(seconds / 60)}:${String(Math.floor(seconds % 60)).padStart(2, "0")}`);

place.hidden = false;
time();
const able = navigator.mediaDevices?.getUserMedia && window.MediaRecorder;
form.querySelector("[data-file]").open = !able || form.querySelector(".is-wrong") !== null;
if (!able) {
  show();
  say(words.choose);
}

function level(analyser) {
  const wave = new Uint8Array(analyser.fftSize);
  const still = matchMedia("(prefers-reduced-motion: reduce)").matches;
  let last = 0;
  const draw = (now) => {
    if (recorder?.state !== "recording") return void line.setAttribute("d", "M2 20H238");
    requestAnimationFrame(draw);
    if (now - last < (still ? 400 : 60)) return;
    last = now;
    analyser.getByteTimeDomainData(wave);
    const points = [];
    for (let i = 0; i < 60; i++) {
      const value = (wave[Math.floor((i / 60) * wave.length)] - 128) / 128;
      points.push(`${2 + i * 4} ${(20 + Math.max(-18, Math.min(18, value * 60))).toFixed(1)}`);
    }
    line.setAttribute("d", "M" + points.join("L"));
  };
  requestAnimationFrame(draw);
}

let analyser;
async function start() {
  try {
    stream = await navigator.mediaDevices.getUserMedia({ audio: true });
  } catch {
    form.querySelector("[data-file]").open = true;
    return say(words.refused);
  }
  const type = types.find((one) => MediaRecorder.isTypeSupported(one));
  recorder = new MediaRecorder(stream, { ...(type ? { mimeType: type } : {}), audioBitsPerSecond: 48000 });
  pieces = [];
  seconds = 0;
  recorder.ondataavailable = (event) => event.data.size && pieces.push(event.data);
  recorder.onstop = heard;
  sound = new AudioContext();
  analyser = sound.createAnalyser();
  analyser.fftSize = 1024;
  sound.createMediaStreamSource(stream).connect(analyser);
  recorder.start(1000);
  going();
  part("pause").focus();
}

function going() {
  place.dataset.recording = "";
  show("pause", "stop");
  say(words.on);
  level(analyser);
  let before = performance.now();
  clock = setInterval(() => {
    const now = performance.now();
    seconds += (now - before) / 1000;
    before = now;
    time();
    if (seconds >= LONGEST) finish(words.full);
  }, 250);
}

function still() {
  clearInterval(clock);
  delete place.dataset.recording;
}

function finish() {
  if (recorder && recorder.state !== "inactive") recorder.stop();
}

function heard() {
  still();
  stream.getTracks().forEach((track) => track.stop());
  sound.close();
  taken = new Blob(pieces, { type: recorder.mimeType.split(";")[0] });
  audio.src = URL.createObjectURL(taken);
  part("heard").hidden = false;
  show();
  say(seconds >= LONGEST ? words.full : words.listen);
  audio.focus();
}

part("start").addEventListener("click", start);
part("pause").addEventListener("click", () => {
  recorder.pause();
  still();
  show("resume", "stop");
  say(words.paused);
  part("resume").focus();
});
part("resume").addEventListener("click", () => {
  recorder.resume();
  going();
  part("pause").focus();
});
part("stop").addEventListener("click", finish);
part("discard").addEventListener("click", () => {
  if (!confirm(words.sure)) return;
  URL.revokeObjectURL(audio.src);
  audio.removeAttribute("src");
  taken = undefined;
  seconds = 0;
  time();
  part("heard").hidden = true;
  show("start");
  say("");
  part("start").focus();
});

/* Leaving by mistake while something is recorded asks first; the quick way out does not. */
let sent = false;
addEventListener("beforeunload", (event) => {
  if (sent || document.documentElement.hidden || (!taken && recorder?.state !== "recording")) return;
  event.preventDefault();
});

form.addEventListener("submit", (event) => {
  event.preventDefault();
  if (recorder && recorder.state !== "inactive") {
    recorder.addEventListener("stop", () => submit(form), { once: true });
    return finish();
  }
  const fields = filled(event);
  if (taken) fields.set("file", taken, "recording");
  send(form, fields, () => (sent = true));
});
