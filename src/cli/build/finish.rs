//! From what Trunk made to one version of a site: one style sheet, names by content, a strict policy, the
//! list of articles in index.html, a service worker that knows every file. The same input gives the same bytes.

use anyhow::{Context, Result, bail};

use super::digests::Digests;
use super::list::{List, WHOLE};

use super::{Site, ends, html, names, scripts, styles, worker};

/// The page as Trunk leaves it.
pub(crate) const INDEX: &str = "index.html";

/// The one style sheet.
const SHEET: &str = "atlas.css";

/// The service worker. Its name never changes: that is how browsers find a new one.
pub(crate) const WORKER: &str = "sw.js";

/// The template of the service worker.
const TEMPLATE: &str = include_str!("../../embed/sw.js");

/// What the page offers to scripts, for who writes them.
pub(crate) const TYPES: &str = "digest-atlas.d.ts";

/// The picture for previews of links, where there is one.
pub(crate) const PICTURE: &str = "preview.png";

/// What the page may load and run: its own files, nothing else.
const POLICY: &str = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; connect-src 'self'; \
                      style-src 'self'; worker-src 'self'; img-src 'self' data:; manifest-src 'self'; \
                      base-uri 'none'; form-action 'none'";

/// Stands in index.html until its version is known.
const VERSION: &str = "{version}";

/// Stands in a page until its list of articles is put in: last of all, as readers' text may hold whatever is looked
/// for and replaced in a page of ours.
const LIST: &str = "<!-- articles -->";

/// Opens the mark by which index.html is known as ours, with its version.
const MARK: &str = "<meta name=\"digest-atlas-version\" content=\"";

/// The version that a finished index.html carries; `None` for any other page.
pub(crate) fn version_of(index: &str) -> Option<&str> {
    index.split_once(MARK)?.1.split('"').next()
}

/// Finishes a site.
pub(crate) fn finish(mut site: Site, digests: &Digests, url: Option<&str>) -> Result<Site> {
    let index = text(&mut site, INDEX)?;
    let index = join_sheets(&mut site, &index)?;
    let index = html::fill(&index, "<!-- head -->", &head(&site, digests, url))?;
    site.files.insert(INDEX.to_owned(), html::tighten(&index).into_bytes());
    if digests.articles.whole.is_some() {
        site.files.insert(WHOLE.to_owned(), plain_page().into_bytes());
    }
    tighten_scripts(&mut site)?;
    names::by_content(&mut site, &[INDEX, WHOLE, PICTURE, TYPES])?;
    seal(&mut site, &digests.articles)
}

/// The version of a site is the hash of all its files; the page and its service worker carry it.
fn seal(site: &mut Site, articles: &List) -> Result<Site> {
    let mut all = Vec::new();
    for (name, bytes) in &site.files {
        all.extend_from_slice(format!("{name} {}\n", names::hash(bytes)).as_bytes());
    }
    let whole = articles.whole.as_deref();
    for text in [TEMPLATE, &articles.first, whole.unwrap_or_default()] {
        all.extend_from_slice(format!("{}\n", names::hash(text.as_bytes())).as_bytes());
    }
    let version = names::hash(&all);
    let index = html::fill(&text(site, INDEX)?, VERSION, &version)?;
    site.files.insert(INDEX.to_owned(), html::fill(&index, LIST, &articles.first)?.into_bytes());
    if let Some(whole) = whole {
        let page = html::fill(&text(site, WHOLE)?, LIST, whole)?;
        site.files.insert(WHOLE.to_owned(), page.into_bytes());
    }
    let worker = worker::fill(&scripts::tighten(TEMPLATE), &version, &kept(site))?;
    site.files.insert(WORKER.to_owned(), worker.into_bytes());
    Ok(std::mem::take(site))
}

/// What is kept for reading offline, as addresses from the page. The picture is for others' previews, the whole list
/// for who can't run the page.
pub(crate) fn kept(site: &Site) -> Vec<&str> {
    let files = site.files.keys().map(String::as_str);
    let kept = files.filter(|name| ![INDEX, WHOLE, PICTURE, TYPES, WORKER].contains(name));
    std::iter::once("./").chain(kept).collect()
}

/// A page that is only read.
fn plain_page() -> String {
    format!(
        "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'self'; \
         base-uri 'none'; form-action 'none'\">\n\
         <title>Digest Atlas</title>\n<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <link rel=\"stylesheet\" href=\"./{SHEET}\"></head>\n<body>{LIST}</body></html>\n"
    )
}

