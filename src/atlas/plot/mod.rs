//! Numbers for drawings: ticks, bins, projection. No SVG.

pub mod time;
