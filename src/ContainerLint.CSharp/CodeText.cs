using ContainerLint.CSharp.Apis;
using ContainerLint.Documents.Suppressions;

namespace ContainerLint.CSharp;

/// <summary>
/// Filters C# files by their raw text before they are parsed. Nearly all files of a project have nothing to do with
/// images and should cost no more than a text search.
/// </summary>
public static class CodeText
{
    /// <summary>
    /// Parts of names of known APIs; an identifier that contains one is then looked up in the tables.
    /// </summary>
    private static readonly string[] Stems = ["Image", "ocker", "Container"];

    /// <summary>Words that are enough by themselves: API names without those parts, programs, comments.</summary>
    private static readonly string[] Words =
    [
        "odman", "nerdctl", "Process.Start", "StartInfo", "WithArguments", "SimpleExec",
        "lang=", "lang =", "language=", "language =",
        "CacheFrom", "CopyFrom", "FromRegistry", "FromString", "UseParent", "LinuxFxVersion", "WebDriverBrowser",
        "WithBuildArg", "WithManagementPlugin", "WithPostman", "WithRecording", "HostedAgentConfiguration",
        "RepositoryName",
        "Host.Pull(", "Host.Run(", "Host.Create(", SuppressionComment.Marker + " ",
    ];

    private static readonly string[] Definitions = ["const", "readonly", "static", "get", "=>"];

    private static readonly string[] ProjectWords =
    [
        "global using", "SuppressMessage", "Builder", "StringSyntax", "ContainerImage", "PullPolicy",
        "HUB_IMAGE_NAME_PREFIX",
    ];

    private static readonly HashSet<string> Names = NamesOfApis();

    /// <summary>
    /// Whether a file may name images: false only if it mentions no known API, starts no program and has no comment
    /// that names the language of a string.
    /// </summary>
    public static bool MayNameImages(string text) =>
        HasKnownName(text) || MakesBuilder(text) || HasAny(text, Words) || WritesDockerfile(text);

    /// <summary>
    /// Whether a file may define constants, types or global usings that other files of its project use.
    /// </summary>
    public static bool MayDefine(string text) =>
        HasAny(text, ProjectWords) || (text.IndexOf('"') >= 0 && HasAny(text, Definitions));

    private static bool HasKnownName(string text)
    {
        foreach (var stem in Stems)
        {
            for (var i = Find(text, stem, 0); i >= 0; i = Find(text, stem, i + 1))
            {
                var (start, end) = IdentifierAt(text, i);
                if (Names.Contains(text.Substring(start, end - start)))
                    return true;
                i = end - 1;
            }
        }

        return false;
    }

    /// <summary>
    /// Whether the text creates a type named <c>*Builder</c> or derives from one. Which of them build containers
    /// depends on the usings of the project.
    /// </summary>
    private static bool MakesBuilder(string text)
    {
        bool? hasBareCreations = null;
        for (var i = Find(text, "Builder", 0); i >= 0; i = Find(text, "Builder", i + 1))
        {
            var (start, end) = IdentifierAt(text, i);
            i = end - 1;
            var type = text.Substring(start, end - start);
            if (!KnownApis.IsBuilder(type))
                continue;
            if (IsCreated(text, start, end) && (!HasNoArgument(text, end) || MayHaveDefault(type, text)))
                return true;
            // "RedisBuilder builder = new(…)", "class X : RedisBuilder { X() : base(…)".
            hasBareCreations ??= HasAny(text, ["new(", "new (", "base(", "base ("]);
            if (hasBareCreations == true && (start == 0 || text[start - 1] != '.') && !IsCalled(text, end))
                return true;
        }

        return false;
    }

    /// <summary>Whether a type is created, or called as a base constructor.</summary>
    private static bool IsCreated(string text, int start, int end)
    {
        if (!IsCalled(text, end))
            return false;
        while (start > 0 && (IsIdentifier(text[start - 1]) || text[start - 1] is '.' or ':'))
            start--;
        while (start > 0 && char.IsWhiteSpace(text[start - 1]))
            start--;
        return start > 0 && (text[start - 1] is ':' or ',' || EndsWith(text, start, "new"));
    }

    private static bool IsCalled(string text, int end)
    {
        end = SkipBlanks(text, end);
        return end < text.Length && text[end] is '(' or '{';
    }

    private static bool HasNoArgument(string text, int end)
    {
        end = SkipBlanks(text, end);
        if (text[end] == '{')
            return true;
        end = SkipBlanks(text, end + 1);
        return end < text.Length && text[end] == ')';
    }

    /// <summary>Whether a builder may have a default image.</summary>
    private static bool MayHaveDefault(string type, string text) =>
        TestcontainersModules.Find(type) is not null || Find(text, "Testcontainers", 0) >= 0;

    private static int SkipBlanks(string text, int index)
    {
        while (index < text.Length && char.IsWhiteSpace(text[index]))
            index++;
        return index;
    }

    private static bool WritesDockerfile(string text) =>
        Find(text, "FROM ", 0) >= 0 && (Find(text, "WriteAllText", 0) >= 0 || Find(text, "WriteAllLines", 0) >= 0);

    private static HashSet<string> NamesOfApis()
    {
        var names = new HashSet<string>(StringComparer.Ordinal)
        {
            "docker", "Docker", "ContainerImage", "Dockerfile", "Containerfile", "Container",
        };
        foreach (var api in KnownApis.All)
        {
            names.Add(api.Member);
            names.UnionWith(api.Types.Select(type => type.Name));
            names.UnionWith(api.Receiver.Types.Concat(api.Receiver.Calls).Concat(api.Receiver.Lambdas));
        }

        return names;
    }

    private static bool HasAny(string text, string[] words)
    {
        foreach (var word in words)
        {
            if (Find(text, word, 0) >= 0)
                return true;
        }

        return false;
    }

    private static int Find(string text, string word, int start) =>
        start < text.Length ? text.IndexOf(word, start, StringComparison.Ordinal) : -1;

    private static (int Start, int End) IdentifierAt(string text, int index)
    {
        var start = index;
        while (start > 0 && IsIdentifier(text[start - 1]))
            start--;
        var end = index;
        while (end < text.Length && IsIdentifier(text[end]))
            end++;
        return (start, end);
    }

    private static bool EndsWith(string text, int end, string word) =>
        end >= word.Length && string.CompareOrdinal(text, end - word.Length, word, 0, word.Length) == 0
        && (end == word.Length || !IsIdentifier(text[end - word.Length - 1]));

    private static bool IsIdentifier(char c) => c == '_' || char.IsLetterOrDigit(c);
}
