// The search page without reloading: the same addresses, the same pages, fetched in part. Without this file everything works by plain links and forms.

import { Suggestions } from "./suggest.js";

const form = document.getElementById("search-form");
const wide = window.matchMedia("(min-width: 1200px)");
const mapElement = document.getElementById("map");

/** The most records on a print sheet. */
const PRINTED_AT_MOST = 50;

/** Names of fields that are one value in the address and one field in the form. */
const FIELDS = ["q", "area", "near", "polygon", "bbox", "places", "unit", "radius", "fresh"];

const picked = new Set();
let map = null;
let asking = null;

document.documentElement.classList.add("has-script");
document.getElementById("filters").open = wide.matches;
const announcer = document.createElement("p");
announcer.className = "visually-hidden";
announcer.setAttribute("role", "status");
form.append(announcer);

function results() {
  return document.getElementById("results");
}

// --- addresses ---

function addressOfForm() {
  const address = new URL(form.action, window.location.href);
  for (const [name, value] of new FormData(form)) {
    const text = typeof value === "string" ? value.trim() : "";
    if (text !== "") {
      address.searchParams.append(name, text);
    }
  }
  if (address.searchParams.get("open") === "at") {
    const at = address.searchParams.get("at");
    address.searchParams.delete("open");
    if (at) {
      address.searchParams.set("open", at);
    }
  }
  address.searchParams.delete("at");
  if (!address.searchParams.has("near")) {
    address.searchParams.delete("radius");
    if (address.searchParams.get("sort") === "distance") {
      address.searchParams.delete("sort");
    }
  }
  if (!address.searchParams.has("places")) {
    address.searchParams.delete("unit");
  }
  if (address.searchParams.get("sort") === "relevance") {
    address.searchParams.delete("sort");
  }
  return address;
}

/** Makes the form say what the address says. */
function fillForm(address) {
  const values = address.searchParams;
  for (const name of FIELDS) {
    const field = form.elements.namedItem(name);
    if (field && "value" in field) {
      field.value = values.get(name) ?? "";
    }
  }
  const open = values.get("open");
  const at = open !== null && open !== "now";
  document.getElementById("open-any").checked = open === null;
  document.getElementById("open-now").checked = open === "now";
  document.getElementById("open-at").checked = at;
  document.getElementById("at").value = at ? open : "";
  document.getElementById("radius-group").hidden = !values.has("near");
  for (const name of ["organisation", "source", "sharing", "serves"]) {
    form.querySelectorAll(`input[type=hidden][name=${name}]`).forEach((field) => field.remove());
    values.getAll(name).forEach((value) => {
      const field = document.createElement("input");
      Object.assign(field, { type: "hidden", name, value });
      form.append(field);
    });
  }
}

// --- searching ---

/** The question that the page shows: what the address says before its hash. */
let asked = window.location.search;

/**
 * Shows another page of results.
 *
 * @param address the page, as a URL
 * @param options history: whether it becomes the current address; fit: whether the map goes where the results are; focus: whether reading starts anew
 */
async function go(address, { history = true, fit = true, focus = false } = {}) {
  asking?.abort();
  asking = new AbortController();
  results().setAttribute("aria-busy", "true");
  const part = new URL(address);
  part.hash = "";
  part.searchParams.set("fragment", "results");
  try {
    const answer = await fetch(part, { signal: asking.signal, headers: { Accept: "text/html", "X-Requested-With": "fragment" } });
    const text = await answer.text();
    const page = new DOMParser().parseFromString(text, "text/html");
    const found = page.getElementById("results");
    if (!found) {
      window.location.assign(address);
      return;
    }
    replace(page, found);
    if (history) {
      address.hash = window.location.hash;
      window.history.pushState({}, "", address);
    }
    asked = address.search;
    document.title = `${found.dataset.title} – Atlante`;
    fillForm(new URL(address));
    shown(fit, focus);
  } catch (failure) {
    if (failure.name !== "AbortError") {
      window.location.assign(address);
    }
  }
}

/** Puts the new parts in place; what was unfolded stays so, and the focus stays where it was. */
function replace(page, found) {
  const focused = document.activeElement?.id;
  const facets = page.getElementById("facets");
  for (const details of facets.querySelectorAll("details[id]")) {
    const before = document.getElementById(details.id);
    if (before) {
      details.open = before.open;
    }
  }
  document.getElementById("facets").replaceWith(facets);
  results().replaceWith(found);
  if (focused && document.activeElement?.id !== focused) {
    document.getElementById(focused)?.focus({ preventScroll: true });
  }
}

function shown(fit, focus) {
  const title = document.getElementById("results-title");
  announcer.textContent = title.textContent;
  for (const box of results().querySelectorAll("#print-form input[name=id]")) {
    box.checked = picked.has(box.value);
  }
  if (focus) {
    title.focus({ preventScroll: true });
    title.scrollIntoView({ block: "start" });
  }
  map?.show(results(), fit);
}

// --- the form and the links ---

form.addEventListener("submit", (event) => {
  event.preventDefault();
  go(addressOfForm());
});

