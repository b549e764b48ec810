using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>One assignment of a property.</summary>
/// <param name="Name">Its name; MSBuild ignores case.</param>
/// <param name="Element">The whole element.</param>
/// <param name="Text">The value before evaluation.</param>
/// <param name="Place">The value without surrounding white space; where it would be if it is empty.</param>
/// <param name="IsConditional">Whether it, or an element around it, has a condition or is part of a target.</param>
internal sealed record ProjectProperty(
    string Name, SourceSpan Element, MappedText Text, Place Place, bool IsConditional);
