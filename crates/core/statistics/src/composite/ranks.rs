//! Ranks, and how far they go when values and weights could be others.

use crate::numeric::{Chance, rank as stored, real};

use super::indicator::Scale;
use super::{Indicator, Options, Rank, Score, Trials, is_enough};

/// Gives each score its rank, and the interval of ranks if it is asked for.
pub(super) fn rank(scores: &mut [Score], indicators: &[Indicator], options: &Options) {
    let placed: Vec<_> = (0..scores.len()).filter(|&place| scores[place].value.is_some()).collect();
    let values: Vec<_> = placed.iter().filter_map(|&place| scores[place].value).collect();
    let ranks = ranks_of(&values);
    let tried = options.trials.map(|trials| (trials, tried(&placed, indicators, options, trials)));
    for (order, &place) in placed.iter().enumerate() {
        let interval = tried.as_ref().map(|(trials, tried)| interval(&tried[order], trials.confidence));
        let (low, high) = (interval.map(|ends| ends.0), interval.map(|ends| ends.1));
        scores[place].rank = Some(Rank { rank: ranks[order] as usize, low, high });
    }
}

/// 1 and as many as are higher.
fn ranks_of(values: &[f64]) -> Vec<u32> {
    let mut order: Vec<_> = (0..values.len()).collect();
    order.sort_by(|&one, &other| values[other].total_cmp(&values[one]));
    let mut ranks = vec![1; values.len()];
    for (place, pair) in order.windows(2).enumerate() {
        let tie = values[pair[0]].total_cmp(&values[pair[1]]).is_eq();
        ranks[pair[1]] = if tie { ranks[pair[0]] } else { stored(place + 2) };
    }
    ranks
}

/// The ranks of each territory over the draws.
fn tried(placed: &[usize], indicators: &[Indicator], options: &Options, trials: Trials) -> Vec<Vec<u32>> {
    let mut ranks = vec![Vec::with_capacity(trials.draws); placed.len()];
    for draw in 0..trials.draws {
        let mut chance = Chance::stream(trials.seed, draw);
        let scores = draw_scores(placed, indicators, options, trials, &mut chance);
        for (all, rank) in ranks.iter_mut().zip(ranks_of(&scores)) {
            all.push(rank);
        }
    }
    ranks
}

/// The scores under one draw of weights and of values; scales are those of the values drawn.
fn draw_scores(
    placed: &[usize],
    indicators: &[Indicator],
    options: &Options,
    trials: Trials,
    chance: &mut Chance,
) -> Vec<f64> {
    let spread = |chance: &mut Chance| 1.0 + trials.weights * (2.0 * chance.unit() - 1.0);
    let weights: Vec<_> = indicators.iter().map(|one| one.weight * spread(chance)).collect();
    let mut sums = vec![(0.0, 0.0); placed.len()];
    for (indicator, weight) in indicators.iter().zip(&weights) {
        let drawn = Indicator { values: draw_values(indicator, chance), ..indicator.clone() };
        // A draw in which all values fall together, or whose mean is not positive, keeps the published scale.
        let scale =
            Scale::of(&drawn, options.normalisation).or_else(|_| Scale::of(indicator, options.normalisation));
        let Ok(scale) = scale else { continue };
        for (sum, &place) in sums.iter_mut().zip(placed) {
            if let Some(value) = drawn.values[place] {
                *sum = (sum.0 + weight * scale.at(value), sum.1 + weight);
            }
        }
    }
    // Which territories have a score does not depend on the draw.
    debug_assert!(sums.iter().all(|sum| is_enough(sum.1, sum.1, 1.0)));
    sums.into_iter().map(|(sum, weight)| sum / weight).collect()
}

fn draw_values(indicator: &Indicator, chance: &mut Chance) -> Vec<Option<f64>> {
    let Some(errors) = &indicator.errors else { return indicator.values.clone() };
    let moved = |(value, error): (&Option<f64>, &f64)| {
        let away = chance.normal() * error;
        value.map(|value| value + away)
    };
    indicator.values.iter().zip(errors).map(moved).collect()
}

/// The middle share of the ranks.
fn interval(ranks: &[u32], confidence: f64) -> (usize, usize) {
    let mut sorted = ranks.to_vec();
    sorted.sort_unstable();
    let left_out = real(sorted.len()) * (1.0 - confidence) / 2.0;
    // As many ranks are left out on each side as whole ones fit.
    let outside = (0..sorted.len()).take_while(|&count| real(count + 1) <= left_out + 1e-9).count();
    (sorted[outside] as usize, sorted[sorted.len() - 1 - outside] as usize)
}
