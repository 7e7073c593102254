//! The columns a corpus is made of: numbers in the narrowest width that holds them, strings and lists over
//! them. Each kind has its `push` and its `take` side by side. Knows no article.

use super::Corrupt;
use crate::letters::stretch;

/// Numbers of one width: their low bytes one after another, then the next bytes of all, because bytes of one
/// kind compress best together.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Column<'a> {
    bytes: &'a [u8],
    length: usize,
    /// Bytes of a number.
    width: usize,
}

/// Strings one behind another.
#[derive(Clone, Debug, Default)]
pub(super) struct Strings<'a> {
    starts: Vec<u32>,
    text: &'a str,
}

/// Lists one behind another: row `n` holds the items `starts[n]..starts[n + 1]` of other columns. Stored are their
/// lengths, which are small and compress well.
#[derive(Clone, Debug, Default)]
pub(super) struct Lists {
    starts: Vec<u32>,
}

/// What a corpus is written into.
#[derive(Debug, Default)]
pub(super) struct Sink(pub(super) Vec<u8>);

/// What a corpus is read from. What can't be read is empty, and `end` tells why.
#[derive(Debug)]
pub(super) struct Source<'a> {
    rest: &'a [u8],
    fault: Option<Corrupt>,
}

impl Sink {
    /// Length, width and numbers.
    pub(super) fn column(&mut self, numbers: &[u32]) {
        let width = match numbers.iter().copied().max().unwrap_or(0) {
            0..=0xff => 1,
            0x100..=0xffff => 2,
            0x1_0000..=0xff_ffff => 3,
            _ => 4,
        };
        self.length(numbers.len());
        self.0.push(width);
        for place in 0..usize::from(width) {
            self.0.extend(numbers.iter().map(|number| number.to_le_bytes()[place]));
        }
    }

    /// The lengths of lists from their starts and the last one's end.
    pub(super) fn lists(&mut self, starts: &[u32]) {
        let lengths: Vec<u32> = starts.windows(2).map(|pair| pair[1] - pair[0]).collect();
        self.column(&lengths);
    }

    /// The same of lists that do not start at the first item.
    pub(super) fn later_lists(&mut self, starts: &[u32]) {
        self.0.extend_from_slice(&starts[0].to_le_bytes());
        self.lists(starts);
    }

    /// The length of every string, then the text.
    pub(super) fn strings<'s>(&mut self, strings: impl IntoIterator<Item = &'s str>) {
        let mut text = String::new();
        let mut starts = vec![0];
        for string in strings {
            text.push_str(string);
            starts.push(index(text.len()));
        }
        self.lists(&starts);
        self.0.extend_from_slice(text.as_bytes());
    }

    fn length(&mut self, length: usize) {
        self.0.extend_from_slice(&index(length).to_le_bytes());
    }
}

impl<'a> Source<'a> {
    /// All of some bytes, to read.
    pub(super) fn new(bytes: &'a [u8]) -> Source<'a> {
        Source { rest: bytes, fault: None }
    }

    /// The first fault, if there was any, or bytes left over.
    pub(super) fn end(&self) -> Result<(), Corrupt> {
        match self.fault {
            Some(fault) => Err(fault),
            None if self.rest.is_empty() => Ok(()),
            None => Err(Corrupt("something follows its end")),
        }
    }

    fn or_empty<T: Default>(&mut self, read: Result<T, Corrupt>) -> T {
        read.unwrap_or_else(|fault| {
            self.fault.get_or_insert(fault);
            T::default()
        })
    }

    /// Numbers, each below `bound`.
    pub(super) fn column(&mut self, length: usize, bound: u64) -> Column<'a> {
        let column = self.bounded(length, bound);
        self.or_empty(column)
    }

