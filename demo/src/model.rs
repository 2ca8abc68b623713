//! The shapes in which demo content is handed to the server's loader: plain data, four languages,
//! typed attributes. It leaves storing to the server and wording of units to the app.

use serde::{Deserialize, Serialize};

/// The four languages of one text. `ko` and `en` are always filled; `zh` or `ja` may be `None` for long
/// texts only (names and nouns are complete), and then the page shows another language and says so.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Local {
    pub ko: String,
    pub en: String,
    pub zh: Option<String>,
    pub ja: Option<String>,
}

/// The instant of loading, in Korean Standard Time (UTC+9, no summer time).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct LoadTime {
    /// Milliseconds since 1970-01-01T00:00:00Z.
    pub unix_ms: i64,
}

/// Everything `madang demo` loads.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct DemoExpo {
    pub companies: Vec<Company>,
    pub products: Vec<Product>,
    pub technologies: Vec<Technology>,
    pub patents: Vec<Patent>,
    pub courses: Vec<Course>,
    pub factories: Vec<Factory>,
}

/// Hall code of the expo (`domain.md` 3.5): food, household, appliances, parts, industrial, machinery.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "UPPERCASE")]
pub enum Hall {
    Fb,
    Hh,
    Ap,
    Pm,
    Is,
    Me,
}

/// One fictitious exhibitor.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Company {
    /// Latin, lower case, hyphens: `garamsol-food`. Unique.
    pub slug: String,
    pub hall: Hall,
    /// Stand number as a string, `B101` or `B101–B103`. Unique.
    pub stand: String,
    /// Stand numbers that belong to it, one each (1 to 3).
    pub stands: Vec<String>,
    /// Trade name per language; `zh` and `ja` always filled.
    pub name: Local,
    /// Legal name, carries "(가상)" or its equivalent "(fictitious)", "(虚构)", "(架空)".
    pub legal_name: Local,
    /// One sentence that says what it makes.
    pub tagline: Local,
    /// Two to four sentences: what it makes, what support changed on its floor, what it looks for.
    pub story: Local,
    /// Province or metropolitan city, for example `{ko:"경기도", en:"Gyeonggi-do", zh:"京畿道", ja:"京畿道"}`.
    pub region: Local,
    /// City with the industrial park and street number 0: provably no real address.
    pub address: Local,
    /// Centroid of the industrial park, degrees.
    pub latitude: f64,
    pub longitude: f64,
    /// Business number of ten digits `000-00-00000` with a WRONG check digit (fictitious).
    pub business_number: String,
    pub founded: u16,
    pub employees: u16,
    /// Yearly sales in million KRW.
    pub sales_mkrw: u32,
    /// Share of exports in sales, percent.
    pub export_share: u8,
    /// ISO 3166-1 alpha-2 codes.
    pub export_markets: Vec<String>,
    /// Smart-factory level 1 to 5.
    pub level: u8,
    /// Year it entered the programme, 2016 to 2026, and the phase `1.0`, `2.0`, `3.0` of that year.
    pub cohort: u16,
    pub phase: String,
    pub oem: bool,
    pub odm: bool,
    pub own_brand: bool,
    pub certificates: Vec<Certificate>,
    /// `010-0000-xxxx` or `070-0000-xxxx`.
    pub phone: String,
    /// `export@<slug>.example`
    pub email: String,
    pub website: String,
    /// Contact as a role, no person: "해외영업 담당" / "Export manager" / "海外销售负责人" / "海外営業担当".
    pub contact_role: Local,
    /// P-Q-C-D before and after support.
    pub outcome: Outcome,
}

/// Before and after support (`domain.md` 9.4 rule 4). All values are of the demo.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Outcome {
    /// Good pieces (or packs, kg …) an hour.
    pub output_before: f64,
    pub output_after: f64,
    /// Process defect rate in percent.
    pub defects_before: f64,
    pub defects_after: f64,
    /// Manufacturing cost index, before = 100.
    pub cost_after: f64,
    /// On-time delivery in percent, never above 100.
    pub on_time_before: f64,
    pub on_time_after: f64,
    pub level_before: u8,
}

/// A certificate of a company or product.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Certificate {
    /// Scheme as written in the trade: `HACCP`, `IATF 16949`, `CE`, `KC`.
    pub scheme: String,
    /// Fictitious number in the scheme's format.
    pub number: String,
    /// `YYYY-MM-DD`, around the day of loading; a few have expired.
    pub valid_from: String,
    pub valid_to: String,
}

/// One product.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Product {
    /// Unique over all companies: `garamsol-food-whole-cabbage-kimchi-10kg`.
    pub slug: String,
    pub company: String,
    /// Product type `P01` … `P75` of `product-types.csv`, decides the drawing.
    pub kind: String,
    /// Category slug, one per product type: `whole-cabbage-kimchi`.
    pub category: String,
    pub category_name: Local,
    pub name: Local,
    pub summary: Local,
    /// Two or three sentences.
    pub description: Local,
    /// HS 2022, six digits as text (leading zeros kept).
    pub hs6: String,
    /// KSIC revision 10 code as text.
    pub ksic10: String,
    /// GTIN-13 with prefix 200–299 and a right check digit, for retail goods.
    pub gtin13: Option<String>,
    pub moq: Quantity,
    /// Lead time in days after deposit or sample approval, inclusive.
    pub lead_days: (u16, u16),
    /// Extra tooling lead time in days where it applies.
    pub tooling_days: Option<(u16, u16)>,
    pub price: Price,
    pub incoterm: String,
    /// UN/LOCODE and name of the named place: `KRPUS`, Busan.
    pub port: String,
    /// Capacity a month in the MOQ's unit.
    pub capacity_month: u32,
    pub certificates: Vec<Certificate>,
    /// Typed attributes of the category, in display order.
    pub attributes: Vec<Attribute>,
    pub oem: bool,
    pub odm: bool,
    pub sample: bool,
    /// Shelf life in days for food.
    pub shelf_life_days: Option<u16>,
    /// Seed of its drawing.
    pub drawing_seed: u64,
}

