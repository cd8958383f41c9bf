//! What draws the window: a graphics driver, or the processor where there is none that works.

/// The ways to draw the window.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Renderer {
    /// The first of them that works.
    #[default]
    Auto,
    /// A graphics driver, by OpenGL.
    OpenGl,
    /// A graphics driver on Windows, by DirectX 12.
    Direct,
    /// The processor alone.
    Processor,
}

impl Renderer {
    /// Those that this system may have, in the order in which they are tried.
    pub const HERE: &'static [Self] =
        if cfg!(windows) { &[Self::Direct, Self::OpenGl, Self::Processor] } else { &[Self::OpenGl, Self::Processor] };

    /// Which are tried.
    pub fn tried(self) -> Vec<Self> {
        match self {
            Self::Auto => Self::HERE.to_vec(),
            one => Self::HERE.iter().copied().filter(|here| *here == one).collect(),
        }
    }

    /// As the log tells it, and the settings below "Drawn by".
    pub fn in_words(self) -> &'static str {
        match self {
            Self::Auto => "whatever works",
            Self::OpenGl => "the graphics driver (OpenGL)",
            Self::Direct => "the graphics driver (DirectX 12)",
            Self::Processor => "the processor, without a graphics driver",
        }
    }
}
