'use strict';
// Lights up what belongs together, filters and zooms. The page is complete without it.

const $ = (selector, from = document) => from.querySelector(selector);
const $$ = (selector, from = document) => [...from.querySelectorAll(selector)];
const names = (element, key) => (element.dataset[key] || '').split(' ').filter(Boolean);
const calm = matchMedia('(prefers-reduced-motion: reduce)');

const entries = $$('.entry');
const article = $('#article');
document.body.classList.replace('js-off', 'js-on');

// ---------------------------------------------------------------- what belongs together

/** The elements of each mark of the article, and the entries that speak of it. */
const marked = new Map();
const owners = new Map();
const into = (map, name, element) => {
  const list = map.get(name);
  if (list) list.push(element);
  else map.set(name, [element]);
};
for (const element of $$('.m[data-m]')) for (const name of names(element, 'm')) into(marked, name, element);
for (const key of ['words', 'times']) {
  for (const entry of entries) for (const name of names(entry, key)) into(owners, name, entry);
}

let lit = null;
let picked = null;
let shining = [];

/** Lights up an entry with its words, what dates it and the rest of the reason; null puts all out. */
function light(entry) {
  if (entry === lit) return;
  for (const element of shining) element.classList.remove('on', 'on-words', 'on-times', 'on-why');
  shining = [];
  lit = entry;
  if (!entry) return;
  entry.classList.add('on');
  shining.push(entry);
  for (const key of ['why', 'times', 'words']) {
    for (const name of names(entry, key)) {
      for (const element of marked.get(name) || []) {
        element.classList.add(`on-${key}`);
        shining.push(element);
      }
    }
  }
}

/** Keeps an entry lit; null lets go of it. */
function pick(entry) {
  if (picked && picked !== entry) {
    picked.classList.remove('picked');
    $('.summary', picked).removeAttribute('aria-current');
  }
  picked = entry;
  if (entry) {
    entry.classList.add('picked');
    $('.summary', entry).setAttribute('aria-current', 'true');
    // The address then leads back here.
    history.replaceState(null, '', `#${entry.id}`);
  }
  light(entry);
}

/** Says whether the article stands beside the list, with a scroll of its own. */
const beside = () => article && getComputedStyle(article).position === 'sticky';

/** Brings the words of an entry into view within the article. */
function reveal(entry) {
  if (!beside()) return;
  const words = names(entry, 'words').flatMap((name) => marked.get(name) || [])[0];
  if (!words) return;
  const [inside, frame] = [words.getBoundingClientRect(), article.getBoundingClientRect()];
  if (inside.top >= frame.top + 8 && inside.bottom <= frame.bottom - 8) return;
  const top = article.scrollTop + inside.top - frame.top - frame.height / 3;
  article.scrollTo({ top, behavior: calm.matches ? 'auto' : 'smooth' });
}

/** Goes to an entry from elsewhere. */
function visit(entry) {
  if (entry.hidden || entry.closest('[hidden]')) showAll();
  pick(entry);
  const summary = $('.summary', entry);
  summary.focus({ preventScroll: true });
  entry.scrollIntoView({ block: 'center', behavior: calm.matches ? 'auto' : 'smooth' });
}

/** The entry that an element of the list or of the article leads to; of several, the one after the picked one. */
function ownerOf(element) {
  const all = names(element, 'm').flatMap((name) => owners.get(name) || []);
  const unique = [...new Set(all)];
  return unique[(unique.indexOf(picked) + 1) % unique.length] || null;
}

let waiting = 0;
document.addEventListener('pointerover', (event) => {
  if (event.pointerType === 'touch') return;
  const entry = event.target.closest('.entry');
  const mark = event.target.closest('.article .m');
  const next = entry || (mark && ownerOf(mark)) || picked;
  light(next);
  clearTimeout(waiting);
  if (entry) waiting = setTimeout(() => reveal(entry), 200);
});
document.addEventListener('focusin', (event) => {
  const entry = event.target.closest('.entry');
  const mark = event.target.closest('.article .m');
  if (entry) {
    light(entry);
    reveal(entry);
  } else if (mark) {
    light(ownerOf(mark));
  }
});
document.addEventListener('focusout', () => light(picked));

