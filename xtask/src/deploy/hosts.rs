//! Configuration for hosts that serve files without a server of one's own, filled in from `_headers`.

use crate::server::HeaderFile;
use serde_json::{Map, Value, json};

/// A host that reads its headers from a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    Azure,
    CloudFront,
}

/// The paths in `_headers` with headers of their own.
const PATHS: [&str; 3] = ["/assets/", "/agency.json", "/agencies/"];

impl Host {
    pub const ALL: [Self; 2] = [Self::Azure, Self::CloudFront];

    /// The name of its configuration file.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Azure => "staticwebapp.config.json",
            Self::CloudFront => "cloudfront.js",
        }
    }

    /// Its configuration, with the headers in `_headers`.
    pub fn config(self, headers: &HeaderFile) -> String {
        match self {
            Self::Azure => azure(headers),
            Self::CloudFront => cloudfront(headers),
        }
    }
}

/// As in the documentation of Azure Static Web Apps, "Configure Azure Static Web Apps".
fn azure(headers: &HeaderFile) -> String {
    let routes = PATHS.map(|path| {
        let route = if path.ends_with('/') { format!("{path}*") } else { path.to_owned() };
        json!({ "route": route, "headers": object(headers, path) })
    });
    let config = json!({
        "globalHeaders": object(headers, "/"),
        "routes": routes,
        "responseOverrides": { "404": { "rewrite": "/404.html", "statusCode": 404 } },
        "mimeTypes": { ".wasm": "application/wasm" },
    });
    format!("{config:#}\n")
}

fn cloudfront(headers: &HeaderFile) -> String {
    let template = include_str!("../../../deploy/templates/cloudfront.js");
    ["/", "/assets/", "/agency.json"].iter().fold(template.to_owned(), |config, path| {
        config.replace(&format!("{{{{ {path} }}}}"), &format!("{:#}", object(headers, path)))
    })
}

fn object(headers: &HeaderFile, path: &str) -> Value {
    let headers = headers.headers_for(path);
    let pairs = headers
        .iter()
        .map(|(name, value)| (name.to_string(), Value::from(value.to_str().unwrap_or_default())));
    pairs.collect::<Map<_, _>>().into()
}
