//! Makes scripts smaller that Trunk's minifier cannot parse: the JavaScript of wasm-bindgen, and
//! our loader.

use its_not_your_fault::pages::island_name;

/// Removes comment lines, empty lines and indentation. Line ends stay, so that no statement runs
/// into the next. The script stays as it is if a template literal has several lines, since its
/// spaces are part of it, or if a statement follows a comment on its line.
pub fn compact_script(script: &str) -> String {
    let mut compact = String::with_capacity(script.len());
    let mut is_in_comment = false;
    for line in script.lines().map(str::trim) {
        if !line.matches('`').count().is_multiple_of(2) {
            return script.to_owned();
        }
        let ends_comment = line.ends_with("*/");
        if is_in_comment || line.starts_with("/*") {
            if line.contains("*/") && !ends_comment {
                return script.to_owned();
            }
            is_in_comment = !ends_comment;
        } else if !line.is_empty() && !line.starts_with("//") {
            compact.push_str(line);
            compact.push('\n');
        }
    }
    compact
}

/// Exports each island by its own name, without the hash that Leptos adds. Pages name it so, too.
pub fn with_short_island_names(glue: &str) -> String {
    const EXPORT: &str = "export function ";
    let mut short = String::with_capacity(glue.len());
    for line in glue.split_inclusive('\n') {
        let name = line.strip_prefix(EXPORT).and_then(|rest| rest.split('(').next());
        match name.map(|name| (name, island_name(name))) {
            Some((name, own)) => short.push_str(&line.replacen(name, own, 1)),
            None => short.push_str(line),
        }
    }
    short
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn islands_are_exported_by_their_own_names() {
        let glue = "export function Walk_4411202509365065936(el) {\nwasm.Walk_4411202509365065936(el);\n}\n\
                    export function initSync(module) {\n}\n";
        let short = "export function Walk(el) {\nwasm.Walk_4411202509365065936(el);\n}\n\
                     export function initSync(module) {\n}\n";
        assert_eq!(with_short_island_names(glue), short);
    }

    #[test]
    fn comments_and_indentation_are_left_out_and_statements_stay_apart() {
        let script = "/**\n * Says hello.\n */\nexport function hello() {\n    // Why.\n    const a = 1\n\n    \
                      return `${a} // b`;\n}\n/* One line. */\nhello()\n";
        let compact = "export function hello() {\nconst a = 1\nreturn `${a} // b`;\n}\nhello()\n";
        assert_eq!(compact_script(script), compact);
        assert_eq!(compact_script(compact), compact);
    }

    #[test]
    fn what_could_change_a_meaning_is_left_as_it_is() {
        for script in [
            "  const a = `one\n    // two`;\n",
            "  /* Why. */ hello();\n",
            "  /* a\n b */ hello();\n",
        ] {
            assert_eq!(compact_script(script), script);
        }
    }
}
