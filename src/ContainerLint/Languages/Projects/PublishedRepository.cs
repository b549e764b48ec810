using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>
/// What the .NET SDK makes of a <c>ContainerRepository</c> that is no name of a repository: capitals become small, and
/// nearly all else that may not stand there becomes a dash, without a word.
/// </summary>
internal static class PublishedRepository
{
    /// <summary>What the SDK publishes instead; null if it refuses the name, or makes nothing better of it.</summary>
    public static string? Of(string name)
    {
        if (name.Length == 0 || !(IsKept(char.ToLowerInvariant(name[0])) && char.IsLetterOrDigit(name[0])))
            return null;
        var published = new string([.. name.Select(Published)]);
        return published != name && ReferenceSyntax.Parse(published).Error is null ? published : null;
    }

    private static char Published(char c)
    {
        if (c is >= 'A' and <= 'Z')
            return (char)(c | 0x20);
        return IsKept(c) || c is '/' or '-' or '_' or MappedText.UnknownCharacter ? c : '-';
    }

    private static bool IsKept(char c) => c is (>= 'a' and <= 'z') or (>= '0' and <= '9');
}
