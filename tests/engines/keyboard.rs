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
    visit.wait("the way past", || (visit.active().name() == "Skip to the articles").then_some(()));
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
    let on_map = |name: &str| name.contains(", ") && !name.starts_with("Pakistan, ");
    visit.wait("a neighbour", || on_map(&visit.active().name()).then_some(()));
    visit.keys(&[TAB]);
    visit.wait("the lists after one stop", || (visit.active().role() == "checkbox").then_some(()));
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
    let reader = visit.reader();
    let marks = reader.select(".text mark");
    let stops = marks.iter().filter(|mark| mark.attribute("tabindex") == "0").count();
    assert_eq!(stops, 1, "of {} marks", marks.len());
    tab_to(&visit, &marks[0].text());
    let wait_at = |at: usize| {
        visit.wait("the keyboard at a mark", || (visit.active().text() == marks[at].text()).then_some(()));
    };
    visit.keys(&[RIGHT]);
    wait_at(1);
    visit.keys(&[HOME]);
    wait_at(0);
    visit.keys(&[ENTER]);
    visit.wait("its box", || reader.select(".text-about").first().map(|_| ()));
    // It stays where it was.
    wait_at(0);
    visit.keys(&[ESCAPE]);
    visit.wait_for_address("closed article", |address| !address.contains("article="));
    visit.wait("the keyboard at the link", || (visit.active().role() == "link").then_some(()));
}
