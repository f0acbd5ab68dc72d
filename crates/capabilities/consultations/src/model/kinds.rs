//! Small lists: how people are asked, how an answer was collected, how far something was made one's own.

use maillage_vocabulary::codes;

codes! {
    /// How people are asked.
    pub enum Method("method of a consultation") {
        /// A short questionnaire.
        Questionnaire = "questionnaire",
        /// A workshop.
        Workshop = "workshop",
        /// What mediators see.
        Observation = "observation",
    }
}

codes! {
    /// How an answer was collected.
    pub enum Mode("mode of collection") {
        /// The person answered online, alone.
        Online = "online",
        /// Somebody of a place asked, and typed.
        Spoken = "spoken",
        /// The person filled a sheet, which was copied.
        Paper = "paper",
    }
}

impl Mode {
    /// Those of a team.
    pub const OF_TEAM: [Self; 2] = [Self::Spoken, Self::Paper];
}

codes! {
    /// How far people have made a service or a policy their own. Each level takes the former ones for granted.
    pub enum Uptake("level of appropriation") {
        /// Never heard of.
        Unheard = "unheard",
        /// Known.
        Known = "known",
        /// Understood: what it is for.
        Understood = "understood",
        /// Used, with help or not.
        Used = "used",
        /// Used alone, without help.
        Autonomous = "autonomous",
    }
}

impl Uptake {
    /// The levels of the index: at least known, understood, used, autonomous.
    pub const REACHED: [Self; 4] = [Self::Known, Self::Understood, Self::Used, Self::Autonomous];
}

/// Several methods as they stand in the database, and back.
pub mod methods {
    use super::Method;

    /// `questionnaire workshop`.
    pub fn written(methods: &[Method]) -> String {
        methods.iter().map(|method| method.code()).collect::<Vec<_>>().join(" ")
    }

    /// The methods that are named, in their order, once each.
    pub fn read(text: &str) -> Vec<Method> {
        let named = |method: &&Method| text.split(' ').any(|word| word == method.code());
        Method::ALL.iter().filter(named).copied().collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn methods_read_back_in_their_order() {
        assert_eq!(
            methods::read("workshop questionnaire workshop lune"),
            [Method::Questionnaire, Method::Workshop]
        );
        assert_eq!(methods::read(&methods::written(Method::ALL)), Method::ALL);
        assert!(methods::read("").is_empty());
    }

    #[test]
    fn levels_are_in_order() {
        assert!(Uptake::ALL.is_sorted() && Uptake::REACHED.iter().all(|level| *level > Uptake::Unheard));
    }
}
