//! One sort for lists of every type: sorting each type by the standard library would add 1 KB to
//! the desk's download.

/// Sorts a list by rank; items of equal rank stay in their order.
pub(super) fn stable_sort_by_rank<T>(list: Vec<T>, rank: impl Fn(&T) -> usize) -> Vec<T> {
    let mut order: Vec<(usize, usize)> =
        list.iter().enumerate().map(|(index, item)| (rank(item), index)).collect();
    order.sort_unstable();
    let mut list: Vec<Option<T>> = list.into_iter().map(Some).collect();
    let sorted = order.into_iter().filter_map(|(_, index)| list.get_mut(index)?.take());
    sorted.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn items_of_equal_rank_stay_in_their_order() {
        let list = vec![(2, 'a'), (1, 'b'), (2, 'c'), (0, 'd'), (1, 'e')];
        let ordered: String =
            stable_sort_by_rank(list, |(rank, _)| *rank).iter().map(|(_, item)| item).collect();
        assert_eq!(ordered, "dbeac");
    }
}
