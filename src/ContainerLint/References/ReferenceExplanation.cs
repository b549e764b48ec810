using ContainerLint.Text;

namespace ContainerLint.References;

/// <summary>Says what is wrong with a reference that is not well-formed.</summary>
internal static class ReferenceExplanation
{
    /// <summary>The first fault of a reference that the scan refused; null if unknown parts may make it right.</summary>
    public static ReferenceFault? Of(string value, ReferenceParts parts) =>
        value.IndexOf(MappedText.UnknownCharacter) >= 0 ? null : new ReferenceFault(0, "invalid reference format");
}
