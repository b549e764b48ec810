using System.Globalization;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>A port that <c>EXPOSE</c> names.</summary>
/// <param name="Number">The port; null if it is not known, or several.</param>
/// <param name="Place">Where it is named, with its protocol.</param>
internal sealed record ExposedPort(int? Number, Place Place);

/// <summary>The ports that a stage exposes.</summary>
internal static class ExposedPorts
{
    /// <summary>The ports of TCP, in the order of the chain.</summary>
    public static IReadOnlyList<ExposedPort> Of(StageState stage)
    {
        var ports = new List<ExposedPort>();
        foreach (var instruction in stage.Chain)
        {
            if (instruction.Kind != InstructionKind.Expose)
                continue;
            var variables = stage.VariablesBefore(instruction);
            foreach (var word in instruction.Arguments.Words)
            {
                var expansion = variables.Expand(instruction.Text, word);
                var text = expansion is { Text: { IsKnown: true } known, Unmatched.Count: 0 } ? known.Value : "";
                if (!text.EndsWith("/udp", StringComparison.OrdinalIgnoreCase))
                    ports.Add(new ExposedPort(NumberOf(text), PlaceOf(instruction, word)));
            }
        }

        return ports;
    }

    private static int? NumberOf(string text)
    {
        var port = text.Split('/')[0];
        return int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;
    }

    private static Place PlaceOf(Instruction instruction, WordRange word) =>
        new Place(instruction.Text.Source, instruction.Text.SpanOf(word.Start, word.End)).InFile();
}
