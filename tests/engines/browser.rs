//! A browser driven from outside, over the protocol that the drivers of all engines speak
//! (<https://www.w3.org/TR/webdriver2/>). Waits for a state, never for a time.

use std::fmt::Debug;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use ureq::Agent;

use crate::engine::{Driver, Engine};
use crate::gateway::Gateway;
use crate::screen;

/// How long a state may take before the test fails.
const PATIENCE: Duration = Duration::from_secs(20);

/// How long a driver may be silent before the test fails.
const SILENCE: Duration = Duration::from_mins(1);

/// Time between two looks at a state.
const LOOK: Duration = Duration::from_millis(40);

/// The key under which drivers name an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// The window that every test starts with.
const WINDOW: [u32; 2] = [1280, 900];

/// One browser with one window, closed when dropped.
pub(crate) struct Browser {
    // Stopped with the browser.
    _driver: Driver,
    session: String,
    agent: Agent,
    gateway: Gateway,
    engine: Engine,
}

/// An element of the page that is open.
pub(crate) struct Element<'browser> {
    browser: &'browser Browser,
    id: String,
}

impl Browser {
    /// Starts the engine's driver, and a browser with nothing stored.
    pub(crate) fn start() -> Browser {
        let (engine, gateway) = (Engine::tested(), Gateway::open());
        let driver = Driver::start(engine, &gateway);
        let session = format!("{}/session", driver.url);
        let mut browser = Browser { _driver: driver, session, agent: agent(), gateway, engine };
        let asked = json!({ "capabilities": { "alwaysMatch": engine.wishes(&browser.gateway) } });
        let answer = browser.post("", &asked);
        let id = answer["sessionId"].as_str().unwrap_or_else(|| panic!("no session: {answer}"));
        browser.session = format!("{}/{id}", browser.session);
        browser.take_plain_window();
        browser
    }

    /// Takes a window that is nothing but a page: one with the browser's own bars can't be as narrow as a phone.
    fn take_plain_window(&self) {
        self.script("open('about:blank', '', 'popup, noopener, width=800, height=600')");
        let first = self.get("/window");
        let plain = self.wait("plain window", || {
            self.get("/window/handles").as_array()?.iter().find(|handle| **handle != first).cloned()
        });
        value("/window", self.agent.delete(format!("{}/window", self.session)).call());
        self.post("/window", &json!({ "handle": plain }));
        let [width, height] = WINDOW;
        self.resize(width, height);
    }

    /// The engine that it is.
    pub(crate) fn engine(&self) -> Engine {
        self.engine
    }

    /// Opens an address, and waits until it has loaded.
    pub(crate) fn open(&self, url: &str) {
        self.post("/url", &json!({ "url": url }));
    }

    /// Loads the page again, as a reader does.
    pub(crate) fn reload(&self) {
        if self.engine != Engine::Firefox {
            self.post("/refresh", &json!({}));
            return;
        }
        // Its driver goes past the service worker, as the browser's own button does not. Nothing that a script
        // keeps outlives the script there: documents are told apart by the time at which they began.
        let began = self.script("const { timeOrigin } = performance; location.reload(); return timeOrigin");
        self.wait("page loaded again", || {
            let state = self.script("return [performance.timeOrigin, document.readyState]");
            (state[0] != began && state[1] == "complete").then_some(())
        });
    }

    /// Goes back, as the browser's own button does.
    pub(crate) fn back(&self) {
        self.post("/back", &json!({}));
    }

    /// Goes forward, as the browser's own button does.
    pub(crate) fn forward(&self) {
        self.post("/forward", &json!({}));
    }

