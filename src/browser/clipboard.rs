//! Copying a link; a frame or an old browser may forbid it.

use wasm_bindgen_futures::{JsFuture, spawn_local};
use yew::Callback;

/// Copies a text and tells whether that worked.
pub fn copy(text: String, done: Callback<bool>) {
    let Some(window) = web_sys::window() else { return done.emit(false) };
    if !window.is_secure_context() {
        return done.emit(false);
    }
    let writing = window.navigator().clipboard().write_text(&text);
    spawn_local(async move { done.emit(JsFuture::from(writing).await.is_ok()) });
}