document.addEventListener('click', (event) => {
  const mark = event.target.closest('.article .m');
  const summary = event.target.closest('.summary');
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (mark) {
    const entry = ownerOf(mark);
    if (!entry) return;
    event.preventDefault();
    visit(entry);
  } else if (summary) {
    const entry = summary.closest('.entry');
    // Where the article follows the list, the link itself leads to the words.
    if (beside()) event.preventDefault();
    pick(entry);
    reveal(entry);
  }
});

// ---------------------------------------------------------------- filters

const filters = $('.filters');
const texts = new Map();
const text = (entry) => {
  if (!texts.has(entry)) texts.set(entry, entry.textContent.toLowerCase());
  return texts.get(entry);
};

function filter() {
  const words = filters.elements.find.value.toLowerCase().split(/\s+/).filter(Boolean);
  const on = (name) => new Set($$(`input[name="${name}"]:checked`, filters).map((box) => box.value));
  const [classes, certainties] = [on('class'), on('certainty')];
  let shown = 0;
  for (const entry of entries) {
    const { class: kind, certainty } = entry.dataset;
    const fits = classes.has(kind) && certainties.has(certainty) && words.every((word) => text(entry).includes(word));
    entry.hidden = !fits;
    if (fits) shown += 1;
  }
  for (const rank of $$('.rank')) rank.hidden = !$('.entry:not([hidden])', rank);
  for (const part of $$('.part:not(.conflicts)')) part.hidden = !$('.entry:not([hidden])', part);
  const all = shown === entries.length;
  filters.elements.shown.value = all ? '' : `${shown} of ${entries.length} shown`;
  $('button[type="reset"]', filters).hidden = all;
  $('.unmatched').hidden = shown > 0 || entries.length === 0;
  if (picked && picked.hidden) pick(null);
}

function showAll() {
  filters.reset();
  filter();
}

if (filters) {
  filters.hidden = false;
  // On a phone the boxes would fill the first page.
  $('.more').open = matchMedia('(min-width: 44.01rem)').matches;
  let frame = 0;
  const later = () => {
    cancelAnimationFrame(frame);
    frame = requestAnimationFrame(filter);
  };
  filters.addEventListener('input', later);
  filters.addEventListener('submit', (event) => event.preventDefault());
  // The boxes are set back only after the event.
  filters.addEventListener('reset', () => setTimeout(filter));
  // A browser that goes back remembers the boxes.
  filter();
}

// ---------------------------------------------------------------- zoom

const scale = $('.scale');
const number = (element, name) => parseFloat(element.style.getPropertyValue(name));
const whole = { from: number(document.body, '--d0'), width: number(document.body, '--dw') };
const NARROWEST = 1 / 144;
let view = { ...whole };

const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const DAY = 86400000;
/** A moment of the calendar as days from 1970; years before 100 are not of the last century. */
const toDays = (year, month = 0, day = 1) => {
  const date = new Date(0);
  date.setUTCFullYear(year, month, day);
  return date.getTime() / DAY;
};
const yearName = (year) => (year > 0 ? `${year}` : `${1 - year} BC`);
const two = (n) => `${n}`.padStart(2, '0');

/** The distances between ticks: unit, how many of it, its length in days. */
const STEPS = [
  ...[1, 5, 10, 30, 60, 120, 180, 360, 720].map((n) => ['minute', n, n / 1440]),
  ...[1, 2, 5, 10].map((n) => ['day', n, n]),
  ...[1, 2, 3, 6].map((n) => ['month', n, n * 30.4]),
  ...[1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10000, 20000, 50000, 100000].map((n) => ['year', n, n * 365.2425]),
];

