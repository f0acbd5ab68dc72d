//! Charts as pages show them: one of each kind, in both languages, with counts that are hidden.

use askama::Template;
use axum::response::Response;
use maillage_shell::chart::{Figure, Value};
use maillage_shell::{Ctx, Failure, Keep, Page, html};
use maillage_store::both_engines;

use crate::probe::{self, OWNERS};

/// What someone could write in the name of a workshop.
const HOSTILE: &str = "\"><script>alert(1)</script>";

#[derive(Template)]
#[template(
    source = "{% import \"charts.html\" as charts %}{{ charts::why_hidden(4) }}{{ charts::figure(figure) }}",
    ext = "html"
)]
struct ChartPage {
    page: Page,
    figure: Figure,
}

/// A page with one chart.
pub async fn page(ctx: Ctx) -> Result<Response, Failure> {
    let figure = Figure::bars("visits", HOSTILE)
        .reading(HOSTILE)
        .unit(HOSTILE)
        .axis(HOSTILE)
        .note(HOSTILE)
        .csv(HOSTILE)
        .categories([HOSTILE, "Manosque", "Digne"])
        .series(HOSTILE, [Value::Known(1234.5), Value::Hidden])
        .compare("2025", [Value::Known(-3.0), Value::Known(0.0), Value::Known(f64::NAN)]);
    html(&ctx, Keep::Private, &ChartPage { page: ctx.page("Charts"), figure })
}

/// The charts of the style page, by their names, a tag a line.
fn figures(page: &str) -> Vec<(String, String)> {
    let figure = |part: &str| {
        let (name, rest) = part.split_once('"').unwrap();
        let body = rest.split("</figure>").next().unwrap().replace("><", ">\n<");
        (name.to_owned(), without_fingerprints(&body))
    };
    page.split("<figure class=\"chart\" id=\"").skip(1).map(figure).collect()
}

/// Addresses of assets change with their content: `icons.1a2b3c.svg`.
fn without_fingerprints(text: &str) -> String {
    let mut parts = text.split("/assets/icons");
    let first = parts.next().unwrap_or_default().to_owned();
    parts.fold(first, |out, part| {
        out + "/assets/icons.svg" + part.split_once(".svg").map_or(part, |(_, rest)| rest)
    })
}

both_engines! { OWNERS;
    async fn a_chart_of_each_kind(test) {
        let app = probe::app(&test).0.start().await;
        let page = app.get("/style").send().await.expect(200).html();
        let figures = figures(&page);
        assert_eq!(figures.len(), 7, "one of each kind, one with decimals, one without figures");
        for (name, figure) in figures {
            insta::assert_snapshot!(name, figure);
        }
    }

    async fn charts_speak_the_language_of_the_page(test) {
        let app = probe::app(&test).0.start().await;
        let french = app.get("/probe/chart").lang("fr").send().await.expect(200);
        let english = app.get("/probe/chart").lang("en").send().await.expect(200);
        for (page, words) in [
            (french, ["1\u{202f}234,5", "masqué", "inconnu", "−3,0", "De 1 à 4 personnes"]),
            (english, ["1,234.5", "hidden", "unknown", "−3.0", "From 1 to 4 people"]),
        ] {
            let text = page.visible();
            for word in words {
                assert!(text.contains(word), "{word}: {text}");
            }
            assert!(page.html().contains("<title>Manosque, 2025"), "marks tell themselves: {}", page.html());
        }
    }

    async fn a_hidden_count_leads_to_its_reason(test) {
        let app = probe::app(&test).0.start().await;
        let page = app.get("/probe/chart").send().await.expect(200).html();
        let reason = page.split("href=\"#").nth(1).unwrap().split('"').next().unwrap();
        assert!(page.contains(&format!("id=\"{reason}\"")), "{reason}");
    }

    async fn names_stay_text(test) {
        let app = probe::app(&test).0.start().await;
        let page = app.get("/probe/chart").send().await.expect(200).html();
        assert!(!page.contains("<script"), "{page}");
        assert!(page.contains("&#60;script&#62;"));
    }

    async fn ids_are_unique(test) {
        let app = probe::app(&test).0.start().await;
        let page = app.get("/style").send().await.expect(200).html();
        let main = page.split("id=\"chiffres\"").nth(1).unwrap().split("</section>").next().unwrap();
        let mut ids: Vec<_> = main.split(" id=\"").skip(1).filter_map(|part| part.split('"').next()).collect();
        let count = ids.len();
        ids.sort_unstable();
        ids.dedup();
        assert!(count > 40 && ids.len() == count, "{ids:?}");
        let asked = main.split("url(#").skip(1).filter_map(|part| part.split(')').next());
        for texture in asked {
            assert!(ids.contains(&texture), "{texture} is declared");
        }
    }
}
