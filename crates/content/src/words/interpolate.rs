//! Puts values into sentences with placeholders.

/// A part of a sentence with values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part<'a> {
    Words(&'a str),
    /// A value in place of its placeholder.
    Value(&'a str),
}

/// Splits a sentence such as `Call {number}` into words and values. A placeholder without a value
/// stays.
pub fn parts<'a>(sentence: &'a str, values: &[(&str, &'a str)]) -> Vec<Part<'a>> {
    let mut parts = Vec::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        let found = after.split_once('}').and_then(|(name, after)| {
            let value = values.iter().find(|(known, _)| *known == name)?.1;
            Some((value, after))
        });
        parts.push(Part::Words(before));
        rest = match found {
            Some((value, after)) => {
                parts.push(Part::Value(value));
                after
            }
            None => {
                parts.push(Part::Words("{"));
                after
            }
        };
    }
    parts.push(Part::Words(rest));
    parts.retain(|part| *part != Part::Words(""));
    parts
}

/// The sentence with its values as one text.
pub fn fill(sentence: &str, values: &[(&str, &str)]) -> String {
    let parts = parts(sentence, values).into_iter().map(|part| match part {
        Part::Words(text) | Part::Value(text) => text,
    });
    parts.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(sentence: &str, filled: &str) {
        assert_eq!(fill(sentence, &[("number", "988"), ("day", "{number}")]), filled);
    }

    #[test]
    fn values_replace_their_placeholders() {
        check("Call {number}", "Call 988");
        check("{number} or {number}, day and night", "988 or 988, day and night");
    }

    #[test]
    fn a_placeholder_inside_a_value_stays() {
        check("On {day}", "On {number}");
    }

    #[test]
    fn values_and_words_are_separate_parts() {
        let parts = parts("Call {number}", &[("number", "988")]);
        assert_eq!(parts, [Part::Words("Call "), Part::Value("988")]);
    }

    #[test]
    fn unknown_placeholders_stay() {
        check("Call {name} {", "Call {name} {");
    }
}
