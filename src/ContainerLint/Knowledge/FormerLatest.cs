namespace ContainerLint.Knowledge;

/// <summary>What <c>latest</c> named before it became another product.</summary>
/// <param name="Line">The tag of the version line.</param>
/// <param name="Until">The day of the change.</param>
internal sealed record FormerLatest(string Line, string Until);
