// The results on the map: clusters where they are many, named markers where they are few. The list beside it carries the same facts.

import { L, accessiblePopups, escapeHtml, fill, makeMap, Outlines, resourceMarker } from "./basemap.js";
import { Drawing, round } from "./draw.js";

/** So many results in view are shown one by one; more would cover each other. */
const MARKERS_AT_MOST = 60;

/** Clusters are counted in tiles two levels finer than the map's: 64 pixels wide. */
const CLUSTER_LEVELS = 2;

/** Nearer than this, in pixels, two clusters would cover each other. */
const CLUSTER_PIXELS = 46;

/** Names stand beside markers from the zoom level of single blocks, or when they are few. */
const NAMES_FROM_ZOOM = 15;
const NAMES_AT_MOST = 12;

const SEARCHED = { color: "#d6006c", weight: 2, fillOpacity: 0.04, interactive: false };

export class ResultsMap {
  /**
   * @param element the map's element; its data attributes hold addresses and texts
   * @param ask what to do with a place that the reader points out: near({lat, lon}), polygon(geoJson), box([west, south, east, north])
   */
  constructor(element, ask) {
    this.element = element;
    this.texts = element.dataset;
    this.ask = ask;
    this.status = document.getElementById("map-status");
    const { map, credits } = makeMap(element);
    this.map = map;
    this.outlines = new Outlines(map, credits, element);
    this.searched = L.layerGroup().addTo(map);
    this.found = L.layerGroup().addTo(map);
    this.pointer = L.layerGroup().addTo(map);
    this.markers = new Map();
    this.drawing = new Drawing(map);
    this.aim = null;
    accessiblePopups(map);
    this.buttons();
    map.on("click", ({ latlng }) => this.pointed(latlng));
    map.getContainer().addEventListener("keydown", (event) => this.key(event));
    map.on("moveend", () => this.moved());
  }

  /** Shows another answer. With fit, the map goes where the results are. */
  show(results, fit) {
    this.results = results;
    this.showSearched();
    if (fit) {
      this.fit();
    }
    this.refresh();
  }

  showSearched() {
    this.searched.clearLayers();
    const { near, radius, polygon, bbox } = this.results.dataset;
    const center = point(near);
    if (center) {
      L.marker(center, { icon: L.divIcon({ className: "you", iconSize: [18, 18] }), title: this.texts.textYou, alt: this.texts.textYou, keyboard: false }).addTo(this.searched);
      if (Number(radius) > 0) {
        L.circle(center, { radius: Number(radius), ...SEARCHED }).addTo(this.searched);
      }
    }
    if (polygon) {
      try {
        L.geoJSON(JSON.parse(polygon), { style: SEARCHED, interactive: false }).addTo(this.searched);
      } catch {
        // The list says what is wrong with it.
      }
    }
    const box = numbers(bbox, 4);
    if (box) {
      L.rectangle([[box[1], box[0]], [box[3], box[2]]], SEARCHED).addTo(this.searched);
    }
  }

  fit() {
    const bounds = L.latLngBounds([]);
    this.searched.eachLayer((layer) => bounds.extend(layer.getBounds?.() ?? layer.getLatLng()));
    for (const hit of this.hits()) {
      bounds.extend([hit.lat, hit.lon]);
    }
    if (bounds.isValid()) {
      this.map.fitBounds(bounds.pad(0.1), { maxZoom: 15, animate: false });
    }
  }

  hits() {
    return [...this.results.querySelectorAll(".hit[data-lat]")].map((item) => ({
      id: item.dataset.id,
      name: item.dataset.name,
      family: item.dataset.family,
      lat: Number(item.dataset.lat),
      lon: Number(item.dataset.lon),
      areaOnly: item.dataset.areaOnly === "true",
      href: item.querySelector("h3 a").getAttribute("href"),
    }));
  }

