//! Sorting, in one kind for all: each kind of list that is sorted would be 1 KB more for the desk
//! to download.

/// The list by rank; equal ones stay in their order.
pub(super) fn in_order<T>(list: Vec<T>, rank: impl Fn(&T) -> usize) -> Vec<T> {
    let mut order: Vec<(usize, usize)> =
        list.iter().enumerate().map(|(place, one)| (rank(one), place)).collect();
    order.sort_unstable();
    let mut list: Vec<Option<T>> = list.into_iter().map(Some).collect();
    let taken = order.into_iter().filter_map(|(_, place)| list.get_mut(place)?.take());
    taken.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn equal_ones_stay_in_their_order() {
        let list = vec![(2, 'a'), (1, 'b'), (2, 'c'), (0, 'd'), (1, 'e')];
        let ordered: String =
            in_order(list, |(rank, _)| *rank).iter().map(|(_, one)| one).collect();
        assert_eq!(ordered, "dbeac");
    }
}
