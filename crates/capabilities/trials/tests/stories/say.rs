//! What testers say, and the photos that show it.

use image::codecs::jpeg::JpegEncoder;
use image::{ImageDecoder as _, ImageReader, RgbImage};
use maillage_shell::testing::Answer;
use maillage_store::{both_engines, params, statements};

use crate::kit::{OWNERS, Story, begin};

statements! {
    /// Registered files.
    FILES = "select count(*) as files from file";
}

/// A photo as a telephone makes it: with an Exif segment that tells where (GPS) and with which device.
fn photo() -> Vec<u8> {
    let drawn = RgbImage::from_fn(60, 40, |x, _| image::Rgb([u8::try_from(x).unwrap() * 4, 90, 30]));
    let mut jpeg = Vec::new();
    drawn.write_with_encoder(JpegEncoder::new_with_quality(&mut jpeg, 90)).unwrap();
    let mut tiff = b"MM\0\x2a\0\0\0\x08\0\x02".to_vec();
    // Make (12 letters after the two parts), and where the GPS part stands.
    tiff.extend([&[0x01, 0x0f, 0, 2, 0, 0, 0, 12][..], &92_u32.to_be_bytes()].concat());
    tiff.extend([&[0x88, 0x25, 0, 4, 0, 0, 0, 1][..], &38_u32.to_be_bytes(), &[0; 4]].concat());
    // North, 43° 50′ 2.04″.
    tiff.extend([&[0, 2, 0, 1, 0, 2, 0, 0, 0, 2][..], b"N\0\0\0"].concat());
    tiff.extend([&[0, 2, 0, 5, 0, 0, 0, 3][..], &68_u32.to_be_bytes(), &[0; 4]].concat());
    for (whole, part) in [(43_u32, 1_u32), (50, 1), (204, 100)] {
        tiff.extend([whole.to_be_bytes(), part.to_be_bytes()].concat());
    }
    tiff.extend(b"SecretPhone\0");
    let payload = [&b"Exif\0\0"[..], &tiff].concat();
    let length = u16::try_from(payload.len() + 2).unwrap().to_be_bytes();
    [&jpeg[..2], &[0xff, 0xe1], &length, &payload, &jpeg[2..]].concat()
}

/// A campaign that runs, with one tester: the path of her seat and her secret.
async fn running(story: &Story) -> (maillage_trials::model::TrialId, String, String, String) {
    let (id, team) = story.recruiting(&[]).await;
    let (path, key) = story.taking_part(&id, &[]).await;
    story.step(&id, "starts").await;
    story.letters().await;
    (id, team, path, key)
}

async fn say(story: &Story, path: &str, key: &str, changed: &[(&str, &str)], photo: &[u8]) -> Answer {
    let usual = [
        ("cle", key),
        ("outcome", "pas-fait"),
        ("blocked", "Le bouton ne se voit pas."),
        ("severity", "4"),
        ("spot", "Accueil"),
    ];
    let kept = usual.iter().filter(|(name, _)| !changed.iter().any(|(other, _)| other == name));
    let fields: Vec<_> = kept.chain(changed).copied().collect();
    let answer = story.app.post(path).file("photo.jpg", photo, &fields).send().await;
    story.app.settle().await;
    answer
}

