// What pages do beyond their markup. Everything works without it, but for live checking.
"use strict";
(() => {
  const problem = (text) => {
    const place = document.getElementById("problem");
    if (place) place.textContent = text;
  };

  // A part of a page that could not be had says so; the page stays as it is.
  document.addEventListener("htmx:responseError", (event) => {
    const status = event.detail.xhr.status;
    if (status === 401) return;
    problem("The server did not take this (HTTP " + status + "). Nothing was changed; reload the page to go on.");
  });
  document.addEventListener("htmx:sendError", () => {
    problem("The server cannot be reached. What you entered is still here; try again.");
  });
  document.addEventListener("htmx:afterOnLoad", () => problem(""));

  // A button with data-copies="id" copies the text of that element.
  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-copies]");
    if (!button) return;
    const source = document.getElementById(button.dataset.copies);
    const text = "value" in source ? source.value : source.textContent;
    navigator.clipboard.writeText(text.trim()).then(() => {
      button.textContent = "Copied";
    });
  });
  document.querySelectorAll("[data-copies]").forEach((button) => {
    button.hidden = !navigator.clipboard;
  });

  // The form of a proposal that is being sent is checked no more: htmx would send such a check to where the button leads.
  document.addEventListener("submit", (event) => {
    if (event.target.id === "workspace") event.target.dataset.leaving = "";
  });
  document.addEventListener("htmx:beforeRequest", (event) => {
    if (event.detail.elt.closest("#workspace[data-leaving]")) event.preventDefault();
  });

  // The form of a proposal: when the notes beside an input are renewed, the input says whether it holds an error.
  document.addEventListener("htmx:afterSettle", () => {
    document.querySelectorAll("#workspace .field > .notes").forEach((notes) => {
      const input = notes.parentElement.querySelector("input, select, textarea");
      if (notes.querySelector(".error")) input.setAttribute("aria-invalid", "true");
      else input.removeAttribute("aria-invalid");
    });
  });
})();
