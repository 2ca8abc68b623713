//! What a share picture says: the words of the page that it stands for, from the same records and with the
//! same wording as the page. How it looks is `card.rs`.

use madang_api::lang::Lang;
use madang_app::{
    catalog::trade,
    course::facts,
    i18n::{I18n, K, date},
};

use crate::{
    catalog::{
        Catalogue,
        record::{CompanyRecord, CourseRecord, FactoryRecord, Local, PatentRecord, ProductRecord, TechnologyRecord},
        wire,
    },
    course::list,
    expo,
};

/// The words and the picture of a card.
#[derive(Debug, Clone, PartialEq)]
pub struct Card {
    /// Of the page; a title may be in another language where its translation is missing.
    pub lang: Lang,
    pub title_lang: Lang,
    pub kicker: String,
    pub title: String,
    /// Two lines at most, the first stronger.
    pub facts: Vec<String>,
    pub art: Art,
    /// Host and port of the public origin.
    pub host: String,
    /// True for the demo expo: the card says so.
    pub demo: bool,
}

/// What stands on the right.
#[derive(Debug, Clone, PartialEq)]
pub enum Art {
    /// A picture of 4:3 that fills its plate; name in `media`, hall.
    Picture(String, String),
    /// A company's mark on the hall's plate.
    Mark(String, String),
    /// A cover of 16:9.
    Cover(String),
    /// The yard: a cell for each company, by hall.
    Yard(Vec<(String, usize)>),
}

impl Art {
    /// The name in `media` of the picture that is needed.
    #[must_use]
    pub fn media(&self) -> Option<&str> {
        match self {
            Self::Picture(name, _) | Self::Mark(name, _) | Self::Cover(name) => Some(name),
            Self::Yard(_) => None,
        }
    }
}

/// The card of the page with this path after the language (`products/x`, `live`, nothing for the home page);
/// `None` when there is no such page.
#[must_use]
pub fn card(catalogue: &Catalogue, origin: &str, lang: Lang, rest: &[&str]) -> Option<Card> {
    let i = I18n::built_in(lang);
    let words = match rest {
        [] => home(catalogue, i),
        [list] => listing(catalogue, i, list)?,
        ["products", slug] => product(catalogue, i, catalogue.product(slug)?),
        ["companies", slug] => company(i, catalogue.company(slug)?),
        ["courses", slug] => course(i, catalogue.course(slug)?),
        ["technologies", slug] => technology(i, catalogue.technology(slug)?),
        ["patents", slug] => patent(catalogue, i, catalogue.patent(slug)?),
        ["live", slug] => factory(catalogue, i, catalogue.factory(slug)?),
        _ => return None,
    };
    let host = origin.split_once("://").map_or(origin, |(_, host)| host).to_owned();
    let Words { kicker, title: (title, title_lang), facts, art } = words;
    let art = match art {
        Some(art) if art.media().is_none_or(|name| !name.is_empty()) => art,
        _ => yard(catalogue),
    };
    Some(Card { lang, title_lang, kicker, title, facts, art, host, demo: catalogue.demo })
}

struct Words {
    kicker: String,
    title: (String, Lang),
    facts: Vec<String>,
    art: Option<Art>,
}

fn picked(text: &Local, lang: Lang) -> (String, Lang) {
    let (text, lang) = text.pick(lang);
    (text.to_owned(), lang)
}

fn home(catalogue: &Catalogue, i: I18n) -> Words {
    Words {
        kicker: i.t(K::ExpoName).to_owned(),
        title: (i.t(K::HomeTitle).to_owned(), i.lang),
        facts: when_and_where(catalogue, i),
        art: None,
    }
}

fn when_and_where(catalogue: &Catalogue, i: I18n) -> Vec<String> {
    let venue = i.t(K::ExpoVenue).to_owned();
    if catalogue.expo_from == 0 {
        return vec![venue];
    }
    let (from, to) = expo::span(catalogue);
    vec![format!("{} – {}", date::date(i.lang, from), date::day(i.lang, to)), venue]
}

