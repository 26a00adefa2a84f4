//! Languages by their names, as people list them.

/// Tags and names of the languages that agencies in the United States list, by their beginnings in
/// small letters. Sources: US Census Bureau, languages spoken at home; BCP 47.
const NAMES: &str = "en:english,eng,inglés,ingles es:spanish,español,espanol,spa,sp,castellano \
    zh:chinese,mandarin,cantonese,zho,chi vi:vietnamese,vie,tiếng tl:tagalog,filipino,tgl \
    ar:arabic,ara fr:french,fra,fre ko:korean,kor ru:russian,rus de:german,deu,ger ht:haitian,creole \
    hi:hindi,hin pt:portuguese,por it:italian,ita pl:polish,pol ur:urdu,urd ja:japanese,jpn \
    fa:persian,farsi gu:gujarati te:telugu bn:bengali,bangla ta:tamil pa:punjabi,panjabi th:thai \
    sr:serbian hr:croatian bs:bosnian sq:albanian hy:armenian hmn:hmong he:hebrew km:khmer,cambodian \
    nv:navajo,diné uk:ukrainian so:somali am:amharic ti:tigrinya om:oromo sw:swahili lo:lao,laotian \
    ne:nepali prs:dari ps:pashto my:burmese kar:karen el:greek tr:turkish nl:dutch sm:samoan \
    haw:hawaiian ch:chamorro mh:marshallese chk:chuukese to:tongan yi:yiddish ro:romanian bg:bulgarian \
    cs:czech hu:hungarian yo:yoruba ig:igbo rw:kinyarwanda ln:lingala lkt:lakota chr:cherokee \
    cho:choctaw esu:yup'ik ilo:ilocano ceb:cebuano ml:malayalam mr:marathi kn:kannada mix:mixteco,mixtec \
    quc:k'iche,quiche mam:mam ase:asl,american,sign";

/// Words around the names.
const FILLERS: &str = "and y or language languages speaking spoken the also";

/// The tags of the languages in a field, and the words that name none.
#[must_use]
pub fn languages(text: &str) -> (Vec<String>, Vec<String>) {
    let (mut tags, mut unknown) = (Vec::<String>::new(), Vec::new());
    let separators = [',', ';', '/', '&', '|', '\n'];
    let pieces = text.split(separators).flat_map(|piece| piece.split(" and "));
    for piece in pieces.map(str::trim).filter(|piece| !piece.is_empty()) {
        let mut found: Vec<String> = tag_of(piece).into_iter().collect();
        if found.is_empty() {
            let words: Vec<&str> = piece
                .split([' ', '(', ')', ':'])
                .filter(|word| !word.is_empty() && !is_in(FILLERS, &word.to_lowercase()))
                .collect();
            // All or nothing: of `Sign language interpreter on request` no word alone is right.
            found = words.iter().filter_map(|word| tag_of(word)).collect();
            if found.len() < words.len() || found.is_empty() {
                unknown.push(piece.to_owned());
                continue;
            }
        }
        for tag in found {
            if !tags.contains(&tag) {
                tags.push(tag);
            }
        }
    }
    (tags, unknown)
}

/// The tag of one language, from its tag or its name.
fn tag_of(text: &str) -> Option<String> {
    let small = text.to_lowercase();
    let known = || NAMES.split(' ').filter_map(|one| one.split_once(':'));
    // `American Sign Language` is the only name of several words that is common.
    let name = small.trim_end_matches(" language").trim_end_matches(" sign");
    let is_named = |names: &str| names.split(',').any(|one| one == name);
    if let Some((tag, _)) = known().find(|(_, names)| is_named(names)) {
        return Some(tag.to_owned());
    }
    let base = small.split('-').next().unwrap_or_default();
    let is_tag = agency::Language::new(text).is_some() || agency::Language::new(&small).is_some();
    // A tag that is in the list, or one with a region or script; `xx` and `all` are none.
    (is_tag && (known().any(|(tag, _)| tag == base) || (text.contains('-') && base.len() == 2)))
        .then(|| if agency::Language::new(text).is_some() { text.to_owned() } else { small })
}

fn is_in(list: &str, word: &str) -> bool {
    list.split(' ').any(|one| one == word)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, tags: &str, unknown: &str) {
        let found = languages(text);
        assert_eq!((&*found.0.join(" "), &*found.1.join("|")), (tags, unknown), "{text:?}");
    }

    #[test]
    fn languages_are_known_by_their_names_and_tags() {
        check("English, Spanish", "en es", "");
        check("en; ES/zh-Hant", "en es zh-Hant", "");
        check("Español and American Sign Language", "es ase", "");
        check("English (Spanish) Vietnamese", "en es vi", "");
        check("eng spa", "en es", "");
        check("Haitian Creole", "ht", "");
        check("ASL", "ase", "");
    }

    #[test]
    fn what_names_no_language_is_told() {
        check("English, all, xx, Klingon", "en", "all|xx|Klingon");
        check("interpreter on request", "", "interpreter on request");
    }
}
