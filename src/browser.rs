//! What only a browser can do. Text in, text out: nothing here knows what the site is about.
//!
//! While pages are written on the build machine there is no browser; then every function does
//! nothing. This file alone asks which of the two it is.

// Not `cfg_select!`: rustfmt does not format the modules inside it (rust-lang/rust#158371).
#[cfg(not(target_arch = "wasm32"))]
mod stub;
#[cfg(target_arch = "wasm32")]
mod web;

#[cfg(not(target_arch = "wasm32"))]
pub use stub::*;
#[cfg(target_arch = "wasm32")]
pub use web::*;

/// A JSON text, taken apart.
pub use serde_json::Value as Json;

/// Under which name a device keeps a draft, if somebody asked it to.
pub const DRAFT: &str = "agency.json";

/// Whether a browser keeps the site for a place without a network.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Offline {
    /// It keeps none: a private window, or an address without https.
    Refused,
    Off,
    On,
}

/// A file that somebody chose on this device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ChosenFile {
    pub name: String,
    /// None when it is too long, or cannot be read.
    pub bytes: Option<Vec<u8>>,
}

/// A picture that the browser has drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Picture {
    pub bytes: Vec<u8>,
    pub media_type: &'static str,
    /// Of a file's name.
    pub ending: &'static str,
}

/// Why a picture was not drawn again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PictureFault {
    NotAPicture,
    /// The browser draws none, or none that is short enough.
    Refused,
}

/// An element that is put together from text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Markup {
    tag: &'static str,
    attributes: Vec<(&'static str, String)>,
    text: String,
    /// After the text.
    pieces: Vec<Markup>,
}

impl Markup {
    pub fn text(tag: &'static str, text: String) -> Self {
        Self { tag, attributes: Vec::new(), text, pieces: Vec::new() }
    }

    pub fn with_children(tag: &'static str, pieces: Vec<Self>) -> Self {
        Self { tag, attributes: Vec::new(), text: String::new(), pieces }
    }

    #[must_use]
    pub fn with(mut self, attribute: &'static str, value: impl Into<String>) -> Self {
        self.attributes.push((attribute, value.into()));
        self
    }

    /// The piece as it is written into a page.
    pub fn html(&self) -> String {
        let mut html = format!("<{}", self.tag);
        for (name, value) in &self.attributes {
            html += &format!(" {name}=\"{}\"", html_escape::encode_double_quoted_attribute(value));
        }
        html.push('>');
        html += &html_escape::encode_text(&self.text);
        html.extend(self.pieces.iter().map(Self::html));
        html += &format!("</{}>", self.tag);
        html
    }
}
