//! x
use axum as _;
use rcgen as _;
use thirtyfour as _;
use tokio_rustls as _;
use xtask as _;
