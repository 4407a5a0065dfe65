//! One file a practice word: what may be asked about it. Each function is one row of the table and does three things only:
//! takes the request apart, calls the practice, and puts the answer together.

pub mod account;
pub mod article;
pub mod attachment;
pub mod audit;
pub mod backup;
pub mod binder;
pub mod booking;
pub mod client;
pub mod clinic;
pub mod consent;
pub mod country;
pub mod daybook;
pub mod device;
pub mod draft;
pub mod erase;
pub mod examine;
pub mod export;
pub mod far;
pub mod form;
pub mod intake;
pub mod journal;
pub mod keys;
pub mod measurement;
pub mod noticed;
pub mod overview;
pub mod paper;
pub mod payer;
pub mod restore;
pub mod search;
pub mod session;
pub mod setting;
pub mod tidy;
pub mod today;
pub mod visit;
