//! Runs Trunk: the page compiled, its style sheets and scripts beside it, under plain names.

use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use super::digests::Sources;

use super::{Site, ends, finish, names, scripts, turn};
use crate::process;
use crate::tools::{BINARYEN, Shrinkers, Tools};

/// How the page is compiled.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Profile {
    /// Small, as it is published.
    Page,
    /// Quickly, for trying things.
    Fast,
}

/// Compiles the page over its sources, which make this corpus.
pub(crate) fn build(
    root: &Path,
    tools: &Tools,
    sources: &Sources,
    corpus: &[u8],
    profile: Profile,
) -> Result<Site> {
    let folder = root.join("target").join("trunk");
    let _turn = turn::wait(&folder)?;
    let dist = folder.join(profile.name());
    std::fs::create_dir_all(&dist)?;
    let mut trunk = Command::new(&tools.trunk);
    trunk.args(["build", "--locked", "--dist"]).arg(&dist);
    if profile == Profile::Page {
        trunk.args(["--cargo-profile", "page"]);
    }
    if let Some(articles) = sources.invented {
        trunk.args(["--features", "bench"]).env("DIGEST_ATLAS_INVENTED", articles.to_string());
    } else {
        trunk.env_remove("DIGEST_ATLAS_INVENTED");
    }
    trunk
        .current_dir(root)
        .env("PATH", &tools.path)
        .env("CARGO_ENCODED_RUSTFLAGS", flags(root))
        .env_remove("RUSTFLAGS");
    // The shipped digests are what the build takes by itself.
    let folder = sources.folder.as_ref().filter(|_| !sources.summaries);
    for (name, path) in
        [("DIGEST_ATLAS_DIGESTS", folder), ("DIGEST_ATLAS_ARTICLES", sources.articles.as_ref())]
    {
        match path {
            Some(path) => trunk.env(name, path),
            None => trunk.env_remove(name),
        };
    }
    process::run(&mut trunk)?;
    let mut site = Site::read(&dist)?;
    if let (Profile::Page, Some(Shrinkers { wasm_opt, terser })) = (profile, &tools.shrinkers) {
        shrink(&mut site, wasm_opt, &root.join("target").join("shrunk"))?;
        shorten(&mut site, corpus)?;
        minify(&mut site, terser)?;
    }
    Ok(site)
}

impl Profile {
    fn name(self) -> &'static str {
        match self {
            Profile::Page => "page",
            Profile::Fast => "fast",
        }
    }
}

/// Flags that keep the folders of this machine out of the page, so that every machine makes the same bytes.
fn flags(root: &Path) -> OsString {
    let cargo_home = std::env::var_os("CARGO_HOME")
        .map(PathBuf::from)
        .or_else(|| std::env::home_dir().map(|home| home.join(".cargo")));
    let mut flags: Vec<OsString> = Vec::new();
    let given = |name| std::env::var(name).unwrap_or_default();
    flags.extend(
        given("CARGO_ENCODED_RUSTFLAGS").split('\u{1f}').filter(|flag| !flag.is_empty()).map(OsString::from),
    );
    flags.extend(given("RUSTFLAGS").split_whitespace().map(OsString::from));
    let mut remap = |from: &Path, to: &str| {
        let mut flag = OsString::from("--remap-path-prefix=");
        flag.push(from);
        flag.push(format!("={to}"));
        flags.push(flag);
    };
    if let Some(home) = cargo_home {
        remap(&home, "cargo");
    }
    remap(root, "atlas");
    flags.join("\u{1f}".as_ref())
}

/// What rustc's own wasm32 target uses: nothing that browsers of recent years lack.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// Files that wasm-opt made and that are kept: of the page and of those that are measured, a few builds back.
const KEPT: usize = 12;

/// All that makes it small, but for steps that make it smaller and compress worse; then hints on alignment go,
/// functions of one module go beside each other, where they compress best, and their names go. The first
/// kilobyte of memory is the far end of the stack: nothing else ever lies there.
const STEPS: &[&str] = &[
    "-Oz",
    "--converge",
    "--low-memory-unused",
    "--skip-pass=local-cse",
    "--skip-pass=simplify-locals",
    "--skip-pass=memory-packing",
    "--dealign",
    "--reorder-functions-by-name",
    "--strip-debug",
    "--strip-producers",
    "--strip-target-features",
];

