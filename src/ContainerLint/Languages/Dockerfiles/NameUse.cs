using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>A name of a Dockerfile where it is made or used.</summary>
/// <param name="Kind">What it names.</param>
/// <param name="Name">The name: of a stage in lower case, as BuildKit compares it.</param>
/// <param name="Span">Where it is typed.</param>
/// <param name="IsDeclaration">Whether the name is made there.</param>
/// <param name="Stage">
/// The number of the stage that is named; of a variable, of the stage that it stands in, -1 before the first one.
/// </param>
public sealed record NameUse(NameKind Kind, string Name, SourceSpan Span, bool IsDeclaration, int Stage)
{
    /// <summary>Whether both are about the same stage, or about variables of one name.</summary>
    public bool IsSameAs(NameUse other) =>
        Kind == other.Kind && Name == other.Name && (Kind == NameKind.Variable || Stage == other.Stage);
}

/// <summary>What a name of a Dockerfile names.</summary>
public enum NameKind
{
    /// <summary>A stage.</summary>
    Stage,

    /// <summary>A build argument or an environment variable.</summary>
    Variable,
}
