// The live desk: parts of the page come anew by themselves; a form is sent without leaving the page.

const desk = document.querySelector("[data-desk]");
const lost = document.querySelector("[data-lost]");
const said = document.querySelector("[data-said]");
let after = desk.dataset.after;
document.documentElement.dataset.js = "";
// The desk says by itself that the line is gone; what every page says then would lie over it.
document.getElementById("offline")?.remove();

const isEdited = (field) => field.value !== field.defaultValue;
const isTyped = (part) => part.hasAttribute("data-keep-typed") && (part.contains(document.activeElement) && document.activeElement.matches("input") || [...part.querySelectorAll("input:not([type=hidden])")].some(isEdited));
// What one looks at stays where it is, however much comes above it.
const keepPlace = (change) => {
  const inDesk = desk.contains(document.activeElement) ? document.activeElement : null;
  const seen = inDesk ?? [...desk.querySelectorAll("[data-part]")].find((part) => part.getBoundingClientRect().bottom > 80);
  const before = seen?.getBoundingClientRect().top;
  change();
  if (seen?.isConnected) scrollBy(0, seen.getBoundingClientRect().top - before);
};
const swap = (html, isOwn = false) => keepPlace(() => swapParts(html, isOwn));
const swapParts = (html, isOwn) => {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const first = firstUnsure();
  // A stream's forms carry no key, and what is sent gets one: without it one state reads the same, whoever brings it.
  for (const key of fresh.querySelectorAll("input[name=key]")) key.setAttribute("value", "");
  for (const part of fresh.querySelectorAll("[data-part]")) swapPart(part.dataset.part, spaced(part));
  if (!isOwn && first !== firstUnsure()) holdKeys();
  tick();
};
// A page breaks its lines elsewhere than the stream does; what reads the same is left as it stands.
const spaced = (part) => part.innerHTML.replace(/\s*\n\s*/g, "\n").replaceAll("</li><li", "</li>\n<li");
// An answer and the stream overtake each other: what is older than what is shown is not shown any more.
const isNews = (event) => Number(event) >= Number(after) && ((after = event), true);
// What somebody types in stays as it is; the part comes anew when she is done.
const kept = new Map();
const swapPart = (name, html) => {
  const shown = desk.querySelector(`[data-part=${name}]`);
  kept.delete(name);
  if (!shown || html === sent.get(shown)) return;
  const inside = shown.contains(document.activeElement) ? document.activeElement : null;
  const left = leftBehind(shown, html);
  left.forEach(tellAnswered);
  if (!isWaiting(shown) && (isTyped(shown) || inside?.matches("input, textarea, select"))) return kept.set(name, html);
  const open = new Set([...shown.querySelectorAll("details[open]")].map(foldName));
  const typed = typedIn(shown);
  sent.set(shown, html);
  shown.innerHTML = html;
  for (const fold of shown.querySelectorAll("details")) fold.open = open.has(foldName(fold));
  for (const field of fieldsIn(shown)) if (typed.has(field.id)) field.value = typed.get(field.id);
  shown.querySelector(".cue, .calm")?.before(...left);
  if (inside?.id) document.getElementById(inside.id)?.focus();
  else if (inside?.isConnected) inside.focus();
};
// An entry in which nothing can be chosen yet takes the item that comes, and the name that is typed stays in it.
const isWaiting = (part) => part.dataset.part === "entry" && !part.querySelector("button[name=variant]");
// A fold is known by what it is about, never by its place: others come and go above it.
const foldName = (fold) => fold.dataset.fold ?? fold.querySelector("form")?.getAttribute("action") ?? fold.querySelector("summary")?.textContent;
// What is typed and not sent goes into the part that comes, as long as it is still asked for there.
const fieldsIn = (part) => [...part.querySelectorAll("input[id]:not([type=hidden]), textarea[id]")];
const typedIn = (part) => new Map(fieldsIn(part).filter(isEdited).map((field) => [field.id, field.value]));
// A question that somebody else answers takes nothing along that is typed under it: both stay until it is sent, emptied
// or put away.
const leftBehind = (shown, html) => {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  const cues = fieldsIn(shown).filter((field) => isEdited(field) && !fresh.getElementById(field.id)).map((field) => field.closest(".cue"));
  return [...new Set(cues)].filter(Boolean);
};
const tellAnswered = (cue) => {
  if ("left" in cue.dataset) return;
  cue.dataset.left = "";
  cue.querySelectorAll(":scope > .suggest, :scope > .askers").forEach((rest) => rest.remove());
  cue.querySelectorAll("details").forEach((fold) => (fold.open = true));
  const away = Object.assign(document.createElement("button"), { type: "button", className: "small quiet", textContent: desk.dataset.discard });
  away.addEventListener("click", () => cue.remove());
  const note = Object.assign(document.createElement("p"), { className: "soft", textContent: `${desk.dataset.meanwhile} ` });
  note.setAttribute("role", "status");
  note.append(away);
  cue.append(note);
};
setInterval(() => kept.size && keepPlace(() => [...kept].forEach(([name, html]) => swapPart(name, html))), 1000);
// Clocks tick in what was sent; it is compared as it came.
const sent = new WeakMap();
const firstUnsure = () => desk.querySelector("[data-part=unsure] .ask-back form")?.action;
// Just after another comment has come first by itself number keys do nothing: the finger meant the one before.
let held = 0;
const holdKeys = () => {
  clearTimeout(held);
  desk.dataset.digits = "held";
  held = setTimeout(() => (desk.dataset.digits = "ready"), 700);
};

