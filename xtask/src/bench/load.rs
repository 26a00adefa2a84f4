//! How many of the guide's requests each real server answers in a second, and of a file of 1 KB.
//!
//! Server and `wrk` share this computer, so the numbers can only be compared with each other. What
//! counts is that no request fails.

use crate::bench::report::with_thousands;
use crate::bench::site::Site;
use crate::deploy::Server;
use crate::project::Project;
use crate::tools::real_servers;
use anyhow::{Context, Result};
use serde_json::{Value, json};
use std::fmt::Write;
use std::fs;
use std::process::Command;

const GUIDE_SECONDS: u32 = 60;
const KILOBYTE_SECONDS: u32 = 10;
/// Simultaneous visitors.
const CONNECTIONS: u32 = 64;

/// A file that is added to the site, not compressed.
const KILOBYTE: &str = "/kilobyte.bin";

/// The script for `wrk`: it requests the paths in turn and prints the result at the end.
const SCRIPT: &str = "\
local paths, index = { PATHS }, 0
request = function()
    index = index % #paths + 1
    return wrk.format('GET', paths[index], { ['Accept-Encoding'] = 'br' })
end
done = function(summary, latency)
    local e = summary.errors
    local failed = e.connect + e.write + e.status + e.timeout
    io.write(string.format('\\nRESULT %d %d %d %d %d\\n', summary.requests, summary.duration, failed, e.read, latency:percentile(99)))
end
";

/// The results of a server.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Load {
    pub server: Server,
    pub guide: LoadResult,
    pub kilobyte: LoadResult,
}

/// The result of one load.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct LoadResult {
    pub requests: u64,
    pub microseconds: u64,
    pub failed: u64,
    /// Keep-alive connections that the server closed: every browser opens another one and repeats the
    /// request (RFC 9112, 9.3.1). Apache does so when it ends a spare process.
    pub closed: u64,
    /// The 99th percentile: 99 of 100 requests took at most this long.
    pub slowest_microseconds: u64,
}

impl LoadResult {
    fn per_second(self) -> u64 {
        self.requests.saturating_mul(1_000_000) / self.microseconds.max(1)
    }
}

/// Starts each server with our configuration and puts it under load.
pub fn measure(project: &Project, site: &Site) -> Result<Vec<Load>> {
    real_servers::set_up()?;
    let wrk = real_servers::set_up_wrk()?;
    let guide = site.pages.get("/").map(|page| &page.loads).into_iter().flatten();
    let guide = guide.map(|file| format!("/{file}"));
    let guide: Vec<String> = guide.chain(["/", "/agency.json"].map(str::to_owned)).collect();
    let mut loads = Vec::new();
    for server in Server::ALL {
        let process = real_servers::start(server, project)?;
        // Noise, which cannot be compressed.
        let kilobyte: Vec<u8> =
            (0..1024_u32).map(|index| ((index * index * 31) >> 5) as u8).collect();
        fs::write(process.site().join(&KILOBYTE[1..]), kilobyte)?;
        let script = project.target().join("bench").join("load.lua");
        let load = |paths: &[String], seconds: u32| -> Result<LoadResult> {
            let paths: Vec<String> = paths.iter().map(|path| format!("'{path}'")).collect();
            fs::write(&script, SCRIPT.replace("PATHS", &paths.join(", ")))?;
            let mut command = Command::new(&wrk);
            command.args(["--threads", "1", "--connections", &CONNECTIONS.to_string()]);
            command.arg("--duration").arg(format!("{seconds}s"));
            command.arg("--script").arg(&script).arg(process.origin());
            let output = command.output()?;
            let printed = String::from_utf8_lossy(&output.stdout);
            parse_result(&printed).with_context(|| format!("wrk said: {printed}"))
        };
        let kilobyte = load(&[KILOBYTE.to_owned()], KILOBYTE_SECONDS)?;
        loads.push(Load { server, kilobyte, guide: load(&guide, GUIDE_SECONDS)? });
    }
    Ok(loads)
}

/// From the line `RESULT requests microseconds failed closed slowest`.
fn parse_result(output: &str) -> Option<LoadResult> {
    let line = output.lines().find_map(|line| line.strip_prefix("RESULT "))?;
    let mut numbers = line.split(' ').map(str::parse::<u64>);
    let mut next = || numbers.next()?.ok();
    Some(LoadResult {
        requests: next()?,
        microseconds: next()?,
        failed: next()?,
        closed: next()?,
        slowest_microseconds: next()?,
    })
}

pub fn table(loads: &[Load]) -> String {
    let mut table =
        format!("\n{CONNECTIONS} visitors at once, {GUIDE_SECONDS} s of the guide's requests\n");
    for Load { server, guide, kilobyte } in loads {
        // Writing to a String cannot fail.
        _ = writeln!(
            table,
            "{:<7} {:>7} a second, {} failed, {} closed, 99 of 100 within {} ms; of a file of 1 KB {:>7} a second",
            format!("{server:?}"),
            with_thousands(guide.per_second()),
            guide.failed + kilobyte.failed,
            guide.closed + kilobyte.closed,
            guide.slowest_microseconds.div_ceil(1000),
            with_thousands(kilobyte.per_second()),
        );
    }
    table
}

/// A sentence for each server that failed a request.
pub fn exceeded(loads: &[Load]) -> String {
    let failed = |load: &&Load| load.guide.failed > 0 || load.guide.requests == 0;
    let sentences = loads.iter().filter(failed).map(|Load { server, guide, .. }| {
        format!("{server:?} failed {} of {} requests\n", guide.failed, guide.requests)
    });
    sentences.collect()
}

pub fn json(loads: &[Load]) -> Value {
    let loads = loads.iter().map(|Load { server, guide, kilobyte }| {
        let [guide, kilobyte] = [guide, kilobyte].map(|result| {
            json!({
                "requests": result.requests,
                "requests_per_second": result.per_second(),
                "failed": result.failed,
                "closed": result.closed,
                "percentile_99_microseconds": result.slowest_microseconds,
            })
        });
        json!({ "server": format!("{server:?}"), "guide": guide, "kilobyte": kilobyte })
    });
    loads.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn load(failed: u64) -> Load {
        let output = format!("Running 1s test\n\nRESULT 3000 1500000 {failed} 7 2500\n");
        let guide = parse_result(&output).unwrap();
        Load { server: Server::Nginx, guide, kilobyte: guide }
    }

    #[test]
    fn requests_are_counted_per_second() {
        assert_eq!(load(0).guide.per_second(), 2000);
        assert!(
            table(&[load(0)])
                .contains("2,000 a second, 0 failed, 14 closed, 99 of 100 within 3 ms")
        );
        assert_eq!(parse_result("RESULT 3000 x"), None);
    }

    #[test]
    fn one_failed_request_is_reported() {
        assert_eq!(exceeded(&[load(0)]), "");
        assert!(exceeded(&[load(1)]).contains("Nginx failed 1 of 3000 requests"));
    }
}
