//! The size of the screen.

use crate::visitor::{Visitor, wait_for};
use browser_harness::Engine;
use serde_json::{Value, json};

/// A small phone, held upright.
pub const PHONE: (u32, u32) = (360, 640);

/// The narrowest phone in use, and a page enlarged to 400 % (WCAG 1.4.10).
pub const NARROW: (u32, u32) = (320, 640);

/// A window of 1,280 × 1,024 pixels, enlarged to 400 %.
pub const ENLARGED: (u32, u32) = (320, 256);

impl Visitor {
    /// Sets the screen of a small phone.
    pub async fn set_phone_screen(&self) {
        if self.engine == Engine::WebKit {
            self.open_window_without_toolbar().await;
        }
        self.set_screen_size(PHONE).await;
    }

    pub async fn set_screen_size(&self, (width, height): (u32, u32)) {
        if self.engine == Engine::Chromium {
            let screen =
                json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": true });
            let tools = self.driver.cdp();
            let set = tools.send_raw("Emulation.setDeviceMetricsOverride", screen);
            set.await.expect("a screen of this size");
            return;
        }
        // The frame of the window is added to the size of the page.
        let frame = "return [outerWidth - innerWidth, outerHeight - innerHeight]";
        let [across, down]: [u32; 2] = self.run_script(frame, json!(null)).await;
        let set = self.driver.set_window_rect(0, 0, width + across, height + down).await;
        set.expect("a window of this size");
    }

    /// Replaces MiniBrowser's own window, which cannot be as narrow as a phone because of its
    /// toolbar.
    async fn open_window_without_toolbar(&self) {
        let first = self.driver.window().await.expect("a window");
        let open = "const without = 'popup,noopener,toolbar=no,location=no,width=360,height=640';
            open('about:blank', '_blank', without); return null";
        let _: Value = self.run_script(open, json!(null)).await;
        let new = wait_for("a second window", async || {
            let windows = self.driver.windows().await.ok()?;
            windows.into_iter().find(|window| *window != first)
        })
        .await;
        self.driver.close_window().await.expect("it closes");
        self.driver.switch_to_window(new).await.expect("the second window");
    }

    /// The size of the part of the screen that the page has.
    pub async fn screen_size(&self) -> (u32, u32) {
        self.run_script("return [innerWidth, innerHeight]", json!(null)).await
    }
}