/** The ticks of the view: where, the label, and the context that it belongs to. */
function ticks(room) {
  // A year is shorter to write than a day with its month.
  const fits = ([unit, , days]) => view.width / days <= Math.max(2, room / (unit === 'year' ? 56 : 76));
  const [unit, n] = STEPS.find(fits) || STEPS[STEPS.length - 1];
  const [from, to] = [view.from, view.from + view.width];
  const found = [];
  const add = (day, label, context) => {
    if (day >= from && day <= to) found.push([day, label, context]);
  };
  const start = new Date(Math.floor(from) * DAY);
  const [year, month] = [start.getUTCFullYear(), start.getUTCMonth()];
  const dayName = (date) => `${date.getUTCDate()} ${MONTHS[date.getUTCMonth()]} ${yearName(date.getUTCFullYear())}`;
  if (unit === 'minute') {
    for (let at = Math.floor((from * 1440) / n) * n; at / 1440 <= to; at += n) {
      const date = new Date(at * 60000);
      add(at / 1440, `${two(date.getUTCHours())}:${two(date.getUTCMinutes())}`, dayName(date));
    }
  } else if (unit === 'day') {
    for (let day = Math.floor(from) - 31; day <= to; day += 1) {
      const date = new Date(day * DAY);
      const of = date.getUTCDate();
      // The 31st is too close to the 1st.
      if (n === 1 || ((of - 1) % n === 0 && of < 30)) {
        add(day, `${of}`, `${MONTHS[date.getUTCMonth()]} ${yearName(date.getUTCFullYear())}`);
      }
    }
  } else if (unit === 'month') {
    for (let m = Math.floor(month / n) * n, day = toDays(year, m); day <= to; m += n, day = toDays(year, m)) {
      const date = new Date(day * DAY);
      add(day, MONTHS[date.getUTCMonth()], yearName(date.getUTCFullYear()));
    }
  } else {
    // Years before Christ are round as they are called, and 1 stands for 0.
    for (let y = Math.floor(year / n) * n; toDays(y + 1) <= to + 366; y += n) {
      const round = y > 0 ? y : y === 0 ? 1 : y + 1;
      add(toDays(round), yearName(round), '');
      if (y === 0 && n === 1) add(toDays(0), yearName(0), '');
    }
    found.sort((a, b) => a[0] - b[0]);
  }
  return found;
}

function drawTicks() {
  const found = ticks(scale.clientWidth);
  const share = (day) => (day - view.from) / view.width;
  const fresh = found.map(([, , of], at) => of !== (at ? found[at - 1][2] : ''));
  // Two contexts side by side would run into each other, and the second tells the first.
  if (fresh[1]) fresh[0] = false;
  $('.ticks', scale).replaceChildren(
    ...found.map(([day, label, of], at) => {
      const tick = document.createElement('span');
      tick.style.setProperty('--t', day);
      tick.textContent = label;
      if (share(day) < 0.06) tick.className = 'at-begin';
      if (share(day) > 0.94) tick.className = 'at-end';
      if (fresh[at]) {
        const above = document.createElement('b');
        above.textContent = of;
        tick.append(above);
      }
      return tick;
    }),
  );
  const grid = $('.grid');
  const lines = found.map(([day]) => {
    const line = document.createElement('i');
    line.style.setProperty('--t', day);
    return line;
  });
  grid.replaceChildren(...lines, $('.published', grid));
}

/** Shows a stretch of days, at most the whole, at least ten minutes. */
function show(from, width) {
  width = Math.min(whole.width, Math.max(NARROWEST, width));
  from = Math.min(whole.from + whole.width - width, Math.max(whole.from, from));
  view = { from, width };
  document.body.style.setProperty('--v0', from);
  document.body.style.setProperty('--vw', width);
  const all = width >= whole.width * 0.9999;
  document.body.classList.toggle('whole', all);
  for (const entry of bars) {
    entry.element.classList.toggle('off-before', entry.to < from && !entry.on);
    entry.element.classList.toggle('off-after', entry.from > from + width && !entry.back);
  }
  const press = (name, off) => ($(`[data-zoom="${name}"]`).disabled = off);
  press('out', all);
  press('in', width <= NARROWEST);
  press('earlier', from <= whole.from);
  press('later', from + width >= whole.from + whole.width);
  const spans = $('[name="span"]');
  spans.value = all ? 'all' : '';
  for (const option of spans.options) if (+option.value === width) spans.value = option.value;
  drawTicks();
}

const zoom = (factor, at = view.from + view.width / 2) => {
  const width = Math.min(whole.width, Math.max(NARROWEST, view.width * factor));
  show(at - ((at - view.from) / view.width) * width, width);
};
const move = (share) => show(view.from + view.width * share, view.width);

/** The day to look at: the picked entry, else the publication, else the middle. */
function focusDay() {
  const bar = bars.find((one) => one.element === (picked || lit));
  if (bar) return (bar.from + bar.to) / 2;
  const published = number(document.body, '--p0');
  const inside = published >= whole.from && published <= whole.from + whole.width;
  return inside ? published : view.from + view.width / 2;
}