  moved() {
    const { lat, lng } = this.map.getCenter();
    const view = `#${this.map.getZoom()}/${lat.toFixed(5)}/${lng.toFixed(5)}`;
    if (window.location.hash !== view) {
      window.history.replaceState(window.history.state, "", view);
    }
    clearTimeout(this.timer);
    // One question when the map has come to rest.
    this.timer = setTimeout(() => this.refresh(), 120);
  }

  /** The view that the address asks for; false when it asks for none. */
  restore() {
    const parts = /^#(\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)\/(-?\d+(?:\.\d+)?)$/.exec(window.location.hash);
    if (!parts || Math.abs(Number(parts[2])) > 90 || Math.abs(Number(parts[3])) > 180) {
      return false;
    }
    this.map.setView([Number(parts[2]), Number(parts[3])], Number(parts[1]), { animate: false });
    return true;
  }

  /** The question of the list, asked for what is in view. */
  question(more) {
    const parameters = new URLSearchParams(this.results.dataset.query);
    const asked = numbers(parameters.get("bbox"), 4);
    for (const name of ["after", "limit", "facets", "sort"]) {
      parameters.delete(name);
    }
    const seen = this.map.getBounds();
    let box = [seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()];
    if (asked) {
      box = [Math.max(box[0], asked[0]), Math.max(box[1], asked[1]), Math.min(box[2], asked[2]), Math.min(box[3], asked[3])];
      if (box[0] >= box[2] || box[1] >= box[3]) {
        return null;
      }
    }
    parameters.set("bbox", box.map(round).join(","));
    parameters.set("lang", document.documentElement.lang);
    Object.entries(more).forEach(([name, value]) => parameters.set(name, value));
    return parameters;
  }

  async refresh() {
    if (!this.results || this.results.dataset.failed) {
      return;
    }
    this.asking?.abort();
    this.asking = new AbortController();
    const { signal } = this.asking;
    try {
      const cells = await this.cells(signal);
      const inView = cells.reduce((sum, cell) => sum + cell.count, 0);
      const single = inView > 0 && inView <= MARKERS_AT_MOST ? await this.single(signal) : null;
      this.draw(cells, single);
      this.note(inView);
    } catch (failure) {
      if (failure.name !== "AbortError") {
        this.draw([], this.hits());
        this.say(this.texts.textFailed);
      }
    }
  }

  async cells(signal) {
    const question = this.question({ zoom: Math.min(20, this.map.getZoom() + CLUSTER_LEVELS) });
    return question ? (await get(`${this.texts.cells}?${question}`, signal)).cells : [];
  }

  async single(signal) {
    const question = this.question({ limit: MARKERS_AT_MOST });
    const answer = await get(`${this.texts.search}?${question}`, signal);
    return answer.hits.filter((hit) => hit.place.point).map((hit) => ({
      id: hit.id,
      name: hit.name,
      family: hit.family,
      lat: hit.place.point.lat,
      lon: hit.place.point.lon,
      areaOnly: hit.place.disclosure === "area",
      demonstration: hit.demonstration,
      organisation: hit.organisation?.name,
      opening: hit.opening.state === "unknown" ? undefined : hit.opening.stateLabel,
      href: `${this.texts.record}${hit.family}/${hit.recordId}`,
    }));
  }

  draw(cells, single) {
    const focused = this.map.getContainer().contains(document.activeElement) ? document.activeElement.dataset.id : undefined;
    this.found.clearLayers();
    this.markers.clear();
    if (single) {
      const names = this.map.getZoom() >= NAMES_FROM_ZOOM || single.length <= NAMES_AT_MOST;
      spread(single, this.map).forEach((resource) => this.marker(resource, names));
    } else {
      for (const cell of apart(cells, this.map)) {
        if (cell.count === 1 && cell.id) {
          this.marker({ ...cell, href: `${this.texts.record}${cell.family}/${cell.recordId}` }, false);
        } else {
          this.cluster(cell);
        }
      }
    }
    if (focused) {
      this.markers.get(focused)?.getElement()?.focus();
    }
  }

