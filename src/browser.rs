//! The only module that calls the browser. Text in, text out: nothing here knows what the site is
//! about.
//!
//! While pages are written, on the build machine, there is no browser: then every function of
//! `stub` does nothing. Only this file asks for which target it is compiled.

// Not `cfg_select!`: rustfmt does not format the modules inside it (rust-lang/rust#158371).
#[cfg(not(target_arch = "wasm32"))]
mod stub;
#[cfg(target_arch = "wasm32")]
mod web;

#[cfg(not(target_arch = "wasm32"))]
pub use stub::*;
#[cfg(target_arch = "wasm32")]
pub use web::*;

/// A parsed JSON text.
pub use serde_json::Value as Json;

/// Whether a service worker stores the site in this browser.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WorkerState {
    /// The browser has no service workers: a private window, or an address without https.
    Refused,
    Off,
    On,
}

/// A file that somebody chose from this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenFile {
    pub name: String,
    /// None when the file is too long, or cannot be read.
    pub bytes: Option<Vec<u8>>,
}

/// A picture that the browser has re-encoded.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub bytes: Vec<u8>,
    pub media_type: &'static str,
    /// The extension of its file name.
    pub extension: &'static str,
}

/// Why a picture was not re-encoded.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFault {
    NotAPicture,
    /// The browser cannot do it, or no result is short enough.
    Refused,
}

/// An HTML element built from text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Element {
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    text: String,
    /// Children come after the text.
    children: Vec<Element>,
}

impl Element {
    pub fn text(tag: &'static str, text: String) -> Self {
        Self { tag, attributes: Vec::new(), text, children: Vec::new() }
    }

    pub fn with_children(tag: &'static str, children: Vec<Self>) -> Self {
        Self { tag, attributes: Vec::new(), text: String::new(), children }
    }

    #[must_use]
    pub fn with(mut self, attribute: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((attribute, value.into()));
        self
    }

    /// The HTML of the element.
    pub fn html(&self) -> String {
        let mut html = format!("<{}", self.tag);
        for (name, value) in &self.attributes {
            html += &format!(" {name}=\"{}\"", html_escape::encode_double_quoted_attribute(value));
        }
        html.push('>');
        html += &html_escape::encode_text(&self.text);
        html.extend(self.children.iter().map(Self::html));
        html += &format!("</{}>", self.tag);
        html
    }
}