// Clocks: minutes and seconds since an item is on show, by the server's clock.
let ahead = 0;
const two = (number) => String(number).padStart(2, "0");
const tick = () => {
  for (const clock of desk.querySelectorAll("[data-from]")) {
    if (!clock.dataset.from) continue;
    const seconds = Math.max(0, Math.floor((Date.now() + ahead - Number(clock.dataset.from)) / 1000));
    const [hours, minutes] = [Math.floor(seconds / 3600), Math.floor(seconds / 60)];
    clock.textContent = "long" in clock.dataset ? `${hours}:${two(minutes % 60)}:${two(seconds % 60)}` : `${minutes}:${two(seconds % 60)}`;
    const planned = Number(clock.dataset.planned);
    clock.classList.toggle("over", planned > 0 && seconds > planned * 60);
  }
};
setInterval(tick, 1000);

let saidUntil = 0;
const say = (words, { isError = false, undo = null, seconds = 10 } = {}) => {
  clearTimeout(saidUntil);
  said.replaceChildren(...(words ? [Object.assign(document.createElement("p"), { textContent: words })] : []), ...(undo ? [undo] : []));
  said.classList.toggle("error", isError);
  isUnsent = false;
  isSaid = Boolean(words);
  if (words && !isError) saidUntil = setTimeout(unsay, seconds * 1000);
  showOne();
};
// One message at a time: what was not sent says more than that the line is gone, and that more than all else.
let isAway = false;
let isUnsent = false;
let isSaid = false;
const showOne = () => {
  lost.hidden = !isAway || isUnsent;
  said.hidden = !isSaid || (isAway && !isUnsent);
};
// What can be undone stays at hand for the key.
const unsay = () => {
  isSaid = isUnsent = false;
  showOne();
};
const notSent = (form) => {
  say(desk.dataset.unsent, { isError: true, undo: said.contains(form) ? form : null });
  isUnsent = true;
  showOne();
};

