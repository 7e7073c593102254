//! The compiled corpus: writer and reader side by side, one version. Knows no browser and no query.
