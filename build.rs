//! Compiles digests or articles, and the map, into the bytes that the page carries. Problems are warnings with file and line;
//! a folder that can't be read stops the build.

use std::io::BufReader;
use std::path::{Path, PathBuf};
use std::{env, fs, io};

use atlas::articles;
use atlas::corpus::{Collection, compile};
use atlas::corrections;
use atlas::digest::{Problem, is_digest};
use atlas::generate;
use atlas::geography::{BadShapes, Shapes, Sketch, pack};

fn main() -> io::Result<()> {
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("corpus.bin"), compile(&collection()?))?;
    fs::write(out.join("map.bin"), map()?)
}

/// So many invented articles; or the digests of a folder, the articles of a file, or both; the shipped digests where
/// none of them is named.
fn collection() -> io::Result<Collection> {
    if let Some(articles) = named("DIGEST_ATLAS_INVENTED") {
        let articles = articles.to_string_lossy().parse().map_err(io::Error::other)?;
        return Ok(generate::collection(articles, generate::SEED));
    }
    let shipped = PathBuf::from("corpus/digests");
    let (folder, file) = (named("DIGEST_ATLAS_DIGESTS"), named("DIGEST_ATLAS_ARTICLES"));
    let folder = if file.is_some() { folder } else { folder.or(Some(shipped.clone())) };
    let mut collection = Collection::default();
    if let Some(file) = &file {
        println!("cargo:rerun-if-changed={}", file.display());
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let read =
            articles::read(&name, BufReader::new(fs::File::open(file).map_err(|error| at(file, &error))?))?;
        warn(file, &read.problems);
        let problems = read.problems.into_iter().map(|problem| (name.to_string(), problem));
        collection = collection.with(read.entries, problems.collect());
    }
    if let Some(folder) = &folder {
        println!("cargo:rerun-if-changed={}", folder.display());
        let digests = digests(folder)?;
        let read = Collection::read_corrected(
            digests.iter().map(|(name, bytes, beside)| (name.as_str(), bytes.as_slice(), beside.as_deref())),
        );
        for (digest, problem) in &read.problems {
            warn(&folder.join(digest), std::slice::from_ref(problem));
        }
        collection = collection.with(read.entries, read.problems);
        collection.summaries = file.is_none() && folder.canonicalize()? == shipped.canonicalize()?;
    }
    Ok(collection)
}

fn named(variable: &str) -> Option<PathBuf> {
    println!("cargo:rerun-if-env-changed={variable}");
    env::var_os(variable).map(PathBuf::from)
}

fn warn(file: &Path, problems: &[Problem]) {
    for problem in problems {
        println!("cargo:warning={}:{}: {}", file.display(), problem.line, problem.text);
    }
}

fn at(path: &Path, error: &io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("{}: {error}", path.display()))
}

fn map() -> io::Result<Vec<u8>> {
    let path = "corpus/map/shapes.txt";
    println!("cargo:rerun-if-changed={path}");
    let shapes = Shapes::parse(&fs::read_to_string(path)?);
    let bad = |error: BadShapes| io::Error::other(format!("{path}:{}: {}", error.line, error.problem));
    Ok(pack(&Sketch::of(&shapes.map_err(bad)?)))
}

/// Name and bytes of a digest, and of the corrections beside it.
type Digest = (String, Vec<u8>, Option<Vec<u8>>);

/// Every digest of a folder, by name.
fn digests(folder: &Path) -> io::Result<Vec<Digest>> {
    let mut digests = Vec::new();
    for file in fs::read_dir(folder).map_err(|error| at(folder, &error))? {
        let path = file?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if is_digest(&name) && path.is_file() {
            let beside = path.with_extension(corrections::ENDING);
            let beside = beside.is_file().then(|| fs::read(&beside).map_err(|error| at(&beside, &error)));
            digests.push((name, fs::read(&path)?, beside.transpose()?));
        }
    }
    digests.sort();
    Ok(digests)
}
