//! `cargo atlas bench`: how fast answers are over invented corpora, natively and in the page in Chromium. Builds what
//! is measured; the measuring is a bench target (`tests/bench`).

use std::path::Path;
use std::process::ExitCode;

use anyhow::Result;

use crate::arguments::Arguments;
use crate::build::{self, Profile, Published, Wish};
use crate::commands::{Command, Flag};
use crate::tools::engine::ENGINES;
use crate::{process, repository, sizes};

/// Its row of the table.
pub(crate) const COMMAND: Command = Command {
    name: "bench",
    about: "Measures answers over invented corpora of 100, 1,000 and 10,000 articles; fails where a bar is missed",
    operands: None,
    flags: &[
        Flag { name: "native", value: None, about: "only natively" },
        Flag { name: "browser", value: None, about: "only in the page, in Chromium" },
    ],
    run,
};

/// How hard pages are compressed to be weighed: thirty megabytes would take minutes at the highest level.
const QUICK: i32 = 5;

/// Counts of articles.
const SIZES: [u32; 3] = [100, 1_000, 10_000];

fn run(arguments: &Arguments) -> Result<ExitCode> {
    let root = repository::root()?;
    let (native, browser) = (arguments.has("native"), arguments.has("browser"));
    let both = native == browser;
    let mut bench = process::cargo();
    bench.args(["bench", "--quiet", "--locked", "--package", "atlas-cli", "--bench", "answers"]);
    bench.current_dir(&root).env_remove("DIGEST_ATLAS_SITES");
    if native || both {
        bench.args(["--", "--native"]);
    }
    let folder = tempfile::tempdir()?;
    if browser || both {
        // The first engine is Chromium.
        let found = ENGINES[0].ensure()?;
        pages(&root, folder.path())?;
        bench.env("DIGEST_ATLAS_ENGINE", ENGINES[0].key).env("DIGEST_ATLAS_DRIVER", found.driver);
        bench.envs(found.browser.map(|browser| ("DIGEST_ATLAS_BROWSER", browser)));
        bench.env("DIGEST_ATLAS_SITES", folder.path());
    }
    process::run(&mut bench)?;
    Ok(ExitCode::SUCCESS)
}

/// A page for each size, in a folder named after it.
fn pages(root: &Path, folder: &Path) -> Result<()> {
    for articles in SIZES {
        let wish = Wish {
            digests: None,
            articles: None,
            invented: Some(articles),
            url: None,
            profile: Profile::Page,
        };
        let site = build::make(root, &wish)?;
        Published::at(&folder.join(articles.to_string()))?.take(&site)?;
        let (whole, bytes) = (site.bytes(), sizes::weigh(&site, QUICK).total);
        println!("page of {articles} articles: {whole} bytes, {bytes} as brotli -q {QUICK}");
    }
    Ok(())
}
