//! A factory as a tile with its main figure, for the wall.

use leptos::prelude::*;
use madang_api::factory::FactoryCard;
use madang_kpi::indicator::IndicatorId;

use super::figure::Figure;
use crate::{
    i18n::use_i18n,
    net::{path, stream::LiveBoard},
    ui::figure::{bar::Bar, tile::Tile},
};

/// OEE of one factory; the name leads to the factory's page.
#[component]
pub fn FactoryTile(card: FactoryCard, board: LiveBoard) -> impl IntoView {
    let i = use_i18n();
    let Figure { value, state, age, labels, .. } = Figure::new(i, &board, &card.pulse.slug, IndicatorId::Oee);
    let href = path::page(i.lang, &format!("live/{}", card.pulse.slug));
    view! {
        <Tile slug=card.pulse.slug name=card.company.name href=href value state age labels>
            <Bar value/>
        </Tile>
    }
}
