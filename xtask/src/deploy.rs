//! How real servers serve the site: their files in `deploy/`, filled in from the site's `_headers`.
//!
//! So each header stands in one file, whichever server sends it.

mod hosts;
mod precompress;
mod server_process;

pub use hosts::Host;
pub use precompress::{copy_folder, pack_beside};
pub use server_process::Running;

use crate::server::HeaderFile;
use std::fmt::Write;

/// A server that hosts run.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Server {
    Nginx,
    Apache,
    Caddy,
}

impl Server {
    pub const ALL: [Self; 3] = [Self::Nginx, Self::Apache, Self::Caddy];

    /// The name of its file.
    pub fn file(self) -> &'static str {
        match self {
            Self::Nginx => "nginx.conf",
            Self::Apache => "apache.conf",
            Self::Caddy => "Caddyfile",
        }
    }

    /// The environment variable that says where it runs with the site, such as
    /// `http://127.0.0.1:4711`; `cargo xtask test` sets each of them.
    pub fn variable(self) -> &'static str {
        match self {
            Self::Nginx => "NGINX",
            Self::Apache => "APACHE",
            Self::Caddy => "CADDY",
        }
    }

    fn template(self) -> &'static str {
        match self {
            Self::Nginx => include_str!("../../deploy/nginx.conf"),
            Self::Apache => include_str!("../../deploy/apache.conf"),
            Self::Caddy => include_str!("../../deploy/Caddyfile"),
        }
    }

    /// A line that sets a header, whatever the status.
    fn sets(self, name: &str, value: &str) -> String {
        let value = value.replace('\\', "\\\\").replace('"', "\\\"");
        match self {
            Self::Nginx => format!("add_header {name} \"{value}\" always;"),
            Self::Apache => format!("Header always set {name} \"{value}\""),
            Self::Caddy => format!("{name} \"{value}\""),
        }
    }

    /// Its file, with what `_headers` says of each path that stands in it as `{{ path }}`.
    pub fn filled_in(self, headers: &HeaderFile) -> String {
        let mut filled = String::new();
        for line in self.template().lines() {
            let path = line.trim().strip_prefix("{{ ").and_then(|rest| rest.strip_suffix(" }}"));
            let Some(path) = path else {
                filled += line;
                filled.push('\n');
                continue;
            };
            for (name, value) in &headers.headers_for(path) {
                let value = value.to_str().unwrap_or_default();
                // Writing to a text cannot fail.
                _ = writeln!(filled, "\t\t{}", self.sets(name.as_str(), value));
            }
        }
        filled
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_header_stands_in_every_file_and_nothing_is_left_to_fill_in() {
        let headers: HeaderFile = "/*\n  X-All: \"a\"\n/assets/*\n  X-Assets: b\n".parse().unwrap();
        for server in Server::ALL {
            let filled = server.filled_in(&headers);
            assert!(!filled.contains("{{"), "{filled}");
            assert!(filled.contains("\"\\\"a\\\"\""), "{filled}");
            assert_eq!(filled.matches("x-assets").count(), 1, "{filled}");
        }
        for host in Host::ALL {
            let filled = host.filled_in(&headers);
            assert!(!filled.contains("{{"), "{filled}");
            assert!(filled.contains(r#""x-all": "\"a\"""#), "{filled}");
            assert_eq!(filled.matches("x-assets").count(), 1, "{filled}");
        }
    }

    #[test]
    fn at_github_what_runs_the_packages_may_only_read_and_every_action_is_named_by_its_commit() {
        let workflow = include_str!("../../deploy/github-pages.yml");
        let (build, publish) = workflow.split_once("\n  publish:\n").unwrap();
        assert!(build.contains("persist-credentials: false") && !build.contains("write"));
        assert!(build.contains("run: cargo") && !publish.contains("run: "), "{publish}");
        let mut actions = workflow.lines().filter_map(|line| line.split_once("uses: ")).peekable();
        assert!(actions.peek().is_some());
        for (_, action) in actions {
            let (_, commit) = action.split_once('@').unwrap();
            let (commit, version) = commit.split_once(" # v").unwrap();
            assert!(commit.len() == 40 && !version.is_empty(), "{action}: name its whole commit");
        }
    }
}
