//! Digest text to articles, blocks and problems. Knows the shape of a digest and the names of outlets;
//! knows nothing of actors or places. Never fails: what can't be read is a problem that quotes its line.

/// What reading one digest gives.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Parsed {
    /// Articles in order.
    pub articles: Vec<Article>,
    /// What could not be read as expected, by line.
    pub problems: Vec<Problem>,
}

/// One press item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Article {
    /// Hash of normalised title and text, 16 hex digits: the same article twice has the same.
    pub id: String,
    /// First and last line of the digest, counted from 1.
    pub lines: (u32, u32),
    /// Everything that was read, in order; the first is the title.
    pub blocks: Vec<Block>,
    /// People and desks that sign it.
    pub bylines: Vec<String>,
}

/// One stretch of an article: as a rule one line.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// What it is.
    pub kind: BlockKind,
    /// First and last line of the digest, counted from 1.
    pub lines: (u32, u32),
    /// Its text, without outer white space, non-breaking spaces as spaces.
    pub text: String,
}

/// What a block is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BlockKind {
    /// The title at the head.
    Title,
    /// Who wrote it.
    Byline,
    /// Who printed it.
    Outlet,
    /// When.
    Date,
    /// A summary set off from the body.
    Standfirst,
    /// A paragraph.
    Paragraph,
    /// A sub-heading.
    Heading,
    /// The text of a picture.
    Caption,
    /// The title again and "read more": its text keeps both, a line each. `title` in the contract.
    Closing,
}

/// Something that could not be read as expected.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Problem {
    /// Line of the digest, counted from 1.
    pub line: u32,
    /// What sort, a word ("unclosed-article").
    pub kind: &'static str,
    /// A sentence for the editor, which quotes the line where the line is in no block.
    pub text: String,
}

/// Reads one digest. Every non-blank line ends in exactly one block, or in a problem that quotes it.
pub fn parse(_text: &str) -> Parsed {
    Parsed::default()
}

impl Article {
    /// The first title.
    pub fn title(&self) -> &str {
        self.blocks.first().map_or("", |block| &block.text)
    }

    /// The standfirst, where there is one.
    pub fn standfirst(&self) -> Option<&str> {
        self.blocks.iter().find(|block| block.kind == BlockKind::Standfirst).map(|block| block.text.as_str())
    }
}

impl BlockKind {
    /// Every kind, in the order of its number in the compiled corpus.
    pub const ALL: &'static [BlockKind] = &[
        BlockKind::Title,
        BlockKind::Byline,
        BlockKind::Outlet,
        BlockKind::Date,
        BlockKind::Standfirst,
        BlockKind::Paragraph,
        BlockKind::Heading,
        BlockKind::Caption,
        BlockKind::Closing,
    ];

    /// Whether it is text to read rather than a header or a footer.
    pub fn is_text(self) -> bool {
        matches!(self, BlockKind::Standfirst | BlockKind::Paragraph | BlockKind::Heading | BlockKind::Caption)
    }
}