let source = null;
let late = 0;
let wasLost = false;
const found = () => {
  clearTimeout(late);
  late = 0;
  isAway = false;
  showOne();
  // What was missed is told right after the line is open again; later there is nothing to tell.
  if (wasLost) setTimeout(() => (wasLost = false), 3000);
};
const isLost = () => {
  clearTimeout(late);
  late = 1;
  wasLost = true;
  isAway = true;
  showOne();
};
// A stream ends now and then and comes again at once; only what stays away is said.
const missing = () => {
  late ||= setTimeout(isLost, 2500);
};
// All lines that the stream has told, and what it calls them: a change names lines by their places.
let lines = [];
let version = "";
const isChanged = (data) => {
  const [before, ...steps] = data.split("\n");
  if (before !== version) return false;
  lines = steps.flatMap((step) => {
    if (step.startsWith("+")) return [step.slice(1)];
    const [from, count] = step.slice(1).split(" ").map(Number);
    return lines.slice(from, from + count);
  });
  return true;
};
const isWhole = (data) => ((lines = data.split("\n")), true);
// A page that was just opened shows what the stream begins with.
const isKnown = (data) => {
  for (const part of new DOMParser().parseFromString(data, "text/html").querySelectorAll("[data-part]")) {
    const shown = desk.querySelector(`[data-part=${part.dataset.part}]`);
    if (shown && !sent.has(shown)) sent.set(shown, spaced(part));
  }
  return isWhole(data);
};
// The stream goes on when the screen has said what came, and then with the newest: nothing old waits on a slow line.
let reader = "";
let frames = 0;
let unsaid = 0;
let isSaying = false;
const sayOften = 2048;
const came = (size) => {
  frames += 1;
  unsaid += size;
  if (unsaid > sayOften) sayWhatCame();
};
const sayWhatCame = async (tries = 5) => {
  if (isSaying || !reader) return;
  const to = reader;
  isSaying = true;
  unsaid = 0;
  let isHeard = false;
  try {
    isHeard = (await fetch(`/streams/${to}`, { method: "POST", body: new URLSearchParams({ frames }) })).status === 204;
  } catch {
    // Said again below.
  }
  isSaying = false;
  if (unsaid > sayOften) sayWhatCame();
  else if (!isHeard && tries > 1) setTimeout(() => to === reader && sayWhatCame(tries - 1), 300);
};
const listen = () => {
  const stream = new EventSource(`${desk.dataset.desk}&changes=1&after=${after}`);
  source = stream;
  version = reader = "";
  const take = (kind, isTaken, isShown = true) => stream.addEventListener(kind, ({ data, lastEventId }) => {
    if (stream !== source) return;
    found();
    const [event, name] = lastEventId.split(".");
    if (!isTaken(data)) {
      // It does not fit what is here: everything is asked for.
      after = -1;
      stream.close();
      return listen();
    }
    version = name;
    if (isNews(event) && isShown) swap(lines.join("\n"));
    came(data.length);
  });
  take("parts", isWhole);
  take("known", isKnown, false);
  take("changes", isChanged);
  stream.addEventListener("reader", ({ data }) => {
    reader = data;
    frames = unsaid = 0;
  });
  stream.addEventListener("clock", ({ data }) => {
    ahead = Number(data) - Date.now();
    tick();
  });
  stream.addEventListener("missed", ({ data }) => {
    if (wasLost) say(data, { seconds: 20 });
  });
  stream.addEventListener("gone", () => location.reload());
  stream.onopen = () => {
    found();
    if (isUnsent) unsay();
  };
  stream.onerror = () => {
    missing();
    if (stream.readyState !== EventSource.CLOSED) return;
    stream.close();
    setTimeout(listen, 2000);
  };
};
listen();
// A phone may know sooner than the stream that the line is gone, and that it is back.
addEventListener("offline", isLost);
addEventListener("online", () => {
  source.close();
  listen();
});

