using ContainerLint.Documents;
using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>
/// Where a <c>RUN --mount=…</c> comes from, read as BuildKit's <c>instructions/commands_runmount.go</c>,
/// <c>parseMount</c>, does.
/// </summary>
internal sealed class Mount
{
    private Mount()
    {
    }

    /// <summary>The mounted stage or image; null if none is named.</summary>
    public MappedText? From { get; private set; }

    /// <summary>Why BuildKit refuses the mount, and in which step; null if it does not.</summary>
    public (Step FoundIn, SyntaxErrorKind Kind, string Message)? Error { get; private set; }

    private string Type { get; set; } = "bind";

    /// <summary>Reads the value of the flag: <c>key=value</c> fields separated by commas.</summary>
    public static Mount Read(MappedText value)
    {
        var mount = new Mount();
        TextRange? from = null;
        for (var start = 0; start <= value.Value.Length;)
        {
            var end = value.Value.IndexOf(',', start);
            if (end < 0)
                end = value.Value.Length;
            mount.ReadField(value.Value, start, end, ref from);
            start = end + 1;
        }

        if (from is { } range)
            mount.From = value.Slice(range);
        mount.CheckType();
        return mount;
    }

    private void ReadField(string value, int start, int end, ref TextRange? from)
    {
        var equals = value.IndexOf('=', start, end - start);
        if (equals < 0)
            return;
        var field = value.Substring(equals + 1, end - equals - 1);
        switch (value.Substring(start, equals - start).ToLowerInvariant())
        {
            case "type":
                Type = field.ToLowerInvariant();
                break;
            case "from":
                from = TextRange.FromBounds(equals + 1, end);
                if (field.IndexOf('$') >= 0)
                {
                    Error = (
                        Step.Reading, DockerfileErrorKinds.VariableInFromFlag,
                        "BuildKit expands no variables in from=; add a stage FROM this image and mount the stage");
                }

                break;
            default:
                break;
        }
    }

    private void CheckType()
    {
        if (Error is not null || Type.IndexOf('$') >= 0)
            return;
        if (Type is not ("bind" or "cache" or "tmpfs" or "secret" or "ssh"))
        {
            Error = (
                Step.Resolving, DockerfileErrorKinds.UnknownMountType,
                $"'{Type}' is not a mount type; use bind, cache, tmpfs, secret or ssh");
        }
    }
}
