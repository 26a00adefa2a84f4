//! The way from the top of the file to the value that is being read.

use crate::{JsonPath, Segment};

/// Where in the file the reader is; the way up is followed only when there is a fault to tell.
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

    pub(super) fn place(&self) -> JsonPath {
        let (mut steps, mut here) = (Vec::new(), self);
        loop {
            here = match here {
                PathCursor::File => break,
                PathCursor::Field { above, name } => {
                    steps.push(Segment::Field((*name).to_owned()));
                    above
                }
                PathCursor::Entry { above, index } => {
                    steps.push(Segment::Entry(index + 1));
                    above
                }
            };
        }
        steps.reverse();
        JsonPath(steps)
    }
}
