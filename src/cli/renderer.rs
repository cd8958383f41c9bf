//! What draws the window, as it is chosen on the command line.

use clap::ValueEnum;

use crate::app::Renderer;

/// The choices, with what the help says of each.
#[derive(Clone, Copy, Debug, Default, ValueEnum)]
pub(super) enum Choice {
    /// The first of the others that works
    #[default]
    Auto,
    /// A graphics driver, by OpenGL
    #[value(name = "opengl")]
    OpenGl,
    /// A graphics driver, by DirectX 12; on Windows alone
    Direct,
    /// The processor alone, where no graphics driver works
    Processor,
}

impl From<Choice> for Renderer {
    fn from(choice: Choice) -> Self {
        match choice {
            Choice::Auto => Self::Auto,
            Choice::OpenGl => Self::OpenGl,
            Choice::Direct => Self::Direct,
            Choice::Processor => Self::Processor,
        }
    }
}
