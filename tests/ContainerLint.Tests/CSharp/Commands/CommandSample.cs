using System.Text;
using ContainerLint.CSharp.Commands;
using ContainerLint.Text;

namespace ContainerLint.Tests.CSharp.Commands;

/// <summary>Commands in tests, with <c>{name}</c> for unknown parts.</summary>
internal static class CommandSample
{
    /// <summary>The text, with unknown parts.</summary>
    public static MappedText Read(string command)
    {
        var source = new Source("a.cs", command);
        var text = new MappedTextBuilder(source);
        for (var start = 0; start < command.Length;)
        {
            var hole = command.IndexOf('{', start);
            while (hole > 0 && command[hole - 1] == '$')
                hole = command.IndexOf('{', hole + 1);
            text.AppendVerbatim(source, SourceSpan.FromBounds(start, hole < 0 ? command.Length : hole));
            if (hole < 0)
                break;
            start = command.IndexOf('}', hole) + 1;
            text.AppendUnknown(source, SourceSpan.FromBounds(hole, start));
        }

        return text.ToMappedText();
    }

    /// <summary>The images of a command: <c>Run redis:7.4; Pushed app</c>.</summary>
    public static string Images(string command) => Dump(CommandLines.ImagesOf(ProcessWords.Split(Read(command))));

    /// <summary>The images as typed, each with its role.</summary>
    public static string Dump(IReadOnlyList<CommandImage> images)
    {
        var dump = new StringBuilder();
        foreach (var (text, role) in images)
        {
            Assert.Equal(text.Value, MappedTextOf(text));
            dump.Append(dump.Length > 0 ? "; " : "").Append(role).Append(' ')
                .Append(text.Describe(new TextRange(0, text.Value.Length)));
        }

        return dump.ToString();
    }

    /// <summary>The source text that a text maps to, with the unknown character for unknown parts.</summary>
    private static string MappedTextOf(MappedText text) => string.Concat(text.Segments.Select(
        segment => segment.Kind == SegmentKind.Unknown
            ? MappedText.UnknownCharacter.ToString()
            : new Place(segment.Source, segment.Span).Text));
}