/// A page of the main menu.
fn listing(catalogue: &Catalogue, i: I18n, name: &str) -> Option<Words> {
    let count = |one, other, n: usize| i.n(one, other, n as u64);
    let (title, facts) = match name {
        "visit" => (K::VisitTitle, when_and_where(catalogue, i)),
        "catalog" => (
            K::CatalogTitle,
            vec![
                count(K::CatalogProductsOne, K::CatalogProductsOther, catalogue.products.len()),
                count(K::CatalogCompaniesOne, K::CatalogCompaniesOther, catalogue.companies.len()),
            ],
        ),
        "live" => (K::LiveTitle, vec![count(K::LiveCountOne, K::LiveCountOther, catalogue.factories.len())]),
        "courses" => (K::CourseTitle, vec![count(K::CourseCountOne, K::CourseCountOther, catalogue.courses.len())]),
        "technologies" => (
            K::TechnologyTitle,
            vec![count(K::TechnologyCountOne, K::TechnologyCountOther, catalogue.technologies.len())],
        ),
        "patents" => (K::PatentTitle, vec![count(K::PatentCountOne, K::PatentCountOther, catalogue.patents.len())]),
        _ => return None,
    };
    let kicker = i.t(K::ExpoName).to_owned();
    Some(Words { kicker, title: (i.t(title).to_owned(), i.lang), facts, art: None })
}

fn product(catalogue: &Catalogue, i: I18n, record: &ProductRecord) -> Words {
    let card = wire::product_card(catalogue, record, i.lang);
    let moq = i.f(K::TradeMoqCard, &[("quantity", &trade::quantity(i, &card.moq))]);
    Words {
        kicker: format!("{} · {}", i.named("hall", &card.hall), card.category.name),
        title: picked(&record.name, i.lang),
        facts: vec![card.company.name, format!("{moq} · {}", trade::price(i, &card.price))],
        art: Some(Art::Picture(record.picture.clone(), card.hall)),
    }
}

fn company(i: I18n, record: &CompanyRecord) -> Words {
    let level = record.level.to_string();
    let level = i.f(K::CompanyLevelShort, &[("n", &level)]);
    Words {
        kicker: trade::stand(i, &record.hall, &record.stand),
        title: picked(&record.name, i.lang),
        facts: vec![record.tagline.text(i.lang), format!("{} · {level}", record.region.text(i.lang))],
        art: Some(Art::Mark(record.mark.clone(), record.hall.clone())),
    }
}

fn course(i: I18n, record: &CourseRecord) -> Words {
    let card = list::card(record, &[], i.lang);
    let level = i.named("course_level", &card.level);
    Words {
        kicker: format!("{} · {}", i.t(K::CourseTitle), i.named("course_field", &card.field)),
        title: picked(&record.name, i.lang),
        facts: vec![
            i.t(K::CourseProvider).to_owned(),
            format!("{level} · {} · {}", facts::duration(i, &card), facts::price(i, &card)),
        ],
        art: Some(Art::Cover(record.cover.clone())),
    }
}

fn technology(i: I18n, record: &TechnologyRecord) -> Words {
    let trl = record.trl.to_string();
    Words {
        kicker: format!("{} · {}", i.t(K::TechnologyTitle), i.named("field", &record.field)),
        title: picked(&record.name, i.lang),
        facts: vec![i.f(K::TechnologyTrlShort, &[("n", &trl)]), i.named("technology.trl_meaning", &trl)],
        art: Some(Art::Cover(record.cover.clone())),
    }
}

/// A patent has no picture of its own and shows the one of a technology that it belongs to.
fn patent(catalogue: &Catalogue, i: I18n, record: &PatentRecord) -> Words {
    let cover = record.technologies.iter().find_map(|slug| catalogue.technology(slug)).map(|t| t.cover.clone());
    let transfer = i.named("patent.transfer_name", &record.transfer);
    let status = i.named("patent.status_name", &record.status);
    Words {
        kicker: format!("{} · {}", i.t(K::PatentTitle), i.named("field", &record.field)),
        title: picked(&record.title, i.lang),
        facts: vec![
            format!("{transfer} · {status}"),
            format!("{} {} · IPC {}", i.t(K::PatentNumber), record.registration_number, record.ipc),
        ],
        art: cover.map(Art::Cover),
    }
}

fn factory(catalogue: &Catalogue, i: I18n, record: &FactoryRecord) -> Words {
    let company = catalogue.company(&record.company);
    let place = company.map(|c| trade::stand(i, &c.hall, &c.stand)).unwrap_or_default();
    let (name, title_lang) = picked(&record.name, i.lang);
    Words {
        kicker: i.t(K::LiveTitle).to_owned(),
        title: (name, title_lang),
        facts: vec![i.named("archetype", &record.archetype), place],
        art: company.map(|c| Art::Mark(c.mark.clone(), c.hall.clone())),
    }
}

/// How many companies stand in each hall, in the catalogue's order of halls.
fn yard(catalogue: &Catalogue) -> Art {
    let mut halls: Vec<(String, usize)> = Vec::new();
    for company in &catalogue.companies {
        match halls.iter_mut().find(|(hall, _)| *hall == company.hall) {
            Some((_, count)) => *count += 1,
            None => halls.push((company.hall.clone(), 1)),
        }
    }
    Art::Yard(halls)
}
