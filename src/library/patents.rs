//! Opened patents as a table, by field and status, with numbered pages; on phones each row is a card.

use leptos::prelude::*;
use leptos_router::{hooks::use_query_map, params::ParamsMap};
use madang_api::{lang::Lang, library::PatentCard, list::List};

use super::fields;
use crate::shell::loaded::loaded;
use crate::ui::skeleton::{self, Room};
use crate::{
    catalog::trade,
    i18n::{I18n, K, use_i18n},
    net::{load::load, path},
    shell::{head::Head, problem::problem_view},
    ui::pager::{Pager, pages},
};

const LIMIT: u32 = 20;
const STATUSES: [&str; 2] = ["open", "closed"];

/// What the URL says.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Filter {
    field: Option<&'static str>,
    status: Option<&'static str>,
    page: u32,
}

impl Filter {
    fn read(query: &ParamsMap) -> Self {
        Self {
            field: fields::known(&fields::PATENT, query.get_str("field")),
            status: fields::known(&STATUSES, query.get_str("status")),
            page: query.get_str("page").and_then(|n| n.parse().ok()).filter(|n| (1..=9_999).contains(n)).unwrap_or(1),
        }
    }

    fn query(self) -> String {
        let page = (self.page > 1).then(|| self.page.to_string());
        let pairs = [("field", self.field), ("status", self.status), ("page", page.as_deref())];
        let pairs: Vec<String> =
            pairs.into_iter().filter_map(|(name, value)| Some(format!("{name}={}", value?))).collect();
        if pairs.is_empty() { String::new() } else { format!("?{}", pairs.join("&")) }
    }

    fn href(self, lang: Lang) -> String {
        path::page(lang, &format!("patents{}", self.query()))
    }
}

/// The list of opened patents.
#[component]
pub fn PatentsPage() -> impl IntoView {
    let i = use_i18n();
    let query = use_query_map();
    let filter = Memo::new(move |_| query.with(Filter::read));
    let list = load::<List<PatentCard>>(move || {
        let Filter { field, status, page } = filter.get();
        let (field, status) = (field.unwrap_or_default(), status.unwrap_or_default());
        let (page, limit) = (page.to_string(), LIMIT.to_string());
        path::api(i.lang, "patents", &[("field", field), ("status", status), ("limit", &limit), ("page", &page)])
    });
    loaded(
        list,
        || skeleton::page(Room::Rows),
        move |result| match result {
            Ok(list) => page(i, filter.get_untracked(), list),
            Err(problem) => problem_view(&problem),
        },
    )
}

fn page(i: I18n, filter: Filter, list: List<PatentCard>) -> AnyView {
    let title = match filter.field {
        Some(field) => i.f(K::PatentTitleField, &[("field", &i.named("field", field))]),
        None => i.t(K::PatentTitle).to_owned(),
    };
    let head_title = if filter.page > 1 {
        i.f(K::CatalogTitlePage, &[("title", &title), ("n", &filter.page.to_string())])
    } else {
        title.clone()
    };
    let count = i.n(K::PatentCountOne, K::PatentCountOther, list.total);
    let by_field = move |field| Filter { field, page: 1, ..filter }.href(i.lang);
    let by_status = move |status| Filter { status, page: 1, ..filter }.href(i.lang);
    let href = Box::new(move |page| Filter { page, ..filter }.href(i.lang));
    let pages = pages(list.total, u64::from(LIMIT));
    view! {
        <Head title=head_title description=i.t(K::PatentLede) query=filter.query()/>
        <div class="page library">
            <header class="page-head">
                <h1 tabindex="-1">{title}</h1>
                <p class="lede">{i.t(K::PatentLede)}</p>
            </header>
            <div class="library-filters">
                {fields::chips(i, K::PatentFields, "field", &fields::PATENT, filter.field, by_field)}
                {fields::chips(i, K::PatentStatuses, "patent.status_name", &STATUSES, filter.status, by_status)}
            </div>
            <section class="results">
                <div class="results-head"><h2>{count}</h2></div>
                {if list.items.is_empty() { empty(i) } else { table(i, list.items) }}
                <Pager page=filter.page pages=pages href=href/>
            </section>
        </div>
    }
    .into_any()
}

fn table(i: I18n, items: Vec<PatentCard>) -> AnyView {
    let columns = [
        K::PatentName,
        K::PatentField,
        K::PatentIpcShort,
        K::PatentNumber,
        K::PatentTransfer,
        K::PatentExpiresShort,
        K::PatentStatus,
    ];
    let head = columns.map(|key| view! { <th scope="col">{i.t(key)}</th> }).collect_view();
    let rows = items.into_iter().map(|card| row(i, card)).collect_view();
    view! { <table class="table patents"><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table> }.into_any()
}

fn row(i: I18n, card: PatentCard) -> impl IntoView {
    let status = if card.status == "open" { "badge good" } else { "badge" };
    let cell = |key: K, value: String| view! { <td data-label=i.t(key)>{value}</td> };
    view! {
        <tr>
            <th scope="row"><a href=path::page(i.lang, &format!("patents/{}", card.slug))>{card.title.clone()}</a></th>
            {cell(K::PatentField, i.named("field", &card.field))}
            {cell(K::PatentIpcShort, card.ipc.clone())}
            {cell(K::PatentNumber, card.registration_number.clone())}
            {cell(K::PatentTransfer, i.named("patent.transfer_name", &card.transfer))}
            {cell(K::PatentExpiresShort, trade::day(i.lang, &card.expires_on))}
            <td data-label=i.t(K::PatentStatus)><span class=status>{i.named("patent.status_name", &card.status)}</span></td>
        </tr>
    }
    .into_any()
}

fn empty(i: I18n) -> AnyView {
    view! {
        <div class="empty">
            <h3>{i.t(K::CatalogEmpty)}</h3>
            <p><a class="button quiet" href=path::page(i.lang, "patents")>{i.t(K::PatentTitle)}</a></p>
        </div>
    }
    .into_any()
}

#[cfg(test)]
mod tests {
    use leptos_router::params::ParamsMap;

    use super::Filter;

    #[test]
    fn the_filter_comes_back_as_it_was_and_nonsense_is_dropped() {
        let mut map = ParamsMap::new();
        for (name, value) in [("field", "ai"), ("status", "wild"), ("page", "2")] {
            map.insert_decoded(String::from(name), String::from(value));
        }
        assert_eq!(Filter::read(&map).query(), "?field=ai&page=2");
    }
}
