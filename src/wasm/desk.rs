//! Opens the desk on its written page, and brings to life what every page has.

use its_not_your_fault as _;

fn main() {
    its_not_your_fault::browser::hydrate_islands();
    its_not_your_fault::desk::open();
}
