//! Components, one a file; a folder where a part has parts. They take values and callbacks, and know
//! nothing of the browser beyond the events they are handed.

pub mod timeline;