    /// Strings of any count.
    pub(super) fn strings(&mut self) -> Strings<'a> {
        let strings = self.checked_strings();
        self.or_empty(strings)
    }

    /// Lists, one for each of `rows`, over tables with as many items as the last list ends at.
    pub(super) fn lists(&mut self, rows: usize) -> Lists {
        let lists = self.checked_lists(0, Some(rows));
        self.or_empty(lists)
    }

    /// Lists, one for each of `rows`, of spans, of which there are `spans`; they need not start at the first.
    pub(super) fn span_lists(&mut self, rows: usize, spans: usize) -> Lists {
        let lists = self.length().and_then(|first| self.checked_lists(first, Some(rows)));
        let lists = lists.and_then(|lists| {
            if lists.items() <= spans {
                Ok(lists)
            } else {
                Err(Corrupt("a list of spans that ends behind them"))
            }
        });
        self.or_empty(lists)
    }

    fn bytes(&mut self, count: usize) -> Result<&'a [u8], Corrupt> {
        let (bytes, rest) = self.rest.split_at_checked(count).ok_or(Corrupt("it ends too early"))?;
        self.rest = rest;
        Ok(bytes)
    }

    fn length(&mut self) -> Result<usize, Corrupt> {
        let bytes = self.bytes(4)?.try_into().expect("four bytes");
        usize::try_from(u32::from_le_bytes(bytes)).map_err(|_| Corrupt("a length"))
    }

    fn bounded(&mut self, length: usize, bound: u64) -> Result<Column<'a>, Corrupt> {
        let column = self.any_column()?;
        if column.len() != length {
            return Err(Corrupt("columns of one table differ in length"));
        }
        // As many bytes as there are hold any number.
        if bound >> (8 * column.width) == 0 && column.iter().any(|number| u64::from(number) >= bound) {
            return Err(Corrupt("a number points out of its table"));
        }
        Ok(column)
    }

    fn any_column(&mut self) -> Result<Column<'a>, Corrupt> {
        let length = self.length()?;
        let width = usize::from(self.bytes(1)?[0]);
        if !(1..=4).contains(&width) {
            return Err(Corrupt("the width of a column"));
        }
        let bytes = self.bytes(length.checked_mul(width).ok_or(Corrupt("the length of a column"))?)?;
        Ok(Column { bytes, length, width })
    }

    fn checked_strings(&mut self) -> Result<Strings<'a>, Corrupt> {
        let Lists { starts } = self.checked_lists(0, None)?;
        let length = starts.last().map_or(0, |end| *end as usize);
        let text = std::str::from_utf8(self.bytes(length)?).map_err(|_| Corrupt("text that is not UTF-8"))?;
        if starts.iter().any(|start| !text.is_char_boundary(*start as usize)) {
            return Err(Corrupt("a string that cuts a character"));
        }
        Ok(Strings { starts, text })
    }

    /// Lists from their lengths; `rows` where their count is known.
    fn checked_lists(&mut self, first: usize, rows: Option<usize>) -> Result<Lists, Corrupt> {
        let lengths = self.any_column()?;
        if rows.is_some_and(|rows| rows != lengths.len()) {
            return Err(Corrupt("lists of one table differ in length"));
        }
        let mut end = index(first);
        let mut starts = vec![end];
        for length in lengths.iter() {
            end = end.checked_add(length).ok_or(Corrupt("lists without an end"))?;
            starts.push(end);
        }
        Ok(Lists { starts })
    }
}

impl<'a> Column<'a> {
    /// Count of numbers.
    pub(super) fn len(self) -> usize {
        self.length
    }

    /// Number `row`.
    pub(super) fn get(self, row: usize) -> u32 {
        (0..self.width)
            .rev()
            .fold(0, |high, place| high << 8 | u32::from(self.bytes[place * self.length + row]))
    }

    /// All numbers.
    pub(super) fn iter(self) -> impl Iterator<Item = u32> + 'a {
        (0..self.len()).map(move |row| self.get(row))
    }
}

impl<'a> Strings<'a> {
    /// Count of strings.
    pub(super) fn len(&self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// String `row`.
    pub(super) fn get(&self, row: u32) -> &'a str {
        let row = row as usize;
        stretch(self.text, self.starts[row] as usize..self.starts[row + 1] as usize)
    }
}

impl Lists {
    /// Count of items in all lists.
    pub(super) fn items(&self) -> usize {
        self.starts.last().map_or(0, |end| *end as usize)
    }

    /// The items of some lists, which follow each other.
    pub(super) fn across(&self, rows: std::ops::Range<usize>) -> std::ops::Range<usize> {
        self.starts[rows.start] as usize..self.starts[rows.end] as usize
    }

    /// The items of list `row`.
    pub(super) fn get(&self, row: usize) -> std::ops::Range<usize> {
        self.across(row..row + 1)
    }
}

/// A count or place as the format stores it.
pub(super) fn index(number: usize) -> u32 {
    u32::try_from(number).expect("a corpus holds less than 4 GiB")
}
