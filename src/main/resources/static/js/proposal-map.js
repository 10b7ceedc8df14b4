// The first rows of a file on a map, before anything is written. The table beside it carries the same facts.

import { L, accessiblePopups, escapeHtml, fill, makeMap, Outlines } from "./basemap.js";

const element = document.getElementById("proposal-map");
const status = document.getElementById("proposal-map-status");

const GOOD = { color: "#17324d", weight: 2, fillColor: "#0066cc", fillOpacity: 0.6 };
const DOUBTFUL = { ...GOOD, color: "#7a3a00", fillColor: "#ffb400", dashArray: "3 3" };

if (element) {
  const { map, credits } = makeMap(element, { scrollWheelZoom: false });
  new Outlines(map, credits, element);
  accessiblePopups(map);
  show(map);
}

async function show(map) {
  try {
    const answer = await fetch(element.dataset.places, { headers: { Accept: "application/geo+json" } });
    if (!answer.ok) {
      throw new Error(`places: ${answer.status}`);
    }
    const places = L.geoJSON(await answer.json(), {
      style: ({ properties }) => (properties.doubtful ? DOUBTFUL : { ...GOOD, fillOpacity: 0.25 }),
      pointToLayer: ({ properties }, at) => L.circleMarker(at, { radius: 7, ...(properties.doubtful ? DOUBTFUL : GOOD) }),
      onEachFeature: ({ properties }, layer) =>
        layer.bindPopup(`<strong>${escapeHtml(properties.name)}</strong><br>${escapeHtml(fill(element.dataset.textRow, properties.row))}`),
    }).addTo(map);
    if (places.getLayers().length > 0) {
      map.setMinZoom(4);
      map.fitBounds(places.getBounds().pad(0.1), { maxZoom: 15, animate: false });
    } else {
      status.textContent = element.dataset.textNone;
    }
  } catch {
    status.textContent = element.dataset.textNone;
  }
}
