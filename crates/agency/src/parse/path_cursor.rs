//! The way from the top of the file to the value that is being read.

use crate::{Place, Step};

/// Where in the file the reader is; the way up is followed only when there is a fault to tell.
#[derive(Clone, Copy)]
pub(super) enum Here<'a> {
    File,
    Field { above: &'a Here<'a>, name: &'a str },
    Entry { above: &'a Here<'a>, index: usize },
}

impl<'a> Here<'a> {
    pub(super) fn field(&'a self, name: &'a str) -> Self {
        Here::Field { above: self, name }
    }

    pub(super) fn entry(&'a self, index: usize) -> Self {
        Here::Entry { above: self, index }
    }

    pub(super) fn place(&self) -> Place {
        let (mut steps, mut here) = (Vec::new(), self);
        loop {
            here = match here {
                Here::File => break,
                Here::Field { above, name } => {
                    steps.push(Step::Field((*name).to_owned()));
                    above
                }
                Here::Entry { above, index } => {
                    steps.push(Step::Entry(index + 1));
                    above
                }
            };
        }
        steps.reverse();
        Place(steps)
    }
}
