// The small map of a record: its places as far as they are told.

import { L, escapeHtml, makeMap, Outlines, resourceMarker } from "./basemap.js";

const element = document.getElementById("place-map");
const places = [...document.querySelectorAll(".place[data-lat]")].map(({ dataset }) => ({
  ...dataset,
  lat: Number(dataset.lat),
  lon: Number(dataset.lon),
  areaOnly: dataset.areaOnly === "true",
}));

if (element && places.length > 0) {
  const { map, credits } = makeMap(element, { scrollWheelZoom: false });
  new Outlines(map, credits, element, { kind: () => "NIL" });
  const bounds = L.latLngBounds([]);
  for (const place of places) {
    const marker = resourceMarker(place, element.dataset, false).addTo(map);
    const text = place.areaOnly ? `${place.name}: ${element.dataset.textAreaOnly}` : place.name;
    marker.bindTooltip(escapeHtml(text), { direction: "top" });
    bounds.extend([place.lat, place.lon]);
  }
  map.fitBounds(bounds.pad(0.2), { maxZoom: 14, animate: false });
}