  marker(resource, names) {
    const marker = resourceMarker(resource, this.texts, names);
    marker.bindPopup(() => this.popup(resource), { maxWidth: 280, autoPanPadding: [20, 20] });
    marker.addTo(this.found);
    const element = marker.getElement();
    element.dataset.id = resource.id;
    for (const name of ["mouseenter", "focus"]) {
      element.addEventListener(name, () => this.mark(resource.id, true));
    }
    for (const name of ["mouseleave", "blur"]) {
      element.addEventListener(name, () => this.mark(resource.id, false));
    }
    this.markers.set(resource.id, marker);
  }

  popup(resource) {
    const box = document.createElement("div");
    const line = (text) => text ? `<p>${escapeHtml(text)}</p>` : "";
    box.innerHTML = `<h3><a href="${escapeHtml(encodeURI(resource.href))}">${escapeHtml(resource.name)}</a></h3>`
      + line(resource.organisation) + line(resource.opening)
      + (resource.areaOnly ? line(this.texts.textAreaOnly) : "") + (resource.demonstration ? `<p><span class="badge-mark badge-demo">${escapeHtml(this.texts.textDemo)}</span></p>` : "");
    return box;
  }

  cluster({ lat, lon, count }) {
    const size = count < 10 ? 32 : count < 100 ? 38 : 46;
    const label = fill(this.texts.textCluster, count);
    const icon = L.divIcon({ className: "", iconSize: [size, size], html: `<span class="cluster">${count}</span>` });
    const marker = L.marker([lat, lon], { icon, title: label, alt: label, keyboard: true }).addTo(this.found);
    marker.getElement().setAttribute("aria-label", label);
    const closer = () => this.map.setView([lat, lon], Math.min(this.map.getMaxZoom(), this.map.getZoom() + 2));
    marker.on("click", closer);
    marker.on("keypress", ({ originalEvent }) => {
      if (originalEvent.key === "Enter") {
        closer();
        this.map.getContainer().focus();
      }
    });
  }

  /** Marks a result in the list and on the map alike. */
  mark(id, on) {
    document.getElementById(`hit-${id}`)?.classList.toggle("is-marked", on);
    this.markers.get(id)?.getElement()?.querySelector(".marker")?.classList.toggle("is-marked", on);
  }

  /** The reader looks at a result of the list: shown on the map even where a cluster hides it. */
  look(hit, on) {
    this.mark(hit.id, on);
    this.pointer.clearLayers();
    if (on && !this.markers.has(hit.id) && hit.lat !== undefined) {
      const marker = resourceMarker(hit, this.texts, true);
      marker.options.keyboard = false;
      marker.options.interactive = false;
      marker.addTo(this.pointer);
      marker.getElement().querySelector(".marker").classList.add("is-marked");
    }
  }

  note(inView) {
    const outside = Number(this.results.dataset.total) - inView;
    this.say(outside > 0 && !this.aim ? fill(this.texts.textOutside, outside) : "");
  }

  say(text) {
    if (this.aim && text !== this.aimText) {
      return;
    }
    this.status.textContent = text ?? "";
  }

  // --- pointing out a place ---

  buttons() {
    const on = (id, act) => document.getElementById(id)?.addEventListener("click", act);
    on("search-view", () => {
      const seen = this.map.getBounds();
      this.ask.box([seen.getWest(), seen.getSouth(), seen.getEast(), seen.getNorth()].map(round));
    });
    on("near-click", () => this.take(this.aim === "near" ? null : "near"));
    on("draw", () => this.take(this.aim === "draw" ? null : "draw"));
    on("draw-undo", () => {
      this.drawing.undo();
      this.tell(fill(this.texts.textPoints, this.drawing.points.length));
    });
    on("draw-cancel", () => this.take(null));
    on("draw-finish", () => this.finish());
  }

