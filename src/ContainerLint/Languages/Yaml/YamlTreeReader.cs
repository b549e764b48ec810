using ContainerLint.Documents;
using ContainerLint.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace ContainerLint.Languages.Yaml;

/// <summary>Builds a <see cref="YamlTree"/> from the events of a YAML parser. Reading never throws.</summary>
internal sealed class YamlTreeReader
{
    /// <summary>
    /// The deepest nesting that is read. The parser takes quadratic time in the depth of flow collections, and files
    /// that people write are less than twenty levels deep.
    /// </summary>
    internal const int MaximumDepth = 256;

    /// <summary>The average number of characters for each scalar of a file.</summary>
    private const int UsualScalar = 20;

    private readonly Source source;
    private readonly List<YamlNode> documents = [];
    private readonly List<YamlScalar> scalars;
    private readonly List<YamlMapping> mappings = [];
    private readonly List<YamlNode> open = [];
    private readonly Dictionary<string, YamlNode> anchors = new(StringComparer.Ordinal);
    private SyntaxError? error;

    private YamlTreeReader(Source source)
    {
        this.source = source;
        scalars = new List<YamlScalar>(source.Text.Length / UsualScalar);
    }

    /// <summary>Reads a text.</summary>
    public static YamlTree Read(Source source)
    {
        var reader = new YamlTreeReader(source);
        reader.ReadEvents();
        return new YamlTree(reader.documents, reader.scalars, reader.mappings, reader.error);
    }

    private void ReadEvents()
    {
        var parser = new Parser(new StringReader(source.Text));
        try
        {
            while (error is null && parser.MoveNext())
                Accept(parser.Current!);
            error ??= YamlErrors.OfNullCharacter(source);
        }
        catch (YamlException exception)
        {
            error = YamlErrors.Of(exception, source);
        }
        catch (Exception exception) when (exception is not OutOfMemoryException)
        {
            // YamlDotNet also throws InvalidOperationException, ArgumentException, IndexOutOfRangeException …
            error = YamlErrors.At(source, (int)(parser.Current?.End.Index ?? 0), YamlErrors.Unspecific);
        }
    }

    private void Accept(ParsingEvent parsed)
    {
        switch (parsed)
        {
            case Scalar scalar:
                AcceptScalar(scalar);
                break;
            case MappingStart start:
                Begin(new YamlMapping { Start = (int)start.Start.Index, Tag = TagOf(start) }, start);
                break;
            case SequenceStart start:
                Begin(new YamlSequence { Start = (int)start.Start.Index, Tag = TagOf(start) }, start);
                break;
            case MappingEnd or SequenceEnd:
                open.RemoveAt(open.Count - 1);
                break;
            case AnchorAlias alias:
                AcceptAlias(alias);
                break;
            case DocumentStart:
                anchors.Clear();
                break;
            default:
                break;
        }
    }

    private void AcceptScalar(Scalar scalar)
    {
        var tag = TagOf(scalar);
        var node = new YamlScalar
        {
            Start = (int)scalar.Start.Index,
            End = (int)scalar.End.Index,
            Value = scalar.Value,
            Style = scalar.Style,
            Tag = tag,
            HasProperties = tag is not null || !scalar.Anchor.IsEmpty,
        };
        scalars.Add(node);
        Name(node, scalar);
        Attach(node);
    }

    private void AcceptAlias(AnchorAlias alias)
    {
        if (anchors.TryGetValue(alias.Value.Value, out var node))
            Attach(node);
        else
            error = new SyntaxError(
                SourceSpan.FromBounds((int)alias.Start.Index, (int)alias.End.Index),
                $"There is no anchor '&{alias.Value.Value}' above this alias; add one or remove the alias",
                YamlErrorKinds.UnknownAnchor);
    }

    private void Begin(YamlNode node, NodeEvent start)
    {
        if (open.Count == MaximumDepth)
        {
            error = YamlErrors.At(source, node.Start, $"Nested more than {MaximumDepth} levels deep; flatten it");
            return;
        }

        if (node is YamlMapping mapping)
            mappings.Add(mapping);
        Name(node, start);
        Attach(node);
        open.Add(node);
    }

    private void Name(YamlNode node, NodeEvent parsed)
    {
        if (!parsed.Anchor.IsEmpty)
            anchors[parsed.Anchor.Value] = node;
    }

    private void Attach(YamlNode node)
    {
        if (open.Count == 0)
            documents.Add(node);
        else if (open[open.Count - 1] is YamlMapping mapping)
            mapping.Add(node);
        else
            ((YamlSequence)open[open.Count - 1]).Items.Add(node);
    }

    private static string? TagOf(NodeEvent parsed) =>
        parsed.Tag.IsEmpty || parsed.Tag.IsNonSpecific ? null : parsed.Tag.Value;
}