/// Gives WebAssembly and the script beside it short names for each other's functions.
fn shorten(site: &mut Site, corpus: &[u8]) -> Result<()> {
    let names: Vec<String> = site.files.keys().filter(|name| name.ends_with("_bg.wasm")).cloned().collect();
    for name in names {
        let script_name = name.replace("_bg.wasm", ".js");
        let script = site.files.get(&script_name).with_context(|| format!("Trunk made no {script_name}"))?;
        let (mut wasm, script) = scripts::shorten(&site.files[&name], std::str::from_utf8(script)?)?;
        scripts::blank_paths(&mut wasm, corpus);
        site.files.insert(name, wasm);
        site.files.insert(script_name, script.into_bytes());
    }
    Ok(())
}

/// Gives the modules of the page short names inside, and nothing that is not needed. The service worker is a
/// template yet.
fn minify(site: &mut Site, terser: &Path) -> Result<()> {
    for (name, bytes) in &mut site.files {
        if !ends(name, "js") || name == finish::WORKER {
            continue;
        }
        let draft = tempfile::tempdir()?;
        let (input, output) = (draft.path().join("in.js"), draft.path().join("out.js"));
        std::fs::write(&input, &*bytes)?;
        let mut node = Command::new("node");
        node.arg(terser).args(["--module", "--mangle", "--compress", "passes=3", "--output"]);
        process::run(node.arg(&output).arg(&input))?;
        *bytes = std::fs::read(&output)?;
    }
    Ok(())
}

/// Runs wasm-opt over every WebAssembly file, or takes what it made of the same bytes before.
fn shrink(site: &mut Site, wasm_opt: &Path, cache: &Path) -> Result<()> {
    std::fs::create_dir_all(cache)?;
    for (name, bytes) in &mut site.files {
        if !ends(name, "wasm") {
            continue;
        }
        let done = cache.join(format!("{}.wasm", key(bytes, BINARYEN.version)));
        if !done.is_file() {
            let draft = tempfile::tempdir_in(cache)?;
            let (input, output) = (draft.path().join("in.wasm"), draft.path().join("out.wasm"));
            std::fs::write(&input, &*bytes)?;
            let mut node = Command::new("node");
            node.arg(wasm_opt).args(STEPS).args(FEATURES);
            process::run(node.arg(&input).arg("-o").arg(&output))?;
            std::fs::rename(&output, &done)?;
        }
        *bytes = std::fs::read(&done)?;
    }
    forget(cache, KEPT)
}

/// Names what a version of wasm-opt makes of some bytes, by all that it depends on.
fn key(bytes: &[u8], version: &str) -> String {
    let words = [STEPS, FEATURES, &[version]].concat().join(" ");
    names::hash(&[bytes, words.as_bytes()].concat())
}

/// Deletes all but the newest files of a cache. What can't be deleted stays.
fn forget(cache: &Path, kept: usize) -> Result<()> {
    let mut files = Vec::new();
    for entry in std::fs::read_dir(cache)? {
        let (path, about) = entry.and_then(|entry| Ok((entry.path(), entry.metadata()?)))?;
        if about.is_file() {
            files.push((about.modified()?, path));
        }
    }
    files.sort();
    for (_, path) in files.iter().rev().skip(kept) {
        let _ = std::fs::remove_file(path);
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::time::{Duration, SystemTime};

    #[test]
    fn another_version_of_the_tool_or_another_byte_is_another_file() {
        assert_eq!(key(b"a", "1"), key(b"a", "1"));
        assert_ne!(key(b"a", "1"), key(b"a", "2"));
        assert_ne!(key(b"a", "1"), key(b"b", "1"));
    }

    #[test]
    fn the_newest_files_are_kept() {
        let cache = tempfile::tempdir().expect("a folder");
        std::fs::create_dir(cache.path().join("draft")).expect("makes");
        for (name, seconds) in [("b", 30), ("a", 10), ("c", 20)] {
            let file = std::fs::File::create(cache.path().join(name)).expect("makes");
            file.set_modified(SystemTime::UNIX_EPOCH + Duration::from_secs(seconds)).expect("a time");
        }
        forget(cache.path(), 2).expect("forgets");
        let stays = |name: &str| cache.path().join(name).exists();
        assert_eq!(["a", "b", "c", "draft"].map(stays), [false, true, true, true]);
    }
}
