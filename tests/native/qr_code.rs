//! The code leads where the link does: read by a program that shares nothing with what drew it.

use its_not_your_fault::officers::qr_code::QrCode;

/// As printed: 200 dots to an inch, and a code two inches wide.
const DOTS: usize = 400;

/// A drawing in black and white, one entry for each dot.
struct Raster {
    dark: Vec<bool>,
}

impl Raster {
    /// Draws the path of the code, as a printer does.
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

    /// Covers a square with a tenth of the code's area, from a place given in percent.
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
        let code = QrCode::of(link).expect("it has page");
        assert_eq!(Raster::of(&code).read().as_deref(), Some(link));
    }
}

#[test]
fn it_does_so_with_a_tenth_of_it_covered() {
    for link in ["https://example.org/", "https://example.org/es/#utah-icac"] {
        let code = QrCode::of(link).expect("it has page");
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
