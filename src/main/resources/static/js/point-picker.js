// A small map beside the coordinates of a place: a click or a drag of the marker fills them, typing moves the marker.

import { L, makeMap, Outlines } from "./basemap.js";

const CLOSE = 16;

export function pickPoint(element) {
  const lat = document.getElementById(element.dataset.lat);
  const lon = document.getElementById(element.dataset.lon);
  element.hidden = false;
  const { map, credits } = makeMap(element);
  new Outlines(map, credits, element);
  const icon = L.divIcon({ className: "point-picked", iconSize: [18, 18] });
  const marker = L.marker(map.getCenter(), { draggable: true, icon, keyboard: false, alt: "" });

  // Where nothing is written yet, the map opens on the places that may be meant.
  const near = (element.dataset.near ?? "").split(";").filter(Boolean).map((pair) => pair.split(",").map(Number));
  near.forEach((point, index) =>
    L.circleMarker(point, { radius: 7, color: "#435a70", weight: 2, fillColor: "#ffffff", fillOpacity: 0.9, interactive: false })
      .bindTooltip(String(index + 1), { permanent: near.length > 1, direction: "right" })
      .addTo(map));
  if (near.length > 0) {
    map.fitBounds(L.latLngBounds(near), { maxZoom: CLOSE, padding: [24, 24] });
  }

  const show = () => {
    const point = [number(lat), number(lon)];
    if (point.some(Number.isNaN)) {
      marker.remove();
      return;
    }
    marker.setLatLng(point).addTo(map);
    map.setView(point, Math.max(map.getZoom(), CLOSE - 1));
  };
  const write = ({ lat: y, lng: x }) => {
    lat.value = y.toFixed(6);
    lon.value = x.toFixed(6);
    marker.setLatLng([y, x]).addTo(map);
  };
  map.on("click", (event) => write(event.latlng.wrap()));
  marker.on("dragend", () => write(marker.getLatLng().wrap()));
  lat.addEventListener("change", show);
  lon.addEventListener("change", show);
  show();
}

function number(input) {
  const text = input.value.trim().replace(",", ".");
  return text === "" ? NaN : Number(text);
}
