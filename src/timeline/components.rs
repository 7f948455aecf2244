//! Strongly connected components: in a graph of "not after", the points that are known to be the same.

/// Finds the sets of vertices that lead to each other, each set after all that it leads to (Tarjan 1972, without recursion).
///
/// `edges` are those that begin at each vertex, `to` says where one ends.
pub(super) fn components<E>(edges: &[Vec<E>], to: impl Fn(&E) -> usize) -> Vec<Vec<usize>> {
    const UNSEEN: usize = usize::MAX;
    let mut number = vec![UNSEEN; edges.len()];
    let mut low = vec![0; edges.len()];
    let mut closed = vec![false; edges.len()];
    let mut stack = Vec::new();
    let mut found = Vec::new();
    let mut count = 0;
    for root in 0..edges.len() {
        if number[root] != UNSEEN {
            continue;
        }
        let mut path = vec![(root, 0)];
        while let Some((vertex, next)) = path.pop() {
            if next == 0 {
                number[vertex] = count;
                low[vertex] = count;
                count += 1;
                stack.push(vertex);
            } else if let Some(child) = edges[vertex].get(next - 1).map(&to)
                && !closed[child]
            {
                low[vertex] = low[vertex].min(low[child]);
            }
            match edges[vertex].get(next).map(&to) {
                Some(child) => {
                    path.push((vertex, next + 1));
                    if number[child] == UNSEEN {
                        path.push((child, 0));
                    }
                }
                None if low[vertex] == number[vertex] => {
                    let from = stack.iter().rposition(|other| *other == vertex).unwrap_or(0);
                    let component = stack.split_off(from);
                    for &member in &component {
                        closed[member] = true;
                    }
                    found.push(component);
                }
                None => {}
            }
        }
    }
    found
}
