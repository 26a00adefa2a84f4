//! Starts a real server with our configuration and the site, for tests and benchmarks.

use crate::deploy::{Server, copy_folder, precompress};
use crate::project::Project;
use crate::server::HeaderFile;
use anyhow::{Result, bail};
use std::fs::{self, File};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};
use tempfile::TempDir;

/// How long a server may take until it listens.
const TIMEOUT: Duration = Duration::from_secs(30);

/// Apache's main configuration, which includes ours: the modules that `deploy/templates/apache.conf` needs, and
/// a log, as distributions have it.
const APACHE_MAIN: &str = "\
ServerRoot FOLDER
PidFile FOLDER/pid
ErrorLog FOLDER/errors
Mutex posixsem
User www-data
Group www-data
Listen 127.0.0.1:PORT
ServerName localhost
TypesConfig /etc/mime.types
LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
LoadModule dir_module /usr/lib/apache2/modules/mod_dir.so
LoadModule headers_module /usr/lib/apache2/modules/mod_headers.so
LoadModule mime_module /usr/lib/apache2/modules/mod_mime.so
LoadModule rewrite_module /usr/lib/apache2/modules/mod_rewrite.so
CustomLog FOLDER/access \"%h %r\"
Include FOLDER/ours
";

/// nginx's main configuration, which includes ours, with a log of every request, as distributions
/// have it.
const NGINX_MAIN: &str = "\
load_module /usr/lib/nginx/modules/ngx_http_brotli_static_module.so;
daemon off;
user root;
pid FOLDER/pid;
error_log FOLDER/errors;
worker_processes 1;
events {}
http {
    include /etc/nginx/mime.types;
    default_type application/octet-stream;
    client_body_temp_path FOLDER/body;
    proxy_temp_path FOLDER/proxy;
    fastcgi_temp_path FOLDER/fastcgi;
    uwsgi_temp_path FOLDER/uwsgi;
    scgi_temp_path FOLDER/scgi;
    access_log FOLDER/access;
    include FOLDER/ours;
}
";

/// What is added to Caddy's global options in tests.
const CADDY_GLOBAL: &str = "\
{
	admin off
	auto_https off
";

/// A running server. It ends when this is dropped, and its folder is removed.
#[derive(Debug)]
pub struct ServerProcess {
    process: Child,
    port: u16,
    folder: TempDir,
    headers: HeaderFile,
}

impl ServerProcess {
    /// Serves a precompressed copy of the built site. Returns when the server listens.
    pub fn start(server: Server, program: &Path, project: &Project) -> Result<Self> {
        Self::start_with(server, program, project, "")
    }

    /// The same with more lines at the end of our configuration, such as those that certbot adds.
    pub fn start_with(
        server: Server,
        program: &Path,
        project: &Project,
        extra: &str,
    ) -> Result<Self> {
        let folder = TempDir::new()?;
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755))?;
        let site = folder.path().join("site");
        copy_folder(&project.dist(), &site)?;
        precompress(&site)?;
        let headers = HeaderFile::read(&site)?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let (main, placeholder, address) = match server {
            Server::Nginx => (NGINX_MAIN, "listen 80", format!("listen 127.0.0.1:{port}")),
            Server::Apache => (APACHE_MAIN, "*:80", format!("127.0.0.1:{port}")),
            Server::Caddy => {
                ("import FOLDER/ours", "guide.example {", format!("http://127.0.0.1:{port} {{"))
            }
        };
        let ours = (server.config(&headers) + extra).replace(placeholder, &address);
        let ours = ours.replace("/var/www/its-not-your-fault", &site.to_string_lossy());
        let ours = match server {
            Server::Caddy => ours.replacen("{\n", CADDY_GLOBAL, 1),
            _ => ours,
        };
        fs::write(folder.path().join("ours"), ours)?;
        let main = main.replace("FOLDER", &folder.path().to_string_lossy());
        let config = folder.path().join("main");
        fs::write(&config, main.replace("PORT", &port.to_string()))?;
        let mut command = Command::new(program);
        match server {
            Server::Nginx => command.arg("-c").arg(&config).arg("-p").arg(folder.path()),
            Server::Apache => command.arg("-DFOREGROUND").arg("-f").arg(&config),
            Server::Caddy => {
                command.args(["run", "--adapter", "caddyfile", "--config"]).arg(&config);
                command.env("HOME", folder.path()).env("XDG_DATA_HOME", folder.path())
            }
        };
        let output = File::create(folder.path().join("output"))?;
        command.stdin(Stdio::null()).stdout(output.try_clone()?).stderr(output);
        let mut server = Self { process: command.spawn()?, port, folder, headers };
        server.wait_until_listening()?;
        Ok(server)
    }

    fn wait_until_listening(&mut self) -> Result<()> {
        let deadline = Instant::now() + TIMEOUT;
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if self.process.try_wait()?.is_some() || Instant::now() > deadline {
                let output = fs::read_to_string(self.folder.path().join("output"))?;
                bail!("it does not listen: {output}");
            }
            thread::yield_now();
        }
        Ok(())
    }

    /// Its address, such as `http://127.0.0.1:4711`.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// The folder with its copy of the site.
    pub fn site(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    /// The headers that the site sets for its files.
    pub fn headers(&self) -> &HeaderFile {
        &self.headers
    }

    /// Everything that it has logged or printed.
    pub fn logs(&self) -> String {
        let logs = ["access", "errors", "output"].map(|name| self.folder.path().join(name));
        // A log without an entry may not exist.
        logs.map(|log| fs::read_to_string(log).unwrap_or_default()).concat()
    }
}

impl Drop for ServerProcess {
    fn drop(&mut self) {
        // Not SIGKILL: a server that ends by SIGTERM ends its workers, too.
        let terminated = Command::new("kill").arg(self.process.id().to_string()).status();
        if terminated.is_err() {
            _ = self.process.kill();
        }
        _ = self.process.wait();
    }
}
