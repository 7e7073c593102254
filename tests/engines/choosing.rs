//! A reader chooses, reads why, and goes back; the address tells it all.

use crate::browser::Browser;
use crate::stage::Site;

fn wait_for_address(browser: &Browser, part: &str) {
    browser.wait(&format!("`{part}` in the address"), || browser.address().contains(part).then_some(()));
}

#[test]
fn a_country_then_an_actor_then_an_article_and_back() {
    let (site, browser) = (Site::copy(), Browser::start());
    let server = site.serve();
    browser.open(&server.at(""));
    browser.wait_for_start();
    browser.find_by_start("checkbox", "Pakistan, ").click();
    wait_for_address(&browser, "country=PAK");
    let chosen = browser.address();
    browser.find_by_start("checkbox", "Taliban, ").click();
    wait_for_address(&browser, "actor=taliban");
    browser.find_by_start("link", "How Pakistan misread").click();
    wait_for_address(&browser, "article=");
    browser.wait("reason", || browser.text().contains("Why is this here?").then_some(()));
    browser.back();
    browser.back();
    browser.wait("the first choice again", || (browser.address() == chosen).then_some(()));
    browser.wait("the actor free again", || {
        let boxes = "return document.querySelectorAll('input[type=checkbox]:checked').length";
        (browser.script(boxes) == 1).then_some(())
    });
    assert_eq!(browser.complaints(), [""; 0]);
}

#[test]
fn a_link_opens_what_was_chosen() {
    let (site, browser) = (Site::copy(), Browser::start());
    let server = site.serve();
    browser.open(&server.at("#country=PAK"));
    browser.wait_for_start();
    browser.find("button", "Remove Pakistan").click();
    browser.wait("free address", || (!browser.address().contains("PAK")).then_some(()));
}
