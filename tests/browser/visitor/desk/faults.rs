//! The faults that the desk shows.

use crate::visitor::{Visitor, wait_for};
use serde_json::json;

impl Visitor {
    /// The sentences beside a field.
    pub async fn faults_beside(&self, id: &str) -> Vec<String> {
        let script = "return [...document.getElementById(`${argument}-fault`).children].map(text)";
        self.query(script, json!(id)).await
    }

    /// Waits until this fault, and no other, is beside a field that is marked as invalid.
    pub async fn wait_until_fault(&self, id: &str, fault: &str) {
        wait_for(format!("{fault:?} beside {id}"), async || {
            let faults = self.faults_beside(id).await;
            (faults == [fault] && self.is_marked_invalid(id).await).then_some(())
        })
        .await;
    }

    /// Waits until neither a fault nor a mark is left at the field.
    pub async fn wait_until_no_fault(&self, id: &str) {
        wait_for(format!("no fault beside {id}"), async || {
            let faults = self.faults_beside(id).await;
            (faults.is_empty() && !self.is_marked_invalid(id).await).then_some(())
        })
        .await;
    }

    async fn is_marked_invalid(&self, id: &str) -> bool {
        // A row of checkboxes has no `aria-invalid`; its sentence belongs to the whole row.
        let script = "const field = document.getElementById(argument);
            const described = field.getAttribute('aria-describedby').split(' ');
            const fault = document.getElementById(`${argument}-fault`);
            return described.includes(fault.id)
                && (field.getAttribute('aria-invalid') == 'true'
                    || (field.matches('fieldset') && fault.children.length > 0))";
        self.query(script, json!(id)).await
    }

    /// The faults in the list above the form, each as the id of the field that it leads to.
    pub async fn listed_faults(&self) -> Vec<String> {
        let script =
            "return all('[data-faults] a').map((one) => one.getAttribute('href').slice(1))";
        self.query(script, json!(null)).await
    }

    /// Waits until the focus is on the list of faults, which is on the screen and counts them.
    pub async fn wait_until_focus_on_fault_list(&self, count: usize) {
        wait_for(format!("the focus on {count} faults"), async || {
            let script = "const here = document.activeElement, box = here.getBoundingClientRect();
                const list = here.querySelector('[data-faults]');
                return here.id == 'faults' && isVisible(here) && box.top < innerHeight && box.bottom > 0
                    && list.dataset.faults == String(argument) && list.children.length == argument";
            self.is_true(script, json!(count)).await.then_some(())
        })
        .await;
    }
}
