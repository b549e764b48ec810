using ContainerLint.References;
using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>
/// How the .NET SDK silently repairs an invalid <c>ContainerRepository</c>: it lowercases the name and replaces nearly
/// every character that is not allowed with a dash. Follows <c>ContainerHelpers.NormalizeRepository</c> of the .NET 10
/// SDK (dotnet/sdk, src/Containers/Microsoft.NET.Build.Containers).
/// </summary>
internal static class PublishedRepository
{
    /// <summary>The repaired name; null if the SDK rejects the name or the repaired one is no better.</summary>
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