/// Puts all sheets into one, in the order of their links; its own link stands where the first one stood.
fn join_sheets(site: &mut Site, index: &str) -> Result<String> {
    let (rest, sheets) = html::take_sheets(index)?;
    let texts = sheets.iter().map(|name| text(site, name)).collect::<Result<Vec<_>>>()?;
    site.files.insert(SHEET.to_owned(), styles::join(texts.iter().map(String::as_str)).into_bytes());
    html::fill(&rest, "</head>", &format!("<link rel=\"stylesheet\" href=\"./{SHEET}\"></head>"))
}

fn tighten_scripts(site: &mut Site) -> Result<()> {
    let names: Vec<String> = site.files.keys().filter(|name| ends(name, "js")).cloned().collect();
    for name in names {
        let script = scripts::tighten(&text(site, &name)?);
        site.files.insert(name, script.into_bytes());
    }
    Ok(())
}

/// Takes a file of text out of a site.
fn text(site: &mut Site, name: &str) -> Result<String> {
    let Some(bytes) = site.files.remove(name) else { bail!("Trunk made no {name}") };
    String::from_utf8(bytes).with_context(|| format!("{name} is not UTF-8"))
}

/// What goes first into the head: the policy, words for previews, and early loading.
fn head(site: &Site, digests: &Digests, url: Option<&str>) -> String {
    let mut lines = vec![
        format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">"),
        format!("{MARK}{VERSION}\">"),
    ];
    let summary = html::escape(&digests.summary);
    lines.push(format!("<meta name=\"description\" content=\"{summary}\">"));
    let base = url.map(|url| html::escape(&format!("{}/", url.trim_end_matches('/'))));
    let mut property =
        |name: &str, value: &str| lines.push(format!("<meta property=\"og:{name}\" content=\"{value}\">"));
    property("type", "website");
    property("title", "Digest Atlas");
    property("description", &summary);
    if let Some(base) = &base {
        property("url", base);
    }
    if site.files.contains_key(PICTURE) {
        property("image", &format!("{}{PICTURE}", base.as_deref().unwrap_or("./")));
    }
    lines.extend(site.files.keys().filter_map(|name| preload(name)));
    lines.join("\n")
}

