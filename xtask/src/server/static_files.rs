//! Answers a request with a file of the site and the headers that `_headers` sets for it.
//!
//! Not tower-http's `ServeDir` (0.6.11): it redirects `//host` to another host if a folder has that
//! name, follows links out of the folder, sends neither a charset nor `Vary`, and answers 304 (not
//! modified) for a file that a test changed within the same second.

use crate::server::header_file::{self, HeaderFile};
use crate::server::media_type::media_type;
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode, Uri, header};
use percent_encoding::percent_decode_str;
use std::fs;
use std::path::{Path, PathBuf};

/// The precompressed variants of a file, best first: name in the header, extension of the file.
const ENCODINGS: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

/// The response to a request. `root` is canonical: nothing outside it is ever read.
pub fn respond(root: &Path, method: &Method, uri: &Uri, accepted: &HeaderMap) -> Response<Vec<u8>> {
    if method != Method::GET && method != Method::HEAD {
        let mut refused = text_response(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD");
        let allowed = HeaderValue::from_static("GET, HEAD");
        refused.headers_mut().insert(header::ALLOW, allowed);
        return refused;
    }
    let header_file = match HeaderFile::read(root) {
        Ok(header_file) => header_file,
        Err(error) => {
            return text_response(StatusCode::INTERNAL_SERVER_ERROR, &format!("{error:#}"));
        }
    };
    let mut response = match Target::find(root, uri.path()) {
        Target::File(file) => file_response(&file, StatusCode::OK, accepted),
        Target::FolderWithoutSlash => redirect(uri),
        Target::NotFound => None,
    }
    .or_else(|| file_response(&root.join("404.html"), StatusCode::NOT_FOUND, accepted))
    .unwrap_or_else(|| text_response(StatusCode::NOT_FOUND, "there is no such page"));
    response.headers_mut().extend(header_file.headers_for(uri.path()));
    if method == Method::HEAD {
        response.body_mut().clear();
    }
    response
}

/// What a path leads to.
#[derive(Debug, PartialEq, Eq)]
enum Target {
    File(PathBuf),
    FolderWithoutSlash,
    NotFound,
}

impl Target {
    fn find(root: &Path, path: &str) -> Self {
        let Some(relative) = decode_path(path) else {
            return Self::NotFound;
        };
        // A symbolic link may lead out of the root; only the canonical path shows it.
        let Ok(found) = root.join(relative).canonicalize() else {
            return Self::NotFound;
        };
        if !found.starts_with(root) || found == root.join(header_file::NAME) {
            return Self::NotFound;
        }
        let is_folder = found.is_dir();
        let index = found.join("index.html");
        match (is_folder, path.ends_with('/')) {
            (false, false) => Self::File(found),
            (true, true) if index.is_file() => Self::File(index),
            (true, false) if index.is_file() => Self::FolderWithoutSlash,
            // A folder without an index is not listed, and a file has no slash at its end.
            _ => Self::NotFound,
        }
    }
}

/// The path without its outer slashes; `None` if a name in it could lead out of the site.
fn decode_path(path: &str) -> Option<PathBuf> {
    let inner = path.strip_prefix('/')?;
    let inner = inner.strip_suffix('/').unwrap_or(inner);
    let mut decoded = PathBuf::new();
    if path == "/" {
        return Some(decoded);
    }
    for name in inner.split('/') {
        let name = percent_decode_str(name).decode_utf8().ok()?;
        // An empty name is refused, too: `//elsewhere.example` must never become a redirect.
        if matches!(&*name, "" | "." | "..") || name.contains(['/', '\\', '\0', ':']) {
            return None;
        }
        decoded.push(&*name);
    }
    Some(decoded)
}

/// `None` if there is no such file.
fn file_response(
    file: &Path,
    status: StatusCode,
    accepted: &HeaderMap,
) -> Option<Response<Vec<u8>>> {
    let plain = fs::read(file).ok()?;
    let mut response = Response::new(plain);
    *response.status_mut() = status;
    for (encoding, extension) in ENCODINGS.into_iter().rev() {
        let mut variant = file.as_os_str().to_owned();
        variant.push(".");
        variant.push(extension);
        let Ok(compressed) = fs::read(&variant) else {
            continue;
        };
        let headers = response.headers_mut();
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if accepts(accepted, encoding) {
            headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
            *response.body_mut() = compressed;
        }
    }
    let length = HeaderValue::from(response.body().len());
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_LENGTH, length);
    let media_type = HeaderValue::from_static(media_type(file));
    headers.insert(header::CONTENT_TYPE, media_type);
    Some(response)
}

/// Whether the browser accepts an encoding; with `br;q=0` it does not (RFC 9110, 12.5.3).
fn accepts(accepted: &HeaderMap, encoding: &str) -> bool {
    accepted
        .get_all(header::ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|offer| {
            let mut parts = offer.split(';').map(str::trim);
            let is_named = parts.next() == Some(encoding);
            let weight = parts.find_map(|part| part.strip_prefix("q="));
            is_named && weight.is_none_or(|weight| weight.parse().is_ok_and(|q: f32| q > 0.0))
        })
}

/// A redirect to the same address with a slash at its end.
fn redirect(uri: &Uri) -> Option<Response<Vec<u8>>> {
    let query = uri.query().map(|query| format!("?{query}"));
    let target = format!("{}/{}", uri.path(), query.unwrap_or_default());
    let mut response = text_response(StatusCode::MOVED_PERMANENTLY, &target);
    let target = HeaderValue::try_from(target).ok()?;
    response.headers_mut().insert(header::LOCATION, target);
    Some(response)
}

fn text_response(status: StatusCode, text: &str) -> Response<Vec<u8>> {
    let mut response = Response::new(format!("{text}\n").into_bytes());
    *response.status_mut() = status;
    let length = HeaderValue::from(response.body().len());
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_LENGTH, length);
    let plain = HeaderValue::from_static("text/plain; charset=utf-8");
    headers.insert(header::CONTENT_TYPE, plain);
    response
}

#[cfg(test)]
mod tests;
