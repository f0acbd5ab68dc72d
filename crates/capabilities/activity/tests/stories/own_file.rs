//! One’s own notes, in a file, at any time.

use std::io::Cursor;

use calamine::{Data, Reader as _, Xlsx};
use maillage_store::both_engines;

use crate::kit::{OWNERS, network};

fn rows(bytes: &[u8]) -> Vec<Vec<Data>> {
    let mut book: Xlsx<_> = Xlsx::new(Cursor::new(bytes.to_vec())).unwrap();
    let name = book.sheet_names()[0].clone();
    book.worksheet_range(&name).unwrap().rows().map(<[Data]>::to_vec).collect()
}

both_engines! { OWNERS;
    async fn the_table_holds_all_of_ones_own_and_nothing_else(test) {
        let network = network(&test).await;
        for rank in 0..3 {
            network.tell("professional", &network.one(&[("minutes", "45"), ("note", "=1+1"), ("key", &rank.to_string())])).await.expect(303);
        }
        network.tell("colleague", &network.one(&[("minutes", "90")])).await.expect(303);
        let answer = network.app.get("/activite/notes.csv").session("professional").send().await.expect(200);
        assert!(answer.header("content-disposition").contains("20261124-mes-notes.csv"), "{answer:?}");
        let text = answer.text();
        let lines: Vec<_> = text.trim_start_matches('\u{feff}').lines().collect();
        assert!(lines[0].starts_with("id;source;id_source;date;type;lieu"), "{text}");
        assert_eq!(lines.len(), 4, "{text}");
        assert!(lines[1..].iter().all(|line| line.contains(";45;") && line.contains("'=1+1")), "{text}");
        let api = network.app.get("/api/v1/activities?format=csv").token("robot").send().await.expect(200).text();
        assert_eq!(api.lines().count(), 1, "the robot told nothing: {api}");
        network.app.get("/api/v1/activities?format=pdf").token("robot").send().await.expect(422);
        network.app.get("/activite/notes.csv").session("inhabitant").send().await.expect(403);
    }

    async fn workbooks_have_days_and_numbers_and_no_formula(test) {
        let network = network(&test).await;
        network.tell("professional", &network.one(&[("minutes", "45"), ("note", "=1+1")])).await.expect(303);
        let group = network.one(&[("kind", "collectif"), ("total", "3"), ("gender.feminin", "2")]);
        network.tell("professional", &group).await.expect(303);
        let own = network.app.get("/activite/notes.xlsx").session("professional").send().await.expect(200);
        let own = rows(&own.bytes);
        assert_eq!(own.len(), 3);
        let column = |name: &str| own[0].iter().position(|cell| *cell == Data::String(name.to_owned())).unwrap();
        assert!(matches!(own[1][column("date")], Data::DateTime(_)), "{:?}", own[1]);
        let minutes: Vec<_> = own[1..].iter().map(|row| row[column("duree_min")].clone()).collect();
        assert!(minutes.contains(&Data::Float(45.0)), "{minutes:?}");
        let notes: Vec<_> = own[1..].iter().map(|row| row[column("remarque")].clone()).collect();
        assert!(notes.contains(&Data::String("=1+1".to_owned())), "a text, not a formula: {notes:?}");
        let coop = network.app.get("/activite/notes.xlsx?format=coop-xlsx").session("professional").send().await;
        let bytes = coop.expect(200).bytes;
        assert_eq!(rows(&bytes).iter().filter(|row| row[0].to_string().contains("2026") || matches!(row[0], Data::DateTime(_))).count(), 4, "a row a person");
        network.app.get("/activite/notes.xlsx?format=csv").session("professional").send().await.expect(404);
    }
}
