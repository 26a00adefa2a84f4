//! The Wasm of the desk. It starts the islands of every page, too.

use its_not_your_fault as _;

fn main() {
    its_not_your_fault::browser::hydrate_islands();
    its_not_your_fault::desk::open();
}
