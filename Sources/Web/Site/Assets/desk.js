// The live desk: parts of the page come anew by themselves; a form is sent without leaving the page.

const desk = document.querySelector("[data-desk]");
const lost = document.querySelector("[data-lost]");
const said = document.querySelector("[data-said]");
let after = desk.dataset.after;

const isTyped = (part) => part.hasAttribute("data-keep-typed") && (part.contains(document.activeElement) && document.activeElement.matches("input") || [...part.querySelectorAll("input:not([type=hidden])")].some((field) => field.value !== field.defaultValue));
// What one looks at stays where it is, however much comes above it.
const keepPlace = (change) => {
  const inDesk = desk.contains(document.activeElement) ? document.activeElement : null;
  const seen = inDesk ?? [...desk.querySelectorAll("[data-part]")].find((part) => part.getBoundingClientRect().bottom > 80);
  const before = seen?.getBoundingClientRect().top;
  change();
  if (seen?.isConnected) scrollBy(0, seen.getBoundingClientRect().top - before);
};
const swap = (html) => keepPlace(() => swapParts(html));
const swapParts = (html) => {
  const fresh = new DOMParser().parseFromString(html, "text/html");
  for (const part of fresh.querySelectorAll("[data-part]")) {
    const shown = desk.querySelector(`[data-part=${part.dataset.part}]`);
    if (!shown || isTyped(shown) || shown.innerHTML === part.innerHTML) continue;
    const open = [...shown.querySelectorAll("details")].map((fold) => fold.open);
    // What somebody types in stays as it is.
    if (shown.contains(document.activeElement) && document.activeElement.matches("input, textarea, select")) continue;
    shown.replaceChildren(...part.childNodes);
    [...shown.querySelectorAll("details")].forEach((fold, place) => (fold.open = open[place] ?? false));
  }
};

let source = null;
let late = 0;
const found = () => {
  clearTimeout(late);
  late = 0;
  lost.hidden = true;
};
// A stream ends now and then and comes again at once; only what stays away is said.
const missing = () => {
  late ||= setTimeout(() => (lost.hidden = false), 2500);
};
const listen = () => {
  source = new EventSource(`${desk.dataset.desk}&after=${after}`);
  source.addEventListener("parts", ({ data, lastEventId }) => {
    after = lastEventId;
    found();
    swap(data);
  });
  source.addEventListener("gone", () => location.reload());
  source.onopen = found;
  source.onerror = () => {
    missing();
    if (source.readyState !== EventSource.CLOSED) return;
    source.close();
    setTimeout(listen, 2000);
  };
};
listen();

// One press does a thing once: until it is answered the same press does nothing, and a lost answer is asked for again
// with the same key.
const underWay = new Map();
desk.addEventListener("submit", async (event) => {
  const { target: form, submitter } = event;
  if (form.method !== "post") return;
  event.preventDefault();
  event.stopPropagation();
  const data = new URLSearchParams(new FormData(form, submitter));
  data.delete("key");
  const press = `${form.action} ${data}`;
  if (underWay.get(press)?.busy) return;
  const key = underWay.get(press)?.key ?? crypto.randomUUID?.() ?? `${Date.now()}-${Math.random()}`;
  underWay.set(press, { key, busy: true });
  data.set("key", key);
  submitter?.setAttribute("aria-busy", "true");
  try {
    const answer = await fetch(form.action, { method: "POST", body: data, headers: { accept: "text/html" } });
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const words = page.querySelector(answer.ok ? ".flash p" : "main h1 + p, main .error, main");
    said.textContent = words?.textContent.trim() ?? "";
    said.hidden = !said.textContent;
    said.classList.toggle("error", !answer.ok || page.querySelector(".flash.refused") !== null);
    if (answer.ok) {
      form.reset();
      const parts = page.querySelector("[data-desk]");
      if (parts?.className === desk.className) swap(parts.innerHTML);
    }
    underWay.delete(press);
    if (answer.redirected && new URL(answer.url).pathname !== location.pathname && !page.querySelector("[data-desk]")) location.assign(answer.url);
  } catch {
    underWay.set(press, { key, busy: false });
    said.textContent = desk.dataset.unsent;
    said.hidden = false;
    said.classList.add("error");
  }
  submitter?.removeAttribute("aria-busy");
});

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
    desk.querySelector("[data-part=entry]").replaceChildren(...part.childNodes);
    typed.forEach(([id, value]) => (document.getElementById(id).value = value));
    desk.dataset.desk = page.querySelector("[data-desk]").dataset.desk;
    source.close();
    listen();
  } catch {
    location.assign(link.href);
  }
});

// Enter in the buyer's name must not choose a size.
desk.addEventListener("keydown", (event) => {
  if (event.key === "Enter" && event.target.matches("[data-part=entry] input")) event.preventDefault();
});

document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === "Escape") return document.activeElement.blur();
  if (event.target.closest("input, select, textarea")) return;
  const meant = document.querySelector(`[data-hotkey="${CSS.escape(event.key)}"]`);
  if (!meant) return;
  event.preventDefault();
  if (meant.matches("input")) meant.focus();
  else meant.click();
});
