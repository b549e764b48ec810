using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>
/// Fixes mean what Docker makes of the new text; the library that reads it may make something else of it. Here each fix
/// that writes a registry is judged by the dialect of the image.
/// </summary>
internal static class DialectFixes
{
    private const string Login =
        "Testcontainers uses neither the login of Docker Hub nor its mirror prefix for 'docker.io/'";

    /// <summary>The finding with the fixes that the library of an image reads as they are meant.</summary>
    public static Finding Of(Finding finding, ImageUse image)
    {
        if (finding.Fixes.Count == 0 || !(image.Dialect.KeepsRegistry || image.Dialect.TreatsHubAsOther))
            return finding;
        if (!finding.Fixes.Any(WritesRegistry))
            return finding;
        if (image.Dialect.KeepsRegistry)
            return finding with { Fixes = [.. finding.Fixes.Where(static fix => !WritesRegistry(fix))] };
        return image.Name.Domain is not null ? finding : finding with
        {
            Fixes = [.. finding.Fixes.Select(static fix => WritesHub(fix) ? fix with { Safety = Safety.Unsafe } : fix)],
            Notes = finding.Fixes.Any(WritesHub) ? [.. finding.Notes, Login] : finding.Notes,
        };
    }

    private static bool WritesRegistry(Fix fix) => fix.Edits.Any(static edit => HostIn(edit) is not null);

    private static bool WritesHub(Fix fix) => fix.Edits.Any(static edit => HostIn(edit) == RepositoryName.DockerHub);

    /// <summary>The registry that an edit writes in front of a path; null if it writes none.</summary>
    private static string? HostIn(Edit edit)
    {
        var slash = edit.NewText.IndexOf('/');
        if (slash <= 0)
            return null;
        var host = edit.NewText.Substring(0, slash);
        return host == "localhost" || host.IndexOfAny(['.', ':']) >= 0 ? host : null;
    }
}
