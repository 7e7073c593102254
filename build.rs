//! Compiles digests and map into the bytes that the page carries. Problems are warnings with file and line;
//! a folder that can't be read stops the build.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use atlas::corpus::{Collection, compile};
use atlas::digest::is_digest;
use atlas::geography::{BadShapes, Shapes, Sketch, pack};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-env-changed=DIGEST_ATLAS_DIGESTS");
    let shipped = PathBuf::from("corpus/digests");
    let folder = env::var_os("DIGEST_ATLAS_DIGESTS").map_or_else(|| shipped.clone(), PathBuf::from);
    println!("cargo:rerun-if-changed={}", folder.display());
    let digests = digests(&folder)?;
    let mut collection = Collection::read(digests.iter().map(|(name, bytes)| (name.as_str(), bytes)));
    collection.summaries = folder.canonicalize()? == shipped.canonicalize()?;
    for (digest, problem) in &collection.problems {
        println!("cargo:warning={}:{}: {}", folder.join(digest).display(), problem.line, problem.text);
    }
    let out = PathBuf::from(env::var_os("OUT_DIR").expect("cargo sets it"));
    fs::write(out.join("corpus.bin"), compile(&collection))?;
    fs::write(out.join("map.bin"), map()?)
}

fn map() -> io::Result<Vec<u8>> {
    let path = "corpus/map/shapes.txt";
    println!("cargo:rerun-if-changed={path}");
    let shapes = Shapes::parse(&fs::read_to_string(path)?);
    let bad = |error: BadShapes| io::Error::other(format!("{path}:{}: {}", error.line, error.problem));
    Ok(pack(&Sketch::of(&shapes.map_err(bad)?)))
}

/// Name and bytes of every digest of a folder, by name.
fn digests(folder: &Path) -> io::Result<Vec<(String, Vec<u8>)>> {
    let named = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", folder.display()));
    let mut digests = Vec::new();
    for file in fs::read_dir(folder).map_err(named)? {
        let path = file?.path();
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        if is_digest(&name) && path.is_file() {
            digests.push((name, fs::read(&path)?));
        }
    }
    digests.sort();
    Ok(digests)
}
