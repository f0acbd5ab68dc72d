//! Fay and Herriot beside the same model written in R with whole matrices, and beside the maximum of its likelihood.

use std::fmt::Write as _;

use maillage_statistics::small_area::{Area, Fit, Options, fay_herriot};

use crate::rscript::{agree, run};

/// Matrices as large as there are areas, as the formulas are printed; the likelihood is maximised by R's `optimize`.
const SCRIPT: &str = r#"
y <- s$y; D <- s$d; X <- cbind(1, s$one, s$other); m <- nrow(X); p <- ncol(X)
parts <- function(A) {
  V <- diag(1 / (A + D)); Q <- solve(t(X) %*% V %*% X)
  list(V = V, Q = Q, b = Q %*% t(X) %*% V %*% y, P = V - V %*% X %*% Q %*% t(X) %*% V)
}
tr <- function(M) sum(diag(M))
score <- list(
  reml = function(A) { k <- parts(A); (t(y) %*% k$P %*% k$P %*% y - tr(k$P)) / tr(k$P %*% k$P) },
  ml = function(A) { k <- parts(A); e <- y - X %*% k$b; v <- diag(k$V); (sum(v^2 * e^2) - sum(v)) / sum(v^2) },
  moments = function(A) { k <- parts(A); e <- y - X %*% k$b; v <- diag(k$V); (sum(v * e^2) - (m - p)) / sum(v^2 * e^2) })
for (name in names(score)) {
  A <- median(D)
  for (i in 1:500) A <- A + as.numeric(score[[name]](A))
  k <- parts(A); v <- diag(k$V); g <- A * v; own <- X %*% k$b + g * (y - X %*% k$b)
  g2 <- (1 - g)^2 * diag(X %*% k$Q %*% t(X))
  var <- if (name == "moments") 2 * m / sum(v)^2 else 2 / sum(v^2)
  g3 <- (1 - g)^2 * v * var
  b <- switch(name, reml = 0, ml = -tr(k$Q %*% t(X) %*% k$V %*% k$V %*% X) / sum(v^2),
    moments = 2 * (m * sum(v^2) - sum(v)^2) / sum(v)^3)
  say(name, c(A, k$b, sqrt(diag(k$Q)), own, g * D - b * (1 - g)^2 + g2 + 2 * g3))
}
likelihood <- function(A) { k <- parts(A); e <- y - X %*% k$b; v <- diag(k$V)
  c(ml = sum(log(v)) / 2 - sum(v * e^2) / 2, reml = sum(log(v)) / 2 - log(det(t(X) %*% k$V %*% X)) / 2 - sum(v * e^2) / 2) }
for (name in c("ml", "reml"))
  say(paste0("top.", name), optimize(function(A) likelihood(A)[name], c(0, 400), maximum = TRUE, tol = 1e-10)$maximum)
"#;

#[test]
fn whole_matrices_say_the_same() {
    let mut csv = "age,sex,area,y,d,one,other\n".to_owned();
    let mut areas = Vec::new();
    for place in 0..40_u32 {
        let one = f64::from(place * 37 % 23) / 4.0;
        let other = f64::from(place * 53 % 31) * 10.0 + 1000.0;
        let y = 3.0 * one + 0.05 * other + f64::from(place * 71 % 29) - 14.0;
        let d = 4.0 + f64::from(place * 29 % 17) * 3.0;
        writeln!(csv, "a,b,c,{y},{d},{one},{other}").unwrap();
        areas.push(Area::new(place.to_string(), y, d, vec![one, other]));
    }
    let Some(peer) = run(&csv, SCRIPT) else { return };
    for (name, fit) in [("reml", Fit::Reml), ("ml", Fit::Ml), ("moments", Fit::Moments)] {
        let options = Options { fit, tolerance: 1e-14, ..Options::default() };
        let model = fay_herriot(&areas, &["one", "other"], &options).unwrap();
        assert!(model.between > 1.0, "the test needs some variance, {}", model.between);
        let mut found = vec![model.between];
        found.extend(model.coefficients.iter().map(|one| one.value));
        found.extend(model.coefficients.iter().map(|one| one.se));
        found.extend(model.areas.iter().map(|area| area.estimate));
        found.extend(model.areas.iter().map(|area| area.mse));
        agree(name, &found, &peer[name], 1e-9);
        if let Some(top) = peer.get(&format!("top.{name}")) {
            // A maximum is found to the root of the precision.
            agree(name, &[model.between], top, 1e-6);
        }
    }
}
