// What is nicer with a script; every page works without it. It reads pages of the desk and nothing else.
"use strict";
(() => {
  const root = document.documentElement;
  root.classList.add("script");
  const byId = (id) => document.getElementById(id);
  const announce = (text) => { byId("announcement").textContent = text; };

  // Results while typing: the same page is asked for, and its results take the place of ours.
  let running = null, isTyping = false;
  async function show(address) {
    running?.abort();
    running = new AbortController();
    try {
      const answer = await fetch(address, {
        signal: running.signal, headers: { Accept: "text/html" }, credentials: "same-origin",
      });
      if (!answer.ok) return;
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const fresh = page.getElementById("results");
      if (!fresh) return;
      // What was opened to narrow the search stays open.
      const isOpen = byId("results").querySelector(".facets details")?.open;
      if (isOpen) fresh.querySelector(".facets details")?.setAttribute("open", "");
      byId("results").replaceWith(fresh);
      document.title = page.title;
      // What was typed in one go is one step back.
      history[isTyping ? "replaceState" : "pushState"](null, "", address);
      isTyping = true;
      for (const link of page.querySelectorAll(".masthead nav a")) {
        const own = [...document.querySelectorAll(".masthead nav a")]
          .find((a) => a.textContent === link.textContent);
        if (own) own.href = link.getAttribute("href");
      }
      current = -1;
      markPicked();
      prepareBrush();
      announce(fresh.querySelector("#hits-title")?.textContent ?? "");
    } catch (error) {
      if (error.name !== "AbortError") throw error;
    }
  }
  const form = byId("ask");
  if (form) {
    let timer = 0;
    const stated = () => {
      const data = new FormData(form);
      for (const [name, value] of [...data]) if (!value || (name === "sort" && value === "score")) data.delete(name);
      const words = new URLSearchParams(data).toString();
      return words ? `/?${words}` : "/";
    };
    const settle = () => { clearTimeout(timer); running?.abort(); isTyping = false; };
    form.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(() => show(stated()), 150); });
    form.addEventListener("submit", (event) => {
      event.preventDefault();
      settle();
      if (stated() === location.pathname + location.search) location.reload(); else location.assign(stated());
    });
    addEventListener("popstate", () => location.reload());
    // A browser that goes back puts what was typed last into the box; the address says what the page shows.
    addEventListener("pageshow", () => { form.q.value = new URLSearchParams(location.search).get("q") ?? ""; });
    if (form.q.value === "" && location.pathname === "/") form.q.focus({ preventScroll: true });
  }

  // Brushing: from bar to bar over the histogram.
  function prepareBrush() {
    const chart = document.querySelector(".histogram");
    if (!chart) return;
    const bars = [...chart.querySelectorAll("a.bar")];
    let from = -1, to = -1, moved = false;
    const barAt = (event) => {
      const box = chart.getBoundingClientRect();
      const x = (event.clientX - box.left) / box.width * chart.viewBox.baseVal.width;
      let best = 0;
      bars.forEach((bar, index) => {
        const place = (b) => Math.abs(Number(b.querySelector(".reach").getAttribute("x")) + 5 - x);
        if (place(bar) < place(bars[best])) best = index;
      });
      return best;
    };
    const paint = () => bars.forEach((bar, index) => bar.classList.toggle(
      "brushed", from >= 0 && index >= Math.min(from, to) && index <= Math.max(from, to)));
    chart.addEventListener("dragstart", (event) => event.preventDefault());
    chart.addEventListener("pointerdown", (event) => {
      if (event.button !== 0 || !bars.length) return;
      from = to = barAt(event); moved = false; paint();
    });
    addEventListener("pointermove", (event) => {
      if (from < 0) return;
      const now = barAt(event);
      if (now !== to) { to = now; moved = true; paint(); }
    });
    addEventListener("pointerup", () => {
      if (from < 0) return;
      const [first, last] = [Math.min(from, to), Math.max(from, to)];
      from = to = -1;
      if (!moved || first === last) return paint();
      const address = new URL(bars[first].getAttribute("href"), location.href);
      address.searchParams.set("since", bars[first].dataset.key);
      address.searchParams.set("until", bars[last].dataset.key);
      location.assign(address.pathname + address.search);
    });
    chart.addEventListener("click", (event) => { if (moved) event.preventDefault(); }, true);
  }
  prepareBrush();
  // Facets have a column of their own in a wide window. Styles show them there without a script, too, where the browser knows how.
  if (matchMedia("(min-width: 46.01rem)").matches)
    document.querySelector(".facets details")?.setAttribute("open", "");

  // The basket is kept by this browser; its page holds all of it in its address.
  const store = "lede-basket";
  const basket = () => { try { return JSON.parse(localStorage.getItem(store)) ?? []; } catch { return []; } };
  const keep = (ids) => localStorage.setItem(store, JSON.stringify(ids.slice(-100)));
  function markPicked() {
    const ids = new Set(basket());
    for (const box of document.querySelectorAll(".pick input")) box.checked = ids.has(box.value);
    const link = [...document.querySelectorAll(".masthead nav a")].find((a) => a.pathname === "/basket");
    if (!link) return;
    link.textContent = ids.size ? `Basket (${ids.size})` : "Basket";
    link.search = new URLSearchParams([...ids].map((id) => ["id", id])).toString();
  }
  document.addEventListener("change", (event) => {
    if (!event.target.matches(".pick input")) return;
    const rest = basket().filter((id) => id !== event.target.value);
    keep(event.target.checked ? [...rest, event.target.value] : rest);
    announce(event.target.checked ? "in the basket" : "out of the basket");
    markPicked();
  });
  document.addEventListener("submit", (event) => {
    if (event.target.id !== "basket-form") return;
    event.preventDefault();
    location.assign("/basket?" + new URLSearchParams(basket().map((id) => ["id", id])));
  });
  // The address of a basket may come from someone else: theirs is shown, and kept only where that is asked for.
  if (location.pathname === "/basket") {
    const shown = new URLSearchParams(location.search).getAll("id");
    const own = basket();
    const isOwn = shown.length === own.length && shown.every((id) => own.includes(id));
    if (!shown.length && own.length) {
      location.replace("/basket?" + new URLSearchParams(own.map((id) => ["id", id])));
    } else if (isOwn) {
      for (const link of document.querySelectorAll("a.out"))
        link.addEventListener("click", () => keep(new URL(link.href).searchParams.getAll("id")));
    } else {
      const foreign = byId("foreign-basket");
      foreign.hidden = false;
      foreign.querySelector("button").addEventListener("click", () => {
        keep(shown); markPicked(); foreign.hidden = true; announce("kept");
      });
    }
  }
  if (document.querySelector(".pick-form")) {
    const own = document.querySelector(".pick-form input").value;
    document.querySelector(".pick-form").addEventListener("submit", (event) => {
      event.preventDefault();
      keep([...basket().filter((id) => id !== own), own]);
      location.assign("/basket?" + new URLSearchParams(basket().map((id) => ["id", id])));
    });
  }
  markPicked();

  // Copying.
  document.addEventListener("click", async (event) => {
    const button = event.target.closest("[data-copies]");
    if (!button) return;
    const field = byId(button.dataset.copies);
    field.select();
    try { await navigator.clipboard.writeText(field.value); } catch { document.execCommand("copy"); }
    announce("copied");
    button.textContent = "Copied";
  });

  // Files that are dropped on the page of that name.
  const files = byId("files");
  if (files) {
    addEventListener("dragover", (event) => event.preventDefault());
    addEventListener("drop", (event) => {
      event.preventDefault();
      if (event.dataTransfer.files.length) files.files = event.dataTransfer.files;
    });
  }
  for (const slider of document.querySelectorAll("input[type=range]")) {
    const output = byId(slider.id + "-value");
    slider.addEventListener("input", () => { if (output) output.textContent = slider.value; });
    slider.addEventListener("change", () => slider.form.requestSubmit());
  }

  // Keys.
  const hits = () => [...document.querySelectorAll(".hit")];
  // The hit that was opened last, so that one comes back to it.
  const opened = "lede-opened";
  let current = hits().findIndex((hit) => hit.dataset.id && hit.dataset.id === sessionStorage.getItem(opened));
  document.addEventListener("click", (event) => {
    const hit = event.target.closest("h3 a")?.closest(".hit");
    if (hit?.dataset.id) sessionStorage.setItem(opened, hit.dataset.id);
  });
  const dialog = byId("keys");
  const switched = byId("keys-on");
  switched.checked = localStorage.getItem("lede-keys") !== "off";
  switched.addEventListener("change", () => localStorage.setItem("lede-keys", switched.checked ? "on" : "off"));
  byId("help-button").addEventListener("click", () => dialog.showModal());
  function go(step) {
    const all = hits();
    if (!all.length) return;
    all[current]?.classList.remove("current");
    current = Math.max(0, Math.min(all.length - 1, current + step));
    all[current].classList.add("current");
    all[current].querySelector("h3 a").focus();
    all[current].scrollIntoView({ block: "nearest" });
  }
  const keys = {
    "/": () => { const box = byId("q"); if (box) { box.focus(); box.select(); } else location.assign("/"); },
    j: () => go(1), k: () => go(-1),
    o: () => hits()[current]?.querySelector("h3 a").click(),
    b: () => hits()[current]?.querySelector(".pick input").click(),
    u: () => {
      const up = document.querySelector("a[rel=up]");
      if (up && document.referrer === up.href) history.back(); else up?.click();
    },
    "?": () => dialog.showModal(),
  };
  addEventListener("keydown", (event) => {
    if (event.key === "Escape" && event.target.id === "q") event.target.blur();
    if (!switched.checked || event.ctrlKey || event.metaKey || event.altKey || dialog.open) return;
    if (event.target.matches("input:not([type=checkbox]), select, textarea")) return;
    const act = keys[event.key];
    if (act) { event.preventDefault(); act(); }
  });
})();
