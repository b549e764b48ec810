namespace ContainerLint.References;

/// <summary>What a well-formed reference means to Docker: its defaults are applied.</summary>
public sealed class ImageReference
{
    private const string DockerHub = "docker.io";
    private const string Library = "library/";

    private readonly ReferenceSyntax syntax;
    private string? registry;
    private string? repository;
    private string? tag;
    private string? digest;
    private string? canonical;
    private string? familiar;

    private ImageReference(ReferenceSyntax syntax) => this.syntax = syntax;

    /// <summary>The registry's host without its port; <c>docker.io</c> by default.</summary>
    public string Host => PortColon is var colon and >= 0 ? Registry.Substring(0, colon) : Registry;

    /// <summary>The registry's port as it is written, or null.</summary>
    public string? Port => PortColon is var colon and >= 0 ? Registry.Substring(colon + 1) : null;

    /// <summary>
    /// The host with its port, as it stands in front of the repository. Empty for the strange reading of
    /// <c>foo_bar.com/x</c>: its first component is neither a host nor an account of Docker Hub.
    /// </summary>
    public string Registry => registry ??= ReadRegistry();

    /// <summary>The path in the registry, <c>library/</c> included.</summary>
    public string Repository => repository ??= ReadRepository();

    /// <summary>The tag that is written, or null.</summary>
    public string? Tag => tag ??= syntax.Tag?.Text;

    /// <summary>The digest that is written, or null.</summary>
    public string? Digest => digest ??= syntax.Digest?.Text;

    /// <summary>Whether <c>latest</c> is meant because neither tag nor digest is written.</summary>
    public bool IsImplicitLatest => syntax.Tag is null && syntax.Digest is null;

    /// <summary>Registry, repository, tag and digest, nothing left out and nothing added to what is meant.</summary>
    public string Canonical => canonical ??= (Registry.Length == 0 ? Repository : Registry + "/" + Repository) + Suffix;

    /// <summary>The canonical form, with the <c>:latest</c> of <see cref="IsImplicitLatest"/>.</summary>
    public string WithDefaultTag => IsImplicitLatest ? Canonical + ":latest" : Canonical;

    /// <summary>The short form that Docker prints.</summary>
    public string Familiar => familiar ??= FamiliarName + Suffix;

    /// <summary>The short form without tag and digest.</summary>
    public string FamiliarName
    {
        get
        {
            if (Registry != DockerHub)
                return Registry.Length == 0 ? Repository : Registry + "/" + Repository;
            return Repository.StartsWith(Library, StringComparison.Ordinal)
                && Repository.IndexOf('/', Library.Length) < 0 ? Repository.Substring(Library.Length) : Repository;
        }
    }

    /// <summary>The tag and digest as they are written, with their separators.</summary>
    private string Suffix => syntax.Value.Substring(syntax.Path.Range.End);

    /// <summary>The colon before the port in <see cref="Registry"/>, behind the brackets of an address.</summary>
    private int PortColon => Registry.LastIndexOf(':') is var colon && colon > Registry.LastIndexOf(']') ? colon : -1;

    /// <summary>The meaning of a reference, or null if it has an error or unknown parts.</summary>
    public static ImageReference? From(ReferenceSyntax syntax) =>
        syntax.Error is null && syntax.IsKnown ? new ImageReference(syntax) : null;

    /// <inheritdoc/>
    public override string ToString() => Canonical;

    private string ReadRegistry()
    {
        if (syntax.Domain is { } domain)
            return ReferenceScan.IsDockerHub(syntax.Value, domain.Range.End) ? DockerHub : domain.Text;
        // A dot in the first component says that it is meant as a host; the grammar could read it as a path only.
        var slash = syntax.Value.IndexOf('/', 0, syntax.Path.Range.End);
        return slash >= 0 && syntax.Value.IndexOf('.', 0, slash) >= 0 ? "" : DockerHub;
    }

    private string ReadRepository()
    {
        var path = syntax.Path.Text;
        return Registry == DockerHub && path.IndexOf('/') < 0 ? Library + path : path;
    }
}
