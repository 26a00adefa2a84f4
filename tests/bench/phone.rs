//! Chromium, slowed down to a mid-priced phone with a slow mobile network.

use crate::PATIENCE;
use crate::served::Served;
use browser_harness::{Driver, Engine, Proxy, Scripts};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use std::error::Error;
use std::time::Duration;
use tempfile::TempDir;
use thirtyfour::{WebDriver, WebElement};
use tokio::time::{interval, timeout};

/// The measurements of one run, by name: milliseconds, bytes, frames or a score. What was done more
/// than once has more than one number.
pub type Run = BTreeMap<String, Vec<f64>>;

/// Lighthouse's settings for a phone: four times slower than this computer, 1.6 Mbit/s, 150 ms.
pub const DESCRIPTION: &str = "CPU 4 times slower, 1.6 Mbit/s down, 0.75 up, 150 ms; 360 x 640";

/// How often Next is tapped in one run.
const MAX_STEPS: usize = 5;

/// Runs in each page before its own scripts, and only measures.
///
/// A measurement ends with the first frame that shows the change: a message that is sent while the
/// frame is made arrives when the frame is done. While a browser waits for another site, no driver
/// looks at the page, so the page itself reports to the server how it was left.
const MEASURE: &str = "
(() => {
    const seen = window.seen = { largest: 0, shift: 0, ready: null, taps: [] };
    const watch = (type, each) => new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
    watch('largest-contentful-paint', (one) => { seen.largest = one.startTime });
    watch('layout-shift', (one) => { if (!one.hadRecentInput) seen.shift += one.value });
    new MutationObserver(() => {
        if (seen.ready === null && document.documentElement?.hasAttribute('data-ready')) seen.ready = performance.now();
    }).observe(document, { subtree: true, childList: true, attributeFilter: ['data-ready'] });
    const screens = () => [...document.querySelectorAll('[data-question], [data-step], [data-screen]')]
        .map((one) => one.checkVisibility() ? 1 : 0).join('');
    const isBlank = () => !document.body.checkVisibility() || !!document.querySelector('.govuk-exit-this-page-overlay');
    addEventListener('click', (event) => {
        const leaves = event.target.closest('#exit, #leave'), before = screens();
        let frames = 0;
        const look = () => {
            frames += 1;
            if (leaves ? !isBlank() : screens() == before) {
                if (frames < 300) requestAnimationFrame(look); else if (leaves) fetch('/left?never');
                return;
            }
            const { port1, port2 } = new MessageChannel();
            port1.onmessage = () => {
                const time = performance.now() - event.timeStamp;
                if (leaves) fetch(`/left?${time}&${frames}`); else seen.taps.push(time);
            };
            port2.postMessage(0);
        };
        requestAnimationFrame(look);
    }, true);
})()";

/// The measurements so far; `null` as long as the page is not complete.
const LOADED: &str = "
    const paint = performance.getEntriesByName('first-contentful-paint')[0];
    const own = performance.getEntriesByType('navigation')[0];
    const all = [own, ...performance.getEntriesByType('resource')];
    if (!paint || !window.seen?.largest || !own.loadEventEnd) return null;
    return {
        'first paint': paint.startTime,
        'largest paint': seen.largest,
        'layout shift': seen.shift,
        ready: seen.ready,
        bytes: all.map((one) => one.transferSize).reduce((one, other) => one + other),
        requests: all.length,
    }";

/// Scrolls the first visible element of a selector to the middle of the screen, and returns it.
const FIND: &str = "
    const all = [...document.querySelectorAll(arguments[0])].filter((one) => one.checkVisibility());
    all[0]?.scrollIntoView({ block: 'center', behavior: 'instant' });
    return all[0] ?? null";

/// Chromium with the screen, the speed and the network of a phone.
pub struct Phone {
    session: WebDriver,
    _driver: Driver,
    _profile: TempDir,
}

