//! Colours, sizes and spacing that a visitor can set in the browser.

use crate::visitor::Visitor;
use serde_json::json;

/// The colors that the browser is set to.
#[derive(Clone, Copy, Debug)]
pub enum Look {
    Light,
    Dark,
    ForcedColours,
}

impl Look {
    pub const ALL: [Self; 3] = [Self::Light, Self::Dark, Self::ForcedColours];
}

/// The widest text spacing that a page must bear (WCAG 1.4.12).
const WIDE_SPACING: &str = "const sheet = new window.CSSStyleSheet();
    sheet.replaceSync(`* { line-height: 1.5 !important; letter-spacing: 0.12em !important;
        word-spacing: 0.16em !important } p { margin-block-end: 2em !important }`);
    document.adoptedStyleSheets = [sheet];
    return getComputedStyle(document.querySelector('main p')).letterSpacing != 'normal'";

impl Visitor {
    /// Sets the preferred colors of the browser.
    pub async fn set_look(&self, look: Look) {
        let (scheme, forced) = match look {
            Look::Light => ("light", "none"),
            Look::Dark => ("dark", "none"),
            Look::ForcedColours => ("light", "active"),
        };
        let features = json!({ "features": [
            { "name": "prefers-color-scheme", "value": scheme },
            { "name": "forced-colors", "value": forced },
        ] });
        let set = self.driver.cdp().send_raw("Emulation.setEmulatedMedia", features).await;
        set.expect("a look");
    }

    /// Sets the widest text spacing that a page must bear.
    pub async fn set_wide_text_spacing(&self) {
        let is_wide: bool = self.query(WIDE_SPACING, json!(null)).await;
        assert!(is_wide, "the text is spaced widely");
    }

    /// Sets letters of twice the size in the browser's own settings (WCAG 1.4.4).
    pub async fn set_large_font(&self) {
        let sizes = json!({ "fontSizes": { "standard": 32, "fixed": 26 } });
        self.driver.cdp().send_raw("Page.setFontSizes", sizes).await.expect("larger letters");
    }

    /// Sets letters of twice the size in the page, as phones do whose owner asked for it.
    pub async fn set_double_font_size(&self) {
        let script = "document.documentElement.style.fontSize = '200%';
            return getComputedStyle(document.documentElement).fontSize == '32px'";
        let is_doubled: bool = self.query(script, json!(null)).await;
        assert!(is_doubled, "letters of twice the size");
    }

    /// Whether letters have at least twice their usual size.
    pub async fn is_font_large(&self) -> bool {
        let size = "return parseFloat(getComputedStyle(document.body).fontSize) >= 32";
        self.query(size, json!(null)).await
    }
}
