//! What is indexed: a thing with its texts in each language, its facets and its numbers. The index knows no
//! noun; what a product's title or keyword is, its caller decides.

/// A thing to be found.
#[derive(Debug, Default, Clone, PartialEq)]
pub struct Document {
    /// Stands for the thing in every language; unique.
    pub id: String,
    /// Whose it is: things of one group take turns with those of others where nothing else decides.
    pub group: String,
    pub texts: Vec<Text>,
    /// Facets by name, each with one or several values.
    pub facets: Vec<(String, Vec<String>)>,
    /// Numbers by name, each from and to (equal for a single number), in units of the caller's choice.
    pub numbers: Vec<(String, i64, i64)>,
}

/// The texts of a thing in one language.
#[derive(Debug, Default, Clone, PartialEq, Eq)]
pub struct Text {
    /// A language code, for example `ko`.
    pub lang: String,
    pub title: String,
    /// Names by which it is also known: its maker, its category, codes.
    pub keywords: Vec<String>,
    pub body: String,
}

/// How much it counts where a word stands. A title's first word counts more than its last.
pub mod weight {
    /// The whole title as one.
    pub const WHOLE_TITLE: u8 = 255;
    /// A word of the title.
    pub const TITLE: u8 = 210;
    /// A whole keyword as one.
    pub const WHOLE_KEYWORD: u8 = 160;
    /// A word of a keyword.
    pub const KEYWORD: u8 = 150;
    /// A word of the body.
    pub const BODY: u8 = 60;
    /// From here on a word is a name rather than running text.
    pub const NAME: u8 = 100;

    /// The weight of the word at a place, counted from 0: later words count a little less.
    #[must_use]
    pub fn at(field: u8, place: usize) -> u8 {
        field - (place.min(8) as u8) * 3
    }
}
