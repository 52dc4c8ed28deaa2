/* The one script of ours: keys, zoom, upload with live progress. No page needs it to be read. */
"use strict";
(() => {
  const page = document.body.dataset.page;
  const csrf = document.querySelector('meta[name="csrf"]').content;
  const all = (selector, from = document) => [...from.querySelectorAll(selector)];
  const one = (selector, from = document) => from.querySelector(selector);
  const make = (name, attributes = {}, text = "") => {
    const made = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) made.setAttribute(key, value);
    if (text) made.textContent = text;  // never HTML: names come from strangers
    return made;
  };
  const go = (href) => { if (href) location.assign(href); };

  function toast(text) {
    const place = one("#toast");
    place.replaceChildren();
    if (text) place.append(make("div", { class: "toast" }, text));
  }

  /* htmx speaks for the signed-in session */
  document.addEventListener("htmx:configRequest", (event) => { event.detail.headers["X-CSRF-Token"] = csrf; });
  document.addEventListener("htmx:responseError", (event) => {
    if (event.detail.xhr.status === 401) { location.reload(); return; }
    let said = document.body.dataset.failed;
    try { const problem = JSON.parse(event.detail.xhr.responseText); said = `${problem.title} ${problem.hint || ""}`; } catch { /* a page, not a problem */ }
    toast(said);
  });
  document.addEventListener("htmx:sendError", () => toast(document.body.dataset.away));

  /* Rows of the queue: j k Enter, and a click anywhere on the row */
  let here = null;
  const rows = () => all("[data-rows] tbody tr");
  function stand(row) {
    rows().forEach((r) => r.classList.toggle("here", r === row));
    if (!row) return;
    here = row.dataset.href;
    one("a", row).focus({ preventScroll: true });
    row.scrollIntoView({ block: "nearest" });
  }
  function step(by) {
    const list = rows();
    const at = list.findIndex((r) => r.dataset.href === here);
    stand(list[Math.min(list.length - 1, Math.max(0, at < 0 ? (by > 0 ? 0 : list.length - 1) : at + by))]);
  }
  document.addEventListener("click", (event) => {
    const row = event.target.closest("tr[data-href]");
    if (row && !event.target.closest("a, button, input") && !String(getSelection())) go(row.dataset.href);
  });
  document.addEventListener("htmx:afterSwap", () => {
    if (page === "queue" && here && document.activeElement === document.body) stand(rows().find((r) => r.dataset.href === here));
  });

  /* Zoom: the viewBox of the drawing moves, boxes and picture move with it */
  const read = (svg) => svg.getAttribute("viewBox").split(" ").map(Number);
  const show = (svg, box) => svg.setAttribute("viewBox", box.map((v) => v.toFixed(2)).join(" "));
  function zoom(svg, factor, at) {
    const [x, y, w, h] = read(svg);
    const whole = svg.dataset.whole.split(" ").map(Number);
    const wide = Math.min(whole[2] * 1.5, Math.max(whole[2] / 24, w * factor));
    const share = wide / w;
    const px = at ? at.x : x + w / 2, py = at ? at.y : y + h / 2;
    show(svg, [px - (px - x) * share, py - (py - y) * share, wide, h * share]);
  }
  function slide(svg, dx, dy) { const [x, y, w, h] = read(svg); show(svg, [x + dx * w, y + dy * h, w, h]); }
  function turnTo(svg, what) {
    if (what === "in") zoom(svg, 1 / 1.4);
    else if (what === "out") zoom(svg, 1.4);
    else svg.setAttribute("viewBox", what === "page" ? svg.dataset.whole : svg.dataset.view);
  }
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-zoom]");
    if (button) turnTo(one("svg[data-view]", button.closest("[data-piece]")), button.dataset.zoom);
  });
  document.addEventListener("wheel", (event) => {
    const svg = event.target.closest("svg[data-view]");
    if (!svg || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    const point = new DOMPoint(event.clientX, event.clientY).matrixTransform(svg.getScreenCTM().inverse());
    zoom(svg, event.deltaY > 0 ? 1.15 : 1 / 1.15, point);
  }, { passive: false });
  document.addEventListener("pointerdown", (event) => {
    const svg = event.target.closest("svg[data-view]");
    if (!svg || event.button !== 0 || event.target.closest("a")) return;
    let last = [event.clientX, event.clientY];
    const move = (moved) => {
      const scale = svg.getScreenCTM().a;
      const [x, y, w, h] = read(svg);
      show(svg, [x - (moved.clientX - last[0]) / scale, y - (moved.clientY - last[1]) / scale, w, h]);
      last = [moved.clientX, moved.clientY];
    };
    const end = () => { removeEventListener("pointermove", move); removeEventListener("pointerup", end); };
    addEventListener("pointermove", move);
    addEventListener("pointerup", end);
    event.preventDefault();
    svg.focus({ preventScroll: true });
  });
  const slides = { ArrowLeft: [-0.15, 0], ArrowRight: [0.15, 0], ArrowUp: [0, -0.15], ArrowDown: [0, 0.15] };
  function keyOnSheet(event, svg) {
    const what = { "+": "in", "=": "in", "-": "out", "0": "box", "9": "page" }[event.key];
    if (what) turnTo(svg, what);
    else if (slides[event.key]) slide(svg, ...slides[event.key]);
    else return false;
    return true;
  }

  /* Keys of a case */
  function nextFinding(by) {
    const list = all("[data-finding]");
    const at = list.findIndex((a) => a.hasAttribute("aria-current"));
    const to = list[at + by];
    if (to) to.click();
  }
  const keys = {
    queue: { j: () => step(1), k: () => step(-1), Enter: () => { if (document.activeElement === document.body && here) go(here); else return false; return true; }, "/": () => one("#q").focus() },
    case: {
      j: () => nextFinding(1), k: () => nextFinding(-1), n: () => nextFinding(1), p: () => nextFinding(-1),
      1: () => one('[data-key="1"]')?.click(), 2: () => one('[data-key="2"]')?.click(), 3: () => one('[data-key="3"]')?.click(),
      c: () => one("#comment")?.focus(), u: () => one("[data-undo]")?.click(), r: () => go(one(".outcome a.button")?.href),
      "]": () => go(document.body.dataset.next), "[": () => go(document.body.dataset.previous), Escape: () => go("/"),
    },
    page: { n: () => go(document.body.dataset.next), p: () => go(document.body.dataset.previous), Escape: () => go(document.body.dataset.back) },
    report: { Escape: () => go(document.body.dataset.back) },
  }[page] || {};
  let chord = false;
  function everywhere(event) {
    if (chord) { chord = false; const to = { q: "/", u: "/upload", a: "/audit" }[event.key]; if (to) { go(to); return true; } }
    if (event.key === "g") { chord = true; setTimeout(() => { chord = false; }, 1200); return true; }
    if (event.key === "?") { one("#keys")?.showModal(); return true; }
    return false;
  }
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing || one("dialog[open]")) return;
    const typing = event.target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select");
    if (typing) { if (event.key === "Escape") { typing.blur(); event.preventDefault(); } return; }
    const svg = event.target.closest("svg[data-view]");
    if (svg && keyOnSheet(event, svg)) { event.preventDefault(); return; }
    if (everywhere(event)) { event.preventDefault(); return; }
    const act = Object.hasOwn(keys, event.key) ? keys[event.key] : null;
    if (act && act() !== false) event.preventDefault();
  });
  document.addEventListener("click", (event) => {
    if (event.target.closest("[data-keys]")) one("#keys").showModal();
    if (event.target.closest("[data-print]")) print();
  });

  /* Progress: the server says when something changed, the page fetches itself anew */
  if (document.body.dataset.events) {
    const source = new EventSource(document.body.dataset.events);
    let waiting = false;
    const renew = () => {
      if (waiting) return;
      waiting = true;
      setTimeout(() => {
        waiting = false;
        if (page === "batch") htmx.ajax("GET", location.href, { target: "#batch", select: "#batch", swap: "outerHTML" });
      }, 250);
    };
    source.addEventListener("progress", (event) => {
      const place = one("[data-progress]");
      if (place) place.textContent = JSON.parse(event.data).text;
      renew();
    });
    source.addEventListener("done", () => { source.close(); if (page === "case") location.reload(); else renew(); });
  }

  /* Upload */
  const drop = one("[data-drop]");
  if (!drop) return;
  const words = JSON.parse(drop.dataset.words);
  const say = (key, values = {}) => words[key].replace(/\{(\w+)\}/g, (_, name) => values[name]);
  all("[data-choose]").forEach((button) => button.addEventListener("click", () => one(`#${button.dataset.choose}`).click()));
  for (const input of all('input[type="file"]')) {
    input.addEventListener("change", () => { send([...input.files].map((file) => [file.webkitRelativePath || file.name, file])); input.value = ""; });
  }
  let inside = 0;
  addEventListener("dragenter", (event) => { event.preventDefault(); inside += 1; drop.classList.add("over"); });
  addEventListener("dragleave", () => { inside -= 1; if (inside <= 0) drop.classList.remove("over"); });
  addEventListener("dragover", (event) => event.preventDefault());
  addEventListener("drop", async (event) => {
    event.preventDefault();
    inside = 0;
    drop.classList.remove("over");
    const entries = [...event.dataTransfer.items].map((item) => item.webkitGetAsEntry?.()).filter(Boolean);
    const plain = [...event.dataTransfer.files].map((file) => [file.name, file]);
    const found = entries.some((entry) => entry.isDirectory) ? (await Promise.all(entries.map(walk))).flat() : plain;
    send(found);
  });
  async function walk(entry) {
    if (entry.isFile) return [[entry.fullPath.replace(/^\//, ""), await new Promise((done, fail) => entry.file(done, fail))]];
    const reader = entry.createReader();
    const found = [];
    for (;;) {  // a reader gives a hundred entries at a time
      const some = await new Promise((done, fail) => reader.readEntries(done, fail));
      if (!some.length) return (await Promise.all(found.map(walk))).flat();
      found.push(...some);
    }
  }

  function send(all) {
    if (!all.length) return;
    const files = one('input[name="bundles"]:checked').value === "folders" ? below(all) : all;
    const lot = make("section", { class: "card lot" });
    const title = make("h2", {}, files.length === 1 ? files[0][0] : say("several", { n: files.length }));
    const state = make("p", { class: "soft small" }, say("sending", { share: 0 }));
    const bar = make("progress", { max: 100, value: 0, "aria-label": say("sending", { share: 0 }) });
    lot.append(title, bar, state);
    one("#uploads").prepend(lot);
    const key = crypto.randomUUID ? crypto.randomUUID() : String(Math.random()).slice(2);
    post(files, key, lot, bar, state);
  }
  /* One folder that holds the folders of the bundles is none of them */
  function below(files) {
    const first = files[0][0].split("/")[0];
    const inOne = files.every(([name]) => name.startsWith(`${first}/`)) && files.some(([name]) => name.split("/").length > 2);
    return inOne ? files.map(([name, file]) => [name.slice(first.length + 1), file]) : files;
  }
  function post(files, key, lot, bar, state) {
    const form = new FormData();
    form.append("bundles", one('input[name="bundles"]:checked').value);
    for (const [name, file] of files) form.append("files", file, name);
    const request = new XMLHttpRequest();
    request.open("POST", "/api/v1/batches");
    request.setRequestHeader("X-CSRF-Token", csrf);
    request.setRequestHeader("Idempotency-Key", key);
    request.setRequestHeader("Accept", "application/json");
    request.upload.addEventListener("progress", (event) => {
      const share = event.total ? Math.round((100 * event.loaded) / event.total) : 0;
      bar.value = share;
      state.textContent = say("sending", { share });
    });
    request.addEventListener("load", () => {
      let answer = {};
      try { answer = JSON.parse(request.responseText); } catch { /* said below */ }
      if (request.status < 300 && answer.id) { go(`/batches/${encodeURIComponent(answer.id)}`); return; }
      refuse(answer.title || say("failed"), answer.hint || "", files, lot);
    });
    request.addEventListener("error", () => refuse(document.body.dataset.away, "", files, lot, key));
    request.send(form);
  }
  function refuse(title, hint, files, lot, key) {
    all("progress, p, button", lot).forEach((part) => part.remove());
    const again = make("button", { type: "button", class: "act" }, say("again"));
    const reason = make("p", { class: "failed-text", role: "alert" }, `${title} ${hint}`.trim());
    again.addEventListener("click", () => {
      reason.remove(); again.remove();
      const state = make("p", { class: "soft small" }, ""), bar = make("progress", { max: 100, value: 0, "aria-label": say("sending", { share: 0 }) });
      lot.append(bar, state);
      post(files, key || crypto.randomUUID(), lot, bar, state);
    });
    lot.append(reason, again);
  }
})();
