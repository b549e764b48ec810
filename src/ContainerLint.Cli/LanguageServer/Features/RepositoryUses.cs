using ContainerLint.Documents;

namespace ContainerLint.Cli.LanguageServer.Features;

/// <summary>Where the files of a folder use a repository.</summary>
internal static class RepositoryUses
{
    /// <summary>All uses of the repository of an image, that image included, in the order of the paths.</summary>
    public static IReadOnlyList<(SourceDocument Document, ImageUse Image)> Of(DocumentView view, ImageUse image)
    {
        if (image.Reference?.FamiliarName is not { } name)
            return [];
        return
        [
            .. view.Folder.Workspace.Documents.SelectMany(
                document => document.Images.Select(one => (Document: document, Image: one)))
                .Where(use => use.Image.Reference?.FamiliarName == name)
                .DistinctBy(use => use.Image.Place.InFile()),
        ];
    }

    /// <summary>The tag or digest of an image, as people speak of it.</summary>
    public static string TagOf(ImageUse image) =>
        image.Reference is not { } reference ? "?"
            : reference.Tag ?? (reference.Digest is { } digest ? digest[..Math.Min(19, digest.Length)] : "latest");
}
