using ContainerLint.Text;

namespace ContainerLint.References;

/// <summary>
/// The parts of a reference as they are written. Reading never throws: a broken reference still has parts, in order
/// and disjoint, and one <see cref="Fault"/>.
/// </summary>
public sealed class ReferenceSyntax
{
    private ReferenceSyntax(string value, Part? domain, Part path, Part? tag, Part? digest, ReferenceFault? fault)
    {
        Value = value;
        Domain = domain;
        Path = path;
        Tag = tag;
        Digest = digest;
        Fault = fault;
    }

    /// <summary>The whole reference.</summary>
    public string Value { get; }

    /// <summary>The first component if Docker reads it as a registry (with its port), else null.</summary>
    public Part? Domain { get; }

    /// <summary>Everything between the registry and the tag or digest.</summary>
    public Part Path { get; }

    /// <summary>What follows the last colon behind the last slash, else null.</summary>
    public Part? Tag { get; }

    /// <summary>What follows the last <c>@</c>, else null.</summary>
    public Part? Digest { get; }

    /// <summary>Why this is no reference; null if it is one, or if what is known of it is well-formed.</summary>
    public ReferenceFault? Fault { get; }

    /// <summary>Whether all of the reference is known.</summary>
    public bool IsKnown => Value.IndexOf(MappedText.UnknownCharacter) < 0;

    /// <summary>Reads a reference; parts of it may be unknown (<see cref="MappedText.UnknownCharacter"/>).</summary>
    public static ReferenceSyntax Parse(string value) => throw new NotImplementedException();
}
