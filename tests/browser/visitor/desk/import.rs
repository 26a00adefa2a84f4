//! Files that an agency chooses, and what the desk says of them.

use crate::visitor::{Visitor, wait_for};
use serde_json::json;
use std::fs;
use std::path::PathBuf;

impl Visitor {
    /// Chooses files in a field of the page.
    pub async fn choose_files(&self, field: &str, files: &[(&str, &[u8])]) {
        let paths: Vec<String> = files.iter().map(|file| self.create_file(file)).collect();
        let script = "return document.getElementById(argument) ?? null";
        let input = wait_for(format!("the field {field}"), async || {
            self.element_by_script(script, json!(field)).await
        })
        .await;
        input.send_keys(paths.join("\n")).await.expect("files can be chosen");
    }

    /// Creates a file in the profile, and returns its path.
    fn create_file(&self, (name, bytes): &(&str, &[u8])) -> String {
        let folder: PathBuf = self.profile.join("chosen-files");
        fs::create_dir_all(&folder).expect("a folder for files");
        let path = folder.join(name);
        fs::write(&path, bytes).expect("a file in it");
        path.to_str().expect("a path of letters").to_owned()
    }

    /// What the desk could not import, each reason on its own.
    pub async fn left_out_reasons(&self) -> Vec<String> {
        self.query("return all('#left-out li').map((one) => one.textContent)", json!(null)).await
    }

    /// Waits for a reason that begins so.
    pub async fn wait_until_left_out_reason(&self, words: &str) {
        wait_for(format!("a reason that begins with {words:?}"), async || {
            self.left_out_reasons()
                .await
                .iter()
                .any(|reason| reason.starts_with(words))
                .then_some(())
        })
        .await;
    }

    /// Waits until the status beside the field for files says this.
    pub async fn wait_until_import_status(&self, words: &str) {
        wait_for(format!("to hear {words:?} of the files"), async || {
            let script = "const status = document.querySelector('.take [role=status]');
                return text(status).includes(argument)";
            self.is_true(script, json!(words)).await.then_some(())
        })
        .await;
    }

    pub async fn has_import_status(&self, words: &str) -> bool {
        let script =
            "return text(document.querySelector('.take [role=status]')).includes(argument)";
        self.query(script, json!(words)).await
    }
}
