//! `cargo atlas score`: how much of what editors labelled by hand is found, field by field, and every miss. Beside
//! each digest `NAME.txt` of a folder stand its labels, `NAME.facts`, or which of its articles belong together,
//! `NAME.threads`; beside a page of another site the titles of its articles, `NAME.titles`.

mod count;
mod invented;
mod labels;

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::process::ExitCode;

use anyhow::{Context, Result, ensure};
use atlas::digest::{self, Parsed};
use atlas::extract;
use atlas::threads;

use self::count::{ROWS, Table, same};
use self::labels::Labels;
use crate::arguments::{Arguments, Misuse};
use crate::commands::{Command, Flag};
use crate::parse::ended;
use crate::repository;

/// Its row of the table of commands.
pub(crate) const COMMAND: Command = Command {
    name: "score",
    about: "Prints how much of what was labelled by hand is found, and the misses",
    operands: Some("[FOLDER]"),
    flags: &[Flag { name: "invented", value: None, about: "every person replaced by an invented one" }],
    run,
};

/// The half that rules may be made by; `tests/facts/kept` is for the final measure only.
const READ: &str = "tests/facts/read";

fn run(arguments: &Arguments) -> Result<ExitCode> {
    let folder = match arguments.operands.as_slice() {
        [] => repository::root()?.join(READ),
        [folder] => PathBuf::from(folder),
        _ => return Err(Misuse::of("more than one folder is given").into()),
    };
    let table = score(&digests(&folder)?, arguments.has("invented"))?;
    let mut out = std::io::stdout().lock();
    Ok(ended(out.write_all(printed(&table).as_bytes()), false))
}

/// The digests of a folder, by name.
fn digests(folder: &Path) -> Result<Vec<PathBuf>> {
    let files = std::fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let mut files = files.map(|file| Ok(file?.path())).collect::<Result<Vec<PathBuf>>>()?;
    files.retain(|file| file.extension().is_some_and(|extension| extension == "txt"));
    files.sort();
    ensure!(!files.is_empty(), "{}: no digest (*.txt) with labels (*.facts)", folder.display());
    Ok(files)
}

/// Scores digests against the labels beside them.
fn score(files: &[PathBuf], invented: bool) -> Result<Table> {
    let mut table = Table::default();
    for file in files {
        let read = |file: &Path| std::fs::read_to_string(file).with_context(|| file.display().to_string());
        let text = read(file)?;
        let beside = file.with_extension("threads");
        if beside.exists() {
            let parsed = digest::parse(&text);
            table.threads(&labelled_threads(&read(&beside)?, &parsed, &beside)?, &found_threads(&parsed));
            continue;
        }
        let beside = file.with_extension("titles");
        if beside.exists() {
            let parsed = digest::parse(&text);
            let found: Vec<&str> = parsed.articles.iter().map(digest::Article::title).collect();
            let name = file.file_name().unwrap_or_default().to_string_lossy();
            table.titles(&name, &labelled_titles(&read(&beside)?), &found);
            continue;
        }
        let beside = file.with_extension("facts");
        let labels = labels::read(&read(&beside)?);
        let labels = labels.with_context(|| beside.display().to_string())?;
        let (text, labels) = if invented { with_invented(&text, &labels) } else { (text, labels) };
        add(&mut table, &digest::parse(&text), &labels);
    }
    Ok(table)
}

/// The titles of a page, one a line before its outlet, day and writer; items without a title are not counted.
fn labelled_titles(labels: &str) -> Vec<&str> {
    let titles = labels.trim_start_matches('\u{feff}').lines().filter_map(|line| line.split("||").next());
    titles.map(str::trim).filter(|title| !title.is_empty()).collect()
}

/// Titles of articles that belong together, a thread a line.
fn labelled_threads(labels: &str, parsed: &Parsed, file: &Path) -> Result<Vec<Vec<String>>> {
    let mut threads = Vec::new();
    for (number, line) in (1..).zip(labels.lines()).filter(|(_, line)| !line.trim().is_empty()) {
        let titles: Vec<String> = line.split(" || ").map(|title| title.trim().to_owned()).collect();
        for title in &titles {
            let known = parsed.articles.iter().any(|article| article.title() == title);
            ensure!(known, "{}: {number}: no article is called “{title}”", file.display());
        }
        threads.push(titles);
    }
    Ok(threads)
}

fn found_threads(parsed: &Parsed) -> Vec<Vec<String>> {
    let facts = extract::extract(parsed);
    let articles: Vec<_> = parsed.articles.iter().zip(&facts).collect();
    let mut threads: BTreeMap<String, Vec<String>> = BTreeMap::new();
    for ((article, _), thread) in articles.iter().zip(threads::threads(&articles)) {
        if let Some(thread) = thread {
            threads.entry(thread.id).or_default().push(article.title().to_owned());
        }
    }
    threads.into_values().collect()
}

