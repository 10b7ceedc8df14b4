// What every page does: printing buttons, and keeping the map's view when the language is changed.

document.addEventListener("click", (event) => {
  const button = event.target.closest("[data-print]");
  if (button) {
    window.print();
  }
  const language = event.target.closest("a.frame-language");
  if (language && window.location.hash.includes("/")) {
    language.hash = window.location.hash;
  }
});

for (const element of document.querySelectorAll("[data-needs-script]")) {
  element.hidden = false;
}
