/** The search, and tables that can be scrolled by keyboard. The pages say everything without it. */
(function () {
  "use strict";

  const SHOWN = 12;
  const root = document.documentElement.dataset.root;
  const box = document.querySelector(".search");
  const input = document.getElementById("search");
  const list = document.getElementById("found");
  const count = document.getElementById("found-count");
  const entries = (window.searchIndex || []).map(function (entry) {
    return {
      entry: entry,
      id: entry.id.toLowerCase(),
      text: entry.text.toLowerCase(),
      all: [entry.id, entry.text, entry.more, entry.kind].join(" ").toLowerCase(),
    };
  });
  let active = -1;

  function rank(candidate, words) {
    if (!words.every((word) => candidate.all.includes(word))) {
      return 0;
    }
    const id = words.join("-");
    if (candidate.id && candidate.id === id) {
      return 5;
    }
    if (candidate.id && candidate.id.startsWith(id)) {
      return 4;
    }
    if (words.every((word) => candidate.text.includes(word))) {
      return candidate.id ? 3 : 2;
    }
    return 1;
  }

  function find(query) {
    const words = query.toLowerCase().split(/\s+/).filter(Boolean);
    if (words.length === 0) {
      return [];
    }
    return entries
      .map((candidate) => ({ entry: candidate.entry, rank: rank(candidate, words) }))
      .filter((candidate) => candidate.rank > 0)
      .sort((one, other) => other.rank - one.rank)
      .map((candidate) => candidate.entry);
  }

  function option(entry, index) {
    const item = document.createElement("li");
    item.id = "found-" + index;
    item.setAttribute("role", "option");
    item.setAttribute("aria-selected", "false");
    item.dataset.place = entry.place;
    const what = document.createElement("span");
    what.className = "what";
    what.textContent = [entry.id, entry.kind].filter(Boolean).join(", ");
    item.append(what, entry.text);
    item.addEventListener("mousedown", (event) => event.preventDefault());
    item.addEventListener("click", () => go(item));
    return item;
  }

  function show(query) {
    const found = find(query);
    list.replaceChildren(...found.slice(0, SHOWN).map(option));
    select(found.length > 0 ? 0 : -1);
    open(found.length > 0);
    const more = found.length > SHOWN ? ", the first " + SHOWN + " are listed" : "";
    count.textContent = query.trim() === "" ? "" : found.length === 0 ? "Nothing found" : found.length + " found" + more;
  }

  function open(yes) {
    list.hidden = !yes;
    input.setAttribute("aria-expanded", String(yes));
    if (!yes) {
      input.removeAttribute("aria-activedescendant");
    }
  }

  function select(index) {
    active = index;
    Array.from(list.children).forEach(function (item, at) {
      item.setAttribute("aria-selected", String(at === index));
      if (at === index) {
        input.setAttribute("aria-activedescendant", item.id);
        item.scrollIntoView({ block: "nearest" });
      }
    });
  }

  function go(item) {
    open(false);
    input.value = "";
    window.location.href = root + item.dataset.place;
  }

  input.addEventListener("input", () => show(input.value));
  input.addEventListener("blur", () => open(false));
  input.addEventListener("focus", () => show(input.value));
  input.addEventListener("keydown", function (event) {
    const last = list.children.length - 1;
    if (event.key === "Escape") {
      input.value = "";
      show("");
    } else if (!list.hidden && event.key === "ArrowDown") {
      select(active >= last ? 0 : active + 1);
      event.preventDefault();
    } else if (!list.hidden && event.key === "ArrowUp") {
      select(active <= 0 ? last : active - 1);
      event.preventDefault();
    } else if (!list.hidden && event.key === "Enter" && active >= 0) {
      go(list.children[active]);
      event.preventDefault();
    }
  });
  document.addEventListener("keydown", function (event) {
    if (event.key === "/" && !event.ctrlKey && !event.metaKey && document.activeElement !== input) {
      input.focus();
      event.preventDefault();
    }
  });
  box.hidden = false;

  /** What is wider than its place can be scrolled, so the keyboard has to reach it. */
  function reach() {
    document.querySelectorAll(".table").forEach(function (place) {
      if (place.scrollWidth > place.clientWidth) {
        place.tabIndex = 0;
        place.setAttribute("role", "group");
        place.setAttribute("aria-label", "Table, scrolls sideways");
      } else {
        place.removeAttribute("tabindex");
        place.removeAttribute("role");
        place.removeAttribute("aria-label");
      }
    });
  }
  window.addEventListener("resize", reach);
  reach();
})();
