//! Tests that need no browser.

mod agency_fields;
mod apps;
mod architecture;
mod desk_words;
mod handout;
mod helper_pages;
mod listed_agencies;
mod national_first;
mod officers_words;
mod page_budgets;
mod promises;
mod properties;
mod qr_code;
mod report_notes;
mod servers;
mod site;
mod task_forces;
mod written_pages;