let bars = [];
if (scale) {
  bars = entries
    .filter((element) => element.style.getPropertyValue('--b'))
    .map((element) => {
      const bar = $('.bar', element);
      // What goes on is in view wherever one looks later, what has no beginning wherever one looks earlier.
      const [on, back] = [bar.matches('.goes-on'), bar.matches('.always')];
      return { element, from: number(element, '--b'), to: number(element, '--e'), on, back };
    });
  const spans = $('[name="span"]');
  const choices = [['all', 'the whole span'], ['', 'a part of it']];
  for (const [days, name] of [[365242.5, '1,000 years'], [36524.25, '100 years'], [3652.425, '10 years'], [365.2425, '1 year'], [30.4, '1 month'], [7, '1 week'], [1, '1 day']]) {
    if (days < whole.width) choices.push([days, name]);
  }
  spans.replaceChildren(...choices.map(([value, name]) => new Option(name, value)));
  spans.addEventListener('change', () => {
    if (spans.value === 'all') show(whole.from, whole.width);
    else if (spans.value) show(focusDay() - spans.value * 0.6, +spans.value);
  });
  const actions = { in: () => zoom(0.5, focusDay()), out: () => zoom(2), earlier: () => move(-0.5), later: () => move(0.5) };
  for (const button of $$('[data-zoom]')) button.addEventListener('click', actions[button.dataset.zoom]);
  const dayAt = (x) => {
    const frame = scale.getBoundingClientRect();
    return view.from + ((x - frame.left) / frame.width) * view.width;
  };
  scale.addEventListener('wheel', (event) => {
    event.preventDefault();
    zoom(2 ** (event.deltaY / 300), dayAt(event.clientX));
  }, { passive: false });
  scale.addEventListener('dblclick', (event) => zoom(0.25, dayAt(event.clientX)));
  let drag = null;
  scale.addEventListener('pointerdown', (event) => {
    drag = { x: event.clientX, from: view.from };
    scale.setPointerCapture(event.pointerId);
  });
  scale.addEventListener('pointermove', (event) => {
    if (drag) show(drag.from - ((event.clientX - drag.x) / scale.clientWidth) * view.width, view.width);
  });
  for (const end of ['pointerup', 'pointercancel']) scale.addEventListener(end, () => (drag = null));
  // A double click on the track of an entry zooms to its time; a click on one out of view goes there.
  $('.chart').addEventListener('dblclick', (event) => {
    const track = event.target.closest('.track');
    const bar = track && bars.find((one) => one.element.contains(track));
    if (!bar) return;
    const width = Math.max((bar.to - bar.from) * 3, whole.width / 500, 1);
    show((bar.from + bar.to) / 2 - width / 2, width);
  });
  $('.chart').addEventListener('click', (event) => {
    const track = event.target.closest('.off-before .track, .off-after .track');
    const bar = track && bars.find((one) => one.element.contains(track));
    if (bar) show((bar.from + bar.to) / 2 - view.width / 2, view.width);
  });
  $('.zoom').hidden = false;
  $('.keys').hidden = false;
  show(whole.from, whole.width);
  new ResizeObserver(drawTicks).observe(scale);
}

// ---------------------------------------------------------------- keys

/** Moves the focus along the entries that are shown; 0 is the first, Infinity the last. */
function step(by) {
  const shown = entries.filter((entry) => !entry.hidden);
  if (!shown.length) return;
  const now = shown.findIndex((entry) => entry.contains(document.activeElement));
  const to = Math.abs(by) === Infinity ? by : now + by;
  const entry = shown[Math.min(shown.length - 1, Math.max(0, to))];
  $('.summary', entry).focus({ preventScroll: true });
  entry.scrollIntoView({ block: 'nearest' });
}

$('#entries').addEventListener('keydown', (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches('select')) return;
  const keys = {
    ArrowDown: () => step(1),
    ArrowUp: () => step(-1),
    Home: () => step(-Infinity),
    End: () => step(Infinity),
    Escape: () => pick(null),
    '/': () => filters && filters.elements.find.focus(),
  };
  const zooms = {
    '+': () => zoom(0.5, focusDay()),
    '-': () => zoom(2),
    0: () => show(whole.from, whole.width),
    ArrowLeft: () => move(-0.5),
    ArrowRight: () => move(0.5),
  };
  const act = keys[event.key] || (scale && zooms[event.key]);
  if (!act) return;
  event.preventDefault();
  act();
});
if (filters) {
  filters.elements.find.addEventListener('keydown', (event) => {
    if (event.key === 'ArrowDown') {
      event.preventDefault();
      step(-Infinity);
    }
  });
}

const arrived = location.hash && entries.find((entry) => `#${entry.id}` === location.hash);
if (arrived) visit(arrived);
