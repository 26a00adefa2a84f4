//! What comes out of a printer.

use crate::visitor::Visitor;
use browser_harness::Engine;
use pdf_extract::{Dictionary, Document, Object, extract_text_from_mem};
use serde_json::json;
use std::fs;
use std::path::Path;
use thirtyfour::common::print::{PrintMargins, PrintPage, PrintParameters};

/// What lies in the printer.
#[derive(Clone, Copy, Debug)]
pub enum Paper {
    Letter,
    A4,
}

impl Paper {
    /// In cm (ANSI/ASME Y14.1; ISO 216).
    fn size(self) -> PrintPage {
        match self {
            Self::Letter => PrintPage { width: 21.59, height: 27.94 },
            Self::A4 => PrintPage { width: 21.0, height: 29.7 },
        }
    }
}

/// A page, printed.
#[derive(Debug)]
pub struct Printed {
    /// Sheets, printed on one side.
    pub pages: usize,
    pub text: String,
    pub fonts: usize,
    /// The fonts whose letters are in the file.
    pub embedded: usize,
}

impl Printed {
    /// Whether this stands on the paper, wherever its lines break.
    pub fn says(&self, words: &str) -> bool {
        let plain = |text: &str| text.split_whitespace().collect::<String>();
        plain(&self.text).contains(&plain(words))
    }
}

impl Visitor {
    /// Prints the page; none where the browser's driver cannot, which is WebKit's.
    pub async fn prints(&self, paper: Paper) -> Option<Printed> {
        if self.engine == Engine::WebKit {
            return None;
        }
        let wanted = PrintParameters {
            page: paper.size(),
            // The page says its margins itself.
            margin: PrintMargins { top: 1.0, bottom: 1.0, left: 1.0, right: 1.0 },
            shrink_to_fit: false,
            ..PrintParameters::default()
        };
        let pdf = self.driver.print_page(wanted).await.expect("the page is printed");
        if let Some(folder) = std::env::var_os("STORIES_PAPER") {
            // For whoever wants to look at the paper.
            let name = self.address().await.replace(|letter: char| !letter.is_alphanumeric(), "-");
            let name = format!("{:?}-{paper:?}-{name}.pdf", self.engine);
            fs::write(Path::new(&folder).join(name), &pdf).expect("a copy to look at");
        }
        let document = Document::load_mem(&pdf).expect("a PDF");
        let text = extract_text_from_mem(&pdf).expect("its words");
        let objects = document.objects.values().filter_map(|object| object.as_dict().ok());
        let described: Vec<&Dictionary> = objects.filter(|object| is_font(object)).collect();
        let fonts = described.len();
        let has_letters =
            |font: &&&Dictionary| font.iter().any(|(key, _)| key.starts_with(b"FontFile"));
        let embedded = described.iter().filter(has_letters).count();
        Some(Printed { pages: document.get_pages().len(), text, fonts, embedded })
    }

    /// Empty lines on the paper, for a pen.
    pub async fn lines_to_write_on(&self) -> usize {
        self.asks("return all('.rule').length", json!(null)).await
    }
}

fn is_font(object: &Dictionary) -> bool {
    object.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"FontDescriptor")
}
