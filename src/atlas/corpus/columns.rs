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
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Strings<'a> {
    starts: Column<'a>,
    text: &'a str,
}

/// Lists one behind another: row `n` holds the items `starts[n]..starts[n + 1]` of other columns.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Lists<'a> {
    starts: Column<'a>,
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

    /// The start of every string and of the end, then the text.
    pub(super) fn strings<'s>(&mut self, strings: impl IntoIterator<Item = &'s str>) {
        let mut text = String::new();
        let mut starts = vec![0];
        for string in strings {
            text.push_str(string);
            starts.push(index(text.len()));
        }
        self.column(&starts);
        self.length(text.len());
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
    pub(super) fn lists(&mut self, rows: usize) -> Lists<'a> {
        let lists = self.checked_lists(rows);
        self.or_empty(lists)
    }

    /// Lists, one for each of `rows`, of spans, of which there are `spans`; they need not start at the first.
    pub(super) fn span_lists(&mut self, rows: usize, spans: usize) -> Lists<'a> {
        let starts = self.column(rows + 1, spans as u64 + 1);
        let ascends = ascending(starts).then_some(Lists { starts });
        self.or_empty(ascends.ok_or(Corrupt("starts of spans that do not ascend")))
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
        let starts = self.any_column()?;
        let length = self.length()?;
        let text = std::str::from_utf8(self.bytes(length)?).map_err(|_| Corrupt("text that is not UTF-8"))?;
        check_starts(starts, length)?;
        if starts.iter().any(|start| !text.is_char_boundary(start as usize)) {
            return Err(Corrupt("a string that cuts a character"));
        }
        Ok(Strings { starts, text })
    }

    fn checked_lists(&mut self, rows: usize) -> Result<Lists<'a>, Corrupt> {
        let starts = self.any_column()?;
        if starts.len() != rows + 1 {
            return Err(Corrupt("lists of one table differ in length"));
        }
        check_starts(starts, starts.get(rows) as usize)?;
        Ok(Lists { starts })
    }
}

fn ascending(starts: Column<'_>) -> bool {
    starts.iter().zip(starts.iter().skip(1)).all(|(one, next)| one <= next)
}

fn check_starts(starts: Column<'_>, end: usize) -> Result<(), Corrupt> {
    let whole = starts.len() > 0 && starts.get(0) == 0 && starts.get(starts.len() - 1) as usize == end;
    if ascending(starts) && whole { Ok(()) } else { Err(Corrupt("starts that do not ascend to the end")) }
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
    pub(super) fn len(self) -> usize {
        self.starts.len().saturating_sub(1)
    }

    /// String `row`.
    pub(super) fn get(self, row: u32) -> &'a str {
        let row = row as usize;
        stretch(self.text, self.starts.get(row) as usize..self.starts.get(row + 1) as usize)
    }
}

impl Lists<'_> {
    /// Count of items in all lists.
    pub(super) fn items(self) -> usize {
        self.starts.iter().last().unwrap_or(0) as usize
    }

    /// The items of some lists, which follow each other.
    pub(super) fn across(self, rows: std::ops::Range<usize>) -> std::ops::Range<usize> {
        self.starts.get(rows.start) as usize..self.starts.get(rows.end) as usize
    }

    /// The items of list `row`.
    pub(super) fn get(self, row: usize) -> std::ops::Range<usize> {
        self.across(row..row + 1)
    }
}

/// A count or place as the format stores it.
pub(super) fn index(number: usize) -> u32 {
    u32::try_from(number).expect("a corpus holds less than 4 GiB")
}
