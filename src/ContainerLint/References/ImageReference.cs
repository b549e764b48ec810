namespace ContainerLint.References;

/// <summary>What a well-formed reference means to Docker: its defaults are applied.</summary>
public sealed class ImageReference
{
    /// <summary>The registry's host without its port; <c>docker.io</c> by default.</summary>
    public string Host => throw new NotImplementedException();

    /// <summary>The registry's port as it is written, or null.</summary>
    public string? Port => throw new NotImplementedException();

    /// <summary>The host with its port, as it stands in front of the repository.</summary>
    public string Registry => throw new NotImplementedException();

    /// <summary>The path in the registry, <c>library/</c> included.</summary>
    public string Repository => throw new NotImplementedException();

    /// <summary>The tag that is written, or null.</summary>
    public string? Tag => throw new NotImplementedException();

    /// <summary>The digest that is written, or null.</summary>
    public string? Digest => throw new NotImplementedException();

    /// <summary>Whether <c>latest</c> is meant because neither tag nor digest is written.</summary>
    public bool IsImplicitLatest => Tag is null && Digest is null;

    /// <summary>Registry, repository, tag and digest, nothing left out and nothing added to what is meant.</summary>
    public string Canonical => throw new NotImplementedException();

    /// <summary>The short form that Docker prints.</summary>
    public string Familiar => throw new NotImplementedException();

    /// <summary>The meaning of a reference, or null if it has a fault or unknown parts.</summary>
    public static ImageReference? From(ReferenceSyntax syntax) => throw new NotImplementedException();
}
