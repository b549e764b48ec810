using ContainerLint.Knowledge.Tags;

namespace ContainerLint.Knowledge;

/// <summary>What is in a base image. Whatever is not recorded is unknown.</summary>
internal sealed class BaseImage
{
    private const string Dotnet = "mcr.microsoft.com/dotnet/";

    private readonly BaseContent content;

    /// <summary>An image with what is recorded of it.</summary>
    /// <param name="repository">Its full name.</param>
    /// <param name="tag">Its tag.</param>
    /// <param name="system">Its operating system, or null.</param>
    /// <param name="content">What is recorded.</param>
    public BaseImage(string repository, TagName tag, BaseSystem? system, BaseContent content)
    {
        this.content = content;
        Repository = repository;
        Tag = tag;
        System = system;
        IsDotnet = repository.StartsWith(Dotnet, StringComparison.Ordinal);
        Kind = repository.Substring(repository.LastIndexOf('/') + 1);
    }

    /// <summary>The full name: registry and path.</summary>
    public string Repository { get; }

    /// <summary>The tag.</summary>
    public TagName Tag { get; }

    /// <summary>The last part of the name, such as <c>aspnet</c>.</summary>
    public string Kind { get; }

    /// <summary>Whether it is one of Microsoft's .NET images.</summary>
    public bool IsDotnet { get; }

    /// <summary>The operating system; null if it is unknown.</summary>
    public BaseSystem? System { get; }

    /// <summary>The user that runs it, <c>root</c> or a number; null if that is unknown.</summary>
    public string? User => content.User;

    /// <summary>The first number of the version; 0 if the tag has none.</summary>
    public long Major => Tag.Numbers.Count > 0 ? Tag.Numbers[0] : 0;

    /// <summary>The short name for messages: <c>aspnet:10.0-alpine</c>.</summary>
    public string Name => Kind + ":" + Tag.Text;

    /// <summary>The note on findings that rely on it.</summary>
    public string Note => $"what is in the image: {content.Source} as of {content.Day}";

    /// <summary>
    /// Whether the image has a program, a library or a user, by its name in the data; null if that is unknown.
    /// </summary>
    public bool? Has(string name) =>
        content.Has.Contains(name) ? true : content.Lacks.Contains(name) ? false : null;

    /// <summary>The value of a variable that the image sets; null if it sets none, or that is unknown.</summary>
    public string? ValueOf(string variable)
    {
        foreach (var pair in content.Environment)
        {
            if (pair.StartsWith(variable + "=", StringComparison.Ordinal))
                return pair.Substring(variable.Length + 1);
        }

        return null;
    }
}
