//! The Wasm of the officers' page and the hand-out. It starts the islands of every page, too.

use its_not_your_fault as _;

fn main() {
    its_not_your_fault::browser::hydrate_islands();
    its_not_your_fault::officers::open();
}
