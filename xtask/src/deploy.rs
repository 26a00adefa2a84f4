//! Configuration of real servers and hosts: the templates in `deploy/templates/`, filled in from `_headers`.
//!
//! So each header is written in one file, whichever server sends it.

mod hosts;
mod precompress;
mod server_process;

pub use hosts::Host;
pub use precompress::{copy_folder, precompress};
pub use server_process::ServerProcess;

use crate::server::HeaderFile;
use std::fmt::Write;

/// A server that hosts use.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Server {
    Nginx,
    Apache,
    Caddy,
}

impl Server {
    pub const ALL: [Self; 3] = [Self::Nginx, Self::Apache, Self::Caddy];

    /// The name of its configuration file.
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Nginx => "nginx.conf",
            Self::Apache => "apache.conf",
            Self::Caddy => "Caddyfile",
        }
    }

    /// The environment variable with the address where it serves the site in tests, such as
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
            Self::Nginx => include_str!("../../deploy/templates/nginx.conf"),
            Self::Apache => include_str!("../../deploy/templates/apache.conf"),
            Self::Caddy => include_str!("../../deploy/templates/Caddyfile"),
        }
    }

    /// A line that sets a header for every status.
    fn header_line(self, name: &str, value: &str) -> String {
        let value = value.replace('\\', "\\\\").replace('"', "\\\"");
        match self {
            Self::Nginx => format!("add_header {name} \"{value}\" always;"),
            Self::Apache => format!("Header always set {name} \"{value}\""),
            Self::Caddy => format!("{name} \"{value}\""),
        }
    }

    /// Its configuration: each `{{ path }}` in the template is replaced by the headers of that path.
    pub fn config(self, headers: &HeaderFile) -> String {
        let mut config = String::new();
        for line in self.template().lines() {
            let path = line.trim().strip_prefix("{{ ").and_then(|rest| rest.strip_suffix(" }}"));
            let Some(path) = path else {
                config += line;
                config.push('\n');
                continue;
            };
            for (name, value) in &headers.headers_for(path) {
                let value = value.to_str().unwrap_or_default();
                // Writing to a text cannot fail.
                _ = writeln!(config, "\t\t{}", self.header_line(name.as_str(), value));
            }
        }
        config
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_configuration_has_every_header_and_no_placeholder() {
        let headers: HeaderFile = "/*\n  X-All: \"a\"\n/assets/*\n  X-Assets: b\n".parse().unwrap();
        for server in Server::ALL {
            let config = server.config(&headers);
            assert!(!config.contains("{{"), "{config}");
            assert!(config.contains("\"\\\"a\\\"\""), "{config}");
            assert_eq!(config.matches("x-assets").count(), 1, "{config}");
        }
        for host in Host::ALL {
            let config = host.config(&headers);
            assert!(!config.contains("{{"), "{config}");
            assert!(config.contains(r#""x-all": "\"a\"""#), "{config}");
            assert_eq!(config.matches("x-assets").count(), 1, "{config}");
        }
    }

    #[test]
    fn at_github_the_build_may_only_read_and_every_action_is_pinned_to_a_commit() {
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
