//! The QR code (ISO/IEC 18004) of a link.

use qrcodegen::{Mask, QrCode as Code, QrCodeEcc, QrSegment, Version};

/// A QR code that still reads when a tenth of it is covered by a thumb, a fold or a stain.
pub struct QrCode {
    code: Code,
}

/// The mask like a chessboard, which leaves few large areas in one color.
const MASK: u8 = 0;

impl QrCode {
    /// Longer links make modules so small that a phone at arm's length cannot read them.
    pub const MAX_BYTES: usize = 300;

    /// The white margin in modules, without which readers do not find the code (ISO/IEC 18004,
    /// 9.1).
    pub const QUIET_ZONE: i32 = 4;

    /// None when the text is too long. The level is H, at which 30 of 100 codewords may be lost: a
    /// stain on a tenth of the picture hides more than a tenth of them.
    ///
    /// The mask is always the same. The standard asks for a score of all eight, which takes loops
    /// so long that WebKitGTK 2.50 recompiles them while they run, and in one of a hundred loads
    /// then reads out of bounds. The scores exist so that nothing looks like a corner mark; the
    /// tests read the codes instead.
    #[must_use]
    pub fn of(text: &str) -> Option<Self> {
        if text.len() > Self::MAX_BYTES {
            return None;
        }
        let segments = QrSegment::make_segments(text);
        let (least, most, mask) = (Version::MIN, Version::MAX, Some(Mask::new(MASK)));
        let code =
            Code::encode_segments_advanced(&segments, QrCodeEcc::High, least, most, mask, true);
        code.ok().map(|code| Self { code })
    }

    /// The modules from edge to edge, with the quiet zone.
    #[must_use]
    pub fn side(&self) -> i32 {
        self.code.size() + 2 * Self::QUIET_ZONE
    }

    /// The dark modules as the `d` of an SVG path, in modules from the edge of the quiet zone.
    #[must_use]
    pub fn path(&self) -> String {
        let mut path = String::new();
        for y in 0..self.code.size() {
            let mut x = 0;
            while x < self.code.size() {
                let from = x;
                while self.code.get_module(x, y) {
                    x += 1;
                }
                if x > from {
                    let (left, top) = (from + Self::QUIET_ZONE, y + Self::QUIET_ZONE);
                    let wide = (x - from).to_string();
                    let numbers = [&left.to_string(), ",", &top.to_string()].concat();
                    path.extend(["M", &numbers, "h", &wide, "v1h-", &wide, "z"]);
                }
                x += 1;
            }
        }
        path
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_quiet_zone_is_kept() {
        let code = QrCode::of("https://example.org/").unwrap();
        assert_eq!(code.side(), code.code.size() + 8);
        // The first corner begins with a row of seven.
        assert!(code.path().starts_with("M4,4h7v1h-7z"), "{}", code.path());
        let rows = code.path();
        let rows = rows.split('M').skip(1).map(|row| {
            let (place, _) = row.split_once('h').unwrap();
            let (x, y) = place.split_once(',').unwrap();
            (x.parse::<i32>().unwrap(), y.parse::<i32>().unwrap())
        });
        for (x, y) in rows {
            assert!(x >= 4 && y >= 4 && x < code.side() - 4 && y < code.side() - 4, "{x}, {y}");
        }
    }

    #[test]
    fn the_longest_link_has_a_code_and_a_longer_one_has_none() {
        assert!(QrCode::of(&"a".repeat(QrCode::MAX_BYTES)).is_some());
        assert!(QrCode::of(&"a".repeat(QrCode::MAX_BYTES + 1)).is_none());
    }
}
