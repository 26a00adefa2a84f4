//! Takes the tags of HTML off a text and decodes its entities, as web programs export them.

/// Tags that end a line.
const BLOCKS: &str = "br p div li ul ol tr h1 h2 h3 h4 h5 h6 hr table blockquote";
/// Tags inside a line. Others stay, since `<` may be part of a text, such as `<desk@example.org>`.
const INLINE: &str = "a b i u s em strong span font small big sup sub td th tbody thead img o:p";

/// The letters and signs that have a name in HTML and occur in names, addresses and sentences here.
const NAMES: &str = "amp& lt< gt> quot\" apos' nbsp\u{a0} rsquo’ lsquo‘ rdquo” ldquo“ ndash– mdash— \
                     hellip… bull• middot· deg° aacuteá eacuteé iacuteí oacuteó uacuteú ntildeñ uumlü \
                     AacuteÁ EacuteÉ IacuteÍ OacuteÓ UacuteÚ NtildeÑ UumlÜ agraveà egraveè ccedilç \
                     ocircô oumlö iexcl¡ iquest¿ shy\u{ad} zwnj\u{200c}";

/// How far the end of a tag or a comment is looked for. Without a limit, the time for a hostile text
/// of `<` alone would grow with its square.
const MAX_BYTES: usize = 300;

/// The text that a browser would show; `None` if that is the text itself.
pub(super) fn decode(text: &str) -> Option<String> {
    if !text.contains(['<', '&']) {
        return None;
    }
    let mut plain = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        let (before, from) = rest.split_at_checked(at)?;
        plain.push_str(before);
        if let Some((shown, after)) = tag(from).or_else(|| entity(from)) {
            plain.push_str(&shown);
            rest = after;
        } else {
            let mut letters = from.chars();
            plain.extend(letters.next());
            rest = letters.as_str();
        }
    }
    plain.push_str(rest);
    (plain != text).then_some(plain)
}

/// What a tag at the beginning of a text is shown as, and the text after it.
fn tag(text: &str) -> Option<(String, &str)> {
    let inside = text.strip_prefix('<')?;
    if let Some(comment) = inside.strip_prefix("!--") {
        let near = comment.as_bytes().get(..MAX_BYTES).unwrap_or(comment.as_bytes());
        let end = near.windows(3).position(|three| three == b"-->")?;
        return Some((String::new(), comment.get(end + 3..)?));
    }
    let end = inside.bytes().take(MAX_BYTES).position(|byte| byte == b'>')?;
    let (inside, after) = (inside.get(..end)?, inside.get(end + 1..)?);
    let name = inside.trim_start_matches('/').split([' ', '\n', '\t', '/']).next()?;
    let name = name.to_ascii_lowercase();
    let is_in = |list: &str| list.split(' ').any(|one| one == name);
    if is_in(BLOCKS) {
        Some(("\n".to_owned(), after))
    } else {
        is_in(INLINE).then(|| (String::new(), after))
    }
}

/// The character of an entity at the beginning of a text, and the text after it.
fn entity(text: &str) -> Option<(String, &str)> {
    const MAX_LETTERS: usize = 8;
    let inside = text.strip_prefix('&')?;
    let end = inside.bytes().take(MAX_LETTERS).position(|byte| byte == b';')?;
    let (name, after) = (inside.get(..end)?, inside.get(end + 1..)?);
    let letter = if let Some(number) = name.strip_prefix('#') {
        let code = match number.strip_prefix(['x', 'X']) {
            Some(hex) => u32::from_str_radix(hex, 16).ok()?,
            None => number.parse().ok()?,
        };
        char::from_u32(code).filter(|letter| *letter >= ' ' || *letter == '\n')?
    } else {
        let is_named =
            |one: &&str| one.strip_prefix(name).is_some_and(|rest| rest.chars().count() == 1);
        NAMES.split(' ').find(is_named)?.chars().next_back()?
    };
    Some((letter.to_string(), after))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_is_as_a_browser_shows_it() {
        for (text, shown) in [
            ("Children &amp; Families", "Children & Families"),
            ("St. Mary&#39;s &#x2013; Pe&ntilde;asco", "St. Mary's – Peñasco"),
            ("<p>We <b>listen</b>.</p>Call<br/>us", "\nWe listen.\nCall\nus"),
            ("a<!-- Office --> b<o:p></o:p>", "a b"),
            ("<a href=\"https://x.example/?a=1&amp;b\">Site</a>", "Site"),
            ("a&#0;b&#x;&unknown;", "a&#0;b&#x;&unknown;"),
        ] {
            assert_eq!(decode(text).as_deref().unwrap_or(text), shown, "{text:?}");
        }
    }

    #[test]
    fn what_is_no_tag_and_no_entity_stays() {
        for text in ["A & B", "<desk@example.org>", "a < b > c", "R&D; more", "&", "<", "AT&T"] {
            assert_eq!(decode(text), None, "{text:?}");
        }
    }
}
