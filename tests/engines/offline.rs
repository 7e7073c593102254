//! Reading without a connection, and changing to a new version: one version or the other, never a mixture.

use crate::browser::Browser;
use crate::server::Server;
use crate::stage::Site;

/// The version that another build of the site would have.
const NEW: &str = "0123456789ab";

fn visited(site: &Site, browser: &Browser) -> Server {
    let server = site.serve();
    browser.open(&server.at(""));
    browser.wait_for_start();
    browser.wait_for_storage();
    server
}

#[test]
fn the_page_reloads_and_deep_links_open_with_the_server_stopped() {
    let (site, browser) = (Site::copy(), Browser::start());
    let server = visited(&site, &browser);
    let links = ["", "#country=AFG+PAK&country-match=all", "?from=mail#q=b", "index.html#country=AFG"];
    let links = links.map(|rest| server.at(rest));
    drop(server);
    browser.reload();
    browser.wait_for_start();
    for link in links {
        browser.open("about:blank");
        browser.open(&link);
        browser.wait_for_start();
    }
}

#[test]
fn a_new_version_waits_until_the_reader_asks_for_it() {
    let (site, browser) = (Site::copy(), Browser::start());
    let server = visited(&site, &browser);
    let old = site.version();
    site.replace(&old, NEW);
    browser.open("about:blank");
    browser.open(&server.at("#country=AFG"));
    browser.wait_for_start();
    assert_eq!(browser.version(), old, "the old version answers whole");
    browser.find("button", "Reload").click();
    browser.wait("new version", || (browser.version() == NEW).then_some(()));
    browser.wait_for_start();
    assert_eq!(browser.address(), server.at("#country=AFG"));
    let caches = "return caches.keys().then((names) => names.length)";
    browser.wait("one cache only", || (browser.script(caches) == 1).then_some(()));
}

/// Has a worker say that it is stored only once it answers for the page, as that of one engine does now and then.
const LATE: &str = "
    const workers = navigator.serviceWorker;
    const answers = new Promise((settle) => workers.addEventListener('controllerchange', settle, { once: true }));
    const listen = EventTarget.prototype.addEventListener;
    ServiceWorker.prototype.addEventListener = function (name, hear) {
        listen.call(this, name, async () => {
            if (this.state !== 'installed') return;
            await answers;
            Object.defineProperty(this, 'state', { value: 'installed', configurable: true });
            hear();
            delete this.state;
        });
    };
";

#[test]
fn a_first_visit_tells_of_no_new_version() {
    let (site, browser) = (Site::copy(), Browser::start());
    site.add_script("late.js", LATE);
    let _server = visited(&site, &browser);
    // What is told, is told in the turn in which the worker answers for the page.
    assert!(!browser.has("button", "Reload"), "there is no other version");
}

#[test]
fn odd_half_published_version_is_not_taken() {
    let (site, browser) = (Site::copy(), Browser::start());
    let server = visited(&site, &browser);
    let (old, port) = (site.version(), server.port());
    site.replace(&old, NEW);
    std::fs::remove_file(site.file("", ".wasm")).expect("it was there");
    let update = "return navigator.serviceWorker.getRegistration().then((all) => new Promise((done) => {
        all.addEventListener('updatefound', () => {
            const worker = all.installing;
            worker.addEventListener('statechange', () => done(worker.state));
        });
        all.update();
    }))";
    assert_eq!(browser.script(update), "redundant", "its install fails");
    drop(server);
    browser.reload();
    browser.wait_for_start();
    assert_eq!(browser.version(), old);
    let again = site.serve_again(&port);
    browser.open("about:blank");
    browser.open(&again.at("#q=b"));
    browser.wait_for_start();
    assert_eq!(browser.version(), old);
}