    /// Makes the window so large that the page has so many CSS pixels.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        let inner_size = || {
            ["innerWidth", "innerHeight"]
                .map(|side| self.script(&format!("return {side}")).as_u64().expect("a length"))
        };
        // In the middle of the screen, where the mouse is, and with it the keyboard.
        let [left, top] = [(screen::SIZE[0] - width) / 2, (screen::SIZE[1] - height) / 2];
        let wanted = [width, height].map(u64::from);
        // The edges of a window that has just opened may still grow: they are measured until all fits.
        self.wait("window of that size", || {
            let (inner, outer) = (inner_size(), self.get("/window/rect"));
            if inner == wanted {
                return Some(());
            }
            let outer = ["width", "height"].map(|side| outer[side].as_u64().expect("a length"));
            let whole = |at: usize| wanted[at] + outer[at].saturating_sub(inner[at]);
            self.post("/window/rect", &json!({ "x": left, "y": top, "width": whole(0), "height": whole(1) }));
            None
        });
    }

    /// A command of Chromium's own protocol.
    #[allow(dead_code, reason = "only the bench, which knows one engine, has use for it")]
    pub(crate) fn command(&self, name: &str, parameters: &Value) {
        self.post("/goog/cdp/execute", &json!({ "cmd": name, "params": parameters }));
    }

    /// Presses the mouse at a point of the window, takes it to another, and lets go.
    pub(crate) fn drag(&self, [x, y]: [f64; 2], [to_x, to_y]: [f64; 2]) {
        let to =
            |x: f64, y: f64| json!({ "type": "pointerMove", "duration": 0, "x": x.round(), "y": y.round() });
        let steps = json!([
            to(x, y),
            { "type": "pointerDown", "button": 0 },
            to(f64::midpoint(x, to_x), f64::midpoint(y, to_y)),
            to(to_x, to_y),
            { "type": "pointerUp", "button": 0 },
        ]);
        self.act(&json!({ "type": "pointer", "id": "mouse", "actions": steps }));
    }

    /// Presses keys one after the other, wherever the keyboard is: letters, or the protocol's codes.
    pub(crate) fn keys(&self, keys: &[&str]) {
        let press = |key: &&str| {
            [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })]
        };
        let steps: Vec<Value> = keys.iter().flat_map(press).collect();
        self.act(&json!({ "type": "key", "id": "keyboard", "actions": steps }));
    }

    fn act(&self, source: &Value) {
        self.post("/actions", &json!({ "actions": [source] }));
    }

    /// The address that is shown.
    pub(crate) fn address(&self) -> String {
        self.get("/url").as_str().unwrap_or_default().to_owned()
    }

    /// The element that keys go to.
    pub(crate) fn active(&self) -> Element<'_> {
        let active = self.get("/element/active");
        Element { browser: self, id: active[ELEMENT].as_str().unwrap_or_default().to_owned() }
    }

    /// Runs a script; `return` gives its value.
    pub(crate) fn script(&self, script: &str) -> Value {
        self.post("/execute/sync", &json!({ "script": script, "args": [] }))
    }

    /// The text that a reader sees.
    pub(crate) fn text(&self) -> String {
        self.script("return document.body?.innerText ?? ''").as_str().unwrap_or_default().to_owned()
    }

    /// What the console complained of: errors and warnings. Chromium tells those since the last call, frames
    /// included; elsewhere the document that is open tells its own.
    pub(crate) fn complaints(&self) -> Vec<String> {
        if !self.engine.tells() {
            let noted = self.script("return (globalThis.complaints ?? []).splice(0)");
            let noted = noted.as_array().into_iter().flatten();
            return noted.filter_map(|words| words.as_str().map(str::to_owned)).collect();
        }
        let lines = self.log("browser");
        let complaints = lines.iter().filter(|line| line["level"] == "SEVERE" || line["level"] == "WARNING");
        complaints.map(|line| line["message"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// The addresses off this machine that were asked for since the last call, by pages, frames and workers.
    pub(crate) fn foreign_requests(&self) -> Vec<String> {
        if !self.engine.tells() {
            return self.gateway.asked();
        }
        let own = |url: &String| {
            ["http://127.0.0.1:", "http://localhost:", "data:", "about:"]
                .iter()
                .any(|own| url.starts_with(own))
        };
        let lines = self.log("performance");
        lines.iter().filter_map(requested).filter(|url| !own(url)).collect()
    }

    /// Every element that a CSS selector finds now.
    pub(crate) fn select(&self, selector: &str) -> Vec<Element<'_>> {
        self.elements("/elements", &json!({ "using": "css selector", "value": selector }))
    }

    fn elements(&self, path: &str, wanted: &Value) -> Vec<Element<'_>> {
        let found = self.post(path, wanted);
        let ids = found.as_array().into_iter().flatten().filter_map(|element| element[ELEMENT].as_str());
        ids.map(|id| Element { browser: self, id: id.to_owned() }).collect()
    }

    /// Turns to the document inside a frame.
    pub(crate) fn enter(&self, frame: &Element) {
        self.post("/frame", &json!({ "id": { ELEMENT: frame.id } }));
    }

    /// Looks until there is something to give. Fails with what the page shows when it takes too long.
    pub(crate) fn wait<T>(&self, what: &str, mut look: impl FnMut() -> Option<T>) -> T {
        let start = Instant::now();
        loop {
            if let Some(found) = look() {
                return found;
            }
            assert!(
                start.elapsed() < PATIENCE,
                "no {what}\n— page:\n{}\n— console: {:#?}",
                self.text(),
                self.complaints()
            );
            std::thread::sleep(LOOK);
        }
    }

    fn log(&self, kind: &str) -> Vec<Value> {
        let lines = self.post("/se/log", &json!({ "type": kind }));
        lines.as_array().cloned().unwrap_or_default()
    }

    fn get(&self, path: &str) -> Value {
        value(path, self.agent.get(format!("{}{path}", self.session)).call())
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        value(path, self.agent.post(format!("{}{path}", self.session)).send_json(body))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Closes the browser; the driver alone would leave it running.
        let _ = self.agent.delete(&self.session).call();
    }
}

