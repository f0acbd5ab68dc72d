//! The indicators that are kept, under the names of their producers.

/// How the values of several communes become one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// Things that are counted: they add up.
    Count,
    /// A share in percent: it does not.
    Rate,
    /// Euros a year, of somebody in the middle or at an edge: it does not either.
    Amount,
}

/// What is known of a commune.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Indicator {
    /// Inhabitants (census).
    Population,
    /// Inhabitants under 15.
    Aged0To14,
    /// From 15 to 29.
    Aged15To29,
    /// From 30 to 44.
    Aged30To44,
    /// From 45 to 59.
    Aged45To59,
    /// From 60 to 74.
    Aged60To74,
    /// From 75 to 89.
    Aged75To89,
    /// 90 and over.
    Aged90,
    /// Men of 65 and over.
    Men65,
    /// Women of 65 and over.
    Women65,
    /// People of 15 and over who have left school.
    LeftSchool,
    /// Of those, without a diploma, or with one of primary school.
    NoDiploma,
    /// Households.
    Households,
    /// Households of one person.
    Alone,
    /// People of 15 to 64 who work or look for work.
    Active,
    /// Of those, who look for it (census).
    Unemployed,
    /// Median standard of living (Filosofi).
    MedianIncome,
    /// First decile of the standard of living.
    FirstDecile,
    /// Ninth decile.
    NinthDecile,
    /// Share of people under 60 % of the median.
    Poverty,
    /// Share of pensions in the disposable income.
    Pensions,
    /// Share of social minima in it.
    Minima,
    /// Share of premises that can have fibre (ARCEP).
    Fibre,
    /// Share of premises without 4G (ARCEP).
    No4g,
}

/// An indicator in words and columns.
struct Row {
    indicator: Indicator,
    code: &'static str,
    kind: Kind,
    /// Key of its name.
    label: &'static str,
    /// Columns of the census, after the letter and the year: `P20_POP` is `POP`.
    census: &'static str,
    /// Columns of Filosofi, before the year: `MED21` is `MED`.
    filosofi: &'static str,
}

macro_rules! rows {
    ($($name:ident $code:literal $label:literal $kind:ident $census:literal $filosofi:literal;)*) => {
        const ROWS: &[Row] = &[$(Row {
            indicator: Indicator::$name,
            code: $code,
            kind: Kind::$kind,
            label: $label,
            census: $census,
            filosofi: $filosofi,
        }),*];
    };
}

rows! {
    Population "population" "indicator-population" Count "POP" "";
    Aged0To14 "aged-0-14" "indicator-aged-0-14" Count "POP0014" "";
    Aged15To29 "aged-15-29" "indicator-aged-15-29" Count "POP1529" "";
    Aged30To44 "aged-30-44" "indicator-aged-30-44" Count "POP3044" "";
    Aged45To59 "aged-45-59" "indicator-aged-45-59" Count "POP4559" "";
    Aged60To74 "aged-60-74" "indicator-aged-60-74" Count "POP6074" "";
    Aged75To89 "aged-75-89" "indicator-aged-75-89" Count "POP7589" "";
    Aged90 "aged-90" "indicator-aged-90" Count "POP90P" "";
    Men65 "men-65" "indicator-men-65" Count "H65P" "";
    Women65 "women-65" "indicator-women-65" Count "F65P" "";
    LeftSchool "left-school" "indicator-left-school" Count "NSCOL15P" "";
    NoDiploma "no-diploma" "indicator-no-diploma" Count "NSCOL15P_DIPLMIN" "";
    Households "households" "indicator-households" Count "MEN" "";
    Alone "alone" "indicator-alone" Count "MENPSEUL" "";
    Active "active" "indicator-active" Count "ACT1564" "";
    Unemployed "unemployed" "indicator-unemployed" Count "CHOM1564" "";
    MedianIncome "median-income" "indicator-median-income" Amount "" "MED";
    FirstDecile "first-decile" "indicator-first-decile" Amount "" "D1";
    NinthDecile "ninth-decile" "indicator-ninth-decile" Amount "" "D9";
    Poverty "poverty" "indicator-poverty" Rate "" "TP60";
    Pensions "pensions" "indicator-pensions" Rate "" "PPEN";
    Minima "minima" "indicator-minima" Rate "" "PPMINI";
    Fibre "fibre" "indicator-fibre" Rate "" "";
    No4g "no-4g" "indicator-no-4g" Rate "" "";
}

impl Indicator {
    /// All of them.
    pub fn all() -> impl Iterator<Item = Self> {
        ROWS.iter().map(|row| row.indicator)
    }

    fn row(self) -> &'static Row {
        // The table has the order of the list: a test holds it.
        &ROWS[self as usize]
    }

    /// Its name in files, in the API and in the database.
    pub fn code(self) -> &'static str {
        self.row().code
    }

    /// The one of that name.
    pub fn from_code(code: &str) -> Option<Self> {
        ROWS.iter().find(|row| row.code == code).map(|row| row.indicator)
    }

    /// How its values add up.
    pub fn kind(self) -> Kind {
        self.row().kind
    }

    /// Key of its name.
    pub fn label(self) -> &'static str {
        self.row().label
    }

    /// The one of a column of the census, without its letter and year.
    pub fn of_census(name: &str) -> Option<Self> {
        Self::of(name, |row| row.census)
    }

    /// The one of a column of Filosofi, without its year.
    pub fn of_filosofi(name: &str) -> Option<Self> {
        Self::of(name, |row| row.filosofi)
    }

    fn of(name: &str, column: impl Fn(&Row) -> &'static str) -> Option<Self> {
        let same = |row: &&Row| !name.is_empty() && column(row) == name;
        ROWS.iter().find(same).map(|row| row.indicator)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_table_has_the_order_of_the_list() {
        for (rank, row) in ROWS.iter().enumerate() {
            assert_eq!(row.indicator as usize, rank, "{:?}", row.indicator);
            assert_eq!(Indicator::from_code(row.code), Some(row.indicator));
            assert_eq!(row.label, format!("indicator-{}", row.code));
        }
        assert_eq!(ROWS.len(), Indicator::No4g as usize + 1);
    }

    #[test]
    fn columns_are_those_of_their_producers() {
        assert_eq!(Indicator::of_census("POP90P"), Some(Indicator::Aged90));
        assert_eq!(Indicator::of_filosofi("TP60"), Some(Indicator::Poverty));
        assert_eq!((Indicator::of_census(""), Indicator::of_filosofi("POP")), (None, None));
    }
}
