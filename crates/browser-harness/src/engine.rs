//! The three browser engines: how each is started with an empty profile, and without the requests that
//! a browser sends for itself.

use serde_json::{Value, json};
use std::fs;
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::process::Command;
use thirtyfour::Capabilities;
use xtask::deploy::Server;
use xtask::tools::Program;

/// A browser engine. All iPhones have WebKit, most other phones Chromium.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    Chromium,
    Firefox,
    WebKit,
}

/// Which programs of a page the browser runs.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Scripts {
    #[default]
    Allowed,
    Blocked,
    /// Scripts run, but there is no WebAssembly, as in Apple's Lockdown Mode.
    WithoutWasm,
}

impl Engine {
    const ALL: [Self; 3] = [Self::Chromium, Self::Firefox, Self::WebKit];

    /// All engines, or those that the variable `ENGINES` names, such as `firefox,webkit`.
    pub fn selected() -> Vec<Self> {
        let names = std::env::var("ENGINES").unwrap_or_default().to_lowercase();
        let is_selected = |engine: &Self| {
            let name = format!("{engine:?}").to_lowercase();
            names.is_empty() || names.split(',').any(|one| one.trim() == name)
        };
        Self::ALL.into_iter().filter(is_selected).collect()
    }

    pub fn browser(self) -> Program {
        match self {
            Self::Chromium => Program::Chromium,
            Self::Firefox => Program::Firefox,
            Self::WebKit => Program::MiniBrowser,
        }
    }

    pub fn driver(self) -> Program {
        match self {
            Self::Chromium => Program::Chromedriver,
            Self::Firefox => Program::Geckodriver,
            Self::WebKit => Program::WebKitWebDriver,
        }
    }

    /// The real server that this engine is tested with; each engine has another one, so that every
    /// server is tested.
    pub fn server(self) -> Server {
        match self {
            Self::Chromium => Server::Nginx,
            Self::Firefox => Server::Apache,
            Self::WebKit => Server::Caddy,
        }
    }

    /// WebKit's MiniBrowser has no headless mode.
    pub fn needs_screen(self) -> bool {
        self == Self::WebKit
    }

    /// Whether the site blocks its own scripts by a header in place of the browser: MiniBrowser with
    /// `--enable-javascript=false` hangs under WebDriver (WebKitGTK 2.50).
    pub fn blocks_scripts_by_header(self, scripts: Scripts) -> bool {
        self == Self::WebKit && scripts == Scripts::Blocked
    }

    /// The command that starts the driver on a port.
    pub fn command(
        self,
        driver: &Path,
        profile: &Path,
        display: Option<&str>,
        scripts: Scripts,
    ) -> impl FnOnce(u16) -> Command {
        let mut command = Command::new(driver);
        if self == Self::Firefox {
            command.arg("--websocket-port=0");
            // Without it, Firefox ignores the preference for another settings server.
            command.env("MOZ_REMOTE_SETTINGS_DEVTOOLS", "1");
        }
        if self == Self::WebKit {
            command.envs(
                ["XDG_CONFIG_HOME", "XDG_DATA_HOME", "XDG_CACHE_HOME"].map(|it| (it, profile)),
            );
            command.envs(WEBKIT_ENVIRONMENT);
            write_file(&profile.join("gtk-3.0/gtk.css"), NARROW_TOOLBAR_CSS);
            // With this switch of JavaScriptCore, `WebAssembly` does not exist.
            if scripts == Scripts::WithoutWasm {
                command.env("JSC_useWasm", "0");
            }
        }
        command.envs(display.map(|display| ("DISPLAY", display)));
        move |port| {
            command.arg(format!("--port={port}"));
            command
        }
    }

    /// What the driver is asked for: a browser with this profile, which reaches everything except this
    /// computer through the proxy.
    pub fn capabilities(
        self,
        browser: &Path,
        profile: &Path,
        proxy: SocketAddr,
        scripts: Scripts,
    ) -> Capabilities {
        let browser = browser.to_owned();
        let own = match self {
            Self::Chromium => chromium(browser, profile, proxy, scripts),
            Self::Firefox => firefox(browser, profile, proxy, scripts),
            Self::WebKit => webkit(browser, proxy),
        };
        // With any other strategy, a driver waits for ever for a page that never comes, and WebKit's at
        // times for a page that has come. The tests wait for what they need.
        let all = json!({ "acceptInsecureCerts": true, "pageLoadStrategy": "none" });
        let mut capabilities = Capabilities::new();
        for (name, value) in [own, all].iter().filter_map(Value::as_object).flatten() {
            capabilities.set(name, value).expect("it is JSON");
        }
        capabilities
    }
}

