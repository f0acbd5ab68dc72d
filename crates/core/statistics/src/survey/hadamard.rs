//! Hadamard matrices: balanced halves for as many strata as needed.

/// A Hadamard matrix of which the order is the smallest that these constructions give, at least `least`: rows of signs,
/// orthogonal to each other, the first column all plus. Sylvester's doubling of Paley's first construction (R. Paley, *On
/// orthogonal matrices*, 1933).
pub(super) fn hadamard(least: usize) -> Vec<Vec<bool>> {
    let mut order = least.max(2).next_power_of_two();
    let mut start = 1;
    for candidate in (least.max(4)..order).filter(|order| order.is_multiple_of(4)) {
        let odd = candidate >> candidate.trailing_zeros();
        // The core has the order `odd · 2^k`, whose predecessor is a prime of the form 4 m + 3.
        let core = (2..=candidate.trailing_zeros()).map(|power| odd << power).find(|core| is_prime(core - 1));
        if let Some(core) = core {
            (order, start) = (candidate, core);
            break;
        }
    }
    let mut matrix = if start == 1 { vec![vec![true]] } else { paley(start - 1) };
    while matrix.len() < order {
        matrix = double(&matrix);
    }
    matrix
}

fn is_prime(number: usize) -> bool {
    number > 1 && (2..=number.isqrt()).all(|factor| !number.is_multiple_of(factor))
}

fn double(matrix: &[Vec<bool>]) -> Vec<Vec<bool>> {
    let twice =
        |row: &Vec<bool>, sign: bool| row.iter().copied().chain(row.iter().map(|&one| one == sign)).collect();
    let above = matrix.iter().map(|row| twice(row, true));
    above.chain(matrix.iter().map(|row| twice(row, false))).collect()
}

/// The matrix of order `prime + 1`: squares modulo the prime are plus.
fn paley(prime: usize) -> Vec<Vec<bool>> {
    let mut square = vec![false; prime];
    for root in 1..prime {
        square[root * root % prime] = true;
    }
    let entry = |row: usize, column: usize| match (row, column) {
        (0, _) | (_, 0) => true,
        _ if row == column => false,
        _ => square[(prime + column - row) % prime],
    };
    (0..=prime).map(|row| (0..=prime).map(|column| entry(row, column)).collect()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_and_columns_are_orthogonal() {
        for (least, order) in [
            (1, 2),
            (3, 4),
            (5, 8),
            (9, 12),
            (13, 16),
            (17, 20),
            (21, 24),
            (25, 32),
            (33, 40),
            (41, 44),
            (45, 48),
            (70, 72),
        ] {
            let matrix = hadamard(least);
            assert_eq!(matrix.len(), order, "for {least}");
            assert!(matrix.iter().all(|row| row[0]));
            for one in 0..order {
                for other in 0..one {
                    let same = (0..order).filter(|&row| matrix[row][one] == matrix[row][other]).count();
                    assert_eq!(2 * same, order, "columns {one} and {other} of {order}");
                }
            }
        }
    }
}
