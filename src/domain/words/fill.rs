//! Sentences with places for values.

/// Puts values in the places of a sentence: `Call {number}`. A place without a value stays.
pub fn fill(sentence: &str, values: &[(&str, &str)]) -> String {
    let mut filled = String::new();
    let mut rest = sentence;
    while let Some((before, after)) = rest.split_once('{') {
        filled.push_str(before);
        let found = after.split_once('}').and_then(|(name, after)| {
            let value = values.iter().find(|(known, _)| *known == name)?.1;
            Some((value, after))
        });
        rest = match found {
            Some((value, after)) => {
                filled.push_str(value);
                after
            }
            None => {
                filled.push('{');
                after
            }
        };
    }
    filled.push_str(rest);
    filled
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(sentence: &str, filled: &str) {
        assert_eq!(fill(sentence, &[("number", "988"), ("day", "{number}")]), filled);
    }

    #[test]
    fn values_take_their_places() {
        check("Call {number}", "Call 988");
        check("{number} or {number}, day and night", "988 or 988, day and night");
    }

    #[test]
    fn a_value_is_never_a_sentence_itself() {
        check("On {day}", "On {number}");
    }

    #[test]
    fn unknown_places_stay() {
        check("Call {name} {", "Call {name} {");
    }
}
