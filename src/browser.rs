//! What only a browser can do. Text in, text out: nothing here knows what the site is about.
//!
//! While pages are written on the build machine there is no browser; then every function does
//! nothing. This file alone asks which of the two it is.

cfg_select! {
    target_arch = "wasm32" => {
        mod present;
        pub use present::*;
    }
    _ => {
        mod absent;
        pub use absent::*;
    }
}

/// What came of asking for a file.
pub enum Answer {
    /// An answer came: the file's text, or none when there is no such file or it is too long.
    Came(Option<String>),
    NoNetwork,
}
