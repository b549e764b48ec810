using System.Xml;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;
using Microsoft.CodeAnalysis.CSharp;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ContainerLint.Tests.Laws;

/// <summary>A leaf of a tree.</summary>
/// <param name="Kind">What it is and where in the tree: never changed by a fix.</param>
/// <param name="Text">Its value, which a fix may change.</param>
/// <param name="Span">Where it is.</param>
internal sealed record Leaf(string Kind, string Text, SourceSpan Span);

/// <summary>
/// Trees as lists of leaves, without comments. Inner nodes, with their begin and end, are leaves without a text.
/// </summary>
internal static class Leaves
{
    private static readonly XmlReaderSettings XmlSettings = new()
    {
        DtdProcessing = DtdProcessing.Parse,
        IgnoreComments = true,
        IgnoreWhitespace = true,
        XmlResolver = null,
    };

    /// <summary>The leaves of a text; null if it cannot be read.</summary>
    public static IReadOnlyList<Leaf>? Of(string language, string text)
    {
        try
        {
            return language switch
            {
                "dockerfile" => [.. OfDockerfile(text)],
                "compose" => [.. OfYaml(text)],
                "project" => [.. OfXml(text)],
                "csharp" => [.. OfCode(text)],
                "env" => [.. OfEnvironment(text)],
                _ => null,
            };
        }
        catch (Exception unreadable) when (unreadable is YamlException or XmlException or InvalidOperationException)
        {
            return null;
        }
    }

    private static IEnumerable<Leaf> OfDockerfile(string text)
    {
        var syntax = DockerfileReader.Read(new Source("Dockerfile", text)).Syntax!;
        foreach (var directive in syntax.Directives)
            yield return new Leaf("directive " + directive.Name, directive.Value, directive.ValueSpan);
        foreach (var leaf in syntax.Instructions.SelectMany(OfInstruction))
            yield return leaf;
    }

    private static IEnumerable<Leaf> OfInstruction(Instruction instruction)
    {
        yield return new Leaf($"{instruction.Kind} {instruction.IsJson} {instruction.IsContinued}", "", default);
        foreach (var flag in instruction.Flags)
            yield return new Leaf("--" + flag.Name, flag.Value?.Value ?? "", flag.Span);
        foreach (var word in instruction.Words)
            yield return new Leaf("word", word.Value, word.Place.Span);
        foreach (var heredoc in instruction.Heredocs)
            yield return new Leaf("<<" + heredoc.Name, "", heredoc.Body);
        foreach (var leaf in instruction.Trigger is { } trigger ? OfInstruction(trigger) : [])
            yield return leaf;
    }

    private static IEnumerable<Leaf> OfYaml(string text)
    {
        var parser = new Parser(new StringReader(text));
        while (parser.MoveNext())
        {
            yield return parser.Current switch
            {
                Scalar scalar => new Leaf(
                    $"{scalar.Style} &{scalar.Anchor} !{scalar.Tag}",
                    scalar.Value,
                    SourceSpan.FromBounds((int)scalar.Start.Index, (int)scalar.End.Index)),
                AnchorAlias alias => new Leaf("*" + alias.Value, "", default),
                NodeEvent node => new Leaf($"{node.GetType().Name} &{node.Anchor} !{node.Tag}", "", default),
                { } other => new Leaf(other.GetType().Name, "", default),
                null => throw new InvalidOperationException("A parser that has moved has an event"),
            };
        }
    }

    private static IEnumerable<Leaf> OfXml(string text)
    {
        var lines = new LineMap(text);
        using var reader = XmlReader.Create(new StringReader(text), XmlSettings);
        Leaf? last = null;
        while (reader.Read())
        {
            var start = OffsetOf(reader, lines, text);
            if (last is not null)
                yield return last with { Span = SourceSpan.FromBounds(last.Span.Start, start) };
            last = null;
            if (reader.NodeType is not (XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Element))
                yield return new Leaf($"{reader.NodeType} {reader.Name}", reader.Value, default);
            else if (reader.NodeType != XmlNodeType.Element)
                last = new Leaf($"{reader.NodeType}", reader.Value, new SourceSpan(start, 0));
            else
                yield return new Leaf($"<{reader.Name} {reader.IsEmptyElement}", "", default);
            while (reader.NodeType is XmlNodeType.Element or XmlNodeType.Attribute && reader.MoveToNextAttribute())
            {
                var value = OffsetOf(reader, lines, text) + reader.Name.Length;
                var quote = text.IndexOfAny(['"', '\''], value);
                yield return new Leaf(
                    $"@{reader.Name}",
                    reader.Value,
                    SourceSpan.FromBounds(value, text.IndexOf(text[quote], quote + 1)));
            }
        }
    }

    private static int OffsetOf(XmlReader reader, LineMap lines, string text) =>
        reader is IXmlLineInfo { LineNumber: > 0 } at && at.LineNumber <= lines.Count
            ? Math.Min(lines.StartOf(at.LineNumber - 1) + at.LinePosition - 1, text.Length)
            : text.Length;

    private static IEnumerable<Leaf> OfCode(string text)
    {
        var root = CSharpSyntaxTree.ParseText(text, new CSharpParseOptions(LanguageVersion.Preview)).GetRoot();
        foreach (var item in root.DescendantNodesAndTokens())
        {
            yield return item.AsNode() is { } node
                ? new Leaf($"{node.Kind()} {node.ContainsDiagnostics}", "", default)
                : new Leaf(
                    $"{item.Kind()}",
                    item.AsToken().Text,
                    SourceSpan.FromBounds(item.Span.Start, item.Span.End));
        }
    }

    private static IEnumerable<Leaf> OfEnvironment(string text)
    {
        var lines = new LineMap(text);
        for (var i = 0; i < lines.Count; i++)
        {
            var line = lines.TextOf(i);
            if (line.Trim() is "" or ['#', ..])
                continue;
            var equals = line.IndexOf('=');
            yield return new Leaf(
                equals < 0 ? line : line[..equals], equals < 0 ? "" : line[equals..], lines.SpanOf(i));
        }
    }
}
