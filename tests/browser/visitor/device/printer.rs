//! Printing: real pages as PDF, and a stub for `window.print`.

use crate::visitor::Visitor;
use browser_harness::Engine;
use pdf_extract::{Dictionary, Document, Object, extract_text_from_mem};
use serde_json::{Value, json};
use std::fs;
use std::path::Path;
use thirtyfour::common::print::{PrintMargins, PrintPage, PrintParameters};

/// The size of the paper.
#[derive(Clone, Copy, Debug)]
pub enum Paper {
    Letter,
    A4,
}

impl Paper {
    /// Width and height in cm (ANSI/ASME Y14.1; ISO 216).
    fn size(self) -> PrintPage {
        match self {
            Self::Letter => PrintPage { width: 21.59, height: 27.94 },
            Self::A4 => PrintPage { width: 21.0, height: 29.7 },
        }
    }
}

/// A printed page.
#[derive(Debug)]
pub struct Printed {
    /// The number of sheets, printed on one side.
    pub pages: usize,
    pub text: String,
    pub fonts: usize,
    /// The fonts that are embedded in the file.
    pub embedded: usize,
}

impl Printed {
    /// Whether the paper says this, wherever its lines break, and with ligatures or without.
    pub fn contains(&self, words: &str) -> bool {
        let plain = |text: &str| {
            let text: String = text.split_whitespace().collect();
            text.replace('\u{fb01}', "fi").replace('\u{fb02}', "fl")
        };
        plain(&self.text).contains(&plain(words))
    }
}

impl Visitor {
    /// Prints the page; `None` in WebKit, whose driver cannot print.
    pub async fn print_to_pdf(&self, paper: Paper) -> Option<Printed> {
        if self.engine == Engine::WebKit {
            return None;
        }
        let wanted = PrintParameters {
            page: paper.size(),
            // The styles of the page set its margins.
            margin: PrintMargins { top: 1.0, bottom: 1.0, left: 1.0, right: 1.0 },
            shrink_to_fit: false,
            ..PrintParameters::default()
        };
        let pdf = self.driver.print_page(wanted).await.expect("the page is printed");
        if let Some(folder) = std::env::var_os("BROWSER_TESTS_PAPER") {
            // Copies for people who want to look at the printed pages.
            let name = self.address().await.replace(|letter: char| !letter.is_alphanumeric(), "-");
            let name = format!("{:?}-{paper:?}-{name}.pdf", self.engine);
            fs::write(Path::new(&folder).join(name), &pdf).expect("a copy to look at");
        }
        let document = Document::load_mem(&pdf).expect("a PDF");
        let text = extract_text_from_mem(&pdf).expect("its words");
        let objects = document.objects.values().filter_map(|object| object.as_dict().ok());
        let descriptors: Vec<&Dictionary> = objects.filter(|object| is_font(object)).collect();
        let fonts = descriptors.len();
        let is_embedded =
            |font: &&&Dictionary| font.iter().any(|(key, _)| key.starts_with(b"FontFile"));
        let embedded = descriptors.iter().filter(is_embedded).count();
        Some(Printed { pages: document.get_pages().len(), text, fonts, embedded })
    }

    /// How many empty lines to write on with a pen the page has.
    pub async fn blank_line_count(&self) -> usize {
        self.query("return all('.rule').length", json!(null)).await
    }

    /// From now on, until the next page, printing records the text that would be on the paper. No
    /// driver reads a printed page, so the styles for paper are in force on the screen meanwhile.
    pub async fn stub_printer(&self) {
        let script = "window.print = () => {
                const rules = [...document.styleSheets].flatMap((sheet) => [...sheet.cssRules]);
                const media = rules.map((rule) => rule.media).filter((media) => media);
                const before = media.map((one) => one.mediaText);
                const paper = { print: 'all', screen: 'not all' };
                media.forEach((one) => { one.mediaText = paper[one.mediaText] ?? one.mediaText });
                window.printed = document.body.innerText;
                media.forEach((one, place) => { one.mediaText = before[place] });
            };
            return null";
        let _: Value = self.run_script(script, json!(null)).await;
    }

    pub async fn wait_for_printed_text(&self) -> String {
        self.wait_for_window_value("printed").await
    }
}

fn is_font(object: &Dictionary) -> bool {
    object.get(b"Type").and_then(Object::as_name).is_ok_and(|name| name == b"FontDescriptor")
}
