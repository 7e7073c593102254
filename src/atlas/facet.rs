//! The one table of facets.
