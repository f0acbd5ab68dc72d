//! Drawing one person: skills that go together, the first of a family more often than the last.

use std::collections::BTreeMap;

use chrono::{DateTime, TimeDelta, Utc};
use maillage_shell::words::Lang;
use maillage_store::Ids;
use maillage_territory::CommuneCode;
use maillage_vocabulary::lists::skills::{Level, Skill, SkillFamily};
use maillage_vocabulary::{ClosedList as _, ClosedSet, Email};
use rand::Rng as _;
use rand::rngs::StdRng;

use crate::model::{Consents, Developer, Hours, Name, Profile, Radius, Reach, Skills, State};

const NAMES: [&str; 40] = [
    "Odette", "Farid", "Léa", "Marius", "Samira", "Jean", "Nadia", "Paul", "Inès", "Karim", "Colette",
    "Hugo", "Fatou", "Luc", "Mireille", "Youssef", "Chloé", "Antoine", "Leïla", "Bruno", "Agnès", "Mehdi",
    "Julie", "Robert", "Aminata", "Thomas", "Sylvie", "Idriss", "Manon", "Gilles", "Zineb", "Pierre",
    "Élodie", "Omar", "Jeanne", "Mathis", "Rosa", "Victor", "Awa", "Simon",
];

/// How often somebody is of a family, in its order.
const FAMILIES: [u32; 14] = [5, 10, 10, 8, 18, 14, 5, 14, 10, 6, 6, 7, 3, 10];

/// What draws one person.
pub struct Draw<'a> {
    /// Chance, from a seed.
    pub random: &'a mut StdRng,
    /// The moment of the demonstration.
    pub now: DateTime<Utc>,
}

impl Draw<'_> {
    /// A person of a commune.
    pub fn developer(&mut self, ids: &Ids, rank: usize, commune: CommuneCode) -> anyhow::Result<Developer> {
        let joined_at = self.now - TimeDelta::minutes(self.random.random_range(2_000..420_000));
        let name = NAMES[rank % NAMES.len()];
        let profile = Profile {
            name: Name::new(name)?,
            email: Email::read(&format!("personne-{rank}@exemple.fr"))?,
            lang: if self.random.random_bool(0.04) { Lang::En } else { Lang::Fr },
            commune,
            reach: self.reach().ok_or_else(|| anyhow::anyhow!("nobody is met nowhere"))?,
            hours: self.one_of(&[
                Hours::UpTo5,
                Hours::UpTo5,
                Hours::UpTo10,
                Hours::UpTo10,
                Hours::UpTo20,
                Hours::Over20,
            ]),
            projects_max: self.one_of(&[1, 1, 1, 2, 3]),
            skills: self.skills()?,
        };
        let paused = self.random.random_bool(0.04);
        let mut agrees = |often: f64| self.random.random_bool(often).then_some(joined_at);
        Ok(Developer {
            id: ids.public_id().parse()?,
            profile,
            state: if paused { State::Paused } else { State::Active },
            consents: Consents { counted: agrees(0.95), proposed: agrees(0.85), letters: agrees(0.6) },
            joined_at,
            renewed_at: Some(joined_at + TimeDelta::minutes(20)),
        })
    }

    fn one_of<T: Copy>(&mut self, all: &[T]) -> T {
        all[self.random.random_range(0..all.len())]
    }

    fn reach(&mut self) -> Option<Reach> {
        let radius = self.one_of(&[
            Radius::Km5,
            Radius::Km15,
            Radius::Km15,
            Radius::Km15,
            Radius::Km30,
            Radius::Km30,
            Radius::Km30,
            Radius::Km30,
            Radius::Km60,
            Radius::Km60,
            Radius::Km60,
            Radius::Km90,
        ]);
        let remote = self.random.random_bool(0.55);
        let stays = remote && self.random.random_bool(0.15);
        Reach::new((!stays).then_some(radius), remote)
    }

    fn family(&mut self) -> SkillFamily {
        let mut left = self.random.random_range(0..FAMILIES.iter().sum());
        for (family, often) in SkillFamily::ALL.iter().zip(FAMILIES) {
            if left < often {
                return *family;
            }
            left -= often;
        }
        SkillFamily::Web
    }

    /// A skill of a family: each a little less often than the one before.
    fn skill(&mut self, family: SkillFamily) -> Skill {
        let skills: Vec<Skill> = family.skills().collect();
        let mut rank = 0;
        while rank + 1 < skills.len() && self.random.random_bool(0.6) {
            rank += 1;
        }
        skills[rank]
    }

    fn level(&mut self) -> Level {
        self.one_of(&[
            Level::Notions,
            Level::Notions,
            Level::Autonomous,
            Level::Autonomous,
            Level::Autonomous,
            Level::Autonomous,
            Level::Confirmed,
            Level::Confirmed,
            Level::Confirmed,
            Level::Teaches,
        ])
    }

    /// What somebody can do in one family or two; one of five wants to learn something else.
    fn skills(&mut self) -> anyhow::Result<Skills> {
        let learner = self.random.random_bool(0.2);
        let only_learns = learner && self.random.random_bool(0.25);
        let mut can = BTreeMap::new();
        if !only_learns {
            let families = [Some(self.family()), self.random.random_bool(0.5).then(|| self.family())];
            for family in families.into_iter().flatten() {
                for _ in 0..self.random.random_range(1..=3) {
                    can.insert(self.skill(family), self.level());
                }
            }
        }
        let mut learns = ClosedSet::new();
        if learner {
            for _ in 0..self.random.random_range(1..=3) {
                let family = self.family();
                learns.insert(self.skill(family));
            }
        }
        Skills::new(can, learns).ok_or_else(|| anyhow::anyhow!("nobody offers nothing"))
    }
}
