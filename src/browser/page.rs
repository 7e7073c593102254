//! The page around the app: where it is mounted, how wide it is, and what it and the loader tell each other.

use gloo::events::EventListener;
use gloo::timers::callback::Timeout;
use web_sys::{Element, Event};
use yew::Callback;

/// What the loader tells the app.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Signal {
    /// The whole version is stored: it opens without a connection.
    Offline,
    /// A newer version waits.
    Update,
}

impl Signal {
    /// Listens for a signal while the listener lives.
    pub fn listen(self, told: Callback<()>) -> Option<EventListener> {
        let name = match self {
            Signal::Offline => "digest-atlas:offline",
            Signal::Update => "digest-atlas:update",
        };
        web_sys::window().map(|window| EventListener::new(&window, name, move |_| told.emit(())))
    }
}

/// The element that holds the app.
pub fn mount_point() -> Option<Element> {
    web_sys::window()?.document()?.get_element_by_id("app")
}

/// Tells the loader that the app stands, so that the list for readers without scripts can go.
pub fn ready() {
    tell("digest-atlas:ready");
}

/// Tells scripts that something else is asked for.
pub fn changed() {
    tell("digest-atlas:change");
}

/// Tells the loader to start the new version.
pub fn take_update() {
    tell("digest-atlas:take-update");
}

/// Tells the loader of a panic, which then shows a message and a reload that keeps the address.
pub fn report_panics() {
    std::panic::set_hook(Box::new(|info| {
        web_sys::console::error_1(&info.to_string().into());
        tell("digest-atlas:panic");
    }));
}

/// Does something once the browser has done what it has to.
pub fn soon(work: impl FnOnce() + 'static) {
    Timeout::new(0, work).forget();
}

fn tell(name: &str) {
    if let (Some(window), Ok(event)) = (web_sys::window(), Event::new(name)) {
        let _ = window.dispatch_event(&event);
    }
}

/// Width of the page in CSS pixels.
pub fn width() -> u32 {
    let root = web_sys::window().and_then(|window| window.document()?.document_element());
    // Without the scroll bar, unlike the window's own width.
    root.and_then(|root| u32::try_from(root.client_width()).ok()).filter(|width| *width > 0).unwrap_or(1024)
}

/// Whether a media query holds, as the style sheets ask it.
pub fn matches(query: &str) -> bool {
    let list = web_sys::window().and_then(|window| window.match_media(query).ok().flatten());
    list.is_some_and(|list| list.matches())
}

/// Tells every new size of the window while the listener lives.
pub fn on_resize(told: Callback<()>) -> Option<EventListener> {
    web_sys::window().map(|window| EventListener::new(&window, "resize", move |_| told.emit(())))
}
