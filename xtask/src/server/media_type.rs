//! The media type of a file, by its extension.

use std::path::Path;

/// The `Content-Type` of a file. A browser refuses WebAssembly and modules of the wrong type.
///
/// Types are those of the IANA registry; JavaScript is `text/javascript` since RFC 9239 (2022).
pub fn media_type(file: &Path) -> &'static str {
    let extension = file.extension().and_then(|extension| extension.to_str());
    match extension.unwrap_or_default() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "txt" | "md" => "text/plain; charset=utf-8",
        "csv" => "text/csv; charset=utf-8",
        "xml" => "application/xml",
        "json" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "pdf" => "application/pdf",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "jpg" | "jpeg" => "image/jpeg",
        "webp" => "image/webp",
        "ico" => "image/vnd.microsoft.icon",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(name: &str, expected: &str) {
        assert_eq!(media_type(Path::new(name)), expected, "{name}");
    }

    #[test]
    fn files_that_browsers_check_have_their_type() {
        check("site_bg.wasm", "application/wasm");
        check("site-1a2b.js", "text/javascript; charset=utf-8");
        check("agency.json", "application/json");
        check("es/index.html", "text/html; charset=utf-8");
    }

    #[test]
    fn an_unknown_extension_is_an_octet_stream() {
        check("LICENSE", "application/octet-stream");
        check("page.html.unknown", "application/octet-stream");
    }
}
