using ContainerLint.Documents;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Languages.Projects;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>The package sources that a <c>nuget.config</c> names.</summary>
internal static class NuGetSources
{
    private const string PublicGallery = "api.nuget.org";

    private static readonly string[] Names = ["nuget.config", "NuGet.config", "NuGet.Config"];

    /// <summary>
    /// What is wrong if a source that the repository names is not asked by a restore, because the file is not copied
    /// yet; null if nothing is.
    /// </summary>
    public static string? Missing(DotNetCommand restore, KnownProject project, DotNetBuild build)
    {
        if (restore.Has("--configfile", "-s", "--source") || restore.Property("RestoreSources") is not null
            || restore.Property("RestoreConfigFile") is not null || HasOtherSources(restore)
            || PathFor(project, build) is not { } path || build.Context!.Read(path) is not { } source
            || SourceIn(source) is not { } name || !RestoreInputNotCopied.IsNowhereAbove(Names, restore, build))
            return null;
        return $"'{FilePaths.Join("", path.Substring(path.LastIndexOf('/') + 1))}' is not copied yet, so its source "
            + $"'{name}' is not asked (NU1101)";
    }

    /// <summary>Whether the image, a mount or a variable gives sources.</summary>
    private static bool HasOtherSources(DotNetCommand restore) => restore.Tree.State.Chain.Any(instruction =>
        instruction.Span.Start <= restore.Instruction.Span.Start && instruction.ToString() is var text
        && ((instruction.Kind == InstructionKind.Run && text.IndexOf("nuget", StringComparison.OrdinalIgnoreCase) >= 0
                && (text.Contains("source") || text.Contains("secret") || text.Contains("Config")))
            || (instruction.Kind is InstructionKind.Copy or InstructionKind.Add
                && text.IndexOf("nuget.config", StringComparison.OrdinalIgnoreCase) >= 0)
            || (instruction.Kind == InstructionKind.Env && text.Contains("RestoreSources"))));

    /// <summary>The nearest file that counts for a project, in the context.</summary>
    private static string? PathFor(KnownProject project, DotNetBuild build)
    {
        for (var folder = build.PathInContext(FilePaths.Folder(project.Path)); folder is not null;
            folder = folder.Length == 0 ? null : FilePaths.Folder(folder))
        {
            foreach (var name in Names)
            {
                var path = FilePaths.Join(folder, name);
                if (build.Context!.KindOf(path) == PathKind.File)
                    return path;
            }
        }

        return null;
    }

    /// <summary>The name of a source other than the public gallery; null if there is none.</summary>
    private static string? SourceIn(Source source)
    {
        var scanner = new XmlScanner(source.Text);
        var isInside = false;
        string? found = null;
        while (scanner.TryRead(out var piece))
        {
            var name = piece.Kind is XmlKind.StartTag or XmlKind.EmptyTag or XmlKind.EndTag
                ? source.Text.Substring(piece.Inner.Start, piece.Inner.Length) : "";
            if (name == "packageSources")
                isInside = piece.Kind == XmlKind.StartTag;
            else if (name == "disabledPackageSources" && piece.Kind == XmlKind.StartTag)
                return null;
            else if (isInside && name == "add" && AttributeOf(source, piece, "value") is { } value
                && value.StartsWith("https://", StringComparison.OrdinalIgnoreCase) && !value.Contains(PublicGallery)
                && !value.Contains("www.nuget.org"))
                found ??= AttributeOf(source, piece, "key");
        }

        return found;
    }

    private static string? AttributeOf(Source source, XmlPiece piece, string name) =>
        XmlScanner.AttributeOf(source.Text, piece, name) is { } span ? XmlContent.Decode(source, span) : null;
}