document.addEventListener("change", (event) => {
  const field = event.target;
  if (field.form === form && field.id !== "q" && field.type !== "search") {
    if (field.id === "open-at" && !document.getElementById("at").value) {
      document.getElementById("at").focus();
      return;
    }
    if (field.id === "at" && field.value) {
      document.getElementById("open-at").checked = true;
    }
    go(addressOfForm());
  }
  if (field.name === "id" && field.form?.id === "print-form") {
    picked[field.checked ? "add" : "delete"](field.value);
  }
});

document.addEventListener("click", (event) => {
  const link = event.target.closest("#results a");
  if (!link || event.defaultPrevented || event.ctrlKey || event.metaKey || event.shiftKey || event.button !== 0) {
    return;
  }
  if (link.id === "map-toggle") {
    link.hash = window.location.hash;
  } else if (link.matches(".chip, #next-page, .empty a, .results-foot a, .notice a")) {
    event.preventDefault();
    go(new URL(link.href), { fit: !link.matches("#next-page"), focus: true });
  }
});

document.addEventListener("submit", (event) => {
  if (event.target.id === "print-form") {
    event.preventDefault();
    const address = new URL(event.target.action);
    [...picked].slice(0, PRINTED_AT_MOST).forEach((id) => address.searchParams.append("id", id));
    window.location.assign(address);
  }
});

window.addEventListener("popstate", () => {
  // A skip link and the map change the hash alone: asking again would wipe out what is being typed.
  if (window.location.search === asked) {
    return;
  }
  go(new URL(window.location.href), { history: false, fit: !window.location.hash });
});

// --- suggestions ---

new Suggestions(document.getElementById("q"), document.getElementById("q-suggestions"), form.dataset.suggest, (suggestion) => {
  const base = document.body.dataset.base;
  const address = addressOfForm();
  if (suggestion.parameter === "near") {
    // An address is where to search, not what to search for.
    document.getElementById("q").value = "";
    const [lat, lon] = suggestion.value.split(",");
    near({ lat, lon }, true);
  } else if (suggestion.parameter) {
    // A filter takes the place of the words that stood for it.
    address.searchParams.delete("q");
    address.searchParams[suggestion.parameter === "area" ? "set" : "append"](suggestion.parameter, suggestion.value);
    go(address);
  } else {
    window.location.assign(base + suggestion.url.replace(/^\//, ""));
  }
});

// --- places ---

function near({ lat, lon }, fit) {
  document.getElementById("near").value = `${lat},${lon}`;
  const radius = document.getElementById("radius");
  if (!radius.value) {
    radius.value = "1500"; // about half an hour on foot, there and back
  }
  const address = addressOfForm();
  address.searchParams.set("sort", "distance");
  go(address, { fit });
}

document.getElementById("near-me").addEventListener("click", () => {
  const status = document.getElementById("near-status");
  if (!navigator.geolocation) {
    status.textContent = status.dataset.failed;
    return;
  }
  status.textContent = status.dataset.asking;
  navigator.geolocation.getCurrentPosition(
    ({ coords }) => {
      status.textContent = "";
      // Four decimals are ten metres: enough to search, and no more than needed in an address that may be sent on.
      near({ lat: coords.latitude.toFixed(4), lon: coords.longitude.toFixed(4) }, true);
    },
    (failure) => {
      status.textContent = failure.code === failure.PERMISSION_DENIED ? status.dataset.refused : status.dataset.failed;
    },
    { timeout: 10000, maximumAge: 60000 },
  );
});

function within(name, value) {
  const other = name === "bbox" ? "polygon" : "bbox";
  document.getElementById(name).value = value;
  document.getElementById(other).value = "";
  go(addressOfForm(), { fit: false });
}

// --- the first load of the demonstration set ---

const loading = document.getElementById("loading");
if (loading) {
  const bar = document.getElementById("loading-bar");
  const ask = async () => {
    try {
      const { percent } = await (await fetch(loading.dataset.progress)).json();
      if (percent === null || percent === undefined) {
        window.location.reload();
        return;
      }
      bar.value = percent;
    } catch {
      // The service may be starting again: ask once more.
    }
    setTimeout(ask, 700);
  };
  setTimeout(ask, 700);
}

// --- the map ---

if (mapElement) {
  const { ResultsMap } = await import("./results-map.js");
  map = new ResultsMap(mapElement, {
    near: (point) => near(point, false),
    polygon: (polygon) => within("polygon", JSON.stringify(polygon)),
    box: (box) => within("bbox", box.join(",")),
  });
  map.show(results(), !map.restore());
  const look = (event, on) => {
    const item = event.target.closest?.(".hit");
    if (item && !item.contains(event.relatedTarget)) {
      const { id, lat, lon, name, family, areaOnly } = item.dataset;
      map.look({ id, name, family, areaOnly: areaOnly === "true", lat: lat && Number(lat), lon: lon && Number(lon) }, on);
    }
  };
  for (const [name, on] of [["mouseover", true], ["focusin", true], ["mouseout", false], ["focusout", false]]) {
    document.addEventListener(name, (event) => look(event, on));
  }
}

// The browser keeps check boxes across a reload.
for (const box of document.querySelectorAll("#print-form input[name=id]:checked")) {
  picked.add(box.value);
}