// One press does a thing once: until it is answered the same press does nothing, and a lost answer is asked for again
// with the same key.
const underWay = new Map();
document.addEventListener("submit", async (event) => {
  const { target: form, submitter } = event;
  if (form.method !== "post" || !desk.contains(form) && !said.contains(form)) return;
  event.preventDefault();
  event.stopPropagation();
  const filled = () => {
    const data = new URLSearchParams(new FormData(form, submitter));
    data.delete("key");
    return data;
  };
  const data = filled();
  const press = `${form.action} ${data}`;
  if (underWay.get(press)?.busy) return;
  const key = underWay.get(press)?.key ?? crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
  underWay.set(press, { key, busy: true });
  data.set("key", key);
  submitter?.setAttribute("aria-busy", "true");
  // From now on the undo key means what was just pressed, and nothing before its answer.
  if (!said.contains(form)) said.querySelector("form")?.remove();
  try {
    const answer = await fetch(form.action, { method: "POST", body: data, headers: { accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const words = answer.ok ? page.querySelector(".flash p") : page.querySelector("[data-fault]") ?? page.querySelector("[data-error], .field .error") ?? page.querySelector("main .error") ?? page.querySelector("main h1 + p");
    // No page of ours: something on the way answered, and nobody knows whether it was heard.
    if (!answer.ok && !words) throw new Error(`${answer.status}`);
    const undo = answer.ok ? page.querySelector(".flash form") : null;
    say(words?.textContent.trim() ?? "", { isError: !answer.ok || page.querySelector(".flash.refused") !== null, undo });
    if (answer.ok) {
      // Who types on while the answer is under way keeps what she types.
      if (press === `${form.action} ${filled()}`) {
        form.reset();
        form.closest("[data-left]")?.remove();
      }
      const parts = page.querySelector("[data-desk]");
      if (parts?.className === desk.className && isNews(parts.dataset.after)) swap(parts.innerHTML, true);
      // Who has just given a name in a room is shown what is hers from now on.
      if (parts?.className === "room" && parts.dataset.desk !== desk.dataset.desk) {
        desk.dataset.desk = parts.dataset.desk;
        source.close();
        listen();
      }
    }
    underWay.delete(press);
    if (answer.redirected && new URL(answer.url).pathname !== location.pathname && !page.querySelector("[data-desk]")) location.assign(answer.url);
  } catch {
    underWay.set(press, { key, busy: false });
    notSent(form);
  }
  submitter?.removeAttribute("aria-busy");
}, true);

// Another item for a claim: what was typed stays.
desk.addEventListener("click", async (event) => {
  const link = event.target.closest("[data-part=entry] nav a");
  if (!link) return;
  event.preventDefault();
  const typed = [...desk.querySelectorAll("[data-part=entry] input:not([type=hidden])")].map((field) => [field.id, field.value]);
  try {
    const page = new DOMParser().parseFromString(await (await fetch(link.href)).text(), "text/html");
    const part = page.querySelector("[data-part=entry]");
    if (!part) return location.assign(link.href);
    kept.delete("entry");
    desk.querySelector("[data-part=entry]").replaceChildren(...part.childNodes);
    typed.forEach(([id, value]) => (document.getElementById(id).value = value));
    desk.dataset.desk = page.querySelector("[data-desk]").dataset.desk;
    source.close();
    listen();
  } catch {
    location.assign(link.href);
  }
});

// A reply is copied; where the browser gives no clipboard, the old way.
desk.addEventListener("click", async ({ target }) => {
  const button = target.closest("[data-reply]");
  if (!button) return;
  try {
    await navigator.clipboard.writeText(button.dataset.reply);
  } catch {
    const field = Object.assign(document.createElement("textarea"), { value: button.dataset.reply });
    document.body.append(field);
    field.select();
    document.execCommand("copy");
    field.remove();
  }
  const words = button.textContent;
  button.textContent = button.dataset.done;
  setTimeout(() => (button.textContent = words), 2000);
});

// Enter in the buyer's name leads to the sizes and must not choose one; arrows go from size to size.
const sizes = () => [...desk.querySelectorAll("[data-part=entry] button[name=variant]")];
desk.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.matches("[data-part=entry] input")) {
    event.preventDefault();
    sizes()[0]?.focus();
  }
  if (!event.target.matches("[data-part=entry] button[name=variant]")) return;
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[event.key];
  if (!step) return;
  event.preventDefault();
  const all = sizes();
  all[(all.indexOf(event.target) + step + all.length) % all.length].focus();
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") return document.activeElement.blur();
  if (event.target.closest("input, select, textarea, dialog")) return;
  const meant = /^[0-9]$/.test(event.key) ? settling(event.key) : event.key === "u" ? said.querySelector("form button") : document.querySelector(`[data-hotkey="${CSS.escape(event.key)}"]`);
  if (!meant) return;
  event.preventDefault();
  if (meant.matches("input")) meant.focus();
  else meant.click();
});

// Number keys press the buttons of the first comment that is unsure, 0 passes it over.
const settling = (key) => {
  if (desk.dataset.digits === "held") return null;
  const first = desk.querySelector("[data-part=unsure] .ask-back");
  if (key === "0") return first?.querySelector("[value=nothing]");
  return first?.querySelectorAll("form > button")[Number(key) - 1];
};
const keys = document.querySelector("#keys dl");
const more = document.getElementById("desk-keys");
if (keys && more) keys.append(more.content.cloneNode(true));

// The host's phone stays awake and fills with the desk, where the browser lets it.
if ("awake" in desk.dataset) {
  const stayAwake = async () => {
    try {
      if (document.visibilityState === "visible") await navigator.wakeLock?.request("screen");
    } catch {
      // Low on battery: the phone decides.
    }
  };
  stayAwake();
  document.addEventListener("visibilitychange", stayAwake);
  const full = document.querySelector("[data-full]");
  full.hidden = !document.documentElement.requestFullscreen;
  full.addEventListener("click", () => (document.fullscreenElement ? document.exitFullscreen() : document.documentElement.requestFullscreen()));
}
tick();
