//! `GET factories`, `GET factories/{slug}` and its `kpis`: figures as of now, and of asked hours.

use std::collections::BTreeMap;

use axum::{
    extract::{Path, Query, State},
    response::Response,
};
use madang_api::{
    catalog::{CompanyRef, Outcome},
    factory::{Factories, Factory, FactoryCard, HourPoint, Kpis, MachineName, Pulse},
    lang::Lang,
    problem::{Code, FieldCode, FieldError, Problem},
    time::Timestamp,
};
use madang_kpi::{
    Elements, FeedState, IndicatorId, ProductionDay, Rules,
    day::{HOUR_MS, hour_start},
};
use serde::Deserialize;

use super::{figure::Figures, now::schedule, retention, store};
use crate::{
    catalog::{Catalogue, record::FactoryRecord, wire},
    clock::now_ms,
    error::Result,
    http::{answer, lang::AskedLang},
    state::App,
};

fn card(catalogue: &Catalogue, record: &FactoryRecord, lang: Lang, pulse: Pulse) -> FactoryCard {
    let company = catalogue.company(&record.company);
    FactoryCard {
        company: company.map_or_else(
            || CompanyRef { slug: record.company.clone(), name: record.company.clone() },
            |c| wire::company_ref(c, lang),
        ),
        hall: company.map(|c| c.hall.clone()).unwrap_or_default(),
        stand: company.map(|c| c.stand.clone()).unwrap_or_default(),
        level: company.map_or(1, |c| c.level),
        feed: record.feed.clone(),
        pulse,
    }
}

/// All factories in the catalogue's order, each with its OEE; what may be said of them together.
pub async fn list(State(app): State<App>, AskedLang(lang): AskedLang) -> Result<Response> {
    let catalogue = app.catalogues.current();
    let known = app.live.all();
    let at = now_ms();
    let mut states: BTreeMap<String, u32> = BTreeMap::new();
    let mut pooled = Elements::default();
    let mut items = Vec::with_capacity(catalogue.factories.len());
    for record in &catalogue.factories {
        let figures = Figures::at(record, known.get(&record.slug).map(AsRef::as_ref), at);
        *states.entry(figures.state.name().to_owned()).or_default() += 1;
        // An old figure is never in a total without a mark; ratios are pooled by their elements, never averaged.
        if matches!(figures.state, FeedState::Live | FeedState::Late) {
            pooled += figures.elements;
        }
        items.push(card(&catalogue, record, lang, figures.card(&record.slug)));
    }
    answer::fresh(&Factories {
        total: items.len() as u64,
        items,
        next: None,
        pooled_oee: IndicatorId::Oee.compute(&pooled).map(|v| v * 100.0),
        states,
        as_of: Timestamp(at),
    })
}

/// One factory: its main indicators with their elements, and the hours of its production day.
pub async fn show(State(app): State<App>, AskedLang(lang): AskedLang, Path(slug): Path<String>) -> Result<Response> {
    let catalogue = app.catalogues.current();
    let record = catalogue.factory(&slug).ok_or(Code::NotFound)?;
    let now = app.live.now(&slug);
    let at = now_ms();
    let figures = Figures::at(record, now.as_deref(), at);
    let day = schedule(record).day(at);
    let hours = hours(&app, record, day, at).await?;
    let outcome = catalogue.company(&record.company).map(|c| c.outcome);
    answer::fresh(&Factory {
        card: card(&catalogue, record, lang, figures.full(&slug)),
        name: record.name.text(lang),
        archetype: record.archetype.clone(),
        machine_names: record
            .machines
            .iter()
            .map(|m| MachineName { id: m.id.clone(), name: m.name.text(lang) })
            .collect(),
        hours,
        outcome: outcome.unwrap_or(NO_OUTCOME),
        stop_threshold_ms: Rules::MINOR_STOP_MS,
        day_from: Timestamp(day.start_ms),
        as_of: Timestamp(at),
    })
}

/// Of a factory whose company is not in the catalogue, which does not happen in a catalogue that is whole.
const NO_OUTCOME: Outcome = Outcome {
    output_before: 0.0,
    output_after: 0.0,
    defects_before: 0.0,
    defects_after: 0.0,
    cost_after: 100.0,
    on_time_before: 0.0,
    on_time_after: 0.0,
    level_before: 1,
};

