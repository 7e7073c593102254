// What the page offers to scripts as `window.digestAtlas`. Version 1; new keys may come, none changes.

export interface DigestAtlas {
  /** Settled when the page stands. Not settled where it can't start: the list of articles stays then. */
  readonly ready: Promise<void>;

  /** What the reader has asked for, as it stands behind the `#` of the address. */
  query(): string;
  /** Shows something else, as a link would: "country=AFG+PAK&q=airbase". */
  query(fragment: string): string;

  /** The answer to what the reader has asked for, or to another query. The page does not change. */
  answer(fragment?: string): Promise<Answer>;

  /** Articles by id, in the order asked for; unknown ids are left out. */
  articles(ids: readonly string[]): Promise<Article[]>;

  /** Calls back with the query whenever the reader has asked for something else. Returns what ends that. */
  on(event: "change", heard: (query: string) => void): () => void;
}

/** A stretch of an article: `block` is an index into `blocks`; start and end count Unicode scalar values. */
export interface Span {
  block: number;
  start: number;
  end: number;
}

export type State = "free" | "chosen" | "excluded";

export interface Answer {
  version: 1;
  /** 16 hexadecimal digits that follow from all that the corpus holds. */
  corpus: string;
  count: number;
  /** In the order asked for. */
  articles: {
    id: string;
    /** How well it fits the words asked for; 0 without any. */
    score: number;
    /** It matches only if an uncertain date falls on the days asked for. */
    uncertain: boolean;
    /** What matched in the sentence that shows most, or that sentence. */
    evidence: Span[];
  }[];
  /** For each value of a facet the count that stands beside it, and what the query says of it. */
  facets: Record<"country" | "region" | "actor" | "outlet" | "has" | "missing", Record<string, [number, State]>>;
  /** Words that were taken for words that no article has. */
  alsoMatched: string[];
}

export type Basis = "stated" | "inferred" | "unknown";

export interface Article {
  id: string;
  digest: string;
  /** First and last line in its digest. */
  lines: [number, number];
  /** The title first, though outlet and day may stand above it; the rest in the order of its lines. */
  blocks: {
    kind: "title" | "byline" | "outlet" | "date" | "standfirst" | "paragraph" | "heading" | "caption";
    lines: [number, number];
    text: string;
  }[];
  title: string;
  standfirst: string | null;
  bylines: string[];
  paragraphs: string[];
  outlet: { name: string | null; basis: Basis; rule: string; evidence: Span[] };
  /** Days as "2025-10-01". */
  published: { earliest: string | null; latest: string | null; basis: Basis; rule: string; evidence: Span[] };
  /** ISO 3166-1 alpha-3. */
  countries: { code: string; about: boolean; rule: string; mentions: Span[] }[];
  actors: {
    id: string;
    name: string;
    kind: "person" | "organisation" | "government" | "armed-group" | "international";
    rule: string;
    names: { text: string; mentions: Span[] }[];
  }[];
  /** `region` is ISO 3166-2. */
  places: {
    id: string;
    name: string;
    country: string;
    region: string | null;
    lat: number;
    lon: number;
    rule: string;
    mentions: Span[];
  }[];
  dates: {
    text: string;
    start: string;
    end: string;
    open: "start" | "end" | null;
    precision: string;
    when: "past" | "ahead" | null;
    rule: string;
    mention: Span;
  }[];
  figures: {
    text: string;
    value: number;
    upper: number | null;
    unit: string;
    qualifier: string | null;
    of: string | null;
    asOf: string | null;
    /** An actor's id or a country's code. */
    speaker: string | null;
    rule: string;
    mention: Span;
  }[];
}

declare global {
  interface Window {
    digestAtlas: DigestAtlas;
  }
}
