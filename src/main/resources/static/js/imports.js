// Keeps the progress of an import up to date; without this script the page has a link that reloads it.

const PAUSE_MILLIS = 2000;

async function follow(section) {
  const response = await fetch(section.dataset.progress, { headers: { Accept: "application/json" } });
  if (!response.ok) {
    return;
  }
  const progress = await response.json();
  if (!progress.underWay) {
    window.location.reload();
    return;
  }
  for (const element of section.querySelectorAll("[data-value]")) {
    const value = progress[element.dataset.value];
    if (element instanceof HTMLProgressElement) {
      element.value = value;
    } else {
      element.textContent = value;
    }
  }
  window.setTimeout(() => follow(section), PAUSE_MILLIS);
}

for (const section of document.querySelectorAll("[data-progress]")) {
  window.setTimeout(() => follow(section), PAUSE_MILLIS);
}
