//! The ids of the caller and those of the analysis.

use std::collections::BTreeMap;

use dateline::{Analysis, EntityId, EventId, TimexId};

/// The caller's names of what the caller gave; what is found has the names of the analysis.
pub struct Names {
    timexes: Option<Vec<String>>,
    events: Option<Vec<String>>,
    known: BTreeMap<String, EntityId>,
}

impl Names {
    /// Takes the caller's names, in the order in which the entities are given.
    pub fn new(timexes: Option<Vec<String>>, events: Option<Vec<String>>) -> Result<Self, String> {
        let mut known = BTreeMap::from([("t0".to_owned(), EntityId::Publication)]);
        let timex_ids = (1..).map(|number| EntityId::Timex(TimexId(number)));
        let event_ids = (1..).map(|number| EntityId::Event(EventId(number)));
        let given_timexes = timexes.iter().flatten().zip(timex_ids);
        let given_events = events.iter().flatten().zip(event_ids);
        for (name, id) in given_timexes.chain(given_events) {
            match name.parse() {
                Ok(EntityId::Timex(_)) if timexes.is_none() => return Err(taken(name, "time expressions")),
                Ok(EntityId::Event(_)) if events.is_none() => return Err(taken(name, "events")),
                _ => {}
            }
            if known.insert(name.clone(), id).is_some() {
                return Err(format!("two entities are called {name:?}; t0 is the publication"));
            }
        }
        Ok(Names { timexes, events, known })
    }

    /// Returns the name of an entity.
    pub fn of(&self, id: EntityId) -> String {
        let given = match id {
            EntityId::Publication => None,
            EntityId::Timex(timex) => {
                self.timexes.as_ref().and_then(|names| names.get(timex.0.checked_sub(1)? as usize))
            }
            EntityId::Event(event) => {
                self.events.as_ref().and_then(|names| names.get(event.0.checked_sub(1)? as usize))
            }
        };
        given.cloned().unwrap_or_else(|| id.to_string())
    }

    /// Finds an entity by its name; of what is found, only what the analysis has.
    pub fn find(&self, name: &str, analysis: &Analysis) -> Option<EntityId> {
        let found = || match name.parse().ok()? {
            id @ EntityId::Timex(timex) => {
                (self.timexes.is_none() && analysis.timexes.contains_key(&timex)).then_some(id)
            }
            id @ EntityId::Event(event) => {
                (self.events.is_none() && analysis.events.contains_key(&event)).then_some(id)
            }
            EntityId::Publication => None,
        };
        self.known.get(name).copied().or_else(found)
    }
}

fn taken(name: &str, what: &str) -> String {
    format!("{name:?} is a name that the {what} to be found may get; choose another")
}
