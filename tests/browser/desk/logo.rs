//! A logo is drawn again in a small size; a file that is no logo is refused with a sentence.

use crate::desk::fill_in_form;
use crate::setup::run_in_every_engine;
use crate::visitor::{agency_field, desk_addresses};
use content::words::fill;

const MAX_SIDE: usize = 600;
const MAX_BYTES: usize = 64 * 1024;

/// A PNG of noise, which no compression makes small.
pub fn noise(wide: u32, high: u32) -> Vec<u8> {
    let mut seed = 1_u32;
    let mut rows: Vec<u8> = Vec::new();
    for _ in 0..high {
        let colors = (0..wide * 3).map(|_| {
            // The generator of Numerical Recipes: enough noise, and the same each time.
            seed = seed.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
            seed.to_be_bytes()[0]
        });
        rows.extend(std::iter::once(0).chain(colors));
    }
    png(wide, high, &rows)
}

/// A PNG (RFC 2083) with uncompressed pixels: RFC 1950 and RFC 1951 have uncompressed blocks.
fn png(wide: u32, high: u32, rows: &[u8]) -> Vec<u8> {
    let mut packed = vec![0x78, 0x01];
    let blocks = rows.chunks(0xffff);
    let count = blocks.len();
    for (index, block) in blocks.enumerate() {
        let length = u16::try_from(block.len()).expect("a block is no longer");
        packed.push(u8::from(index + 1 == count));
        packed.extend(length.to_le_bytes());
        packed.extend((!length).to_le_bytes());
        packed.extend(block);
    }
    let (mut one, mut two) = (1_u32, 0_u32);
    for byte in rows {
        one = (one + u32::from(*byte)) % 65_521;
        two = (two + one) % 65_521;
    }
    packed.extend((two << 16 | one).to_be_bytes());
    [header(wide, high), chunk(b"IDAT", &packed), chunk(b"IEND", &[])].concat()
}

/// The beginning of a PNG with this size, in colors of eight bits each.
fn header(wide: u32, high: u32) -> Vec<u8> {
    let size = [wide.to_be_bytes(), high.to_be_bytes()].concat();
    let header = chunk(b"IHDR", &[&*size, &[8, 2, 0, 0, 0]].concat());
    [&b"\x89PNG\r\n\x1a\n"[..], &header].concat()
}

fn chunk(name: &[u8; 4], data: &[u8]) -> Vec<u8> {
    let named = [&name[..], data].concat();
    let mut sum = u32::MAX;
    for byte in &named {
        sum ^= u32::from(*byte);
        for _ in 0..8 {
            sum = if sum & 1 == 1 { sum >> 1 ^ 0xedb8_8320 } else { sum >> 1 };
        }
    }
    let length = u32::try_from(data.len()).expect("a small picture");
    [&length.to_be_bytes()[..], &named, &(!sum).to_be_bytes()].concat()
}

#[tokio::test]
async fn a_large_logo_is_drawn_again_small() {
    run_in_every_engine(|agency| async move {
        agency.open_desk("/desk/").await;
        let words = agency.desk_words().await;
        fill_in_form(&agency).await;
        agency.choose_files(&agency_field("logo"), &[("logo.png", &noise(1200, 400))]).await;
        agency.wait_until_logo_visible().await;
        agency.wait_until_text_contains(&words.preview.logo).await;
        agency.press_action("save-logo").await;
        let (name, bytes) = agency.wait_for_saved_file(1).await;
        let size = imagesize::blob_size(&bytes).expect("a picture");
        assert!(size.width <= MAX_SIDE && bytes.len() <= MAX_BYTES, "{size:?}, {}", bytes.len());
        assert_eq!(size.width, size.height * 3, "its shape stays");
        assert!(["orem-police.png", "orem-police.jpg"].contains(&&*name), "{name}");
        let path = format!("agencies/{name}");
        agency.wait_until_text_contains(&fill(&words.export.save_logo, &[("path", &path)])).await;
        agency.press_action("save-file").await;
        let (_, file) = agency.wait_for_saved_file(2).await;
        assert_eq!(crate::desk::read(&file)[0].logo.as_ref().expect("a logo").path(), path);
        agency.press_button(&words.form.logo_remove).await;
        agency.wait_until_focus_on_id(&agency_field("logo")).await;
        agency.press_action("save-file").await;
        let (_, file) = agency.wait_for_saved_file(3).await;
        assert_eq!(crate::desk::read(&file)[0].logo, None);
    })
    .await;
}

#[tokio::test]
async fn a_small_logo_keeps_its_size() {
    run_in_every_engine(|agency| async move {
        agency.open_desk("/desk/").await;
        fill_in_form(&agency).await;
        agency.choose_files(&agency_field("logo"), &[("logo.png", &noise(90, 60))]).await;
        agency.wait_until_logo_visible().await;
        agency.press_action("save-logo").await;
        let (name, bytes) = agency.wait_for_saved_file(1).await;
        let size = imagesize::blob_size(&bytes).expect("a picture");
        assert_eq!((&*name, size.width, size.height), ("orem-police.png", 90, 60));
    })
    .await;
}

#[tokio::test]
async fn what_is_no_logo_is_refused_with_a_sentence() {
    run_in_every_engine(|agency| async move {
        let cut = header(40, 30)[..20].to_vec();
        let svg = b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>";
        for desk in desk_addresses() {
            agency.open_desk(&desk).await;
            let form = &agency.desk_words().await.form;
            fill_in_form(&agency).await;
            let huge = fill(&form.logo_too_large, &[("wide", "8000"), ("high", "5000")]);
            let refused = [
                ("huge.png", header(8000, 5000), &huge),
                ("logo.svg", svg.to_vec(), &form.logo_not_a_picture),
                ("long.png", vec![0; 20_000_001], &form.logo_file_too_long),
                ("letter.png", b"no picture".to_vec(), &form.logo_not_a_picture),
                ("huge-again.png", header(8000, 5000), &huge),
                ("cut.png", cut.clone(), &form.logo_not_a_picture),
            ];
            for (name, bytes, sentence) in refused {
                agency.choose_files(&agency_field("logo"), &[(name, &bytes)]).await;
                agency.wait_until_fault(&agency_field("logo"), sentence).await;
                assert!(!agency.has_logo().await, "{name}");
            }
            let said = agency.accessible_description(&agency_field("logo")).await;
            assert!(said.contains(&form.logo_hint), "{desk}: {said}");
            agency.press_action("save-file").await;
            let (_, file) = agency.wait_for_saved_file(1).await;
            assert_eq!(crate::desk::read(&file)[0].logo, None);
            agency.choose_files(&agency_field("logo"), &[("logo.png", &noise(90, 60))]).await;
            agency.wait_until_logo_visible().await;
            agency.wait_until_no_fault(&agency_field("logo")).await;
        }
    })
    .await;
}
