using System.Globalization;
using ContainerLint.Text;

namespace ContainerLint.Rules;

/// <summary>The SDK that a <c>global.json</c> asks for.</summary>
/// <param name="Version">The version, as written.</param>
/// <param name="Policy">How it rolls forward.</param>
internal sealed record SdkRequest(string Version, string Policy)
{
    /// <summary>The first number of a feature band: 1 of <c>10.0.103</c>.</summary>
    private const int BandSize = 100;

    /// <summary>Major, minor and patch; null if the version has another form.</summary>
    public (int Major, int Minor, int Patch)? Numbers
    {
        get
        {
            var parts = Version.Split('-')[0].Split('.');
            return parts.Length == 3 && TryRead(parts[0], out var major) && TryRead(parts[1], out var minor)
                && TryRead(parts[2], out var patch) ? (major, minor, patch) : null;
        }
    }

    /// <summary>Whether it asks for a preview.</summary>
    public bool IsPreview => Version.IndexOf('-') >= 0;

    /// <summary>
    /// Reads a file; null if it asks for no version, or names other folders where SDKs are (<c>paths</c>).
    /// </summary>
    public static SdkRequest? Read(Source source)
    {
        var text = source.Text;
        if (ObjectIn(text) is not { } sdk || sdk.Contains("\"paths\"") || ValueOf(sdk, "version") is not { } version)
            return null;
        return new SdkRequest(version, ValueOf(sdk, "rollForward") ?? "latestPatch");
    }

    /// <summary>Whether an image of a version can satisfy it; null if that is not known.</summary>
    /// <param name="image">Major, minor and, if the tag names it, patch of the image's SDK.</param>
    /// <param name="newest">The newest recorded patch of that major and minor; null if none is recorded.</param>
    public bool? IsMet((int Major, int Minor, int? Patch) image, int? newest)
    {
        if (Numbers is not { } asked)
            return null;
        var order = (image.Major, image.Minor).CompareTo((asked.Major, asked.Minor));
        if (order < 0)
            return false;
        if (order > 0)
        {
            return Is("major", "latestMajor") || (Is("minor", "latestMinor") && image.Major == asked.Major);
        }

        if (IsPreview)
            return null;
        return image.Patch is { } exact ? IsMetBy(exact, asked.Patch) : IsMetByNewest(asked.Patch, newest);
    }

    private bool IsMetBy(int patch, int asked) => patch >= asked && (patch == asked || !Is("disable"))
        && (patch / BandSize == asked / BandSize || !Is("patch", "latestPatch"));

    /// <summary>A tag without a patch names the newest SDK, whose patches and bands only grow.</summary>
    private bool? IsMetByNewest(int asked, int? newest)
    {
        if (newest is not { } recorded)
            return null;
        if (Is("disable"))
            return asked < recorded ? false : null;
        if (Is("patch", "latestPatch"))
            return asked / BandSize < recorded / BandSize ? false : null;
        return asked <= recorded ? true : null;
    }

    private bool Is(params string[] policies) =>
        Array.Exists(policies, policy => string.Equals(policy, Policy, StringComparison.OrdinalIgnoreCase));

    private static bool TryRead(string text, out int number) =>
        int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out number);

    /// <summary>The content of the object <c>sdk</c>, which has no objects inside.</summary>
    private static string? ObjectIn(string text)
    {
        var key = text.IndexOf("\"sdk\"", StringComparison.OrdinalIgnoreCase);
        var open = key < 0 ? -1 : text.IndexOf('{', key);
        var close = open < 0 ? -1 : text.IndexOf('}', open);
        return close < 0 ? null : text.Substring(open + 1, close - open - 1);
    }

    private static string? ValueOf(string text, string name)
    {
        foreach (var line in text.Split(',', '\n'))
        {
            var colon = line.IndexOf(':');
            if (colon > 0 && line.Substring(0, colon).Trim(' ', '\t', '\r', '"') == name)
                return line.Substring(colon + 1).Split(["//"], StringSplitOptions.None)[0].Trim(' ', '\t', '\r', '"');
        }

        return null;
    }
}
