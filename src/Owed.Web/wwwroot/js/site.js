"use strict";

// Nothing here is needed; it only spares a tap or a scroll.
document.addEventListener("DOMContentLoaded", () => {
  const problems = document.getElementById("problems");
  if (problems) {
    problems.focus();
  }

  // A second tap sends nothing twice; what takes more than a moment says so.
  document.addEventListener("submit", event => {
    const form = event.target;
    if (form.dataset.sent) {
      event.preventDefault();
      return;
    }

    form.dataset.sent = "yes";
    setTimeout(busy, 700);
  });
  for (const link of document.querySelectorAll("[data-slow]")) {
    link.addEventListener("click", () => setTimeout(busy, 700));
  }

  function busy() {
    const note = document.getElementById("busy");
    note.hidden = false;
    setTimeout(() => { note.hidden = true; }, 8000);
  }

  addEventListener("pageshow", () => {
    document.getElementById("busy").hidden = true;
    document.querySelectorAll("form[data-sent]").forEach(f => delete f.dataset.sent);
  });

  for (const button of document.querySelectorAll("[data-print]")) {
    button.hidden = false;
    button.addEventListener("click", () => window.print());
  }

  for (const button of document.querySelectorAll("[data-copy]")) {
    button.hidden = false;
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(document.getElementById(button.dataset.copy).innerText);
      button.textContent = button.dataset.copied;
    });
  }
});
