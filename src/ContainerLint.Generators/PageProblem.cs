using Microsoft.CodeAnalysis.Text;

namespace ContainerLint.Generators;

/// <summary>Something that is wrong with a page.</summary>
/// <param name="Message">What is wrong.</param>
/// <param name="Line">The line that is wrong.</param>
internal sealed record PageProblem(string Message, TextLine Line);