/// A number with a UN/ECE Rec 20 (or 21 with prefix X) unit code: `H87` piece, `SET`, `PR`, `KGM`, `TNE`,
/// `XCT` carton, `XBX` box, `XBO` bottle, `XPX` pallet, `LH`-free.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Quantity {
    pub value: f64,
    pub unit: String,
}

/// How a price is shown. Amounts are USD minor units (cents) times 1; sub-cent prices are given per
/// larger `per` quantity (for example per 100 pieces), so that all amounts stay integers.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum Price {
    Range { from: i64, to: i64, per: Quantity },
    Tiers { tiers: Vec<Tier>, per: Quantity },
    Negotiable,
}

/// A quantity break: from `min` on, each `per` costs `amount` cents. Breaks rise, prices fall.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Tier {
    pub min: f64,
    pub amount: i64,
}

/// A typed attribute.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Attribute {
    /// Stable key, snake case: `payload`, `reach`, `supply_voltage`, `net_weight`, `material`.
    pub key: String,
    pub label: Local,
    pub value: AttributeValue,
}

/// Number with a UCUM-style unit symbol, text in four languages, or yes/no.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case")]
pub enum AttributeValue {
    Number { value: f64, unit: String },
    Range { from: f64, to: f64, unit: String },
    Text { text: Local },
    Bool { value: bool },
}

/// A new technology.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Technology {
    pub slug: String,
    pub name: Local,
    pub summary: Local,
    pub description: Local,
    /// `vision`, `robotics`, `data`, `energy`, `materials`, `logistics`, `quality`, `process`.
    pub field: String,
    /// Technology readiness level, 1 to 9.
    pub trl: u8,
    /// Slugs of companies that did it and products that use it.
    pub companies: Vec<String>,
    pub products: Vec<String>,
}

/// An opened patent (fictitious title and numbers, IPC symbols that exist).
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Patent {
    pub slug: String,
    pub title: Local,
    pub abstract_text: Local,
    /// One of the eight fields of `domain.md` 9.7: `mobile`, `display`, `appliance`, `manufacturing`,
    /// `semiconductor`, `ai`, `health`, `energy`.
    pub field: String,
    pub ipc: String,
    /// `10-9xxxxxx`
    pub registration_number: String,
    /// `10-20YY-9xxxxxx`
    pub application_number: String,
    /// `YYYY-MM-DD`
    pub filed_on: String,
    pub registered_on: String,
    /// Filing day + 20 years.
    pub expires_on: String,
    /// `assignment` or `free_licence`
    pub transfer: String,
    /// `open` or `closed`
    pub status: String,
    pub applicants: u16,
    /// Yearly fee the SME bears, KRW.
    pub annual_fee_krw: i64,
    pub technologies: Vec<String>,
    pub products: Vec<String>,
}

/// A course of the academy.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Course {
    pub slug: String,
    /// 1 to 24, `domain.md` 9.6.
    pub number: u8,
    /// `innovation`, `operation`, `simulation`, `automation`
    pub field: String,
    /// `executive`, `manager`, `practitioner`
    pub level: String,
    pub name: Local,
    pub summary: Local,
    pub description: Local,
    /// What one can do afterwards, three to five lines.
    pub outcomes: Vec<Local>,
    pub prerequisites: Option<Local>,
    /// Net hours of teaching.
    pub hours: u16,
    pub days: u8,
    /// Won; 0 is free.
    pub price_krw: i64,
    pub refundable: bool,
    pub certificate: bool,
    /// Languages of instruction or subtitles beyond Korean: `en`, `vi`.
    pub subtitles: Vec<String>,
    pub technologies: Vec<String>,
    pub sessions: Vec<Session>,
}

/// One run of a course.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Session {
    pub starts_at_ms: i64,
    pub ends_at_ms: i64,
    /// `gumi`, `suwon`, `gwangju`, `online`
    pub venue: String,
    pub capacity: u16,
    /// Seats already taken by demo bookings when loaded (0 ≤ taken ≤ capacity).
    pub taken: u16,
    pub cancelled: bool,
}

/// The factory of a company.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Factory {
    /// Same slug as the company.
    pub slug: String,
    pub company: String,
    pub name: Local,
    /// Key of `simulate::ARCHETYPES`.
    pub archetype: String,
    /// `http` (streams) or `shift_sheet` (level 1).
    pub feed: String,
    /// Declared period of its feed in ms; twice a day for shift sheets.
    pub period_ms: i64,
    pub machines: Vec<Machine>,
    /// Shift windows of a working day as minutes after 00:00 KST `[start, end)`, end may exceed 1440.
    pub shifts: Vec<(u16, u16)>,
    /// What is wrong on purpose: `none`, `silent` (its gateway sends nothing), `flapping`, `over_100`.
    pub planted: String,
}

/// A machine of a factory.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Machine {
    /// Unique in its factory: `press-1`.
    pub id: String,
    pub name: Local,
    /// Ideal cycle time per piece in ms (ISO 22400 PRI).
    pub pri_ms: i64,
    /// Pieces per cycle.
    pub cavities: u16,
    pub product: Option<String>,
}
