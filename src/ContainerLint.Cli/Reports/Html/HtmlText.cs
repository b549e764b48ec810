using ContainerLint.Documents;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Cli.Reports.Html;

/// <summary>Elements that several sections share.</summary>
internal static class HtmlText
{
    /// <summary>A severity as a coloured label.</summary>
    public static void Severity(this HtmlWriter html, Severity severity) =>
        html.Write($"<span class=\"sev {Severities.NameOf(severity)}\">{Severities.NameOf(severity)}</span>");

    /// <summary>A path with a subdued folder.</summary>
    public static void Path(this HtmlWriter html, string path)
    {
        var name = path.LastIndexOf('/') + 1;
        if (name > 0)
            html.Write($"<span class=\"dir\">{path[..name]}</span>");
        html.Write($"{path[name..]}");
    }

    /// <summary>A message with quoted parts as code.</summary>
    public static void Message(this HtmlWriter html, string message)
    {
        foreach (var (text, isQuoted) in QuotedText.Split(message))
        {
            if (isQuoted)
                html.Write($"<code>{text}</code>");
            else
                html.Write($"{text}");
        }
    }

    /// <summary>The name of an image: registry and path, tag, digest.</summary>
    public static void Image(this HtmlWriter html, string repository, string tag, string digest)
    {
        var name = repository.LastIndexOf('/') + 1;
        html.Write($"<code class=\"img\"><span class=\"dir\">{repository[..name]}</span>{repository[name..]}");
        if (tag.StartsWith('('))
            html.Write($" <span class=\"meant\">{tag}</span>");
        else if (tag.Length > 0)
            html.Write($"<span class=\"tag\">:{tag}</span>");
        if (digest.Length > 0)
            html.Write($"<span class=\"dir\">@{digest}</span>");
        html.Write($"</code>");
    }

    /// <summary>The name of an image use.</summary>
    public static void Image(this HtmlWriter html, ImageUse image) =>
        html.Image(ImageReport.Repository(image), ImageReport.Tag(image), ImageReport.Digest(image));

    /// <summary>A place where an image is used, with the stage or service that uses it.</summary>
    public static void Use(this HtmlWriter html, ImageEntry entry)
    {
        html.Write($"<span class=\"place\">");
        html.Path(entry.Place.Source.Path);
        html.Write($":{Position.Of(entry.Place).Line} ");
        html.Owner(ImageOwner.Of(entry.Image));
        html.Write($"</span>");
    }

    /// <summary>What uses an image; nothing if that has no name.</summary>
    public static void Owner(this HtmlWriter html, string? owner)
    {
        if (owner is not null)
            html.Write($"<span class=\"owner\">{owner}</span>");
    }

    /// <summary>A place.</summary>
    public static void Place(this HtmlWriter html, Place place)
    {
        html.Write($"<span class=\"place\">");
        html.Path(place.Source.Path);
        html.Write($":{Position.Of(place).Line}</span>");
    }
}
