// Drawing a polygon on the map, point by point. The keyboard has its own way: Enter puts a point where the map's centre is.

import { L } from "./basemap.js";

const LINE = { color: "#d6006c", weight: 3, fillOpacity: 0.1 };

export class Drawing {
  constructor(map) {
    this.map = map;
    this.points = [];
    this.layer = L.layerGroup().addTo(map);
  }

  add(point) {
    this.points.push(point);
    this.show();
  }

  undo() {
    this.points.pop();
    this.show();
  }

  clear() {
    this.points = [];
    this.show();
  }

  show() {
    this.layer.clearLayers();
    if (this.points.length > 1) {
      L.polygon(this.points, { ...LINE, interactive: false }).addTo(this.layer);
    }
    for (const point of this.points) {
      L.marker(point, { icon: L.divIcon({ className: "draw-point", iconSize: [14, 14] }), interactive: false, keyboard: false }).addTo(this.layer);
    }
  }

  /** Why it is no area yet: "few" or "crossing"; null when it is one. */
  problem() {
    if (this.points.length < 3) {
      return "few";
    }
    return crossesItself(this.points) ? "crossing" : null;
  }

  /** GeoJSON, exterior ring anticlockwise, six decimals (a decimetre). */
  geoJson() {
    const ring = this.points.map(({ lat, lng }) => [round(lng), round(lat)]);
    if (signedArea(ring) < 0) {
      ring.reverse();
    }
    return { type: "Polygon", coordinates: [[...ring, ring[0]]] };
  }
}

export function round(degrees) {
  return Math.round(degrees * 1e6) / 1e6;
}

function signedArea(ring) {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length];
    return sum + x * nextY - nextX * y;
  }, 0) / 2;
}

function crossesItself(points) {
  const count = points.length;
  for (let one = 0; one < count; one++) {
    for (let other = one + 2; other < count; other++) {
      const neighbours = one === 0 && other === count - 1;
      if (!neighbours && cross(points[one], points[one + 1], points[other], points[(other + 1) % count])) {
        return true;
      }
    }
  }
  return false;
}

function cross(a, b, c, d) {
  const side = (p, q, r) => Math.sign((q.lng - p.lng) * (r.lat - p.lat) - (q.lat - p.lat) * (r.lng - p.lng));
  return side(a, b, c) !== side(a, b, d) && side(c, d, a) !== side(c, d, b);
}
