//! The page of Digest Atlas: what is shown (`view`), what changes (`state`), what talks to the browser
//! (`browser`). Everything that could run without a browser lives in the crate `atlas`.
//!
//! Architecture invariant: `view -> state -> atlas`; `main -> {browser, view, state}`. Never
//! `view -> browser`, never `state -> view`.

#![forbid(unsafe_code)]

pub mod view;