  /** Takes aim: "near" for one point, "draw" for a polygon, null for neither. */
  take(aim) {
    this.aim = aim;
    this.drawing.clear();
    this.map.getContainer().classList.toggle("is-aiming", aim !== null);
    this.map.doubleClickZoom[aim === "draw" ? "disable" : "enable"]();
    document.getElementById("near-click").setAttribute("aria-pressed", String(aim === "near"));
    document.getElementById("draw").setAttribute("aria-pressed", String(aim === "draw"));
    document.getElementById("draw-tools").hidden = aim !== "draw";
    this.tell(aim === "near" ? this.texts.textPick : aim === "draw" ? this.texts.textDraw : "");
    if (aim) {
      this.map.getContainer().focus({ preventScroll: true });
    }
  }

  tell(text) {
    this.aimText = text;
    this.say(text);
  }

  pointed(latlng) {
    if (this.aim === "near") {
      this.take(null);
      this.ask.near({ lat: round(latlng.lat), lon: round(latlng.wrap().lng) });
    } else if (this.aim === "draw") {
      this.drawing.add(latlng);
      this.tell(fill(this.texts.textPoints, this.drawing.points.length));
    }
  }

  key(event) {
    if (!this.aim) {
      return;
    }
    if (event.key === "Escape") {
      this.take(null);
    } else if (event.key === "Enter" && event.target === this.map.getContainer()) {
      this.pointed(this.map.getCenter());
    } else if (event.key === "Backspace" && this.aim === "draw") {
      event.preventDefault();
      this.drawing.undo();
    }
  }

  finish() {
    const problem = this.drawing.problem();
    if (problem) {
      this.tell(problem === "few" ? this.texts.textFew : this.texts.textCrossing);
      return;
    }
    const polygon = this.drawing.geoJson();
    this.take(null);
    this.ask.polygon(polygon);
  }
}

/** Clusters that would cover each other become one, at the middle of their results. */
function apart(cells, map) {
  const clusters = [];
  for (const cell of [...cells].sort((one, other) => other.count - one.count)) {
    const pixel = map.latLngToLayerPoint([cell.lat, cell.lon]);
    const near = clusters.find((cluster) => cluster.pixel.distanceTo(pixel) < CLUSTER_PIXELS);
    if (near) {
      const count = near.count + cell.count;
      near.lat = (near.lat * near.count + cell.lat * cell.count) / count;
      near.lon = (near.lon * near.count + cell.lon * cell.count) / count;
      near.count = count;
    } else {
      clusters.push({ ...cell, pixel });
    }
  }
  return clusters;
}

/** Results at one and the same point (a house, or the middle of an area) are set around it, so that each can be reached. */
function spread(resources, map) {
  const heaps = Map.groupBy ? Map.groupBy(resources, at) : heapsOf(resources);
  return [...heaps.values()].flatMap((heap) => heap.map((resource, index) => {
    if (heap.length === 1) {
      return resource;
    }
    const turn = index * 2.39996; // the golden angle: no two in line
    const distance = 14 * Math.sqrt(index + 1);
    const pixel = map.latLngToLayerPoint([resource.lat, resource.lon]).add([distance * Math.cos(turn), distance * Math.sin(turn)]);
    const { lat, lng } = map.layerPointToLatLng(pixel);
    return { ...resource, lat, lon: lng };
  }));
}

function at({ lat, lon }) {
  return `${lat}/${lon}`;
}

function heapsOf(resources) {
  const heaps = new Map();
  resources.forEach((resource) => heaps.set(at(resource), [...(heaps.get(at(resource)) ?? []), resource]));
  return heaps;
}

async function get(url, signal) {
  const answer = await fetch(url, { signal, headers: { Accept: "application/json" } });
  if (!answer.ok) {
    throw new Error(`${url}: ${answer.status}`);
  }
  return answer.json();
}

function numbers(text, count) {
  const parts = (text ?? "").split(",").map(Number);
  return text && parts.length === count && parts.every(Number.isFinite) ? parts : null;
}

function point(text) {
  const parts = numbers(text, 2);
  return parts && Math.abs(parts[0]) <= 90 && Math.abs(parts[1]) <= 180 ? parts : null;
}
