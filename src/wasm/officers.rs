//! Opens sharing and the hand-out on their written pages, and brings to life what every page has.

use its_not_your_fault as _;

fn main() {
    its_not_your_fault::browser::hydrate_islands();
    its_not_your_fault::officers::open();
}
