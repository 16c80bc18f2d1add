"use strict";

// Nothing here is needed; it only spares a tap or a scroll.
document.addEventListener("DOMContentLoaded", () => {
  const problems = document.getElementById("problems");
  if (problems) {
    problems.focus();
  }

  // Files that are too many or too large are named before they are sent; without script the page says it after.
  for (const input of document.querySelectorAll("input[type=file][data-most]")) {
    const note = document.createElement("p");
    note.className = "error";
    note.setAttribute("role", "alert");
    input.after(note);
    const look = () => {
      const files = [...input.files];
      const large = files.filter(f => f.size > Number(input.dataset.bytes)).map(f => f.name);
      note.textContent = files.length > Number(input.dataset.most) ? input.dataset.many
        : large.length > 0 ? input.dataset.large.replace("{0}", large.join(", ")) : "";
    };
    input.addEventListener("change", look);
    input.form.addEventListener("submit", event => {
      look();
      if (note.textContent) {
        event.preventDefault();
        event.stopPropagation();
        input.focus();
      }
    });
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
