// Starts the page. Where that fails, the list of articles that index.html holds stays, with a message; where
// the page stops later, a message says so. Keeps the page for reading offline and tells it of new versions.

const element = (id) => document.getElementById(id);
const tell = (name) => dispatchEvent(new Event(`digest-atlas:${name}`));
const listen = (name, act) => addEventListener(`digest-atlas:${name}`, act, { once: true });

// WebKit would reload the page with a script that is missing still: it asks again only when told to.
const again = () =>
  fetch("./digest-atlas.js", { cache: "reload" })
    .catch(() => {})
    .finally(() => location.reload());

// Only the first failure is said: others follow from it.
let fault = "";
const say = (name) => {
  if (fault) return;
  fault = name;
  element("notice").replaceChildren(element(`notice-${name}`).content.cloneNode(true));
  element("notice").querySelector("button").addEventListener("click", again);
};

// A trap that no panic announced is the engine's: WebKit's compilers of WebAssembly make one now and then
// (https://bugs.webkit.org/show_bug.cgi?id=259441). What was chosen stands in the address: the page starts again, if
// it can be had, and says so where that did not help.
const restart = async (name) => {
  if (fault) return;
  const first = performance.getEntriesByType("navigation")[0]?.type !== "reload";
  const there = first && (await fetch(location.href).catch(() => {}))?.ok;
  if (there) location.reload();
  else say(name);
};
const caught = (error, name) => error instanceof WebAssembly.RuntimeError && restart(name);

const failed = (error) => {
  console.warn(error);
  element("app").replaceChildren();
  element("articles").hidden = false;
  if (!caught(error, "failed")) say("failed");
  return keep();
};

listen("panic", () => say("stopped"));
addEventListener("error", ({ error }) => caught(error, "stopped"));
addEventListener("unhandledrejection", ({ reason }) => caught(reason, "stopped"));

listen("ready", () => {
  element("articles").hidden = true;
  keep();
});

const start = async () => {
  const { default: init, ...page } = await import("./digest-atlas.js");
  await init({ module_or_path: new URL("./digest-atlas_bg.wasm", import.meta.url) });
  return page;
};

// For scripts: digest-atlas.d.ts says what each does.
const query = (asked) => {
  if (asked !== undefined) location.hash = asked;
  return location.hash.slice(1);
};
const started = start();
let stands = false;
listen("ready", () => (stands = true));
window.digestAtlas = {
  ready: new Promise((settle) => listen("ready", () => settle())),
  query,
  answer: async (asked = query()) => JSON.parse((await started).answer(asked)),
  articles: async (ids) => JSON.parse((await started).articles(ids.join(" "))),
  on: (name, act) => {
    // What was asked for at the start is no change.
    const hear = () => stands && act(query());
    addEventListener(`digest-atlas:${name}`, hear);
    return () => removeEventListener(`digest-atlas:${name}`, hear);
  },
};

// A new version is stored whole and waits for the reader's word.
const offer = (worker) => {
  listen("take-update", () => {
    // Another tab may have started it already.
    if (worker.state !== "installed") return location.reload();
    navigator.serviceWorker.addEventListener("controllerchange", () => location.reload(), { once: true });
    worker.postMessage("take-over");
  });
  tell("update");
};

// What is stored on the first visit is no news, even where it says so late, when it answers for the page already: WebKit
// tells the two in either order.
const watch = ({ installing, active }) => {
  if (!active) return;
  installing?.addEventListener("statechange", () => {
    if (installing.state === "installed" && navigator.serviceWorker.controller) offer(installing);
  });
};

const register = async () => {
  const workers = navigator.serviceWorker;
  const registration = await workers.register("./sw.js", { updateViaCache: "none" });
  const { waiting, active } = registration;
  if (waiting && active && waiting !== active && workers.controller) offer(waiting);
  watch(registration);
  registration.addEventListener("updatefound", () => watch(registration));
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState === "visible") registration.update().catch(() => {});
  });
  await workers.ready;
  tell("offline");
};

// Not inside pages of others. Where storage is closed off, as in a sandbox, registering throws.
const keep = async () => {
  if (self === top) await register().catch(() => {});
};

started.catch(failed);
