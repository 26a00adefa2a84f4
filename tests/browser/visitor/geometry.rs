//! The visitor has a small screen and a shaking thumb.

use crate::visitor::{PHONE, Visitor};
use browser_harness::Engine;
use serde_json::{Value, json};

/// The smallest thing that a shaking thumb still hits, in CSS pixels (WCAG 2.5.5).
const THUMB: u32 = 44;

impl Visitor {
    /// Looks at the page as on a small phone.
    pub async fn looks_at_the_page(&self) {
        if self.engine == Engine::WebKit {
            self.opens_a_window_without_toolbar().await;
        }
        self.looks_through(PHONE).await;
    }

    /// Looks at the page through a screen of this size.
    pub async fn looks_through(&self, (width, height): (u32, u32)) {
        if self.engine == Engine::Chromium {
            let screen =
                json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": true });
            let tools = self.driver.cdp();
            let set = tools.send_raw("Emulation.setDeviceMetricsOverride", screen);
            set.await.expect("a screen of this size");
            return;
        }
        // The frame of the window comes on top.
        let frame = "return [outerWidth - innerWidth, outerHeight - innerHeight]";
        let [across, down]: [u32; 2] = self.script(frame, json!(null)).await;
        let set = self.driver.set_window_rect(0, 0, width + across, height + down).await;
        set.expect("a window of this size");
    }

    /// MiniBrowser's own window, with its toolbar, cannot be as narrow as a phone.
    async fn opens_a_window_without_toolbar(&self) {
        let first = self.driver.window().await.expect("a window");
        let open = "const without = 'popup,noopener,toolbar=no,location=no,width=360,height=640';
            open('about:blank', '_blank', without); return null";
        let _: Value = self.script(open, json!(null)).await;
        let new = crate::visitor::until("a second window", async || {
            let windows = self.driver.windows().await.ok()?;
            windows.into_iter().find(|window| *window != first)
        })
        .await;
        self.driver.close_window().await.expect("it closes");
        self.driver.switch_to_window(new).await.expect("the second window");
    }

    /// The size of the page's part of the screen.
    pub async fn screen(&self) -> (u32, u32) {
        self.script("return [innerWidth, innerHeight]", json!(null)).await
    }

    /// The links of the opening and of the bar that cannot be tapped without scrolling.
    pub async fn opening_links_off_the_screen(&self) -> Vec<String> {
        let script = "const opening = all('h1, h2').find((one) => text(one) == said).closest('section');
            const bar = document.getElementById('exit').parentElement;
            const links = all('a').filter((one) => opening.contains(one) || bar.contains(one));
            const hit = (one) => {
                const box = one.getBoundingClientRect();
                const at = document.elementFromPoint((box.left + box.right) / 2, (box.top + box.bottom) / 2);
                return scrollY == 0 && box.top >= 0 && box.left >= 0 && box.right <= innerWidth
                    && box.bottom <= innerHeight && one.contains(at);
            };
            if (links.length < 6) return [`only ${links.length} links`];
            return links.filter((one) => !hit(one)).map(text)";
        self.asks(script, json!(self.words().await.opening.title)).await
    }

    /// What can be tapped and is lower than a thumb needs. Links in running text are left out: they
    /// are as high as their line (WCAG 2.5.5, exception \"inline\").
    pub async fn too_small_to_tap(&self) -> Vec<String> {
        let script =
            "return all('a[href], button, summary, select, label:has(input)').filter((one) => {
                const is_running = one.localName == 'a' && getComputedStyle(one).display == 'inline'
                    && text(one.parentElement) != text(one);
                return !is_running && one.getBoundingClientRect().height < said - 0.5;
            }).map((one) => `${text(one)}: ${one.getBoundingClientRect().height}`)";
        self.asks(script, json!(THUMB)).await
    }

    /// Has every letter twice as large, as phones do where their owner asked for it.
    pub async fn doubles_the_letters(&self) {
        let script = "document.documentElement.style.fontSize = '200%';
            return getComputedStyle(document.documentElement).fontSize == '32px'";
        let is_doubled: bool = self.asks(script, json!(null)).await;
        assert!(is_doubled, "letters of twice the size");
    }

    /// Where the exit is, if not wholly on the screen as it is seen, a page that is zoomed out included.
    pub async fn exit_out_of_sight(&self) -> Option<[f64; 4]> {
        let script = "const { left, top, right, bottom } = document.getElementById('exit').getBoundingClientRect();
            const { offsetLeft, offsetTop, width, height } = visualViewport;
            const is_seen = left >= offsetLeft && top >= offsetTop
                && right <= offsetLeft + Math.min(width, screen.width) + 0.5
                && bottom <= offsetTop + height + 0.5 && right - left >= 44 && bottom - top >= 44;
            return is_seen ? null : [left, top, right, bottom]";
        self.asks(script, json!(null)).await
    }

    /// What makes the page scroll sideways.
    pub async fn too_wide(&self) -> Vec<String> {
        let script = "const root = document.scrollingElement;
            if (root.scrollWidth <= root.clientWidth && root.clientWidth <= innerWidth) return [];
            const wide = all('body *').filter((one) => one.getBoundingClientRect().right > innerWidth + 0.5);
            return [`${root.scrollWidth} wide`, ...wide.map(text)]";
        self.asks(script, json!(null)).await
    }
}
