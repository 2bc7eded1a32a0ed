/* Keeps the pages of a conversation in step: taps without a reload, other devices over a line of events, and a quiet
   word when the connection is gone. Everything works without it, by plain forms. */

const cockpit = () => document.getElementById('cockpit');
const wait = (ms) => new Promise((done) => setTimeout(done, ms));
const words = (name) => cockpit()?.dataset[name] ?? '';
let pending = 0;
let lost = false;
let puts = 0;

document.documentElement.classList.add('scripted');

function state() {
  const line = document.getElementById('c-state');
  if (!line) return;
  const note = document.getElementById('note-words');
  const conflict = document.querySelector('.conflict');
  const unsaved = pending > 0 || (note && note.value !== note.defaultValue);
  const text = lost ? words('lost') : conflict ? words('conflict') : unsaved ? words('saving') : words('saved');
  line.classList.toggle('lost', lost);
  line.classList.toggle('busy', !lost && unsaved);
  if (line.textContent !== text) line.textContent = text;
}

/* Puts the regions of a fresh page in place, leaving alone what somebody is typing in. */
function put(html) {
  const fresh = new DOMParser().parseFromString(html, 'text/html');
  const next = fresh.getElementById('cockpit');
  const now = cockpit();
  if (!next || !now) return location.reload();
  puts++;
  const focus = document.activeElement?.id;
  if (next.dataset.state !== now.dataset.state || now.matches('.r')) {
    now.replaceWith(next);
  } else {
    now.dataset.version = next.dataset.version;
    for (const region of now.querySelectorAll('[data-live]')) {
      const other = next.querySelector('#' + CSS.escape(region.id));
      if (!other || busy(region)) continue;
      for (const open of region.querySelectorAll('details[open][id]'))
        other.querySelector('#' + CSS.escape(open.id))?.setAttribute('open', '');
      if (region.outerHTML !== other.outerHTML) region.replaceWith(other);
    }
  }
  const said = fresh.querySelector('.said');
  document.querySelectorAll('main > .said').forEach((old) => old.remove());
  if (said) cockpit().before(said);
  if (focus && document.activeElement?.id !== focus) document.getElementById(focus)?.focus({ preventScroll: true });
  state();
}

function busy(region) {
  return [...region.querySelectorAll('textarea')].some((field) => field === document.activeElement || field.value !== field.defaultValue);
}

function announce() {
  const live = document.getElementById('live');
  const prompt = document.getElementById('prompt');
  if (live && prompt && live.textContent !== prompt.textContent) live.textContent = prompt.textContent;
}

async function send(url, options) {
  pending++;
  state();
  try {
    for (;;) {
      try {
        const answer = await fetch(url, { ...options, headers: { 'HX-Request': 'true', ...options?.headers } });
        if (answer.status >= 502 && answer.status <= 504) throw new TypeError('not there');
        lost = false;
        return answer;
      } catch (gone) {
        if (gone.name === 'AbortError') throw gone;
        lost = true;
        state();
        await wait(1500);
      }
    }
  } finally {
    pending--;
    state();
  }
}

let looking = false;
let again = false;
async function look() {
  if (looking) { again = true; return; }
  looking = true;
  try {
    do {
      again = false;
      const before = puts;
      const answer = await send(cockpit().dataset.page + person());
      if (!answer.ok) return location.reload();
      const html = await answer.text();
      // Somebody tapped meanwhile: what came back may be older than what stands here.
      if (puts === before) put(html);
      else again = true;
    } while (again);
  } finally {
    looking = false;
  }
}

function person() {
  return document.getElementById('person') ? location.search : '';
}

