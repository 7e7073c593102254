//! The page starts, and where it can't there is something to read.

use crate::browser::Browser;
use crate::stage::Site;

fn assert_list_and_message(browser: &Browser) {
    browser.wait("message", || browser.text().contains("could not start").then_some(()));
    assert!(browser.has("main", ""), "the list stays");
    assert!(browser.has("button", "Reload"));
}

#[test]
fn the_page_starts_without_a_complaint_or_a_foreign_request() {
    let (site, browser) = (Site::copy(), Browser::start());
    let server = site.serve();
    browser.open(&server.at(""));
    browser.wait_for_start();
    browser.wait_for_storage();
    assert_eq!(browser.complaints(), [""; 0]);
    assert_eq!(browser.foreign_requests(), [""; 0]);
    // Were there one, it would be told.
    browser.script("location.href = 'http://elsewhere.invalid/'");
    browser.wait("foreign request", || {
        browser.foreign_requests().iter().any(|url| url.contains("elsewhere.invalid")).then_some(())
    });
}

#[test]
fn odd_missing_wasm_leaves_list_and_message() {
    let (site, browser) = (Site::copy(), Browser::start());
    std::fs::remove_file(site.file("", ".wasm")).expect("it was there");
    let server = site.serve();
    browser.open(&server.at("#country=AFG"));
    assert_list_and_message(&browser);
}

#[test]
fn odd_broken_wasm_leaves_list_and_message() {
    let (site, browser) = (Site::copy(), Browser::start());
    let wasm = site.file("", ".wasm");
    let bytes = std::fs::read(&wasm).expect("bytes");
    std::fs::write(&wasm, &bytes[..bytes.len() / 2]).expect("writes");
    let server = site.serve();
    browser.open(&server.at(""));
    assert_list_and_message(&browser);
}

#[test]
fn odd_missing_glue_leaves_list_and_message_and_reload_keeps_the_address() {
    let (site, browser) = (Site::copy(), Browser::start());
    let glue = site.file("digest-atlas-", ".js");
    let code = std::fs::read(&glue).expect("bytes");
    std::fs::remove_file(&glue).expect("it was there");
    let server = site.serve();
    let address = server.at("?from=mail#country=AFG+PAK");
    browser.open(&address);
    assert_list_and_message(&browser);
    std::fs::write(&glue, code).expect("writes");
    browser.find("button", "Reload").click();
    browser.wait_for_start();
    assert_eq!(browser.address(), address);
}

#[test]
fn odd_damaged_corpus_is_a_panic_that_says_so_and_leaves_the_list() {
    let (site, browser) = (Site::copy(), Browser::start());
    let wasm = site.file("", ".wasm");
    let mut bytes = std::fs::read(&wasm).expect("bytes");
    let opening = b"DATLAS\0";
    let places: Vec<usize> =
        (0..bytes.len() - opening.len()).filter(|at| bytes[*at..].starts_with(opening)).collect();
    assert!(!places.is_empty(), "a corpus opens with its name");
    for at in places {
        bytes[at + opening.len()] ^= 0xff;
    }
    std::fs::write(&wasm, bytes).expect("writes");
    let server = site.serve();
    browser.open(&server.at("#country=AFG"));
    browser.wait("message", || browser.text().contains("Something went wrong").then_some(()));
    browser.wait("list", || browser.select("#articles").first()?.is_shown().then_some(()));
}

#[test]
fn a_panic_says_so_and_reload_keeps_the_address() {
    let (site, browser) = (Site::copy(), Browser::start());
    let server = site.serve();
    let address = server.at("#country=AFG");
    browser.open(&address);
    browser.wait_for_start();
    // What the hook of a panic in WebAssembly tells.
    browser.script("dispatchEvent(new Event('digest-atlas:panic'))");
    browser.wait("message", || browser.text().contains("kept in the address").then_some(()));
    browser.find("button", "Reload").click();
    browser.wait("page without message", || (!browser.text().contains("kept in the address")).then_some(()));
    browser.wait_for_start();
    assert_eq!(browser.address(), address);
}

/// Lets the page's glue end in a trap of WebAssembly where a condition holds, as in an engine with a fault.
fn trap_at_start(site: &Site, condition: &str) {
    let glue = site.file("digest-atlas-", ".js");
    let code = std::fs::read_to_string(&glue).expect("a script");
    let trap =
        format!("if ({condition}) throw new WebAssembly.RuntimeError('Out of bounds memory access');\n");
    std::fs::write(&glue, trap + &code).expect("writes");
}

#[test]
fn a_trap_at_the_start_starts_the_page_again() {
    let (site, browser) = (Site::copy(), Browser::start());
    trap_at_start(&site, "performance.getEntriesByType('navigation')[0].type !== 'reload'");
    let server = site.serve();
    let address = server.at("#country=AFG");
    browser.open(&address);
    browser.wait_for_start();
    assert_eq!(browser.address(), address);
}

#[test]
fn odd_trap_at_every_start_leaves_list_and_message() {
    let (site, browser) = (Site::copy(), Browser::start());
    trap_at_start(&site, "true");
    let server = site.serve();
    browser.open(&server.at("#country=AFG"));
    assert_list_and_message(&browser);
}

/// Lets a trap of WebAssembly go by uncaught, as an engine with a fault does.
fn trap(browser: &Browser) {
    browser.script(
        "const { ErrorEvent, WebAssembly } = window;
        const error = new WebAssembly.RuntimeError('Out of bounds memory access');
        window.dispatchEvent(new ErrorEvent('error', { error }))",
    );
}

#[test]
fn a_trap_starts_the_page_again_where_it_was_and_the_next_says_so() {
    let (site, browser) = (Site::copy(), Browser::start());
    let server = site.serve();
    let address = server.at("#country=AFG");
    browser.open(&address);
    browser.wait_for_start();
    let began = || browser.script("return performance.timeOrigin");
    let first = began();
    trap(&browser);
    browser.wait("page that starts again", || (began() != first).then_some(()));
    browser.wait_for_start();
    assert_eq!(browser.address(), address);
    assert!(!browser.text().contains("kept in the address"));
    trap(&browser);
    browser.wait("message", || browser.text().contains("kept in the address").then_some(()));
}

#[test]
fn odd_trap_of_a_page_that_can_t_be_had_again_says_so() {
    let (site, browser) = (Site::copy(), Browser::start());
    let server = site.serve();
    // Under another name than the one that is kept.
    browser.open(&server.at("index.html?kept=no#country=AFG"));
    browser.wait_for_start();
    browser.wait_for_storage();
    drop(server);
    trap(&browser);
    browser.wait("message", || browser.text().contains("kept in the address").then_some(()));
    browser.wait_for_count("10 articles");
}
