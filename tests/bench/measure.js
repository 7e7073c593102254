// What `page.rs` asks of the page: times of queries in milliseconds, and of a naive scan over the same articles as
// objects, as a page without an index would hold them.

// The page's own module: the same address gives the same instance.
const module = () => {
  const loaded = performance.getEntriesByType("resource").map(({ name }) => name);
  return import(loaded.find((name) => /digest-atlas[^/]*\.js$/.test(name)));
};

// So long that a clock that ticks every tenth of a millisecond errs by half a percent.
const BATCH = 20;

const once = async (address) => {
  const { measure } = await module();
  const start = performance.now();
  measure(address, 1);
  return performance.now() - start;
};

const batches = async (addresses) => {
  const { measure } = await module();
  return addresses.map((address) => {
    for (let times = 4; ; times *= 4) {
      const start = performance.now();
      measure(address, times);
      const time = performance.now() - start;
      if (time >= BATCH) return time / times;
    }
  });
};

let articles = [];

const collect = async () => {
  const ids = (await digestAtlas.answer("")).articles.map(({ id }) => id);
  for (let at = 0; at < ids.length; at += 200) {
    const some = await digestAtlas.articles(ids.slice(at, at + 200));
    articles.push(...(some.articles ?? some).map(kept));
  }
  return articles.length;
};

const kept = (article) => ({
  country: article.countries?.map(({ code }) => code) ?? [],
  about: article.countries?.filter(({ about }) => about).map(({ code }) => code) ?? [],
  actor: article.actors?.map(({ id }) => id) ?? [],
  region: [...new Set(article.places?.map(({ region }) => region).filter(Boolean))],
  outlet: [article.outlet?.name].filter(Boolean).map((name) => name.toLowerCase().replaceAll(" ", "-")),
  published: [article.published?.earliest, article.published?.latest],
  dates: article.dates?.map(({ start, end }) => [start, end]) ?? [],
  text: folded([article.title, ...(article.paragraphs ?? [])].join(" | ")),
});

// "Åland" is found as "aland".
const folded = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();

const FACETS = ["country", "region", "actor", "outlet"];

const scan = (address) => {
  const asked = new Map(address.split("&").map((pair) => pair.split("=")));
  const list = (key) => (asked.get(key) ?? "").split("+").filter(Boolean).map(decodeURIComponent);
  const choices = FACETS.map((facet) => ({
    facet,
    of: facet === "country" && asked.get("scope") === "about" ? "about" : facet,
    chosen: list(facet),
    excluded: list(`not-${facet}`),
    all: asked.get(`${facet}-match`) === "all",
    counts: new Map(),
  }));
  const says = sayer((asked.get("q") ?? "").split("+").map(decodeURIComponent).join(" "));
  const [from, to] = [asked.get("from"), asked.get("to")];
  const within = ([start, end]) => start && end && (!from || end >= from) && (!to || start <= to);
  const timed = from || to;
  let hits = 0;
  for (const article of articles) {
    if (timed && !(asked.get("clock") === "mentioned" ? article.dates.some(within) : within(article.published)))
      continue;
    if (!says(article.text)) continue;
    const failed = choices.filter((choice) => !holds(article[choice.of], choice));
    if (failed.length === 0) hits += 1;
    for (const choice of choices) {
      if (failed.some((other) => other !== choice)) continue;
      for (const value of article[choice.of]) {
        choice.counts.set(value, (choice.counts.get(value) ?? 0) + 1);
      }
    }
  }
  return hits;
};

const holds = (values, { chosen, excluded, all }) =>
  (chosen.length === 0 || (all ? chosen.every((key) => values.includes(key)) : chosen.some((key) => values.includes(key)))) &&
  !excluded.some((key) => values.includes(key));

// Words, one phrase, exclusions, a beginning: what `page.rs` types.
const sayer = (typed) => {
  const phrase = typed.match(/^"(.*)"$/)?.[1];
  const words = phrase ? [phrase] : typed.split(" ").filter(Boolean);
  const patterns = words.map((word, at) => ({
    wanted: !word.startsWith("-"),
    pattern: new RegExp(
      `\\b${word.replace(/^-/, "").replaceAll(" ", "[^\\w|]+")}${!phrase && at === words.length - 1 && !typed.endsWith(" ") ? "" : "\\b"}`,
    ),
  }));
  return (text) => patterns.every(({ wanted, pattern }) => pattern.test(text) === wanted);
};

const scans = async (addresses) => {
  const { measure } = await module();
  return addresses.map((address) => {
    let [times, hits] = [0, 0];
    const start = performance.now();
    do {
      hits = scan(address);
      times += 1;
    } while (performance.now() - start < BATCH);
    const time = (performance.now() - start) / times;
    const found = measure(address, 1);
    if (found !== hits) throw new Error(`${address}: ${found} articles, and ${hits} by the naive scan`);
    return time;
  });
};

window.atlasBench = { once, batches, collect, scans };