both_engines! { OWNERS;
    async fn a_tester_says_how_each_task_went(test) {
        let story = begin(&test).await;
        let (id, _, path, key) = running(&story).await;
        let page = story.page(format!("{path}/1?cle={key}")).await;
        assert!(page.visible().contains("Tâche 1 sur 2") && page.visible().contains("Trouver le guichet"), "{}", page.visible());
        let page = say(&story, &format!("{path}/1"), &key, &[("outcome", ""), ("severity", "")], b"").await.expect(422);
        assert!(page.visible().contains("Dites si la tâche est réussie") && page.visible().contains("à quel point cela bloque") && page.html().contains("Le bouton ne se voit pas."), "{}", page.visible());
        let next = say(&story, &format!("{path}/1"), &key, &[], b"").await.expect(303);
        assert_eq!(next.location(), format!("{path}/2?cle={key}"), "on to the next task");
        let back = say(&story, &format!("{path}/2"), &key, &[("outcome", "sans-aide"), ("blocked", "")], b"").await.expect(303);
        assert_eq!(back.location(), format!("{path}?cle={key}"));
        // Said again, the last word counts.
        say(&story, &format!("{path}/1"), &key, &[("outcome", "avec-aide")], b"").await.expect(303);
        let report = story.app.get(format!("/api/v1/trials/{id}/report")).token("robot").send().await.expect(200).json();
        assert_eq!(report["tasks"][0]["helped"], 1);
        assert_eq!((report["tasks"][0]["not_done"].as_u64(), report["tasks"][1]["alone"].as_u64()), (Some(0), Some(1)));
        say(&story, &format!("{path}/3"), &key, &[], b"").await.expect(404);
        story.app.get(format!("{path}/0?cle={key}")).send().await.expect(404);
    }

    async fn where_a_photo_was_taken_is_gone(test) {
        let story = begin(&test).await;
        let (id, team, path, key) = running(&story).await;
        let sent = photo();
        let mut decoder = ImageReader::new(std::io::Cursor::new(&sent)).with_guessed_format().unwrap().into_decoder().unwrap();
        assert!(decoder.exif_metadata().unwrap().is_some_and(|exif| exif.windows(11).any(|part| part == b"SecretPhone")));
        say(&story, &format!("{path}/1"), &key, &[], &sent).await.expect(303);
        let page = story.page(format!("/tests/equipe/{id}?cle={team}")).await;
        let src = page.all_between("src=\"/tests/equipe/photo/", "\"").remove(0);
        let kept = story.page(format!("/tests/equipe/photo/{src}")).await;
        assert_eq!((kept.header("content-type"), kept.header("x-content-type-options")), ("image/jpeg", "nosniff"));
        for words in [&b"Exif"[..], b"SecretPhone", &204_u32.to_be_bytes()] {
            assert!(!kept.bytes.windows(words.len()).any(|part| part == words), "{words:?} went through");
        }
        assert_eq!(image::load_from_memory(&kept.bytes).unwrap().width(), 60);
    }

    async fn what_is_no_picture_is_refused_and_the_words_are_kept(test) {
        let story = begin(&test).await;
        let (id, _, path, key) = running(&story).await;
        for (bytes, words) in [(&b"<svg onload=\"alert(1)\"/>"[..], "doit être en JPEG"), (b"\xff\xd8\xff\xe0", "ne se lit pas")] {
            let page = say(&story, &format!("{path}/1"), &key, &[], bytes).await.expect(409);
            assert!(page.visible().contains(words), "{words}: {}", page.visible());
        }
        let large = vec![0xff; 8 * 1024 * 1024 + 1];
        let page = say(&story, &format!("{path}/1"), &key, &[], &large).await.expect(409);
        assert!(page.visible().contains("trop lourde"), "{}", page.visible());
        say(&story, &format!("{path}/1"), &key, &[], &vec![0; 9 * 1024 * 1024]).await.expect(413);
        let report = story.app.get(format!("/api/v1/trials/{id}/report")).token("robot").send().await.expect(200).json();
        assert_eq!((report["unnamed"].as_array().unwrap().len(), report["photos"].as_array().unwrap().len()), (1, 0));
        let files: u64 = story.app.app.db().fetch_one(&FILES, params![], |row| row.get("files")).await.unwrap();
        assert_eq!(files, 0, "nothing that was refused is kept");
    }

    async fn a_photo_is_seen_and_taken_back_by_whoever_took_it(test) {
        let story = begin(&test).await;
        let (_, _, path, key) = running(&story).await;
        for _ in 0..3 {
            say(&story, &format!("{path}/1"), &key, &[], &photo()).await.expect(303);
        }
        let page = say(&story, &format!("{path}/1"), &key, &[], &photo()).await.expect(409);
        assert!(page.visible().contains("Trois photos au plus") && page.visible().contains("3 photos gardées"), "{}", page.visible());
        let ids = page.all_between("name=\"remove\" value=\"", "\"");
        story.page(format!("/tests/moi/photo/{}?cle={key}", ids[0])).await;
        say(&story, &format!("{path}/1"), &key, &[("remove", &ids[0])], b"").await.expect(303);
        story.app.get(format!("/tests/moi/photo/{}?cle={key}", ids[0])).send().await.expect(404);
        assert!(story.page(format!("{path}/1?cle={key}")).await.visible().contains("2 photos gardées"));
        say(&story, &format!("{path}/2"), &key, &[("remove", "inconnue")], b"").await.expect(404);
    }

    async fn nothing_is_said_before_the_test_begins_or_after_its_answer(test) {
        let story = begin(&test).await;
        let (id, _) = story.recruiting(&[]).await;
        let (path, key) = story.taking_part(&id, &[]).await;
        story.app.get(format!("{path}/1?cle={key}")).send().await.expect(404);
        let page = say(&story, &format!("{path}/1"), &key, &[], b"").await.expect(409);
        assert!(page.visible().contains("Cela n’est pas possible"));
        story.step(&id, "starts").await;
        story.step(&id, "ends").await;
        say(&story, &format!("{path}/1"), &key, &[], b"").await.expect(303);
    }
}
