//! Remarks go after twelve months; the acts stay.

use maillage_store::Ids;
use maillage_store::both_engines;
use maillage_store::jobs::JobRunner;

use crate::kit::{OWNERS, network};

both_engines! { OWNERS;
    async fn remarks_go_after_twelve_months(test) {
        let network = network(&test).await;
        network.tell("professional", &network.one(&[("note", "Une remarque")])).await.expect(303);
        let path = network.app.get("/activite/notes").session("professional").send().await.expect(200);
        let id = path.all_between("href=\"/activite/notes/", "\"")[0].clone();
        let note = |app: &maillage_shell::testing::TestApp| app.get(format!("/activite/notes/{id}")).session("professional").send();
        run(&network.app).await;
        assert!(note(&network.app).await.html().contains("Une remarque"));
        network.app.set_clock("2027-11-25T09:00:00Z").await;
        run(&network.app).await;
        let kept = note(&network.app).await.expect(200).html();
        assert!(!kept.contains("Une remarque") && kept.contains("value=\"email\" checked"));
    }
}

/// Runs what is due.
async fn run(app: &maillage_shell::testing::TestApp) {
    let ids = Ids::seeded(app.app.clock().clone(), 9);
    let runner = JobRunner::new(app.app.db().clone(), app.app.clock().clone(), ids);
    let runner = app.app.capabilities().iter().fold(runner, |runner, one| one.jobs(&app.app, runner));
    runner.run_due().await.unwrap();
}
