//! The site as tests write it: every page in every language, without Trunk.

use its_not_your_fault::{
    domain::{
        agency::{self, Directory},
        content::Content,
    },
    pages::{Asset, Assets, Room, Sheet, Shell, Writing, missing, page},
};

/// Utah's, confirmed on its own page on 2026-01-07.
pub const UTAH: &str = r#"{"version":1,"organizations":[{"id":"utah-icac","name":"Utah ICAC Task Force","phones":[{"number":"801-281-1211"}],"email":"utahicac@agutah.gov"}]}"#;

pub fn writing(agency_file: &str) -> &'static Writing {
    writing_with(agency_file, Directory::None)
}

/// With the host's own list of agencies, too.
pub fn writing_with(agency_file: &str, directory: Directory) -> &'static Writing {
    let content = Content::of_the_site().expect("the content is whole");
    let national: Vec<_> = content.hotlines.iter().map(|line| line.as_national()).collect();
    let agencies = agency::read(agency_file, &national).agencies;
    Box::leak(Box::new(Writing { content, agencies, directory }))
}

pub fn shell() -> Shell {
    let asset = |path: &str| Asset { path: path.into(), integrity: "sha384-x".into() };
    Shell {
        html: include_str!("../../src/shell.html").into(),
        policy: "default-src 'none'".into(),
        assets: Assets {
            loader: asset("assets/alive.js"),
            module: asset("assets/app.js"),
            wasm: asset("assets/app.wasm"),
        },
    }
}

/// Every page in every language, and the page for what is missing, each with its name.
pub fn pages() -> Vec<(String, String)> {
    let writing = writing(UTAH);
    let mut pages = vec![("404.html".to_owned(), missing(writing, &shell()))];
    for language in 0..writing.content.words.len() {
        for room in Room::ALL {
            let sheet = Sheet { writing, language, room };
            pages.push((sheet.address().file(), page(sheet, &shell())));
        }
    }
    pages
}

/// The guide in every language, with its words' place.
pub fn guides(agency_file: &str) -> Vec<(Sheet, String)> {
    let writing = writing(agency_file);
    let sheets = (0..writing.content.words.len()).map(|language| Sheet {
        writing,
        language,
        room: Room::Guide,
    });
    sheets.map(|sheet| (sheet, page(sheet, &shell()))).collect()
}

/// The value of each attribute of that name, as it is written.
pub fn values<'a>(html: &'a str, attribute: &str) -> Vec<&'a str> {
    let begin = format!(" {attribute}=");
    html.match_indices(&begin)
        .map(|(at, _)| {
            let value = &html[at + begin.len()..];
            match value.strip_prefix('"') {
                Some(quoted) => quoted.split('"').next().unwrap_or_default(),
                None => value.split([' ', '>']).next().unwrap_or_default(),
            }
        })
        .collect()
}