/// The digest and its labels with invented people: in the lines of each article, only its own.
fn with_invented(text: &str, labels: &[Labels]) -> (String, Vec<Labels>) {
    let parsed = digest::parse(text);
    let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
    let mut new = Vec::new();
    for labels in labels {
        let names = invented::names(labels);
        for article in parsed.articles.iter().filter(|article| same(&labels.title, article.title())) {
            let (first, last) = (article.lines.0 as usize, article.lines.1 as usize);
            for line in lines.iter_mut().take(last).skip(first.saturating_sub(1)) {
                *line = invented::replaced(line, &names);
            }
        }
        new.push(invented::relabelled(labels, &names));
    }
    (lines.join("\n") + "\n", new)
}

fn add(table: &mut Table, parsed: &Parsed, labels: &[Labels]) {
    let facts = extract::extract(parsed);
    for article in &parsed.articles {
        if !labels.iter().any(|labels| same(&labels.title, article.title())) {
            table.unknown(article.title());
        }
    }
    for labels in labels {
        let found =
            parsed.articles.iter().zip(&facts).find(|(article, _)| same(&labels.title, article.title()));
        match found {
            Some((article, facts)) => table.found(labels, article, facts),
            None => table.lost(labels),
        }
    }
}

/// The table, and below it what was missed and what was wrong.
fn printed(table: &Table) -> String {
    let mut text = format!(
        "{:<18} {:>9} {:>9} {:>9} {:>6} {:>7} {:>6}\n",
        "", "precision", "recall", "F1", "found", "missed", "wrong"
    );
    for row in ROWS {
        let count = table.row(row);
        let _ = writeln!(
            text,
            "{row:<18} {:>9.3} {:>9.3} {:>9.3} {:>6} {:>7} {:>6}",
            count.precision(),
            count.recall(),
            count.f1(),
            count.hits,
            count.missed,
            count.wrong
        );
    }
    for row in ROWS {
        let misses = table.row(row).misses;
        if !misses.is_empty() && *row != "actors" {
            let _ = writeln!(text, "\n{row}: missed (-), wrong (+)");
            for miss in misses {
                let _ = writeln!(text, "  {miss}");
            }
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    const DIGEST: &str = "Zadran opens a bridge\nReuters\n1 Oct 2025\n\nKABUL, Oct 1 (Reuters) - Engineer Wali Zadran opened a bridge \
        in Kabul on Wednesday. Zadran said it cost 40 million afghanis.\n\nZadran opens a bridge\nread more\n";
    const LABELS: &str = "# Zadran opens a bridge\noutlet: Reuters\nbyline:\npublished: 2025-10-01\nstandfirst:\n\
        countries: AFG\nabout: AFG\nactors: @Wali Zadran / Zadran\nplaces: Kabul = AF-KAB\ndates:\nrelative: on Wednesday = 2025-10-01\n\
        figures: 40000000; 7\n";

    fn folder(labels: &str) -> tempfile::TempDir {
        let folder = tempfile::tempdir().expect("a folder");
        std::fs::write(folder.path().join("a.txt"), DIGEST).expect("writes");
        std::fs::write(folder.path().join("a.facts"), labels).expect("writes");
        folder
    }

    #[test]
    fn a_folder_is_scored_with_its_own_people_and_with_invented_ones() {
        let folder = folder(LABELS);
        for invented in [false, true] {
            let table = score(&digests(folder.path()).expect("digests"), invented).expect("a table");
            let counts = |row: &str| [table.row(row).hits, table.row(row).missed, table.row(row).wrong];
            for row in ["articles", "outlet", "published", "countries", "actors, each once"] {
                assert_eq!(counts(row), [1, 0, 0], "{row}, {invented}\n{}", printed(&table));
            }
            assert_eq!(counts("figures"), [1, 1, 0]);
            assert!(
                printed(&table).contains("figures: missed (-), wrong (+)\n  - 7  ["),
                "{}",
                printed(&table)
            );
        }
    }

    /// The first sets of the read half.
    const FIRST: &[&str] =
        &["abroad", "afghanistan", "agencies", "benches", "first", "india", "iran", "pakistan", "threads"];
    /// Lots of the read half by what their names open with, in the order in which they were read, with their floors.
    const LOTS: &[(&str, [u32; 15])] = &[
        ("after-", [1000, 955, 950, 990, 855, 985, 960, 938, 932, 870, 970, 950, 970, 835, 1000]),
        ("more-", [1000, 950, 1000, 1000, 880, 985, 915, 975, 970, 890, 995, 980, 990, 875, 920]),
        ("late-", [1000, 980, 1000, 875, 955, 990, 985, 935, 935, 865, 950, 925, 965, 875, 680]),
        ("recent-", [1000, 960, 995, 965, 880, 990, 940, 960, 960, 870, 978, 930, 980, 820, 1000]),
        ("fresh-", [1000, 960, 960, 950, 950, 985, 960, 940, 940, 890, 970, 950, 970, 830, 955]),
        ("new-", [1000, 935, 970, 965, 910, 985, 965, 940, 938, 900, 975, 945, 965, 812, 1000]),
        ("latest-", [1000, 925, 1000, 1000, 795, 985, 950, 948, 945, 858, 965, 918, 960, 790, 1000]),
        ("next-", [1000, 880, 1000, 1000, 1000, 985, 955, 935, 935, 820, 970, 952, 960, 845, 570]),
        ("since-", [1000, 920, 955, 995, 890, 1000, 1000, 1000, 1000, 1000, 965, 932, 1000, 1000, 1000]),
        ("then-", [1000, 995, 995, 995, 885, 985, 970, 915, 915, 895, 958, 915, 975, 712, 1000]),
    ];

    /// The sets of the kept half that joined it last.
    const NEWER: &[&str] = &["birjand", "multan"];

    /// The set of the kept half with heads of real sites, which are harder than those that digests have.
    const SITES: &str = "heads-zahedan";

    /// Holds digests of a half to their floors, in thousandths of F1. Each lot has its own, so that a harder one that
    /// joins it loosens nothing.
    fn hold(half: &str, is_of: impl Fn(&str) -> bool, floors: [u32; 15]) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/facts").join(half);
        let mut files = digests(&folder).expect("digests");
        files.retain(|file| is_of(&file.file_stem().expect("a name").to_string_lossy()));
        let table = score(&files, false).expect("a table");
        for (row, floor) in ROWS.iter().zip(floors) {
            assert!(table.row(row).f1() * 1000.0 >= f64::from(floor), "{half} {row}\n{}", printed(&table));
        }
    }

    #[test]
    fn the_first_sets_of_the_read_half_stay_above_their_floors() {
        let floors = [1000, 1000, 1000, 1000, 970, 990, 945, 990, 990, 925, 1000, 990, 995, 930, 920];
        hold("read", |name| FIRST.contains(&name), floors);
    }

    #[test]
    fn sets_of_no_lot_stay_above_their_floors() {
        let floors = [1000, 930, 985, 890, 910, 980, 950, 970, 970, 890, 930, 980, 975, 870, 420];
        let lot = |name: &str| LOTS.iter().any(|(opening, _)| name.starts_with(opening));
        hold("read", |name| !FIRST.contains(&name) && !lot(name), floors);
    }

    #[test]
    fn every_lot_of_the_read_half_stays_above_its_floors() {
        for (opening, floors) in LOTS {
            hold("read", |name| name.starts_with(opening), *floors);
        }
    }

    #[test]
    fn the_kept_half_stays_above_its_floors() {
        let floors = [1000, 960, 960, 980, 890, 985, 950, 928, 925, 885, 985, 908, 960, 800, 540];
        hold("kept", |name| !NEWER.contains(&name) && name != SITES, floors);
        let floors = [1000, 1000, 1000, 1000, 850, 985, 960, 945, 945, 880, 940, 905, 965, 850, 1000];
        hold("kept", |name| NEWER.contains(&name), floors);
        let floors = [1000, 870, 915, 995, 920, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000, 1000];
        hold("kept", |name| name == SITES, floors);
    }

    /// Holds the pages of a half to a floor, in thousandths of F1.
    fn hold_pages(half: &str, floor: f64) {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/pages").join(half);
        let table = score(&digests(&folder).expect("pages"), false).expect("a table");
        assert!(table.row("titles").f1() * 1000.0 >= floor, "{}", printed(&table));
    }

    #[test]
    fn pages_of_other_sites_stay_above_their_floors() {
        hold_pages("read", 865.0);
        hold_pages("kept", 905.0);
    }

    #[test]
    fn odd_labels_are_told_by_file_and_line() {
        let error_of = |folder: &Path| {
            let scored = digests(folder).and_then(|files| score(&files, false));
            format!("{:#}", scored.expect_err("an error"))
        };
        let folder = folder("# A\nactor: B\n");
        let error = error_of(folder.path());
        assert!(error.contains("a.facts: 2: neither a title"), "{error}");
        std::fs::remove_file(folder.path().join("a.facts")).expect("it was there");
        let error = error_of(folder.path());
        assert!(error.contains("a.facts: "), "{error}");
        std::fs::remove_file(folder.path().join("a.txt")).expect("it was there");
        let error = error_of(folder.path());
        assert!(error.contains("no digest"), "{error}");
    }
}
