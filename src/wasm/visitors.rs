//! The Wasm of the visitors' pages.

use its_not_your_fault as _;

fn main() {
    its_not_your_fault::browser::hydrate_islands();
}