fn chromium(browser: PathBuf, profile: &Path, proxy: SocketAddr, scripts: Scripts) -> Value {
    let mut args = vec![
        "--headless".into(),
        "--no-sandbox".into(),
        "--disable-gpu".into(),
        "--disable-quic".into(),
        "--no-first-run".into(),
        "--disable-background-networking".into(),
        "--disable-component-update".into(),
        "--disable-sync".into(),
        "--disable-breakpad".into(),
        // One test follows more links in a minute than any person does.
        "--disable-ipc-flooding-protection".into(),
        // Without it, Chromium asks Google's servers what the fields of a form are for.
        "--disable-features=AutofillServerCommunication,\
         NetworkTimeServiceQuerying,OptimizationHints,\
         OptimizationGuideModelDownloading,OptimizationHintsFetching,OptimizationTargetPrediction"
            .into(),
        // Chromium looks for updates and accounts despite the switches above: here it asks a port
        // without a server.
        "--component-updater=url-source=http://127.0.0.1:9/".into(),
        "--gaia-url=http://127.0.0.1:9/".into(),
        "--optimization-guide-service-get-models-url=http://127.0.0.1:9/".into(),
        "--optimization-guide-service-get-models-url=http://127.0.0.1:9/".into(),
        "--optimization-guide-service-get-hints-url=http://127.0.0.1:9/".into(),
        "--ignore-certificate-errors".into(),
        format!("--user-data-dir={}", profile.display()),
        format!("--proxy-server=http://{proxy}"),
        "--proxy-bypass-list=127.0.0.1".into(),
    ];
    // Apple's Lockdown Mode removes the just-in-time compiler, and with it WebAssembly; so does this.
    if scripts == Scripts::WithoutWasm {
        args.push("--js-flags=--jitless".into());
    }
    let blocked = if scripts == Scripts::Blocked { 2 } else { 1 };
    json!({
        "browserName": "chrome",
        "goog:loggingPrefs": { "browser": "ALL" },
        "goog:chromeOptions": {
            "binary": browser,
            "args": args,
            "prefs": {
                "profile.managed_default_content_settings.javascript": blocked,
                "download.default_directory": download_folder(profile),
                "session.restore_on_startup": 4,
                "session.startup_urls": ["about:blank"],
                "signin.allowed_on_next_startup": false,
                // Without it, typing makes Chromium load a dictionary.
                "browser.enable_spellchecking": false,
                "spellcheck.dictionaries": [],
            },
        },
    })
}

fn firefox(browser: PathBuf, profile: &Path, proxy: SocketAddr, scripts: Scripts) -> Value {
    // Without this, Firefox's window cannot be as narrow as a phone.
    write_file(&profile.join("chrome/userChrome.css"), NARROW_WINDOW_CSS);
    json!({
        "browserName": "firefox",
        "proxy": {
            "proxyType": "manual",
            "httpProxy": proxy.to_string(),
            "sslProxy": proxy.to_string(),
            "noProxy": ["127.0.0.1"],
        },
        "moz:firefoxOptions": {
            "binary": browser,
            "args": ["-headless", "-profile", profile],
            "prefs": {
                "javascript.enabled": scripts != Scripts::Blocked,
                "javascript.options.wasm": scripts != Scripts::WithoutWasm,
                "toolkit.legacyUserProfileCustomizations.stylesheets": true,
                "widget.gtk.overlay-scrollbars.enabled": true,
                "ui.useOverlayScrollbars": 1,
                "toolkit.shutdown.fastShutdownStage": 3,
                "dom.navigation.navigationRateLimit.count": 0,
                "browser.download.dir": download_folder(profile),
                "browser.download.folderList": 2,
                "services.settings.server": "http://127.0.0.1:9/v1",
            },
        },
    })
}

fn webkit(browser: PathBuf, proxy: SocketAddr) -> Value {
    let args = [
        "--automation".into(),
        "--ignore-tls-errors".into(),
        format!("--proxy=http://{proxy}"),
        "--ignore-host=127.0.0.1".into(),
        "--javascript-can-open-windows-automatically=true".into(),
    ];
    json!({ "webkitgtk:browserOptions": { "binary": browser, "args": args } })
}

/// The folder in which Chromium and Firefox save downloads; WebKit's MiniBrowser has no such setting.
pub fn download_folder(profile: &Path) -> PathBuf {
    profile.join("downloads")
}

const NARROW_WINDOW_CSS: &str = ":root { min-width: 0 !important; min-height: 0 !important } #navigator-toolbox { display: none }";

/// Without these, one MiniBrowser in ten hangs on a computer with neither a graphics card nor a desktop
/// (WebKitGTK 2.50 in Xvfb; with them, none of 80).
const WEBKIT_ENVIRONMENT: [(&str, &str); 4] = [
    ("WEBKIT_DISABLE_COMPOSITING_MODE", "1"),
    ("WEBKIT_DISABLE_DMABUF_RENDERER", "1"),
    ("NO_AT_BRIDGE", "1"),
    ("GSETTINGS_BACKEND", "memory"),
];

const NARROW_TOOLBAR_CSS: &str = "* { min-width: 0; min-height: 0 } \
    toolbar *, headerbar * { padding: 0; margin: 0; border-width: 0; font-size: 1px }";

fn write_file(file: &Path, text: &str) {
    let folder = file.parent().expect("a file in a folder");
    fs::create_dir_all(folder)
        .and_then(|()| fs::write(file, text))
        .expect("a profile can be written");
}
