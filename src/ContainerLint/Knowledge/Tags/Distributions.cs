namespace ContainerLint.Knowledge.Tags;

/// <summary>The code names of Debian and Ubuntu releases.</summary>
internal static class Distributions
{
    private static readonly Dictionary<string, DistributionRelease> Releases = Read(
        ("debian", """
            buzz 1.1 rex 1.2 bo 1.3 hamm 2.0 slink 2.1 potato 2.2 woody 3.0 sarge 3.1 etch 4 lenny 5 squeeze 6 wheezy 7
            jessie 8 stretch 9 buster 10 bullseye 11 bookworm 12 trixie 13 forky 14 duke 15
            """),
        ("ubuntu", """
            warty 4.10 hoary 5.04 breezy 5.10 dapper 6.06 edgy 6.10 feisty 7.04 gutsy 7.10 hardy 8.04 intrepid 8.10
            jaunty 9.04 karmic 9.10 lucid 10.04 maverick 10.10 natty 11.04 oneiric 11.10 precise 12.04 quantal 12.10
            raring 13.04 saucy 13.10 trusty 14.04 utopic 14.10 vivid 15.04 wily 15.10 xenial 16.04 yakkety 16.10
            zesty 17.04 artful 17.10 bionic 18.04 cosmic 18.10 disco 19.04 eoan 19.10 focal 20.04 groovy 20.10
            hirsute 21.04 impish 21.10 jammy 22.04 kinetic 22.10 lunar 23.04 mantic 23.10 noble 24.04 oracular 24.10
            plucky 25.04 questing 25.10 resolute 26.04 stonking 26.10
            """));

    /// <summary>
    /// Operating systems with the release at the end of the word (<c>alpine3.22</c>, <c>ltsc2022</c>).
    /// </summary>
    private static readonly HashSet<string> Systems = new(StringComparer.Ordinal)
    {
        "alpine", "debian", "ubuntu", "centos", "fedora", "ubi", "al", "amazonlinux", "oraclelinux", "rockylinux",
        "almalinux", "azurelinux", "mariner", "ltsc", "windowsservercore", "nanoserver",
    };

    /// <summary>The release with this code name; null if there is none.</summary>
    public static DistributionRelease? Find(string word) =>
        Releases.TryGetValue(word, out var release) ? release : null;

    /// <summary>Whether a word is the name of an operating system without a release.</summary>
    public static bool IsSystem(string word) => Systems.Contains(word);

    /// <summary>The operating system of a release named by a word, else the word itself.</summary>
    public static string FamilyOf(string word) => Find(word)?.Distribution
        ?? (Systems.Contains(Stem(word)) ? Stem(word) : word);

    /// <summary>The release of an operating system that a word names; null if it does not.</summary>
    public static TagName? ReleaseOf(string word) => Find(word)?.Version
        ?? (Systems.Contains(Stem(word)) ? VersionBehind(word) : null);

    /// <summary>The version at the end of a word, such as 8.5 in <c>php8.5</c>; null if there is none.</summary>
    public static TagName? VersionBehind(string word) =>
        TagName.Parse(word.Substring(Stem(word).Length)) is { Numbers.Count: > 0 } version ? version : null;

    /// <summary>A word without the version at its end.</summary>
    public static string Stem(string word) =>
        word.TrimEnd('0', '1', '2', '3', '4', '5', '6', '7', '8', '9', '.', '_');

    private static Dictionary<string, DistributionRelease> Read(params (string Distribution, string Names)[] tables)
    {
        var releases = new Dictionary<string, DistributionRelease>(StringComparer.Ordinal);
        foreach (var (distribution, names) in tables)
        {
            var words = names.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
            for (var at = 0; at < words.Length; at += 2)
                releases.Add(words[at], new DistributionRelease(distribution, words[at], words[at + 1]));
        }

        return releases;
    }
}
