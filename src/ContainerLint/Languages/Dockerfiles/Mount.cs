using ContainerLint.Text;

namespace ContainerLint.Languages.Dockerfiles;

/// <summary>A <c>RUN --mount=…</c>, as far as it matters where it comes from.</summary>
internal sealed class Mount
{
    private Mount()
    {
    }

    /// <summary>The stage or image that is mounted; null if none is named.</summary>
    public MappedText? From { get; private set; }

    /// <summary>Why BuildKit refuses the mount, in a sentence without a final period; null if it does not.</summary>
    public string? Error { get; private set; }

    /// <summary>Whether BuildKit notices the error while it reads instructions.</summary>
    public bool IsNoticedEarly { get; private set; }

    private string Type { get; set; } = "bind";

    /// <summary>Reads the value of the flag: fields between commas, each a key with a value.</summary>
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
                    IsNoticedEarly = true;
                    Error = "BuildKit expands no variables in from=; begin a stage with this image and mount the stage";
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
            Error = $"There is no mount type '{Type}'; BuildKit knows bind, cache, tmpfs, secret and ssh";
    }
}
