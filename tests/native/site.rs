//! The site as the tests render it: every page in every language, without Trunk.

use agency::AgencyList;
use content::Content;
use its_not_your_fault::pages::{
    Asset, Assets, PAGES, Page, PageContext, Shell, SiteData, not_found, render,
};

/// The agency of Utah, confirmed on its own page on 2026-01-07.
pub const UTAH: &str = r#"{"version":1,"organizations":[{"id":"utah-icac","name":"Utah ICAC Task Force","phones":[{"number":"801-281-1211"}],"email":"utahicac@agutah.gov"}]}"#;

pub fn writing(agency_file: &str) -> &'static SiteData {
    writing_with(agency_file, AgencyList::None)
}

/// The same with the host's list of agencies.
pub fn writing_with(agency_file: &str, directory: AgencyList) -> &'static SiteData {
    let content = Content::load().expect("the content is whole");
    let national: Vec<_> = content.hotlines.iter().map(|line| line.to_national_line()).collect();
    let agencies = agency::parse(agency_file, &national).agencies;
    Box::leak(Box::new(SiteData { content, agencies, agency_list: directory }))
}

pub fn shell() -> Shell {
    let asset = |path: &str| Asset { path: path.into(), integrity: "sha256-x".into() };
    Shell {
        html: include_str!("../../src/shell.html").into(),
        policy: "default-src 'none'".into(),
        assets: Assets {
            loader: asset("assets/hydrate.js"),
            module: asset("assets/app.js"),
            wasm: asset("assets/app.wasm"),
        },
    }
}

/// Every page in every language, and the page for an unknown address, each with its name.
pub fn pages() -> Vec<(String, String)> {
    let site = writing(UTAH);
    let mut pages = vec![("404.html".to_owned(), not_found(site, &shell()))];
    for spec in &PAGES {
        for context in in_every_language(site, spec.page) {
            pages.push((context.address().file(), render(context, &shell())));
        }
    }
    pages
}

/// A page in every language that it has.
pub fn in_every_language(site: &'static SiteData, page: Page) -> impl Iterator<Item = PageContext> {
    let languages = 0..site.content.languages.len();
    let contexts = languages.map(move |language| PageContext { site, language, page });
    contexts.filter(|context| context.is_written())
}

/// The guide in every language, with its context.
pub fn guides(agency_file: &str) -> Vec<(PageContext, String)> {
    let contexts = in_every_language(writing(agency_file), Page::Guide);
    contexts.map(|context| (context, render(context, &shell()))).collect()
}

/// The value of each attribute of that name, unchanged.
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
