using System.Text;
using ContainerLint.Cli.LanguageServer.Protocol;
using ContainerLint.Documents;
using ContainerLint.Insights;

namespace ContainerLint.Cli.LanguageServer.Features;

/// <summary>What is shown about an image when the mouse points at it.</summary>
internal static class HoverFeature
{
    private const int MostAliases = 8;
    private const int MostUsers = 6;

    /// <summary>What is known of the image at a position; null if there is none.</summary>
    public static Hover? Of(DocumentView view, EditorPosition position)
    {
        if (ImageAt.Find(view, view.OffsetOf(position)) is not { } at)
            return null;
        var text = new StringBuilder();
        var insight = ImageInsight.Of(at.Image, view.Folder.Workspace.ContextOf(at.Document));
        if (insight is null)
            AppendUnknown(text, at.Image);
        else
            Append(text, at, insight, view);
        return new Hover(MarkupText.Markdown(text.ToString().TrimEnd()), view.RangeOf(at.Span));
    }

    /// <summary>A reference that is malformed or partly unknown.</summary>
    private static void AppendUnknown(StringBuilder text, ImageUse image)
    {
        var range = new Text.TextRange(0, image.Text.Value.Length);
        Line(text, $"**{Code(image.Text.Describe(range))}**");
        Line(text, image.Name.Error is { } error
            ? "No valid reference: " + error.Reason
            : "A part of this reference is known only when it is run.");
    }

    private static void Append(StringBuilder text, ImageAt at, ImageInsight insight, DocumentView view)
    {
        var reference = insight.Reference;
        Line(text, $"**{Code(reference.WithDefaultTag)}**");
        if (at.Image.IsProduced)
            Line(text, "Built here, not pulled.");
        if (insight.Deprecation is { } deprecation)
            Line(text, $"⚠ {deprecation}");
        AppendTag(text, insight);
        AppendSupport(text, insight);
        AppendNewer(text, insight);
        if (insight.Platforms.Count > 0)
            Line(text, "Platforms: " + string.Join(", ", insight.Platforms));
        AppendUsers(text, at, view);
        if (insight.Basis is { } basis)
            Line(text, $"*{basis}*");
        if (insight.Page is { } page)
            Line(text, $"[{reference.FamiliarName} at {reference.Registry}]({page})");
    }

    private static void AppendTag(StringBuilder text, ImageInsight insight)
    {
        var tag = insight.Reference.Tag ?? "latest";
        if (insight.Named is { } named)
        {
            Line(text, insight.IsRecorded
                ? $"{Code(tag)} was {Code(named)} on {insight.Date}"
                : $"{Code(tag)} moves; newest release known: {Code(named)}");
        }

        var aliases = insight.Aliases.Where(alias => alias != insight.Named).ToList();
        if (aliases.Count > 0)
        {
            Line(text, "Also called " + string.Join(", ", aliases.Take(MostAliases).Select(Code))
                + (aliases.Count > MostAliases ? $" and {aliases.Count - MostAliases} more" : ""));
        }

        if (insight.First is { } first)
        {
            Line(text, insight.Removed is { } removed
                ? $"Built from {first} until {removed}; not rebuilt since"
                : $"Built since {first}");
        }
    }

    private static void AppendSupport(StringBuilder text, ImageInsight insight)
    {
        if (insight.Support is not { } support)
            return;
        var name = $"{support.Product} {support.Line}" + (support.IsLongTerm ? " (long-term support)" : "");
        if (support.HasEnded)
            Line(text, $"⚠ {name} is no longer supported" + (support.End is { } end ? $" since {end}" : ""));
        else if (support.End is { } end)
            Line(text, $"{name} is supported until {end}");
    }

    private static void AppendNewer(StringBuilder text, ImageInsight insight)
    {
        if (insight.NewestOfLine is { } line)
            Line(text, $"Newest of this line: {Code(line)}");
        if (insight.Newest is { } newest && newest != insight.NewestOfLine && newest != insight.Named)
            Line(text, $"Newest: {Code(newest)}");
    }

    /// <summary>With which tags other files use the repository.</summary>
    private static void AppendUsers(StringBuilder text, ImageAt at, DocumentView view)
    {
        var users = RepositoryUses.Of(view, at.Image).Where(use => use.Image != at.Image).ToList();
        if (users.Count == 0)
            return;
        Line(text, "Used elsewhere: " + string.Join(", ", users.Take(MostUsers).Select(use =>
            $"{Code(RepositoryUses.TagOf(use.Image))} in {use.Image.Place.InFile().Source.Path}"))
            + (users.Count > MostUsers ? $" and {users.Count - MostUsers} more" : ""));
    }

    private static void Line(StringBuilder text, string line) => text.Append(line).Append("  \n");

    /// <summary>A text as code; a back-quote in it would end it.</summary>
    private static string Code(string text) => $"`{text.Replace('`', '\'')}`";
}
