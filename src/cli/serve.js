// The service worker of `cargo atlas serve`. What the server says comes first, so that the page on the screen is
// the one that was just built; what it said last is kept for when it is stopped. It is the same for every
// version, so none ever waits for the reader.

const PREFIX = `digest-atlas ${registration.scope} `;
const CACHE = `${PREFIX}served`;

// Names of files are by their content: only the page itself is ever another under the same address.
const store = async () => {
  const response = await fetch("./files.json");
  const addresses = (await response.json()).map((file) => new URL(file, registration.scope).href);
  const cache = await caches.open(CACHE);
  const old = (await cache.keys()).map(({ url }) => url);
  await cache.addAll(addresses.filter((url) => url === registration.scope || !old.includes(url)));
  await Promise.all(old.filter((url) => !addresses.includes(url)).map((url) => cache.delete(url)));
};

const clear = async () => {
  const names = await caches.keys();
  await Promise.all(names.filter((name) => name.startsWith(PREFIX) && name !== CACHE).map((name) => caches.delete(name)));
  await clients.claim();
};

const kept = async (key) => (await caches.open(CACHE)).match(key);

const page = async (event) => {
  try {
    const response = await fetch(event.request);
    event.waitUntil(store().catch(() => {}));
    return response;
  } catch (error) {
    const plain = event.request.url.replace(/[?#].*/s, "");
    const isOurs = [registration.scope, `${registration.scope}index.html`].includes(plain);
    return (isOurs && (await kept(registration.scope))) || Response.error();
  }
};

const file = async (request) => (await kept(request)) ?? fetch(request);

addEventListener("install", (event) => event.waitUntil(store()));
addEventListener("activate", (event) => event.waitUntil(clear()));
addEventListener("message", ({ data }) => data === "take-over" && skipWaiting());
addEventListener("fetch", (event) => {
  if (event.request.method !== "GET") return;
  event.respondWith(event.request.mode === "navigate" ? page(event) : file(event.request));
});
