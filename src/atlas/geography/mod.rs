//! Shapes of countries and regions on an integer grid, as shared arcs. Knows no SVG and no article.
