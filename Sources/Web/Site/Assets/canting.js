// Every page works without this file; with it, it is quicker.

const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const typing = (element) => element.closest("input, select, textarea, [contenteditable]") !== null;

// Connection: say so in one line, keep what was to be sent, send it when the connection is back.
const offlineLine = document.getElementById("offline");
let waiting = null;
const showConnection = () => {
  if (offlineLine) offlineLine.hidden = navigator.onLine;
  if (navigator.onLine && waiting) {
    const { form, submitter } = waiting;
    waiting = null;
    form.requestSubmit(submitter);
  }
};
addEventListener("online", showConnection);
addEventListener("offline", showConnection);

// One press sends a form once.
document.addEventListener("submit", (event) => {
  const { target: form, submitter } = event;
  if (form.method === "dialog") return;
  if (form.method === "post" && !navigator.onLine) {
    event.preventDefault();
    waiting = { form, submitter };
    showConnection();
    return;
  }
  if (form.dataset.sent) {
    event.preventDefault();
    return;
  }
  if (form.method !== "post") return;
  form.dataset.sent = "1";
  if (submitter) submitter.setAttribute("aria-busy", "true");
  forget(form);
  if (form.matches("[data-drop]") && form.elements.file.files.length) {
    event.preventDefault();
    send(form);
  }
});
addEventListener("pageshow", () => {
  all("form[data-sent]").forEach(release);
});
const release = (form) => {
  delete form.dataset.sent;
  all("[aria-busy]", form).forEach((button) => button.removeAttribute("aria-busy"));
};

// Files: dropped anywhere on the area, each sent by itself with a bar of its own.
const send = async (form) => {
  const files = [...form.elements.file.files];
  const list = form.querySelector(".sending");
  list.replaceChildren();
  const lines = files.map((file) => {
    const line = form.querySelector("template").content.cloneNode(true).firstElementChild;
    line.querySelector("span").textContent = file.name;
    return list.appendChild(line);
  });
  let refused = 0;
  let last = null;
  for (const [place, file] of files.entries()) {
    last = await sendOne(form, file, lines[place].querySelector("progress"));
    if (!last) return release(form);
    if (files.length === 1) break;
    if (last.status >= 400) refused += 1;
    lines[place].replaceChildren(last.status < 400 ? linkTo(last.responseURL, file.name) : refusalOf(file, last));
  }
  if (refused) return release(form);
  if (files.length > 1) return location.assign(form.action);
  if (last.status < 400) return location.assign(last.responseURL);
  showAnswer(last.responseText);
};
const sendOne = (form, file, bar) =>
  new Promise((done) => {
    const data = new FormData();
    // A file that is sent again after a broken line keeps its key, and another file has another.
    data.set("key", `${form.elements.key.value}-${file.size}-${file.lastModified}-${file.name.length}`);
    data.set("file", file);
    const request = new XMLHttpRequest();
    request.upload.onprogress = ({ loaded, total, lengthComputable }) => {
      if (lengthComputable) bar.value = (100 * loaded) / total;
    };
    request.onload = () => done(request);
    request.onerror = () => {
      if (offlineLine) offlineLine.hidden = false;
      done(null);
    };
    request.open("POST", form.action);
    request.send(data);
  });
const linkTo = (address, text) => Object.assign(document.createElement("a"), { href: address, textContent: text });
const refusalOf = (file, request) => {
  const page = new DOMParser().parseFromString(request.responseText, "text/html");
  const line = document.createElement("p");
  line.className = "error";
  line.textContent = `${file.name}: ${(page.querySelector("main h1 + p") ?? page.querySelector("main"))?.textContent.trim() ?? request.status}`;
  return line;
};
const showAnswer = (text) => {
  const answer = new DOMParser().parseFromString(text, "text/html");
  const main = answer.querySelector("main");
  if (!main) return location.reload();
  document.title = answer.title;
  document.querySelector("main").replaceWith(main);
  main.focus();
};
all("form[data-drop]").forEach((form) => {
  const over = (on) => (event) => {
    event.preventDefault();
    form.classList.toggle("over", on);
  };
  form.addEventListener("dragover", over(true));
  form.addEventListener("dragleave", over(false));
  form.addEventListener("drop", (event) => {
    over(false)(event);
    if (!event.dataTransfer.files.length) return;
    form.elements.file.files = event.dataTransfer.files;
    form.requestSubmit();
  });
});

