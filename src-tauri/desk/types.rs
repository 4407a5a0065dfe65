//! The TypeScript of every request and answer, made from the command table, so that a mistyped command does not compile.

use crate::{
    refusal::Refusal,
    table::{Effect, Fact, TABLE},
};
use std::{
    any::TypeId,
    collections::{BTreeMap, HashSet},
    fmt::Write as _,
};
use ts_rs::{Config, TS, TypeVisitor};

/// Declarations gathered so far, by name.
pub struct Collection {
    config: Config,
    seen: HashSet<TypeId>,
    declarations: BTreeMap<String, String>,
}

impl Collection {
    fn new() -> Self {
        Self {
            config: Config::new().with_large_int("number"),
            seen: HashSet::new(),
            declarations: BTreeMap::new(),
        }
    }

    /// Adds a type and all it is made of; answers with the way to name it.
    pub fn add<T: TS + 'static + ?Sized>(&mut self) -> String {
        self.visit::<T>();
        T::name(&self.config)
    }
}

impl TypeVisitor for Collection {
    fn visit<T: TS + 'static + ?Sized>(&mut self) {
        if !self.seen.insert(TypeId::of::<T>()) {
            return;
        }
        if T::output_path().is_some() {
            let name = T::ident(&self.config);
            let mut declaration = String::new();
            if let Some(docs) = T::docs() {
                declaration.push_str(&docs);
            }
            declaration.push_str("export ");
            declaration.push_str(&T::decl(&self.config));
            self.declarations.insert(name, declaration);
        }
        T::visit_dependencies(self);
        T::visit_generics(self);
    }
}

/// The whole of `ui/src/desk/types/commands.ts`.
#[must_use]
pub fn typescript() -> String {
    let mut collection = Collection::new();
    let rows: Vec<_> = TABLE
        .iter()
        .map(|row| (row, (row.types)(&mut collection)))
        .collect();
    collection.add::<Fact>();
    collection.add::<Refusal>();
    let mut text = String::from(
        "// Generated from the command table by `cargo xtask types`. Do not edit.\n\n",
    );
    for declaration in collection.declarations.values() {
        text.push_str(declaration);
        text.push_str("\n\n");
    }
    text.push_str(
        "/** Every command: what it asks and what it answers. */\nexport interface Commands {\n",
    );
    for (row, (request, answer)) in &rows {
        let _ = writeln!(
            text,
            "  /** {} */\n  {:?}: {{ request: {request}; answer: {answer} }};",
            row.about.trim(),
            row.name
        );
    }
    text.push_str("}\n\n/** What the screen has to know of a command before it asks. */\nexport interface CommandRow {\n  effect: \"reads\" | \"writes\";\n  needs: \"nothing\" | \"open\" | \"fresh\";\n  secret: boolean;\n  bytes: boolean;\n  facts: readonly Fact[];\n}\n\nexport const COMMANDS: Record<keyof Commands, CommandRow> = {\n");
    for (row, _) in &rows {
        let facts = row
            .facts
            .iter()
            .filter_map(|fact| serde_json::to_string(fact).ok())
            .collect::<Vec<_>>()
            .join(", ");
        let effect = if row.effect == Effect::Reads {
            "reads"
        } else {
            "writes"
        };
        let needs = format!("{:?}", row.needs).to_lowercase();
        let _ = writeln!(
            text,
            "  {:?}: {{ effect: \"{effect}\", needs: \"{needs}\", secret: {}, bytes: {}, facts: [{facts}] }},",
            row.name, row.secret, row.bytes
        );
    }
    text.push_str("};\n\n/** Every way in which the desk can refuse, with the fields that come along. */\nexport const REFUSALS = {\n");
    for (code, fields) in Refusal::CODES {
        let _ = writeln!(text, "  {code}: {fields:?},");
    }
    text.push_str("} as const;\n");
    text
}
