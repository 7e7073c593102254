//! A browser driven from outside, over the protocol that the drivers of all engines speak
//! (<https://www.w3.org/TR/webdriver2/>). Waits for a state, never for a time.

use std::fmt::Debug;
use std::io::{BufRead, BufReader};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

/// How long a state may take before the test fails.
const PATIENCE: Duration = Duration::from_secs(20);

/// Time between two looks at a state.
const LOOK: Duration = Duration::from_millis(40);

/// The key under which drivers name an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// What Chromium is started with: no screen, root allowed, and no talk of its own.
const CHROMIUM: &[&str] = &[
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--disable-dev-shm-usage",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    // Date fields are typed in the order of a language.
    "--lang=en-US",
    "--window-size=1280,900",
];

/// One browser with one window, closed when dropped.
pub(crate) struct Browser {
    driver: Child,
    session: String,
}

/// An element of the page that is open.
pub(crate) struct Element<'browser> {
    browser: &'browser Browser,
    id: String,
}

impl Browser {
    /// Starts the driver on a free port, and a browser with nothing stored.
    pub(crate) fn start() -> Browser {
        let program = std::env::var_os("DIGEST_ATLAS_DRIVER").unwrap_or_else(|| "chromedriver".into());
        let mut driver = Command::new(program)
            .args(["--port=0"])
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .expect("a chromedriver: `cargo atlas test` finds or installs one");
        let port = port_of(&mut driver);
        let mut browser = Browser { driver, session: format!("http://127.0.0.1:{port}/session") };
        let mut options = json!({ "args": CHROMIUM });
        if let Ok(binary) = std::env::var("DIGEST_ATLAS_BROWSER") {
            options["binary"] = binary.into();
        }
        let asked = json!({ "capabilities": { "alwaysMatch": {
            "goog:chromeOptions": options,
            "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
        } } });
        let answer = browser.post("", &asked);
        let id = answer["sessionId"].as_str().unwrap_or_else(|| panic!("no session: {answer}"));
        browser.session = format!("{}/{id}", browser.session);
        browser
    }

    /// Opens an address, and waits until it has loaded.
    pub(crate) fn open(&self, url: &str) {
        self.post("/url", &json!({ "url": url }));
    }

    /// Loads the page again.
    pub(crate) fn reload(&self) {
        self.post("/refresh", &json!({}));
    }

    /// Goes back, as the browser's own button does.
    pub(crate) fn back(&self) {
        self.post("/back", &json!({}));
    }

    /// Goes forward, as the browser's own button does.
    pub(crate) fn forward(&self) {
        self.post("/forward", &json!({}));
    }

    /// Makes the window as large as a screen of so many CSS pixels, on which the page is all there is.
    pub(crate) fn resize(&self, width: u32, height: u32) {
        let screen = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.command("Emulation.setDeviceMetricsOverride", &screen);
    }

    /// A command of Chromium's own protocol.
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
        self.script("return document.body.innerText").as_str().unwrap_or_default().to_owned()
    }

    /// What the console complained of since the last call: errors and warnings, frames included.
    pub(crate) fn complaints(&self) -> Vec<String> {
        let lines = self.log("browser");
        let complaints = lines.iter().filter(|line| line["level"] == "SEVERE" || line["level"] == "WARNING");
        complaints.map(|line| line["message"].as_str().unwrap_or_default().to_owned()).collect()
    }

    /// The addresses that the page asked for since the last call, frames and workers included.
    pub(crate) fn requests(&self) -> Vec<String> {
        let mut urls = Vec::new();
        for line in self.log("performance") {
            let message: Value =
                line["message"].as_str().and_then(|text| serde_json::from_str(text).ok()).unwrap_or_default();
            if message["message"]["method"] == "Network.requestWillBeSent" {
                urls.extend(message["message"]["params"]["request"]["url"].as_str().map(str::to_owned));
            }
        }
        urls
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
        value(
            path,
            ureq::get(format!("{}{path}", self.session)).config().http_status_as_error(false).build().call(),
        )
    }

    fn post(&self, path: &str, body: &Value) -> Value {
        let request =
            ureq::post(format!("{}{path}", self.session)).config().http_status_as_error(false).build();
        value(path, request.send_json(body))
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // Closes the browser; the driver alone would leave it running.
        let _ = ureq::delete(&self.session).call();
        let _ = self.driver.kill();
        let _ = self.driver.wait();
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

/// The value of a driver's answer. An element that went away meanwhile gives null: who waits looks again.
fn value<E: Debug>(path: &str, answer: Result<ureq::http::Response<ureq::Body>, E>) -> Value {
    let mut answer = answer.unwrap_or_else(|error| panic!("the driver did not answer {path}: {error:?}"));
    let body: Value = answer.body_mut().read_json().expect("drivers answer in JSON");
    let error = body["value"]["error"].as_str().unwrap_or_default();
    match error {
        "" => body["value"].clone(),
        "stale element reference" | "no such element" => Value::Null,
        _ => panic!("{path}: {error}: {}", body["value"]["message"]),
    }
}

/// Chromedriver says its port when it is ready; before that it says the one it was asked for, 0.
fn port_of(driver: &mut Child) -> u16 {
    let output = driver.stdout.take().expect("it is piped");
    let mut lines = BufReader::new(output).lines().map_while(Result::ok);
    let port = |line: String| line.split_once("successfully on port ")?.1.trim_end_matches('.').parse().ok();
    let port = lines.find_map(port);
    // What it says later must not fill the pipe.
    std::thread::spawn(move || lines.for_each(drop));
    port.expect("chromedriver says its port")
}