// Progress: the page looks again by itself, and goes on when the work is done.
const lookAgain = async () => {
  try {
    const answer = await fetch(location.href, { headers: { accept: "text/html" } });
    if (answer.redirected) return location.assign(answer.url);
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    const fresh = page.querySelector("[data-refresh]");
    const shown = document.querySelector("[data-refresh]");
    if ((!fresh || !shown) && !document.querySelector("form[data-sent]")) return location.reload();
    if (fresh && shown) shown.replaceChildren(...fresh.childNodes);
    document.querySelector("h1").replaceWith(page.querySelector("h1"));
  } catch {
    if (offlineLine) offlineLine.hidden = false;
  }
  setTimeout(lookAgain, 1000);
};
if (document.querySelector("[data-refresh]")) setTimeout(lookAgain, 1000);

// What was typed survives a closed tab or a lost page, until it is sent.
const place = (form) => `typed ${location.pathname} ${form.getAttribute("action")}`;
const keepable = (form) => [...form.elements].filter((field) => field.name && field.type !== "hidden" && field.type !== "password" && field.type !== "file");
const forget = (form) => {
  if (form.matches("[data-keep]")) sessionStorage.removeItem(place(form));
};
all("form[data-keep]").forEach((form) => {
  const typed = JSON.parse(sessionStorage.getItem(place(form)) ?? "{}");
  keepable(form).forEach((field) => {
    if (field.name in typed && !field.value) field.value = typed[field.name];
  });
  form.addEventListener("input", () => {
    const values = keepable(form).filter((field) => field.type !== "checkbox" && field.value).map((field) => [field.name, field.value]);
    sessionStorage.setItem(place(form), JSON.stringify(Object.fromEntries(values)));
  });
});

// Counting: Enter goes to the next variant, Ctrl + Enter saves.
document.addEventListener("keydown", (event) => {
  if (event.key !== "Enter" || !event.target.matches("input.count-in")) return;
  event.preventDefault();
  if (event.ctrlKey || event.metaKey) return event.target.form.requestSubmit();
  const fields = all("input.count-in");
  fields[fields.indexOf(event.target) + 1]?.focus();
});

// Keys for the desk: / j k Enter ?
const rows = () => all("[data-keys] > li");
const move = (step) => {
  const list = rows();
  if (!list.length) return;
  const at = list.findIndex((row) => row.classList.contains("here"));
  const next = list[Math.min(Math.max(at + step, 0), list.length - 1)];
  list.forEach((row) => row.classList.toggle("here", row === next));
  next.querySelector("a")?.focus();
};
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey || typing(event.target)) return;
  const deeds = {
    "/": () => document.getElementById("search")?.focus(),
    j: () => move(1),
    k: () => move(-1),
    "?": () => document.getElementById("keys")?.showModal(),
  };
  if (!deeds[event.key]) return;
  event.preventDefault();
  deeds[event.key]();
});

// The shop's menu closes when one looks elsewhere.
const menu = document.querySelector("details.menu");
document.addEventListener("click", ({ target }) => {
  if (menu?.open && !menu.contains(target)) menu.open = false;
});
document.addEventListener("keydown", ({ key }) => {
  if (key !== "Escape" || !menu?.open) return;
  menu.open = false;
  menu.querySelector("summary").focus();
});

// A price that is slid is said at once, and worked out when it is let go.
all("form[data-submit] input[type=range]").forEach((slider) => {
  const said = slider.form.querySelector("output");
  slider.addEventListener("input", () => (said.textContent = "Rp" + Number(slider.value).toLocaleString("id-ID")));
  slider.addEventListener("change", () => slider.form.requestSubmit());
});

// Copying, and the exact time on touch.
all("[data-copy]").forEach((button) => {
  button.hidden = !navigator.clipboard;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.dataset.copy);
    const said = button.textContent;
    button.textContent = button.dataset.done;
    setTimeout(() => (button.textContent = said), 2000);
  });
});
// What answers a form and is shown once has no address of its own: Back and loading again go where it belongs, else to the
// page the form was on, instead of asking to send the form once more.
all("[data-once]").slice(0, 1).forEach(({ dataset }) => {
  const before = document.referrer.startsWith(location.origin + "/") ? new URL(document.referrer) : null;
  history.replaceState(null, "", dataset.once || (before ? before.pathname + before.search : "/"));
});

all("[data-print]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => print());
});
document.addEventListener("click", ({ target }) => {
  if (!target.matches?.("time[title]") || target.closest("a")) return;
  [target.textContent, target.title] = [target.title, target.textContent];
});

showConnection();
