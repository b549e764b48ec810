using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>A place where a property is given a value.</summary>
/// <param name="Name">Its name; MSBuild does not look at its case.</param>
/// <param name="Element">The whole element.</param>
/// <param name="Text">The value before MSBuild evaluates it.</param>
/// <param name="Place">Where the value stands, without blanks around it; where it would stand if there is none.</param>
/// <param name="IsConditional">Whether it, or something around it, has a condition or is run only with a target.</param>
internal sealed record ProjectProperty(
    string Name, SourceSpan Element, MappedText Text, Place Place, bool IsConditional);
