//! The columns a corpus is made of: numbers in the narrowest width that holds them, strings and lists over
//! them. Each kind has its `push` and its `take` side by side. Knows no article.

use super::Corrupt;

/// Numbers of one width, one after another.
#[derive(Clone, Copy, Debug, Default)]
pub(super) struct Column<'a> {
    bytes: &'a [u8],
    width: usize,
}

/// Strings one behind another.
#[derive(Clone, Copy, Debug)]
pub(super) struct Strings<'a> {
    starts: Column<'a>,
    text: &'a str,
}

/// Lists one behind another: row `n` holds the items `starts[n]..starts[n + 1]` of other columns.
#[derive(Clone, Copy, Debug)]
pub(super) struct Lists<'a> {
    starts: Column<'a>,
}

/// What a corpus is written into.
#[derive(Debug, Default)]
pub(super) struct Sink(pub(super) Vec<u8>);

/// What a corpus is read from.
#[derive(Debug)]
pub(super) struct Source<'a>(pub(super) &'a [u8]);

impl Sink {
    /// Length, width and numbers.
    pub(super) fn column(&mut self, numbers: &[u32]) {
        let width = match numbers.iter().copied().max().unwrap_or(0) {
            0..=0xff => 1,
            0x100..=0xffff => 2,
            _ => 4,
        };
        self.length(numbers.len());
        self.0.push(width);
        for number in numbers {
            self.0.extend_from_slice(&number.to_le_bytes()[..usize::from(width)]);
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
    fn bytes(&mut self, count: usize) -> Result<&'a [u8], Corrupt> {
        let (bytes, rest) = self.0.split_at_checked(count).ok_or(Corrupt("it ends too early"))?;
        self.0 = rest;
        Ok(bytes)
    }

    fn length(&mut self) -> Result<usize, Corrupt> {
        let bytes = self.bytes(4)?.try_into().expect("four bytes");
        usize::try_from(u32::from_le_bytes(bytes)).map_err(|_| Corrupt("a length"))
    }

    /// Numbers, each below `bound`.
    pub(super) fn column(&mut self, length: usize, bound: u64) -> Result<Column<'a>, Corrupt> {
        let column = self.any_column()?;
        if column.len() != length {
            return Err(Corrupt("columns of one table differ in length"));
        }
        if column.iter().any(|number| u64::from(number) >= bound) {
            return Err(Corrupt("a number points out of its table"));
        }
        Ok(column)
    }

    /// Numbers of any count and value.
    pub(super) fn any_column(&mut self) -> Result<Column<'a>, Corrupt> {
        let length = self.length()?;
        let width = usize::from(self.bytes(1)?[0]);
        if !matches!(width, 1 | 2 | 4) {
            return Err(Corrupt("the width of a column"));
        }
        let bytes = self.bytes(length.checked_mul(width).ok_or(Corrupt("the length of a column"))?)?;
        Ok(Column { bytes, width })
    }

    /// Strings of any count.
    pub(super) fn strings(&mut self) -> Result<Strings<'a>, Corrupt> {
        let starts = self.any_column()?;
        let length = self.length()?;
        let text = std::str::from_utf8(self.bytes(length)?).map_err(|_| Corrupt("text that is not UTF-8"))?;
        check_starts(starts, length)?;
        if starts.iter().any(|start| !text.is_char_boundary(start as usize)) {
            return Err(Corrupt("a string that cuts a character"));
        }
        Ok(Strings { starts, text })
    }

    /// Lists, one for each of `rows`, of spans, of which there are `spans`; they need not start at the first.
    pub(super) fn span_lists(&mut self, rows: usize, spans: usize) -> Result<Lists<'a>, Corrupt> {
        let starts = self.column(rows + 1, spans as u64 + 1)?;
        if ascending(starts) {
            Ok(Lists { starts })
        } else {
            Err(Corrupt("starts of spans that do not ascend"))
        }
    }

    /// Lists, one for each of `rows`, over tables with as many items as the last list ends at.
    pub(super) fn lists(&mut self, rows: usize) -> Result<Lists<'a>, Corrupt> {
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
        self.bytes.len() / self.width
    }

    /// Number `row`.
    pub(super) fn get(self, row: usize) -> u32 {
        let at = row * self.width;
        match self.width {
            1 => u32::from(self.bytes[at]),
            2 => u32::from(u16::from_le_bytes([self.bytes[at], self.bytes[at + 1]])),
            _ => u32::from_le_bytes(self.bytes[at..at + 4].try_into().expect("four bytes")),
        }
    }

    /// All numbers.
    pub(super) fn iter(self) -> impl Iterator<Item = u32> + 'a {
        (0..self.len()).map(move |row| self.get(row))
    }
}

impl<'a> Strings<'a> {
    /// Count of strings.
    pub(super) fn len(self) -> usize {
        self.starts.len() - 1
    }

    /// String `row`.
    pub(super) fn get(self, row: u32) -> &'a str {
        let row = row as usize;
        &self.text[self.starts.get(row) as usize..self.starts.get(row + 1) as usize]
    }
}

impl Lists<'_> {
    /// Count of items in all lists.
    pub(super) fn items(self) -> usize {
        self.starts.get(self.starts.len() - 1) as usize
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
