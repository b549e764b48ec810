using ContainerLint.CSharp.Commands;
using ContainerLint.CSharp.Reading;
using ContainerLint.CSharp.Values;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ContainerLint.CSharp.Deriving;

/// <summary>Reads a sink with what one call passes to its slots.</summary>
internal sealed class ContextReader(DerivingProject project, Definitions definitions)
{
    /// <summary>What the sink shows in this context.</summary>
    public ReadingResult Read(Sink sink, Bindings bindings)
    {
        var values = new ValueReader(definitions, bindings);
        var result = new ReadingResult(sink.File, values, project.Prefix);
        if (sink.Open is not { } open)
        {
            var parts = new PartReader(sink.File, values);
            new UseReader(sink.File, result).Read(
                [.. sink.Uses.Select(use => use with { Parts = parts.Read(use.Candidate, use.BoundApi) })]);
        }
        else if (open.IsCommand)
        {
            var commands = new CommandReader(definitions, values, project.TypesOf(sink.File));
            foreach (var image in commands.Read(open.Node, sink.File).SelectMany(static use => use.Images))
                result.Add(image);
        }
        else
        {
            FileReader.AddOwn(result, (ExpressionSyntax)open.Node, values, sink.File);
        }

        return result;
    }
}
