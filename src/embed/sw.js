// Keeps one whole version of the page for reading without a connection. A new version is stored beside the
// old one and waits until the reader asks for it, or until no page of the old one is open.

const VERSION = "{version}";
const FILES = "{files}";

// One origin may hold several copies of the page under several paths: each has caches of its own.
const PREFIX = `digest-atlas ${registration.scope} `;
const CACHE = PREFIX + VERSION;
const ADDRESSES = new Set(FILES.map((file) => new URL(file, registration.scope).href));

const load = async (cache, file) => {
  const response = await fetch(file, { cache: "no-cache", redirect: "error" });
  if (!response.ok) throw new Error(`${file}: ${response.status}`);
  // Other files carry their content in their name; the page says its version.
  if (file === "./" && !(await response.clone().text()).includes(VERSION)) throw new Error("another version");
  await cache.put(file, response);
};

const install = async () => {
  const cache = await caches.open(CACHE);
  try {
    await Promise.all(FILES.map((file) => load(cache, file)));
  } catch (error) {
    await caches.delete(CACHE);
    throw error;
  }
};

const clear = async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
  await clients.claim();
};

// The address in the cache that answers a request; undefined for what is none of ours.
const address = ({ method, mode, url }) => {
  if (method !== "GET") return undefined;
  const plain = url.replace(/[?#].*/s, "");
  if (mode === "navigate" && plain === `${registration.scope}index.html`) return registration.scope;
  return ADDRESSES.has(plain) ? plain : undefined;
};

const answer = async (request, key) => {
  const cache = await caches.open(CACHE);
  return (await cache.match(key)) ?? fetch(request);
};

addEventListener("install", (event) => event.waitUntil(install()));
addEventListener("activate", (event) => event.waitUntil(clear()));
addEventListener("message", ({ data }) => data === "take-over" && skipWaiting());
addEventListener("fetch", (event) => {
  const key = address(event.request);
  if (key) event.respondWith(answer(event.request, key));
});
