//! Which licence for what, and what goes with what.

use maillage_store::both_engines;
use serde_json::json;

use crate::kit::{OWNERS, begin};

both_engines! { OWNERS;
    async fn anybody_compares_licences(test) {
        let story = begin(&test).await;
        let page = story.page("/essaimage/licences").await;
        for words in ["Le code", "Les données", "Les textes et les images", "Licence Ouverte 2.0", "Citez les auteurs et la source. Partagez de même. Ne mettez pas de verrou."] {
            assert!(page.visible().contains(words), "{words}");
        }
        let page = story.page("/essaimage/licences?nature=data&source=ODbL-1.0&source=&source=&licence=etalab-2.0").await;
        for words in ["Cela ne va pas", "se partage sous Licence de base de données ouverte", "Licences qui vont"] {
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        let page = story.page("/essaimage/licences?nature=code&source=CC-BY-SA-4.0&licence=GPL-3.0-or-later").await;
        assert!(page.visible().contains("GPL 3 seulement"), "{}", page.visible());
        let page = story.page("/essaimage/licences?nature=content&source=CC-BY-NC-4.0&licence=CC-BY-4.0").await;
        assert!(page.visible().contains("ce n’est pas une licence libre") && page.visible().contains("Aucune licence de la liste"));
        story.page("/essaimage/licences?nature=lune&licence=x").await;
    }

    async fn a_program_compares_them_too(test) {
        let story = begin(&test).await;
        let all = story.page("/api/v1/licences").await.json();
        assert!(all.as_array().unwrap().iter().any(|one| one["spdx"] == "ODbL-1.0" && one["asks"] == json!(["cite", "share-alike", "keep-open"])));
        let ask = |document: serde_json::Value| story.app.post("/api/v1/licences/check").body("application/json", document.to_string()).send();
        let answer = ask(json!({ "nature": "code", "licence": "MIT", "sources": ["GPL-3.0-or-later", "unknown"] })).await.expect(200).json();
        assert_eq!((answer["verdict"].as_str(), answer["findings"][0]["reason"].as_str()), (Some("refused"), Some("alike")));
        assert_eq!(answer["findings"][1]["verdict"], "to-check");
        assert_eq!(answer["fitting"], json!([]));
        ask(json!({ "nature": "lune", "licence": "MIT" })).await.expect(422);
    }
}
