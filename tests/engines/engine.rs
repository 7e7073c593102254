//! The engines: how each is started and asked. `cargo atlas test` names one, and its programs, in the
//! environment; all tests run in each.

use std::net::TcpListener;
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::{Value, json};

use crate::gateway::Gateway;
use crate::screen::Screen;

/// How long a driver may take until it answers.
const PATIENCE: Duration = Duration::from_mins(1);

/// Time between two looks at a driver that starts.
const LOOK: Duration = Duration::from_millis(20);

/// Times that a driver is started on another port, should its port be taken meanwhile.
const TRIES: usize = 5;

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

/// Its compilers do here what they do for readers, but while the page waits, and what they made stays. On Linux
/// they race with what runs, and once in some hundred pages WebAssembly ends in a trap
/// (<https://bugs.webkit.org/show_bug.cgi?id=259441>). For readers the page then starts again where it was, which has
/// tests of its own; in the middle of another test it can't.
const WEBKIT: [(&str, &str); 2] = [("JSC_useConcurrentJIT", "0"), ("JSC_freeRetiredWasmCode", "0")];

/// A browser engine.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// A driver that answers, stopped when dropped.
pub(crate) struct Driver {
    process: Child,
    pub(crate) url: String,
    // Goes after the browser that it shows.
    _screen: Option<Screen>,
}

impl Engine {
    /// The engine that this run is about.
    pub(crate) fn tested() -> Engine {
        let name = std::env::var("DIGEST_ATLAS_ENGINE").unwrap_or_default();
        match name.as_str() {
            "" | "chromium" => Engine::Chromium,
            "firefox" => Engine::Firefox,
            "webkit" => Engine::WebKit,
            _ => panic!("no engine is called {name}"),
        }
    }

    /// Whether its driver tells what the console says and which addresses the page asks for.
    pub(crate) fn tells(self) -> bool {
        self == Engine::Chromium
    }

    /// What a session of it is asked to be.
    pub(crate) fn wishes(self, gateway: &Gateway) -> Value {
        let mut wishes = match self {
            Engine::Chromium => json!({
                "goog:chromeOptions": { "args": CHROMIUM },
                "goog:loggingPrefs": { "browser": "ALL", "performance": "ALL" },
            }),
            Engine::Firefox => json!({ "moz:firefoxOptions": {
                "args": ["-headless"],
                "prefs": {
                    // Its own settings, which it would ask for all the time.
                    "services.settings.server": "data:,none",
                    "network.captive-portal-service.enabled": false,
                },
            } }),
            Engine::WebKit => json!({ "webkitgtk:browserOptions": {
                "args": ["--automation", "--javascript-can-open-windows-automatically=true"],
            } }),
        };
        if let (Ok(program), Some(options)) =
            (std::env::var("DIGEST_ATLAS_BROWSER"), wishes.get_mut(self.options()))
        {
            options["binary"] = program.into();
        }
        // WebKitGTK is told in its environment: a list of exceptions that comes with the session crashes it.
        if self == Engine::Firefox {
            wishes["proxy"] = gateway.wish();
        }
        wishes
    }

    fn options(self) -> &'static str {
        match self {
            Engine::Chromium => "goog:chromeOptions",
            Engine::Firefox => "moz:firefoxOptions",
            Engine::WebKit => "webkitgtk:browserOptions",
        }
    }

    fn driver(self) -> &'static str {
        match self {
            Engine::Chromium => "chromedriver",
            Engine::Firefox => "geckodriver",
            Engine::WebKit => "WebKitWebDriver",
        }
    }
}

impl Driver {
    /// Starts the engine's driver on a free port, and waits until it answers.
    pub(crate) fn start(engine: Engine, gateway: &Gateway) -> Driver {
        (0..TRIES).find_map(|_| Driver::on(engine, gateway, free_port())).expect("a driver on some port")
    }

    fn on(engine: Engine, gateway: &Gateway, port: u16) -> Option<Driver> {
        let program = std::env::var_os("DIGEST_ATLAS_DRIVER").unwrap_or_else(|| engine.driver().into());
        // Only WebKitGTK has no windows without a screen.
        let screen = (engine == Engine::WebKit).then(Screen::start);
        let mut command = Command::new(program);
        command
            .arg(format!("--port={port}"))
            .stdin(Stdio::null())
            .stdout(Stdio::null())
            .stderr(Stdio::null());
        // Date fields are typed in the order of a language.
        command.env("LC_ALL", "C.UTF-8").env("LANGUAGE", "en_US");
        // Without it Firefox keeps to the address of its settings.
        command.env("MOZ_REMOTE_SETTINGS_DEVTOOLS", "1");
        if engine == Engine::WebKit {
            command.envs(gateway.environment()).envs(WEBKIT);
        }
        command.envs(screen.as_ref().map(|screen| ("DISPLAY", screen.name.as_str())));
        let process = command.spawn().expect("a driver: `cargo atlas test` finds or installs one");
        let url = format!("http://127.0.0.1:{port}");
        let mut driver = Driver { process, url, _screen: screen };
        driver.answers().then_some(driver)
    }

    /// Waits for the driver; it ends by itself where its port is taken.
    fn answers(&mut self) -> bool {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if self.process.try_wait().expect("it is ours").is_some() {
                return false;
            }
            if ureq::get(format!("{}/status", self.url)).call().is_ok() {
                return true;
            }
            std::thread::sleep(LOOK);
        }
        panic!("the driver does not answer")
    }
}

impl Drop for Driver {
    fn drop(&mut self) {
        let _ = self.process.kill();
        let _ = self.process.wait();
    }
}

fn free_port() -> u16 {
    let listener = TcpListener::bind(("127.0.0.1", 0)).expect("some port is free");
    listener.local_addr().expect("it is bound").port()
}
