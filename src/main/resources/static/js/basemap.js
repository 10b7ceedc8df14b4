// A Leaflet map of ours: outlines of areas, an optional street map from the settings, credits of the sources, controls in the page's language.
// The element's data attributes hold addresses and texts: see search.html.

import * as L from "../webjars/leaflet/dist/leaflet-src.esm.js";

export { L };

/** Milan, where nothing else says what to show. */
const HOME = { center: [45.468, 9.182], zoom: 12 };

/** Closer than a building nothing more is to be seen; farther than Lombardy there is nothing. */
const ZOOM = { min: 8, max: 18 };

export function makeMap(element, options = {}) {
  const texts = element.dataset;
  const map = L.map(element, {
    minZoom: ZOOM.min,
    maxZoom: ZOOM.max,
    zoomControl: false,
    attributionControl: false,
    ...(reducedMotion() ? { zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false } : {}),
    ...options,
  });
  L.control.zoom({ zoomInTitle: texts.textZoomIn, zoomOutTitle: texts.textZoomOut }).addTo(map);
  L.control.scale({ imperial: false }).addTo(map);
  const credits = L.control.attribution({ prefix: false }).addTo(map);
  if (texts.tiles) {
    L.tileLayer(texts.tiles, { attribution: escapeHtml(texts.attribution ?? ""), maxZoom: ZOOM.max, alt: "" }).addTo(map);
  }
  map.setView(HOME.center, HOME.zoom);
  return { map, credits };
}

export function reducedMotion() {
  return window.matchMedia("(prefers-reduced-motion: reduce)").matches;
}

export function escapeHtml(text) {
  const node = document.createElement("span");
  node.textContent = text;
  return node.innerHTML;
}

/** Fills {0}, {1}... of a text. */
export function fill(text, ...values) {
  return (text ?? "").replace(/\{(\d)\}/g, (whole, index) => values[Number(index)] ?? whole);
}

/** Outlines of the kind of area that suits the zoom level; read again when the level asks for another kind or precision. */
export class Outlines {
  constructor(map, credits, element, options = {}) {
    this.map = map;
    this.credits = credits;
    this.element = element;
    this.options = options;
    this.layer = L.geoJSON(null, {
      pane: "tilePane",
      interactive: Boolean(options.onArea),
      style: () => ({ color: "#5d7083", weight: 1, fillColor: "#ffffff", fillOpacity: element.dataset.tiles ? 0.1 : 0.75, ...(options.style ?? {}) }),
      onEachFeature: (feature, layer) => this.name(feature, layer),
    }).addTo(map);
    this.shown = "";
    this.sources = new Map();
    // Names lie above the outlines and below every marker.
    map.createPane("names").style.zIndex = 350;
    map.on("zoomend", () => this.refresh());
    this.refresh();
  }

  kind() {
    if (this.options.kind) {
      return this.options.kind();
    }
    const zoom = this.map.getZoom();
    return zoom < 11 ? "COMUNE" : zoom < 12 ? "MUNICIPIO" : "NIL";
  }

  async refresh() {
    const kind = this.kind();
    const zoom = Math.min(16, Math.max(8, this.map.getZoom()));
    const wanted = `${kind}/${zoom}`;
    if (wanted === this.shown) {
      this.showNames();
      return;
    }
    this.shown = wanted;
    try {
      const answer = await fetch(`${this.element.dataset.outlines}?kind=${kind}&zoom=${zoom}`, { headers: { Accept: "application/geo+json, application/json" } });
      if (!answer.ok) {
        throw new Error(`outlines: ${answer.status}`);
      }
      const areas = await answer.json();
      if (this.shown !== wanted) {
        return;
      }
      this.layer.clearLayers();
      this.layer.addData(areas);
      this.options.onShown?.();
      this.showNames();
      await this.credit(areas);
    } catch {
      // Without outlines the list, the markers and the form go on working.
      this.shown = "";
    }
  }

  name(feature, layer) {
    const { name } = feature.properties;
    layer.bindTooltip(escapeHtml(name), { permanent: true, direction: "center", className: "outline-name", interactive: false, pane: "names" });
    this.options.onArea?.(feature, layer);
  }

  /** Names only where they have room: a crowd of words is no map. */
  showNames() {
    this.layer.eachLayer((layer) => {
      const bounds = layer.getBounds?.();
      if (!bounds?.isValid() || !layer.getTooltip()) {
        return;
      }
      const width = this.map.latLngToLayerPoint(bounds.getSouthEast()).x - this.map.latLngToLayerPoint(bounds.getNorthWest()).x;
      const room = width > 7 * (layer.feature.properties.name.length + 1);
      if (room) {
        layer.openTooltip();
      } else {
        layer.closeTooltip();
      }
    });
  }

  /** Names the source of the outlines as it wants to be named; sketches are said to be sketches. */
  async credit({ features }) {
    const texts = this.element.dataset;
    let text = "";
    if (features.some((feature) => feature.properties.approximate)) {
      text = texts.textSourceDemo;
    } else if (features.length > 0) {
      const source = await this.source(features[0].properties);
      text = source ? fill(texts.textSource, source) : "";
    }
    if (this.credited) {
      this.credits.removeAttribution(this.credited);
    }
    this.credited = escapeHtml(text);
    if (this.credited) {
      this.credits.addAttribution(this.credited);
    }
  }

  /** The areas of a kind come from one source: asked once for each kind and edition. */
  async source({ id, key }) {
    const edition = key.slice(0, key.lastIndexOf(":"));
    if (!this.sources.has(edition)) {
      const answer = await fetch(`${document.body.dataset.base}api/v1/areas/${id}`, { headers: { Accept: "application/json" } });
      const source = answer.ok ? (await answer.json()).source : {};
      this.sources.set(edition, source.attribution ?? [source.title, source.licence].filter(Boolean).join(", "));
    }
    return this.sources.get(edition);
  }
}

/** A marker of a resource: shape and colour of its family, its name for those who do not see it. */
export function resourceMarker(resource, texts, withName) {
  const family = texts[`textFamily${resource.family[0].toUpperCase()}${resource.family.slice(1)}`] ?? resource.family;
  const label = `${resource.name} (${family})`;
  const name = withName ? `<span class="marker-name">${escapeHtml(resource.name)}</span>` : "";
  const icon = L.divIcon({
    className: "",
    iconSize: [20, 20],
    html: `<span class="marker${resource.areaOnly ? " is-area-only" : ""}" data-family="${escapeHtml(resource.family)}"></span>${name}`,
  });
  const marker = L.marker([resource.lat, resource.lon], { icon, title: label, alt: label, keyboard: true, riseOnHover: true });
  marker.on("add", () => marker.getElement()?.setAttribute("aria-label", label));
  return marker;
}

/** Opens and closes popups the way a dialog should: focus goes in, Escape closes, focus comes back. */
export function accessiblePopups(map) {
  map.on("popupopen", ({ popup }) => {
    const element = popup.getElement();
    element.querySelector(".leaflet-popup-close-button")?.setAttribute("aria-label", map.getContainer().dataset.textClose);
    element.querySelector("a[href]:not(.leaflet-popup-close-button), button")?.focus({ preventScroll: true });
    element.addEventListener("keydown", (event) => {
      if (event.key === "Escape") {
        event.stopPropagation();
        map.closePopup(popup);
      }
    });
  });
  map.on("popupclose", ({ popup }) => popup._source?.getElement?.()?.focus({ preventScroll: true }));
}
