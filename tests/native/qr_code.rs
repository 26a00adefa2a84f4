//! QR codes lead to their links: they are read by a crate that shares no code with ours.

use its_not_your_fault::officers::qr_code::QrCode;

/// A printed code: 200 dots per inch, two inches wide.
const DOTS: usize = 400;

/// A picture in black and white, an entry for each dot.
struct Raster {
    dark: Vec<bool>,
}

impl Raster {
    /// Draws the path of the code like a printer.
    fn of(code: &QrCode) -> Self {
        let side = usize::try_from(code.side()).unwrap();
        let mut dark = vec![false; DOTS * DOTS];
        let path = code.path();
        for row in path.split('M').skip(1) {
            let (place, rest) = row.split_once('h').unwrap();
            let (x, y) = place.split_once(',').unwrap();
            let wide: usize = rest.split('v').next().unwrap().parse().unwrap();
            let (x, y): (usize, usize) = (x.parse().unwrap(), y.parse().unwrap());
            let dot = |square: usize| square * DOTS / side;
            for line in dot(y)..dot(y + 1) {
                dark[line * DOTS..][dot(x)..dot(x + wide)].fill(true);
            }
        }
        Self { dark }
    }

    /// Covers a square of a tenth of the code's area; its corner is in percent.
    fn cover(&mut self, left: usize, top: usize, is_dark: bool) {
        let side = (DOTS as f64 * 0.1_f64.sqrt()) as usize;
        let (left, top) = (left * DOTS / 100, top * DOTS / 100);
        for line in top..(top + side).min(DOTS) {
            self.dark[line * DOTS..][left..(left + side).min(DOTS)].fill(is_dark);
        }
    }

    fn read(&self) -> Option<String> {
        let mut image = rqrr::PreparedImage::prepare_from_greyscale(DOTS, DOTS, |x, y| {
            if self.dark[y * DOTS + x] { 20 } else { 235 }
        });
        image.detect_grids().first()?.decode().ok().map(|(_, text)| text)
    }
}

#[test]
fn a_printed_code_leads_where_the_link_does() {
    for link in [
        "https://example.org/",
        "https://example.org/es/#utah-icac",
        "https://a-county-in-the-west.example.gov/help/es/#sheriff-of-a-county-in-the-west",
        &format!("https://example.org/#{}", "a".repeat(64)),
    ] {
        let code = QrCode::of(link).expect("it fits");
        assert_eq!(Raster::of(&code).read().as_deref(), Some(link));
    }
}

#[test]
fn a_code_with_a_tenth_covered_leads_there_too() {
    for link in ["https://example.org/", "https://example.org/es/#utah-icac"] {
        let code = QrCode::of(link).expect("it fits");
        // The middle, and the four edges between the corners, by which a reader finds the code.
        for (left, top) in [(34, 34), (10, 34), (56, 34), (34, 10), (34, 56)] {
            for is_dark in [false, true] {
                let mut raster = Raster::of(&code);
                raster.cover(left, top, is_dark);
                let read = raster.read();
                assert_eq!(read.as_deref(), Some(link), "{left}, {top}, dark: {is_dark}");
            }
        }
    }
}
