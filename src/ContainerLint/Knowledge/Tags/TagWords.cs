namespace ContainerLint.Knowledge.Tags;

/// <summary>Words with a meaning in tags.</summary>
internal static class TagWords
{
    /// <summary>Channels, and the names that Node.js gives to its release lines.</summary>
    private static readonly HashSet<string> Channels = new(StringComparer.OrdinalIgnoreCase)
    {
        "latest", "stable", "oldstable", "oldoldstable", "testing", "unstable", "experimental", "mainline", "edge",
        "lts", "lta", "current", "rolling", "devel", "development", "nightly", "canary", "innovation", "production",
        "legacy", "legacylts", "fresh", "old", "rawhide", "branched", "tip", "master", "main", "next", "test",
        "insiders", "release",
        "argon", "boron", "carbon", "dubnium", "erbium", "fermium", "gallium", "hydrogen", "iron", "jod", "krypton",
    };

    /// <summary>Pre-release labels, least finished first.</summary>
    private static readonly string[] PreReleases =
        ["snapshot", "dev", "ea", "pre", "preview", "tp", "alpha", "a", "beta", "b", "m", "cr", "rc"];

    /// <summary>Words that are followed by their own version (<c>temurin-17</c>, <c>alpine-3.24</c>).</summary>
    private static readonly HashSet<string> Carriers = new(StringComparer.OrdinalIgnoreCase)
    {
        "alpine", "debian", "ubuntu", "centos", "fedora", "windowsservercore", "nanoserver", "openjdk", "temurin",
        "corretto", "amazoncorretto", "semeru", "zulu", "sapmachine", "ibmjava", "graalvm", "otp", "erlang", "python",
        "php", "ruby", "node", "perl", "scala", "hadoop",
    };

    /// <summary>Whether a word is a channel.</summary>
    public static bool IsChannel(string word) => Channels.Contains(word);

    /// <summary>Whether a number after this word is the version of what the word names, not of the image.</summary>
    public static bool IsCarrier(string word) => Carriers.Contains(word);

    /// <summary>The rank of a pre-release label, least finished first from 0; negative for any other word.</summary>
    public static int PreReleaseRank(string word)
    {
        for (var at = 0; at < PreReleases.Length; at++)
        {
            if (string.Equals(word, PreReleases[at], StringComparison.OrdinalIgnoreCase))
                return at;
        }

        return -1;
    }
}
