//! The path from the top of the file to the value that is being parsed.

use crate::{JsonPath, Segment};

/// The position of the parser in the file. It becomes a [`JsonPath`] only if there is a fault to
/// report.
#[derive(Clone, Copy)]
pub(super) enum PathCursor<'a> {
    File,
    Field { above: &'a PathCursor<'a>, name: &'a str },
    Entry { above: &'a PathCursor<'a>, index: usize },
}

impl<'a> PathCursor<'a> {
    pub(super) fn field(&'a self, name: &'a str) -> Self {
        PathCursor::Field { above: self, name }
    }

    pub(super) fn entry(&'a self, index: usize) -> Self {
        PathCursor::Entry { above: self, index }
    }

    pub(super) fn to_json_path(self) -> JsonPath {
        let (mut segments, mut path) = (Vec::new(), self);
        loop {
            path = match path {
                PathCursor::File => break,
                PathCursor::Field { above, name } => {
                    segments.push(Segment::Field((*name).to_owned()));
                    *above
                }
                PathCursor::Entry { above, index } => {
                    segments.push(Segment::Entry(index + 1));
                    *above
                }
            };
        }
        segments.reverse();
        JsonPath(segments)
    }
}
