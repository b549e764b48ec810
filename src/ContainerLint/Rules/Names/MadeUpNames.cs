using ContainerLint.Documents;
using ContainerLint.Languages;
using ContainerLint.Languages.CSharp;

namespace ContainerLint.Rules;

/// <summary>
/// Names that tests make up: <c>new ContainerBuilder("my-image")</c> in a test of a library is never run, so it has no
/// version and no registry to speak of.
/// </summary>
internal static class MadeUpNames
{
    /// <summary>The folders above a file that count; those further up may be anything.</summary>
    private const int MostFolders = 3;

    private static readonly string[] TestEndings =
        ["Test", "Tests", "Testing", "Spec", "Specs", "Fact", "Facts", "Fixture", "Fixtures"];

    /// <summary>Names of accounts that stand for any account.</summary>
    private static readonly HashSet<string> Placeholders = new(StringComparer.Ordinal)
    {
        "foo", "bar", "baz", "qux", "test", "tests", "example", "dummy", "fake", "mock", "sample", "some", "any", "my",
        "your",
    };

    /// <summary>Hosts reserved for examples and tests: RFC 2606.</summary>
    private static readonly string[] ReservedHosts =
        ["example.com", "example.org", "example.net", ".example", ".test", ".invalid"];

    /// <summary>Whether an image is a made-up name in the code of tests.</summary>
    public static bool Covers(ImageUse image, SourceDocument document, RuleContext context) =>
        document is CSharpDocument && IsTest(document.Source.Path)
        && (IsPlaceholder(image) || AmbiguousNamespace.IsUnofficial(image, context));

    /// <summary>Whether a path is that of a test, by the names of the file and of the nearest folders.</summary>
    private static bool IsTest(string path)
    {
        var names = path.Split('/');
        for (var i = names.Length - 1; i >= 0 && i >= names.Length - 1 - MostFolders; i--)
        {
            if (IsNameOfTest(i == names.Length - 1 ? FileNames.StemOf(names[i]) : names[i]))
                return true;
        }

        return false;
    }

    /// <summary>Whether a name ends like <c>Acme.Tests</c> or <c>OrderTests</c>; <c>Latest</c> does not.</summary>
    private static bool IsNameOfTest(string name) =>
        name is "test" or "tests"
            || Array.Exists(TestEndings, ending => name.EndsWith(ending, StringComparison.Ordinal));

    private static bool IsPlaceholder(ImageUse image)
    {
        var first = image.FirstComponent();
        if (image.Name.Error is not null || !image.Text.IsKnownIn(first) || first.End == image.NameRange().End)
            return false;
        var host = HostAndPort.Split(image.TextOf(first)).Host;
        return image.Name.Domain is null
            ? Placeholders.Contains(host)
            : HasPlaceholder(image) || Array.Exists(ReservedHosts, reserved => host == reserved
                || host.EndsWith(reserved[0] == '.' ? reserved : "." + reserved, StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>Whether an account or a folder in a registry is one: <c>acme.azurecr.io/foo/bar</c>.</summary>
    private static bool HasPlaceholder(ImageUse image)
    {
        if (!image.Name.Path.IsKnown)
            return false;
        var names = image.TextOf(image.Name.Path.Range).Split('/');
        return names.Take(names.Length - 1).Any(Placeholders.Contains);
    }
}