impl Phone {
    /// Starts it. No other site ever answers, so that the page can be measured after the exit.
    pub async fn start() -> Result<Self, Box<dyn Error>> {
        let missing = "Chromium or its driver is missing: `cargo xtask bench` installs them";
        let browser = Engine::Chromium.browser().find().ok_or(missing)?;
        let program = Engine::Chromium.driver().find().ok_or(missing)?;
        let profile = tempfile::tempdir()?;
        let proxy = Proxy::open(true).await;
        let (scripts, path) = (Scripts::Allowed, profile.path());
        let driver =
            Driver::start(Engine::Chromium.command(&program, path, None, scripts), path).await;
        let wanted = Engine::Chromium.capabilities(&browser, path, proxy.address(), scripts);
        let session = WebDriver::new(driver.address(), wanted).await?;
        let phone = Self { session, _driver: driver, _profile: profile };
        let screen = json!({ "width": 360, "height": 640, "deviceScaleFactor": 2, "mobile": true });
        let network = json!({
            "offline": false,
            "latency": 150,
            "downloadThroughput": 1_600_000 / 8,
            "uploadThroughput": 750_000 / 8,
        });
        for (command, values) in [
            ("Emulation.setDeviceMetricsOverride", screen),
            ("Network.enable", json!({})),
            ("Network.emulateNetworkConditions", network),
            ("Emulation.setCPUThrottlingRate", json!({ "rate": 4 })),
            ("Page.addScriptToEvaluateOnNewDocument", json!({ "source": MEASURE })),
        ] {
            phone.session.cdp().send_raw(command, values).await?;
        }
        Ok(phone)
    }

    /// Opens a page with an empty cache, taps Next as often as the page has it, and leaves by the exit.
    pub async fn measure(&self, page: &Served) -> Result<Run, Box<dyn Error>> {
        self.session.goto("about:blank").await?;
        self.session.cdp().send_raw("Network.clearBrowserCache", json!({})).await?;
        self.session.goto(page.address()).await?;
        let seen = self.wait_for("the page to be there in full", LOADED, |value| {
            let is_ready = !page.becomes_alive || value["ready"].is_number();
            (value.is_object() && is_ready).then(|| value.clone())
        });
        let seen = seen.await?;
        let mut run = Run::new();
        for (name, value) in seen.as_object().into_iter().flatten() {
            run.extend(value.as_f64().map(|value| (name.clone(), vec![value])));
        }
        for count in (1..=MAX_STEPS).filter(|_| page.becomes_alive) {
            let Some(next) = self.find("[data-begin], [data-do=next]").await? else { break };
            next.click().await?;
            let taps = self.wait_for("the next step", "return seen.taps", |taps| {
                (taps.as_array()?.len() == count).then(|| taps.clone())
            });
            let taps: Vec<f64> = serde_json::from_value(taps.await?)?;
            run.insert("tap to next".into(), taps);
        }
        if page.has_script
            && let Some(exit) = self.find("#leave, a#exit[rel]").await?
        {
            exit.click().await?;
            let left = timeout(PATIENCE, page.wait_until_left());
            let left = left.await.map_err(|_| "the page does not say how it was left")?;
            // There is nothing to insert for a page that does not change until the other site answers.
            if let Some((time, frames)) = left {
                run.insert("tap to blank".into(), vec![time]);
                run.insert("frames to blank".into(), vec![frames]);
            }
        }
        Ok(run)
    }

    async fn find(&self, selector: &str) -> Result<Option<WebElement>, Box<dyn Error>> {
        let found = self.session.execute(FIND, vec![selector.into()]).await?;
        if found.json().is_null() { Ok(None) } else { Ok(Some(found.element()?)) }
    }

    async fn wait_for<T>(
        &self,
        what: &str,
        script: &str,
        read: impl Fn(&Value) -> Option<T>,
    ) -> Result<T, Box<dyn Error>> {
        let mut again = interval(Duration::from_millis(50));
        let look = async {
            loop {
                again.tick().await;
                if let Ok(answer) = self.session.execute(script, Vec::new()).await
                    && let Some(value) = read(answer.json())
                {
                    return value;
                }
            }
        };
        timeout(PATIENCE, look).await.map_err(|_| format!("waited {PATIENCE:?} for {what}").into())
    }

    pub async fn quit(self) -> Result<(), Box<dyn Error>> {
        Ok(self.session.quit().await?)
    }
}
