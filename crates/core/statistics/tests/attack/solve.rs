//! Whether whole numbers within ranges can have given sums.

/// A sum: the cell that is the total, the cells that it is made of.
pub type Sum = (usize, Vec<usize>);

/// Narrows the ranges by every sum until nothing moves, then tries values one by one.
pub fn solve(mut ranges: Vec<(u64, u64)>, sums: &[Sum]) -> bool {
    if !narrow(&mut ranges, sums) {
        return false;
    }
    let Some(open) = (0..ranges.len())
        .filter(|&rank| ranges[rank].0 < ranges[rank].1)
        .min_by_key(|&rank| ranges[rank].1 - ranges[rank].0)
    else {
        return true;
    };
    let (low, high) = ranges[open];
    (low..=high).any(|value| {
        let mut tried = ranges.clone();
        tried[open] = (value, value);
        solve(tried, sums)
    })
}

fn narrow(ranges: &mut [(u64, u64)], sums: &[Sum]) -> bool {
    loop {
        let before = ranges.to_vec();
        for (total, parts) in sums {
            let low: u64 = parts.iter().map(|&part| ranges[part].0).sum();
            let high: u64 = parts.iter().map(|&part| ranges[part].1).sum();
            let whole = &mut ranges[*total];
            *whole = (whole.0.max(low), whole.1.min(high));
            let whole = *whole;
            for &part in parts {
                let (least, most) = ranges[part];
                // What the others leave at least, and at most.
                let floor = (whole.0 + most).saturating_sub(high);
                let Some(ceiling) = (whole.1 + least).checked_sub(low) else { return false };
                ranges[part] = (least.max(floor), most.min(ceiling));
            }
            if parts.iter().chain([total]).any(|&cell| ranges[cell].0 > ranges[cell].1) {
                return false;
            }
        }
        if before == ranges {
            return true;
        }
    }
}