/* Taps: the answer to a move is the page as it stands then. */
document.addEventListener('submit', async (event) => {
  const form = event.target;
  if (!form.matches('[data-live-form]')) return;
  event.preventDefault();
  if (form.dataset.sending) return;
  form.dataset.sending = 'true';
  // By its id: a refresh may put another one in its place while the answer is on its way.
  const fold = form.closest('details[id]')?.id;
  const by = event.submitter;
  const action = by?.getAttribute('formaction') ?? form.getAttribute('action');
  const answer = await send(action, { method: 'POST', body: new URLSearchParams(new FormData(form, by)) });
  delete form.dataset.sending;
  if (!answer.ok) return location.reload();
  form.querySelectorAll('textarea').forEach((field) => { field.value = field.defaultValue; field.blur(); });
  if (fold) document.getElementById(fold)?.removeAttribute('open');
  put(await answer.text());
  history.replaceState(null, '', cockpit().dataset.page);
  announce();
});

/* A seat opens what can be done for that person, on the same spot. */
document.addEventListener('click', async (event) => {
  const link = event.target.closest?.('a[href*="?person="], a[data-live-link]');
  if (!link || event.metaKey || event.ctrlKey || !cockpit()) return;
  event.preventDefault();
  const href = (link.getAttribute('href') ?? '').replace(/#.*/, '');
  const answer = await send(href);
  if (!answer.ok) return location.reload();
  history.replaceState(null, '', href);
  put(await answer.text());
  document.getElementById('person')?.scrollIntoView({ block: 'nearest' });
});

document.addEventListener('keydown', (event) => {
  if (event.key !== 'Escape') return;
  document.querySelectorAll('.tool[open]').forEach((tool) => { tool.removeAttribute('open'); tool.querySelector('summary').focus(); });
});

/* Notes are kept while they are typed. */
let typing;
document.addEventListener('input', (event) => {
  const form = event.target.closest('[data-autosave]');
  if (!form) return;
  clearTimeout(typing);
  state();
  typing = setTimeout(() => save(form), 700);
});
document.addEventListener('focusout', (event) => {
  const form = event.target.closest?.('[data-autosave]');
  if (form) { clearTimeout(typing); save(form); }
});

let saving = Promise.resolve();
function save(form) {
  saving = saving.then(async () => {
    const field = form.elements.words;
    if (field.value === field.defaultValue || form.classList.contains('conflict')) return state();
    const typed = field.value;
    const answer = await send(form.getAttribute('action'), {
      method: 'POST',
      body: new URLSearchParams(new FormData(form)),
      headers: { 'X-Autosave': 'true', Accept: 'application/json' },
    });
    if (answer.ok) {
      form.elements.version.value = (await answer.json()).version;
      field.defaultValue = typed;
      state();
    } else if (answer.status === 409) {
      form.classList.add('conflict');
      state();
    } else location.reload();
  });
  return saving;
}

addEventListener('beforeunload', (event) => {
  const field = document.getElementById('note-words');
  if (field && field.value !== field.defaultValue && lost) event.preventDefault();
});

/* Other devices: the line says that something changed, the page is asked for again. */
function listen() {
  const line = new EventSource(cockpit().dataset.events);
  line.addEventListener('at', (event) => {
    lost = false;
    state();
    if (event.data !== cockpit().dataset.version) look();
  });
  line.addEventListener('change', look);
  line.addEventListener('error', () => {
    setTimeout(() => { if (line.readyState !== EventSource.OPEN) { lost = true; state(); } }, 1200);
    if (line.readyState === EventSource.CLOSED) setTimeout(() => { line.close(); check(); }, 3000);
  });
  return line;
}

/* The line was refused for good: either the server is away, or this page is no longer for us. */
async function check() {
  const answer = await send(cockpit().dataset.page);
  if (!answer.ok) return location.reload();
  put(await answer.text());
  listen();
}

if (cockpit()) {
  listen();
  document.addEventListener('visibilitychange', () => {
    if (!document.hidden) { look(); awake(); }
  });
  awake();
}

/* A tablet on the table should not fall asleep in the middle of a story. */
async function awake() {
  if (!['RUNNING', 'APART', 'running', 'apart'].includes(cockpit()?.dataset.state)) return;
  try { await navigator.wakeLock?.request('screen'); } catch { /* it may, then */ }
}
