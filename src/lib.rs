//! The page of Digest Atlas: what is shown (`view`), what changes (`state`), what talks to the browser
//! (`browser`). Everything that could run without a browser lives in the crate `atlas`.
//!
//! Architecture invariant: `app -> {browser, view, state}`; `view -> state -> atlas`. Never
//! `view -> browser`, never `state -> view`. `script` answers to scripts, beside `app`.

#![forbid(unsafe_code)]

pub mod app;
#[cfg(feature = "bench")]
pub mod bench;
pub mod book;
pub mod browser;
pub mod script;
pub mod state;
pub mod view;
