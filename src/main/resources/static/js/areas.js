// Maps of areas: click one to read about it. The list on the page leads to the same places.

import { makeMap, Outlines } from "./basemap.js";

const element = document.getElementById("map");
const PLAIN = { color: "#43586c", weight: 1, fillColor: "#ffffff", fillOpacity: 0.75 };
const POINTED = { color: "#00336b", weight: 3, fillColor: "#cfe2f7", fillOpacity: 0.8 };
const CURRENT = { color: "#00336b", weight: 3, fillColor: "#9cc3ec", fillOpacity: 0.8 };

/** The drawn areas by id, each with its look at rest. */
const layers = new Map();

if (element) {
  const { map, credits } = makeMap(element, { scrollWheelZoom: !element.classList.contains("map-small") });
  const { kind, current, page } = element.dataset;
  let fitted = false;
  const outlines = new Outlines(map, credits, element, {
    kind: () => kind,
    onArea(feature, layer) {
      const { id } = feature.properties;
      const rest = id === current ? CURRENT : PLAIN;
      layer.setStyle(rest);
      layer.on({
        click: () => window.location.assign(page + id),
        mouseover: () => layer.setStyle(POINTED),
        mouseout: () => layer.setStyle(rest),
      });
      layers.set(id, { layer, rest });
    },
    onShown() {
      const own = current && layers.get(current)?.layer;
      const bounds = own ? own.getBounds().pad(0.6) : outlines.layer.getBounds();
      if (!fitted && bounds.isValid()) {
        fitted = true;
        map.fitBounds(bounds, { animate: false });
      }
    },
  });
  for (const [name, pointed] of [["mouseover", true], ["focusin", true], ["mouseout", false], ["focusout", false]]) {
    document.getElementById("area-list")?.addEventListener(name, (event) => {
      const known = layers.get(event.target.closest("li")?.dataset.area);
      known?.layer.setStyle(pointed ? POINTED : known.rest);
    });
  }
}

const filter = document.getElementById("area-filter");
filter?.addEventListener("input", () => {
  const wanted = plain(filter.value);
  let found = 0;
  for (const item of document.querySelectorAll("#area-list li")) {
    item.hidden = !plain(item.querySelector("a").textContent).includes(wanted);
    found += item.hidden ? 0 : 1;
  }
  const status = document.getElementById("area-filter-status");
  status.textContent = status.dataset.text.replace("{0}", found);
});

/** Small letters without accents. */
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}