async fn hours(app: &App, record: &FactoryRecord, day: ProductionDay, at: i64) -> Result<Vec<HourPoint>> {
    if record.feed == "shift_sheet" {
        return Ok(Vec::new());
    }
    let mut sums: BTreeMap<i64, Elements> = BTreeMap::new();
    for (from, elements) in store::hours(&app.db, &record.slug, hour_start(day.start_ms), day.end_ms).await? {
        *sums.entry(from).or_default() += elements;
    }
    let oee = |from| sums.get(&from).and_then(|e| IndicatorId::Oee.compute(e)).map(|v| v * 100.0);
    let begun = day.hours().filter(|from| *from <= at);
    Ok(begun.map(|from| HourPoint { from: Timestamp(from), oee: oee(from) }).collect())
}

/// The window of a question.
#[derive(Debug, Default, Deserialize)]
pub struct Window {
    pub from: Option<String>,
    pub to: Option<String>,
    pub period: Option<String>,
}

impl Window {
    /// The window in whole hours, ms: the asked one widened to them, or the current production day.
    fn bounds(&self, day: ProductionDay) -> std::result::Result<(i64, i64), Problem> {
        let mut wrong = Vec::new();
        if self.period.as_deref().is_some_and(|p| p != "day") {
            wrong.push(FieldError::new("period", FieldCode::OneOf).with("allowed", "day"));
        }
        let mut time = |name: &str, text: &Option<String>, default: i64| match text.as_deref() {
            None => default,
            Some(text) => Timestamp::parse(text).map_or_else(
                || {
                    wrong.push(
                        FieldError::new(name, FieldCode::Type).with("expected", "RFC 3339 as 2026-11-24T05:00:00Z"),
                    );
                    default
                },
                |t| t.0,
            ),
        };
        let to = time("to", &self.to, day.end_ms);
        let from = time("from", &self.from, day.start_ms.min(to - HOUR_MS));
        if wrong.is_empty() {
            let latest = from.saturating_add(retention::HOURS_MS);
            if to <= from || to > latest {
                let (min, max) = (Timestamp(from + 1), Timestamp(latest));
                wrong.push(FieldError::new("to", FieldCode::OutOfRange).with("min", min).with("max", max));
            }
        }
        if wrong.is_empty() {
            Ok((hour_start(from), hour_start(to + HOUR_MS - 1)))
        } else {
            Err(Problem::invalid(wrong))
        }
    }
}

/// The main indicators over a window, hour by hour as counted; a stop that still runs and may prove minor is
/// in the current day's figures only. The answer names the window that was counted.
pub async fn kpis(State(app): State<App>, Path(slug): Path<String>, Query(window): Query<Window>) -> Result<Response> {
    let catalogue = app.catalogues.current();
    let record = catalogue.factory(&slug).ok_or(Code::NotFound)?;
    let now = app.live.now(&slug);
    let at = now_ms();
    let plan = schedule(record);
    let day = plan.day(at);
    let (from, to) = window.bounds(day)?;
    let mut figures = Figures::at(record, now.as_deref(), at);
    if (from, to) != (day.start_ms, day.end_ms) {
        figures.elements = if record.feed == "shift_sheet" {
            now.map(|n| Figures::sheets_within(&n.doc.sheets, from, to)).unwrap_or_default()
        } else {
            store::hours(&app.db, &slug, from, to).await?.into_iter().map(|(_, e)| e).sum()
        };
        figures.provisional = false;
        figures.measured_at = figures.measured_at.map(|m| m.min(to)).filter(|m| *m >= from);
        if !figures.elements.has_basis() {
            // Nothing was seen in it: that is not the state of the feed now.
            let planned = plan.scheduled_ms(from, to.min(at)) > 0 || figures.elements.no_data > 0;
            figures.state = if planned { FeedState::NoData } else { FeedState::NotScheduled };
            figures.measured_at = None;
        }
    }
    answer::fresh(&Kpis {
        factory: slug,
        from: Timestamp(from),
        to: Timestamp(to),
        items: figures.kpis(),
        stop_threshold_ms: Rules::MINOR_STOP_MS,
    })
}