impl Element<'_> {
    /// Clicks it, as a reader would: it has to be visible.
    pub(crate) fn click(&self) {
        self.browser.post(&self.path("click"), &json!({}));
    }

    /// Presses the middle of it, whatever lies there.
    pub(crate) fn press(&self) {
        let [x, y] = self.middle();
        self.browser.drag([x, y], [x, y]);
    }

    /// Brings the keyboard to it.
    pub(crate) fn focus(&self) {
        let script = json!({ "script": "arguments[0].focus()", "args": [{ ELEMENT: self.id }] });
        self.browser.post("/execute/sync", &script);
    }

    /// Its middle in the window.
    pub(crate) fn middle(&self) -> [f64; 2] {
        let [x, y, width, height] = self.place();
        [x + width / 2.0, y + height / 2.0]
    }

    /// Types into it.
    pub(crate) fn type_in(&self, keys: &str) {
        self.browser.post(&self.path("value"), &json!({ "text": keys }));
    }

    /// The elements inside it that a CSS selector finds now.
    pub(crate) fn select(&self, selector: &str) -> Vec<Element<'_>> {
        let wanted = json!({ "using": "css selector", "value": selector });
        self.browser.elements(&self.path("elements"), &wanted)
    }

    /// The text that a reader sees in it.
    pub(crate) fn text(&self) -> String {
        self.read("text")
    }

    /// An attribute as the page has it now, empty where it is missing.
    pub(crate) fn attribute(&self, name: &str) -> String {
        self.read(&format!("attribute/{name}"))
    }

    /// A property: what a field holds, whether a box is ticked.
    pub(crate) fn property(&self, name: &str) -> Value {
        self.browser.get(&self.path(&format!("property/{name}")))
    }

    /// Its place in the window, into which it is brought: left, top, width, height.
    pub(crate) fn place(&self) -> [f64; 4] {
        let script = "arguments[0].scrollIntoView({ block: 'nearest' });
            return arguments[0].getBoundingClientRect().toJSON()";
        let place =
            self.browser.post("/execute/sync", &json!({ "script": script, "args": [{ ELEMENT: self.id }] }));
        ["x", "y", "width", "height"].map(|side| place[side].as_f64().unwrap_or_default())
    }

    /// Its role, as a screen reader is told.
    pub(crate) fn role(&self) -> String {
        self.read("computedrole")
    }

    /// Its accessible name.
    pub(crate) fn name(&self) -> String {
        self.read("computedlabel")
    }

    /// Whether a reader sees it.
    pub(crate) fn is_shown(&self) -> bool {
        self.browser.get(&self.path("displayed")) == true
    }

    fn read(&self, what: &str) -> String {
        self.browser.get(&self.path(what)).as_str().unwrap_or_default().to_owned()
    }

    fn path(&self, what: &str) -> String {
        format!("/element/{}/{what}", self.id)
    }
}

/// Asks drivers: their errors are answers, their silence is none.
fn agent() -> Agent {
    Agent::config_builder().http_status_as_error(false).timeout_global(Some(SILENCE)).build().into()
}

/// The value of a driver's answer. An element that went away meanwhile gives null: who waits looks again.
fn value<E: Debug>(path: &str, answer: Result<ureq::http::Response<ureq::Body>, E>) -> Value {
    let mut answer = answer.unwrap_or_else(|error| panic!("the driver did not answer {path}: {error:?}"));
    let body: Value = answer.body_mut().read_json().expect("drivers answer in JSON");
    let text = |name: &str| body["value"][name].as_str().unwrap_or_default().to_owned();
    match (text("error").as_str(), text("message").as_str()) {
        ("", _) => body["value"].clone(),
        ("stale element reference" | "no such element", _) => Value::Null,
        // WebKit's, for role and name of what is not shown.
        ("unknown error", "") if path.contains("/computed") => Value::Null,
        (error, message) => panic!("{path}: {error}: {message}"),
    }
}

/// The address that a line of Chromium's log says was asked for.
fn requested(line: &Value) -> Option<String> {
    let message: Value = serde_json::from_str(line["message"].as_str()?).ok()?;
    let is_request = message["message"]["method"] == "Network.requestWillBeSent";
    let url = message["message"]["params"]["request"]["url"].as_str()?;
    is_request.then(|| url.to_owned())
}
