//! Compiles digests and map into the bytes that the page carries. Problems are warnings with file and line;
//! a folder that can't be read stops the build.

use std::path::{Path, PathBuf};
use std::{env, fs, io};

use atlas::corpus::{Collection, compile};
use atlas::geography::{BadShapes, Shapes, Sketch, pack};

fn main() -> io::Result<()> {
    println!("cargo:rerun-if-env-changed=DIGEST_ATLAS_DIGESTS");
    let shipped = PathBuf::from("corpus/digests");
    let folder = env::var_os("DIGEST_ATLAS_DIGESTS").map_or_else(|| shipped.clone(), PathBuf::from);
    println!("cargo:rerun-if-changed={}", folder.display());
    let digests = digests(&folder)?;
    let mut collection = Collection::read(digests.iter().map(|(name, text)| (name.as_str(), text.as_str())));
    collection.summaries = folder == shipped;
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

/// Name and text of every digest of a folder, by name.
fn digests(folder: &Path) -> io::Result<Vec<(String, String)>> {
    let named = |error: io::Error| io::Error::new(error.kind(), format!("{}: {error}", folder.display()));
    let mut digests = Vec::new();
    for file in fs::read_dir(folder).map_err(named)? {
        let path = file?.path();
        if path.extension().is_some_and(|extension| extension == "txt") {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            digests.push((name, String::from_utf8_lossy(&fs::read(&path)?).into_owned()));
        }
    }
    digests.sort();
    Ok(digests)
}