/// Early loading of the two files that the loader will ask for.
fn preload(name: &str) -> Option<String> {
    if name.ends_with("_bg.wasm") {
        Some(format!(
            "<link rel=\"preload\" href=\"./{name}\" as=\"fetch\" type=\"application/wasm\" crossorigin>"
        ))
    } else if name == "digest-atlas.js" {
        Some(format!("<link rel=\"modulepreload\" href=\"./{name}\">"))
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAGE: &str = "<html><head>\n<!-- head -->\n  <link rel=\"stylesheet\" href=\"./b.css\">\n\
        <link rel=\"stylesheet\" href=\"./a.css\">\n<script type=\"module\" src=\"./load.js\"></script></head>\n\
        <body><!-- articles --></body></html>";

    fn draft(wasm: &str) -> Site {
        let files = [
            ("index.html", PAGE),
            ("a.css", "i { }"),
            ("b.css", "b { }"),
            ("load.js", "import('./digest-atlas.js'); u('./digest-atlas_bg.wasm')"),
            ("digest-atlas.js", "new URL('digest-atlas_bg.wasm')"),
            ("digest-atlas_bg.wasm", wasm),
        ];
        Site { files: files.iter().map(|(name, text)| ((*name).to_owned(), (*text).into())).collect() }
    }

    fn digests() -> Digests {
        Digests {
            articles: List { first: "<main>A & B</main>".to_owned(), whole: None },
            summary: "2 \"articles\"".to_owned(),
            ..Digests::default()
        }
    }

    fn finished(wasm: &str) -> Site {
        finish(draft(wasm), &digests(), Some("https://example.org/atlas")).expect("finishes")
    }

    fn index(site: &Site) -> &str {
        std::str::from_utf8(&site.files[INDEX]).expect("text")
    }

    /// Every `"./…"` that a file of the site quotes.
    fn references(text: &str) -> impl Iterator<Item = &str> {
        text.split(['"', '\'']).filter_map(|part| part.strip_prefix("./")).filter(|name| !name.is_empty())
    }

    #[test]
    fn every_reference_stands_in_the_site() {
        let site = finished("\0asm");
        for bytes in site.files.values() {
            let Ok(text) = std::str::from_utf8(bytes) else { continue };
            for name in references(text) {
                assert!(site.files.contains_key(name), "{name}");
            }
        }
    }

    #[test]
    fn a_long_list_stands_whole_on_a_page_that_is_not_kept() {
        let mut digests = digests();
        digests.articles.whole = Some("<main>A, B & C</main>".to_owned());
        let site = finish(draft("\0asm"), &digests, None).expect("finishes");
        let page = std::str::from_utf8(&site.files[WHOLE]).expect("text");
        assert!(page.contains("<body><main>A, B & C</main></body>"), "{page}");
        let sheet = references(page).next().expect("a style sheet");
        assert!(sheet.starts_with("atlas-") && site.files.contains_key(sheet), "{sheet}");
        assert!(!kept(&site).contains(&WHOLE));
    }

    #[test]
    fn odd_words_of_readers_text_stay_as_they_are() {
        const ODD: &str = "<main>On {version}, './load.js', \"./digest-atlas.js\" and <!-- head --></main>";
        let mut digests = digests();
        digests.articles = List { first: ODD.to_owned(), whole: Some(ODD.to_owned()) };
        let site = finish(draft("\0asm"), &digests, None).expect("finishes");
        assert!(index(&site).contains(ODD));
        assert!(std::str::from_utf8(&site.files[WHOLE]).expect("text").contains(ODD));
        digests.articles.whole = Some("<main>Other</main>".to_owned());
        let other = finish(draft("\0asm"), &digests, None).expect("finishes");
        assert_ne!(other.files[WORKER], site.files[WORKER], "another list is another version");
    }

    #[test]
    fn nothing_stands_inline() {
        let site = finished("\0asm");
        assert!(!index(&site).contains("<style") && !index(&site).contains("style="));
        assert!(index(&site).split("<script").skip(1).all(|tag| tag.contains("></script>")));
    }

    #[test]
    fn the_worker_knows_every_file_and_the_version_of_the_page() {
        let site = finished("\0asm");
        let worker = std::str::from_utf8(&site.files[WORKER]).expect("text");
        for name in site.files.keys().filter(|name| *name != INDEX && *name != WORKER) {
            assert!(worker.contains(&format!("\"{name}\"")), "{name}");
        }
        let version =
            worker.split("VERSION = \"").nth(1).and_then(|rest| rest.split('"').next()).expect("one");
        assert_eq!(version_of(index(&site)), Some(version));
        let named = worker::files(worker, version).expect("its own worker");
        assert!(
            named.len() + 2 == site.files.len() && named.iter().all(|name| site.files.contains_key(name))
        );
    }

    #[test]
    fn one_byte_makes_another_version() {
        assert_eq!(finished("1"), finished("1"));
        assert_ne!(finished("1").files[WORKER], finished("2").files[WORKER]);
    }

    #[test]
    fn sheets_are_one_in_the_order_of_their_links() {
        let site = finished("\0asm");
        let sheets: Vec<_> = site.files.iter().filter(|(name, _)| name.starts_with("atlas-")).collect();
        assert_eq!(sheets.len(), 1);
        assert_eq!(sheets[0].1, b"b{}i{}");
    }

    #[test]
    fn previews_have_words_and_a_full_address() {
        let text = finished("\0asm");
        assert!(index(&text).contains("name=\"description\" content=\"2 &quot;articles&quot;\""));
        assert!(index(&text).contains("content=\"https://example.org/atlas/\""));
        assert!(index(&text).contains("<main>A & B</main>"));
    }

    #[test]
    fn every_sheet_of_the_repository_has_its_link() {
        let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../..");
        let index = std::fs::read_to_string(root.join("index.html")).expect("a page");
        for folder in ["styles", "styles/parts"] {
            for entry in std::fs::read_dir(root.join(folder)).expect("a folder of sheets") {
                let name = entry.expect("an entry").file_name().to_string_lossy().into_owned();
                let link = format!("<link data-trunk rel=\"css\" href=\"{folder}/{name}\">");
                assert!(!name.ends_with("css") || index.contains(&link), "index.html lacks {link}");
            }
        }
    }

    #[test]
    fn odd_drafts_are_errors() {
        for name in ["index.html", "a.css"] {
            let mut draft = draft("\0asm");
            draft.files.remove(name);
            assert!(finish(draft, &digests(), None).is_err(), "{name}");
        }
    }
}
