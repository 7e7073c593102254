//! One column: filters and article lie over the list, take the keyboard with them, and give it back.

use crate::browser::Browser;
use crate::stage::Visit;

const ESCAPE: &str = "\u{e00c}";

fn phone(address: &str) -> Visit {
    let visit = Visit::at("");
    visit.browser.resize(360, 740);
    visit.browser.open(&visit.server.at(address));
    visit.browser.wait_for_start();
    visit
}

fn assert_nothing_scrolls_sideways(browser: &Browser) {
    let wider = "const all = document.documentElement; return all.scrollWidth - all.clientWidth";
    assert_eq!(browser.script(wider), 0);
}

#[test]
fn filters_open_over_the_list_and_close_again() {
    let visit = phone("");
    assert_nothing_scrolls_sideways(&visit);
    assert!(!visit.has("checkbox", "Pakistan, 3 articles"), "out of the way");
    visit.find("button", "Map and filters").click();
    visit.find("checkbox", "Pakistan, 3 articles").click();
    visit.find("button", "Show 3 articles").click();
    visit.wait("the keyboard back", || (visit.active().name() == "Map and filters").then_some(()));
    assert!(visit.address().ends_with("#country=PAK"));
    visit.find("button", "Map and filters").click();
    visit.find("button", "Show 3 articles");
    visit.keys(&[ESCAPE]);
    visit.wait("the keyboard back", || (visit.active().name() == "Map and filters").then_some(()));
}

#[test]
fn an_article_opens_over_the_list_and_gives_the_keyboard_back_to_its_link() {
    let visit = phone("#country=PAK");
    let link = visit.find_by_start("link", "How Pakistan misread");
    let title = link.text();
    link.click();
    visit.wait("the keyboard in the article", || (visit.active().name() == "Article").then_some(()));
    assert!(visit.has("button", "Share"));
    assert_nothing_scrolls_sideways(&visit);
    visit.find("button", "Close article").click();
    visit.wait("the keyboard at the link", || (visit.active().text() == title).then_some(()));
}
