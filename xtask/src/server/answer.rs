//! Which file answers a request, and with which headers.

use crate::server::header_file::{self, HeaderFile};
use crate::server::media_type::media_type;
use axum::http::{HeaderMap, HeaderValue, Method, Response, StatusCode, Uri, header};
use percent_encoding::percent_decode_str;
use std::fs;
use std::path::{Path, PathBuf};

/// Compressed neighbours of a file, best first: the name in a header, and the end of the name.
const ENCODINGS: [(&str, &str); 2] = [("br", "br"), ("gzip", "gz")];

/// The answer to a request. `root` is canonical: nothing outside it is ever read.
pub fn answer(root: &Path, method: &Method, uri: &Uri, asked: &HeaderMap) -> Response<Vec<u8>> {
    if method != Method::GET && method != Method::HEAD {
        let mut refusal = sentence(StatusCode::METHOD_NOT_ALLOWED, "only GET and HEAD");
        let allowed = HeaderValue::from_static("GET, HEAD");
        refusal.headers_mut().insert(header::ALLOW, allowed);
        return refusal;
    }
    let header_file = match HeaderFile::read(root) {
        Ok(header_file) => header_file,
        Err(error) => return sentence(StatusCode::INTERNAL_SERVER_ERROR, &format!("{error:#}")),
    };
    let mut response = match Place::of(root, uri.path()) {
        Place::File(file) => file_response(&file, StatusCode::OK, asked),
        Place::FolderWithoutSlash => redirect(uri),
        Place::Nowhere => None,
    }
    .or_else(|| file_response(&root.join("404.html"), StatusCode::NOT_FOUND, asked))
    .unwrap_or_else(|| sentence(StatusCode::NOT_FOUND, "there is no such page"));
    response.headers_mut().extend(header_file.headers_for(uri.path()));
    if method == Method::HEAD {
        response.body_mut().clear();
    }
    response
}

/// Where a path leads.
#[derive(Debug, PartialEq, Eq)]
enum Place {
    File(PathBuf),
    FolderWithoutSlash,
    Nowhere,
}

impl Place {
    fn of(root: &Path, path: &str) -> Self {
        let Some(inside) = decoded(path) else {
            return Self::Nowhere;
        };
        // A link may lead out of the root; only the canonical path tells.
        let Ok(place) = root.join(inside).canonicalize() else {
            return Self::Nowhere;
        };
        if !place.starts_with(root) || place == root.join(header_file::NAME) {
            return Self::Nowhere;
        }
        let is_folder = place.is_dir();
        let index = place.join("index.html");
        match (is_folder, path.ends_with('/')) {
            (false, false) => Self::File(place),
            (true, true) if index.is_file() => Self::File(index),
            (true, false) if index.is_file() => Self::FolderWithoutSlash,
            // A folder without an index is not listed, and a file is no folder.
            _ => Self::Nowhere,
        }
    }
}

/// The path without its outer slashes, or nothing if a name in it could lead elsewhere.
fn decoded(path: &str) -> Option<PathBuf> {
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

/// Nothing if there is no such file.
fn file_response(file: &Path, status: StatusCode, asked: &HeaderMap) -> Option<Response<Vec<u8>>> {
    let plain = fs::read(file).ok()?;
    let mut response = Response::new(plain);
    *response.status_mut() = status;
    for (encoding, ending) in ENCODINGS.into_iter().rev() {
        let mut neighbour = file.as_os_str().to_owned();
        neighbour.push(".");
        neighbour.push(ending);
        let Ok(compressed) = fs::read(&neighbour) else {
            continue;
        };
        let headers = response.headers_mut();
        headers.insert(header::VARY, HeaderValue::from_static("accept-encoding"));
        if accepts(asked, encoding) {
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

/// Whether the browser accepts an encoding; `br;q=0` says that it does not (RFC 9110, 12.5.3).
fn accepts(asked: &HeaderMap, encoding: &str) -> bool {
    asked
        .get_all(header::ACCEPT_ENCODING)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(','))
        .any(|offer| {
            let mut parts = offer.split(';').map(str::trim);
            let named = parts.next() == Some(encoding);
            let weight = parts.find_map(|part| part.strip_prefix("q="));
            named && weight.is_none_or(|weight| weight.parse().is_ok_and(|q: f32| q > 0.0))
        })
}

/// To the same address with a slash at its end.
fn redirect(uri: &Uri) -> Option<Response<Vec<u8>>> {
    let query = uri.query().map(|query| format!("?{query}"));
    let target = format!("{}/{}", uri.path(), query.unwrap_or_default());
    let mut response = sentence(StatusCode::MOVED_PERMANENTLY, &target);
    let target = HeaderValue::try_from(target).ok()?;
    response.headers_mut().insert(header::LOCATION, target);
    Some(response)
}

fn sentence(status: StatusCode, text: &str) -> Response<Vec<u8>> {
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
