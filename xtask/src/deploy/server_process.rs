//! A real server, started with our file and the site: for the tests, and to measure it.

use crate::deploy::{Server, copy_folder, pack_beside};
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

/// The longest that a server may take to listen.
const PATIENCE: Duration = Duration::from_secs(30);

/// Apache's own file around ours: what `deploy/apache.conf` says that it needs, and a log, as
/// distributions have it.
const AROUND_APACHE: &str = "\
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

/// nginx's own file around ours, with a log of all, as distributions have it.
const AROUND_NGINX: &str = "\
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

/// What our block for all of Caddy says, too, while it is tried.
const IN_CADDY: &str = "\
{
	admin off
	auto_https off
";

/// It ends with this, and its folder with it.
#[derive(Debug)]
pub struct Running {
    process: Child,
    port: u16,
    folder: TempDir,
    headers: HeaderFile,
}

impl Running {
    /// Serves a copy of the site as it was built, packed beforehand. Returns when it listens.
    pub fn start(server: Server, program: &Path, project: &Project) -> Result<Self> {
        Self::start_beside(server, program, project, "")
    }

    /// The same with more behind what our file says, such as what certbot adds to it.
    pub fn start_beside(
        server: Server,
        program: &Path,
        project: &Project,
        more: &str,
    ) -> Result<Self> {
        let folder = TempDir::new()?;
        fs::set_permissions(folder.path(), fs::Permissions::from_mode(0o755))?;
        let site = folder.path().join("site");
        copy_folder(&project.dist(), &site)?;
        pack_beside(&site)?;
        let headers = HeaderFile::read(&site)?;
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let (around, name, address) = match server {
            Server::Nginx => (AROUND_NGINX, "listen 80", format!("listen 127.0.0.1:{port}")),
            Server::Apache => (AROUND_APACHE, "*:80", format!("127.0.0.1:{port}")),
            Server::Caddy => {
                ("import FOLDER/ours", "guide.example {", format!("http://127.0.0.1:{port} {{"))
            }
        };
        let own = (server.filled_in(&headers) + more).replace(name, &address);
        let own = own.replace("/var/www/its-not-your-fault", &site.to_string_lossy());
        let own = match server {
            Server::Caddy => own.replacen("{\n", IN_CADDY, 1),
            _ => own,
        };
        fs::write(folder.path().join("ours"), own)?;
        let around = around.replace("FOLDER", &folder.path().to_string_lossy());
        let config = folder.path().join("around");
        fs::write(&config, around.replace("PORT", &port.to_string()))?;
        let mut command = Command::new(program);
        match server {
            Server::Nginx => command.arg("-c").arg(&config).arg("-p").arg(folder.path()),
            Server::Apache => command.arg("-DFOREGROUND").arg("-f").arg(&config),
            Server::Caddy => {
                command.args(["run", "--adapter", "caddyfile", "--config"]).arg(&config);
                command.env("HOME", folder.path()).env("XDG_DATA_HOME", folder.path())
            }
        };
        let said = File::create(folder.path().join("said"))?;
        command.stdin(Stdio::null()).stdout(said.try_clone()?).stderr(said);
        let mut running = Self { process: command.spawn()?, port, folder, headers };
        running.listens()?;
        Ok(running)
    }

    fn listens(&mut self) -> Result<()> {
        let end = Instant::now() + PATIENCE;
        while TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)).is_err() {
            if self.process.try_wait()?.is_some() || Instant::now() > end {
                let said = fs::read_to_string(self.folder.path().join("said"))?;
                bail!("it does not listen: {said}");
            }
            thread::yield_now();
        }
        Ok(())
    }

    /// Such as `http://127.0.0.1:4711`.
    pub fn origin(&self) -> String {
        format!("http://127.0.0.1:{}", self.port)
    }

    /// Where its copy of the site is.
    pub fn site(&self) -> PathBuf {
        self.folder.path().join("site")
    }

    /// What the site wants to be sent with its files.
    pub fn headers(&self) -> &HeaderFile {
        &self.headers
    }

    /// All that it has written down or said.
    pub fn logs(&self) -> String {
        let logs = ["access", "errors", "said"].map(|name| self.folder.path().join(name));
        // One that was never begun holds nothing.
        logs.map(|log| fs::read_to_string(log).unwrap_or_default()).concat()
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        // Not `kill`: a server that is asked to end takes its workers with it.
        let ended = Command::new("kill").arg(self.process.id().to_string()).status();
        if ended.is_err() {
            _ = self.process.kill();
        }
        _ = self.process.wait();
    }
}
