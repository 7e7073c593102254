//! The page's parts, rendered natively.

mod map;
