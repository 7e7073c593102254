//! Everything with the keyboard alone: the walk of a reader who has no mouse.

use crate::browser::Browser;
use crate::stage::Visit;

const TAB: &str = "\u{e004}";
const ENTER: &str = "\u{e007}";
const ESCAPE: &str = "\u{e00c}";
const RIGHT: &str = "\u{e014}";
const HOME: &str = "\u{e011}";
const END: &str = "\u{e010}";

/// Tabs until the element with a name has the keyboard; its name is the whole of `name`, or starts with it
/// before a comma.
fn tab_to(browser: &Browser, name: &str) {
    let fits = |own: &str| own == name || own.starts_with(&format!("{name}, "));
    for _ in 0..80 {
        if fits(&browser.active().name()) {
            return;
        }
        browser.keys(&[TAB]);
    }
    panic!("Tab does not reach {name}");
}

#[test]
fn tab_skips_to_the_articles() {
    let visit = Visit::at("");
    visit.keys(&[TAB]);
    assert_eq!(visit.active().name(), "Skip to the articles");
    visit.keys(&[ENTER]);
    visit.wait("the first article", || (visit.active().role() == "link").then_some(()));
    visit.keys(&[ENTER]);
    visit.wait_for_address("article", |address| address.contains("article="));
}

#[test]
fn the_map_is_one_stop_and_arrows_and_letters_go_about_it() {
    let visit = Visit::at("");
    tab_to(&visit, "Afghanistan");
    assert_eq!(visit.active().role(), "button");
    visit.keys(&["p"]);
    visit.wait("Pakistan", || visit.active().name().starts_with("Pakistan, ").then_some(()));
    visit.keys(&[ENTER]);
    visit.wait_for_count("3 articles");
    visit.keys(&[RIGHT]);
    visit.wait("a neighbour", || (!visit.active().name().starts_with("Pakistan, ")).then_some(()));
    visit.keys(&[TAB]);
    assert_ne!(visit.active().role(), "button", "one stop, then the lists: {}", visit.active().name());
}

#[test]
fn days_are_chosen_on_the_handles() {
    let visit = Visit::at("#from=2025-10-01&to=2025-10-10");
    tab_to(&visit, "First day");
    assert_eq!(visit.active().role(), "slider");
    visit.keys(&[RIGHT]);
    visit.wait_for_address("the next day", |address| address.contains("from=2025-10-02&to=2025-10-10"));
    visit.keys(&[END]);
    visit.wait_for_address("the last day", |address| address.contains("from=2025-10-10&to=2025-10-10"));
    visit.keys(&[ESCAPE]);
    visit.wait_for_address("no day", |address| !address.contains("from="));
}

#[test]
fn marks_are_one_stop_and_say_what_they_are() {
    let visit = Visit::at("#country=PAK");
    visit.find_by_start("link", "How Pakistan misread").click();
    let reader = visit.find("region", "Article");
    let marks = reader.select(".text mark");
    let stops = marks.iter().filter(|mark| mark.attribute("tabindex") == "0").count();
    assert_eq!(stops, 1, "of {} marks", marks.len());
    tab_to(&visit, &marks[0].text());
    visit.keys(&[RIGHT]);
    assert_eq!(visit.active().text(), marks[1].text());
    visit.keys(&[HOME, ENTER]);
    visit.wait("its box", || reader.select(".text-about").first().map(|_| ()));
    assert_eq!(visit.active().text(), marks[0].text(), "the keyboard stays");
    visit.keys(&[ESCAPE]);
    visit.wait_for_address("closed article", |address| !address.contains("article="));
    visit.wait("the keyboard at the link", || (visit.active().role() == "link").then_some(()));
}
