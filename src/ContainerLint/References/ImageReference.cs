namespace ContainerLint.References;

/// <summary>
/// The meaning of a well-formed reference with Docker's defaults applied, as <c>ParseNormalizedNamed</c> and
/// <c>splitDockerDomain</c> do it (distribution/reference v0.6.0, normalize.go).
/// </summary>
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

    /// <summary>The registry's port as written, or null.</summary>
    public string? Port => PortColon is var colon and >= 0 ? Registry.Substring(colon + 1) : null;

    /// <summary>
    /// The host with its port, as written before the repository. Empty for references such as <c>foo_bar.com/x</c>:
    /// <c>splitDockerDomain</c> takes the first component for a host, but <c>Parse</c> (reference.go) then matches the
    /// whole text as a path.
    /// </summary>
    public string Registry => registry ??= ReadRegistry();

    /// <summary>The path in the registry, including <c>library/</c>.</summary>
    public string Repository => repository ??= ReadRepository();

    /// <summary>The explicit tag, or null.</summary>
    public string? Tag => tag ??= syntax.Tag?.Text;

    /// <summary>The explicit digest, or null.</summary>
    public string? Digest => digest ??= syntax.Digest?.Text;

    /// <summary>Whether the reference means <c>latest</c> because it has neither tag nor digest.</summary>
    public bool IsImplicitLatest => syntax.Tag is null && syntax.Digest is null;

    /// <summary>Registry, repository, tag and digest in full; no implied tag.</summary>
    public string Canonical => canonical ??= (Registry.Length == 0 ? Repository : Registry + "/" + Repository) + Suffix;

    /// <summary>
    /// The canonical form, with <c>:latest</c> if it is implied (<c>TagNameOnly</c> in normalize.go).
    /// </summary>
    public string WithDefaultTag => IsImplicitLatest ? Canonical + ":latest" : Canonical;

    /// <summary>The short form that Docker prints (<c>familiarizeName</c> in normalize.go).</summary>
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

    /// <summary>The tag and digest as written, with their separators.</summary>
    private string Suffix => syntax.Value.Substring(syntax.Path.Range.End);

    /// <summary>The offset of the colon before the port in <see cref="Registry"/>; -1 if there is none.</summary>
    private int PortColon => Registry.LastIndexOf(':') is var colon && colon > Registry.LastIndexOf(']') ? colon : -1;

    /// <summary>The meaning of a reference; null if it has an error or unknown parts.</summary>
    public static ImageReference? From(ReferenceSyntax syntax) =>
        syntax.Error is null && syntax.IsKnown ? new ImageReference(syntax) : null;

    /// <inheritdoc/>
    public override string ToString() => Canonical;

    private string ReadRegistry()
    {
        if (syntax.Domain is { } domain)
            return ReferenceScan.IsDockerHub(syntax.Value, domain.Range.End) ? DockerHub : domain.Text;
        // A first component with a dot counts as a host, even where the grammar can only read it as part of the path.
        var slash = syntax.Value.IndexOf('/', 0, syntax.Path.Range.End);
        return slash >= 0 && syntax.Value.IndexOf('.', 0, slash) >= 0 ? "" : DockerHub;
    }

    private string ReadRepository()
    {
        var path = syntax.Path.Text;
        return Registry == DockerHub && path.IndexOf('/') < 0 ? Library + path : path;
    }
}
