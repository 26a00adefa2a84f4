//! Files for hosts that serve the site without a server of one's own, filled in from `_headers`.

use crate::server::HeaderFile;
use serde_json::{Map, Value, json};

/// A host that is told by a file what to send.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Host {
    Azure,
    CloudFront,
}

/// Paths whose headers differ, as `_headers` has them.
const PATHS: [&str; 3] = ["/assets/", "/agency.json", "/agencies/"];

impl Host {
    pub const ALL: [Self; 2] = [Self::Azure, Self::CloudFront];

    /// The name of its file.
    pub fn file(self) -> &'static str {
        match self {
            Self::Azure => "staticwebapp.config.json",
            Self::CloudFront => "cloudfront.js",
        }
    }

    /// Its file, with what `_headers` says.
    pub fn filled_in(self, headers: &HeaderFile) -> String {
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
    let template = include_str!("../../../deploy/cloudfront.js");
    ["/", "/assets/", "/agency.json"].iter().fold(template.to_owned(), |filled, path| {
        filled.replace(&format!("{{{{ {path} }}}}"), &format!("{:#}", object(headers, path)))
    })
}

fn object(headers: &HeaderFile, path: &str) -> Value {
    let headers = headers.headers_for(path);
    let pairs = headers
        .iter()
        .map(|(name, value)| (name.to_string(), Value::from(value.to_str().unwrap_or_default())));
    pairs.collect::<Map<_, _>>().into()
}
