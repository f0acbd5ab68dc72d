//! The projects of the demonstration region.

use maillage_shell::Capability as _;
use maillage_store::both_engines;
use maillage_vocabulary::ClosedList as _;
use maillage_vocabulary::lists::skills::{Level, Skill};

use crate::kit::{NETWORK, OWNERS, begin};

both_engines! { OWNERS;
    async fn the_demonstration_has_the_six_examples_at_every_stage(test) {
        let story = begin(&test).await;
        // People who can do everything, everywhere.
        for rank in 0..20 {
            let id = format!("person-{rank:02}");
            let skills: Vec<_> = Skill::ALL.iter().map(|skill| (*skill, Level::Teaches)).collect();
            story.crowd.add(&id, "13055", &skills);
            story.crowd.change(&id, |one| one.radius_km = 300.0);
        }
        let needs = maillage_needs::Needs::new(std::sync::Arc::default());
        needs.demo(&story.app.app, 7, 1).await.unwrap();
        for _ in 0..2 {
            story.projects.demo(&story.app.app, 7, 1).await.unwrap();
        }
        story.app.settle().await;
        for (phase, total) in [("", 8), ("open", 2), ("made", 3), ("out", 2), ("ended", 1)] {
            let list = story.app.get(format!("/api/v1/projects?phase={phase}")).send().await.expect(200).json();
            assert_eq!(list["total"], total, "{phase}");
        }
        for words in ["inventaire du petit patrimoine", "relevé du quartier", "carnet des quatre saisons", "chemin des puits", "planning des maraudes", "Europe près de chez moi"] {
            assert!(story.page("/projets").await.visible().contains(words), "{words}");
        }
        let manage = story.app.get("/gestion/projets").session(NETWORK).send().await.expect(200);
        assert!(manage.visible().contains("Un projet attend une décision"));
        // Every line of the log leads where the project stands.
        for project in story.app.get("/api/v1/projects").send().await.expect(200).json()["projects"].as_array().unwrap() {
            let one = story.app.get(format!("/api/v1/projects/{}", project["id"].as_str().unwrap())).send().await.expect(200).json();
            let mut state = maillage_projects::model::State::Proposed;
            for step in one["steps"].as_array().unwrap().iter().skip(1) {
                let step = step["step"].as_str().unwrap().parse().unwrap();
                state = state.after(step).unwrap_or_else(|| panic!("{state} {step} in {one}"));
            }
            assert_eq!(one["state"], state.code(), "{one}");
        }
        let village = story.app.get("/api/v1/projects?q=carnet").send().await.expect(200).json();
        assert!(village["projects"][0]["need"].is_string(), "a need went all the way");
    }
}
