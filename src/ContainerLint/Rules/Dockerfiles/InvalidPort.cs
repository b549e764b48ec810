using System.Globalization;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>CL2054: what <c>EXPOSE</c> names is no port, or not written as one.</summary>
public sealed partial class InvalidPort : DockerfileRule
{
    private const int Highest = 65535;

    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DockerfileSyntax dockerfile, FileContext context)
    {
        foreach (var instruction in dockerfile.Instructions)
        {
            if (instruction.Kind != InstructionKind.Expose)
                continue;
            foreach (var word in instruction.Words)
            {
                if (Judge(dockerfile, word) is { } finding)
                    yield return finding;
            }
        }
    }

    private Finding? Judge(DockerfileSyntax dockerfile, MappedText word)
    {
        var text = FolderPath.Unquote(word.Value);
        var slash = text.IndexOf('/');
        var ports = slash < 0 ? text : text.Substring(0, slash);
        var protocol = slash < 0 ? "tcp" : text.Substring(slash + 1);
        if (ports.IndexOf(':') >= 0)
        {
            return text.IndexOf('$') >= 0 ? null : Report(
                dockerfile, word.Place.Span,
                $"EXPOSE names ports of the container alone, and drops the rest of '{text}'") with
            {
                AtMost = Severity.Warning,
            };
        }

        if (Array.Find(ports.Split('-'), IsNoPort) is { } wrong)
            return Report(dockerfile, word.Place.Span, $"'{wrong}' in '{text}' is no port; ports go up to {Highest}");
        return protocol.IndexOf('$') >= 0 || protocol is "tcp" or "udp" or "sctp"
            ? null
            : CheckProtocol(dockerfile, word, text, protocol);
    }

    private Finding CheckProtocol(DockerfileSyntax dockerfile, MappedText word, string text, string protocol)
    {
        var lower = protocol.ToLowerInvariant();
        if (lower is not ("tcp" or "udp" or "sctp"))
        {
            return Report(
                dockerfile, word.Place.Span, $"'{protocol}' in '{text}' is no protocol; use tcp, udp or sctp");
        }

        var start = word.Value.IndexOf(protocol, StringComparison.Ordinal);
        var edit = word.Replace(new TextRange(start, protocol.Length), lower);
        return Report(
            dockerfile, word.Place.Span, $"'{protocol}' in '{text}' is written in lower case: '{lower}'",
            edit is null ? null : new Fix($"Use '{lower}'", Safety.Safe, [edit])) with
        {
            AtMost = Severity.Info,
        };
    }

    private static bool IsNoPort(string port) => port.IndexOf('$') < 0
        && !(int.TryParse(port, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number <= Highest);
}
