using ContainerLint.Configuration;
using ContainerLint.Knowledge;
using ContainerLint.Knowledge.Tags;
using ContainerLint.Languages.Dockerfiles;
using ContainerLint.Linting;
using ContainerLint.Rules;
using ContainerLint.Text;

namespace ContainerLint.Tests.Laws;

/// <summary>
/// What fixes write, for every image that the knowledge has and a sample of its tags: a tag of the same image that
/// exists, is a release, is not older and is of the same variant.
/// </summary>
public sealed class SuggestedTagLawTests
{
    private const int TagsPerImage = 12;

    private static readonly Linter Linter = new(Ruleset.All);

    /// <summary>On one day .NET 8 is supported, on the other it is not.</summary>
    public static TheoryData<string, string> Days => new()
    {
        { "docker.io/library", "2026-09-21" },
        { "docker.io/library", "2026-12-01" },
        { "mcr.microsoft.com/dotnet", "2026-09-21" },
        { "mcr.microsoft.com/dotnet", "2026-12-01" },
        { "", "2026-12-01" },
    };

    [Theory]
    [MemberData(nameof(Days))]
    public void Every_suggested_tag_exists_is_stable_not_older_and_of_the_same_variant(string place, string day)
    {
        Assert.True(Day.TryParse(day, out var today));
        var count = 0;
        foreach (var (written, tags) in Samples(place))
        {
            foreach (var (finding, fix) in FixesOf(written, today))
            {
                count++;
                var after = After(written, fix);
                var about = $"{finding.Rule.Id} {written} -> {after}";
                // The images of a namespace may have moved.
                var there = ImageOf(after) == ImageOf(written) ? tags : KnowledgeBase.Embedded.TagsIn(ImageOf(after))!;
                var tag = TagOf(after)!;
                Assert.True(there.BuiltTags.Contains(tag), about);
                AssertSuits(written, tag, there, finding, about);
                AssertConverges(after, tag, today, about);
            }
        }

        Assert.True(count > 100, $"{count} fixes");
    }

    private static void AssertSuits(string written, string tag, ImageTags tags, Finding finding, string about)
    {
        var (old, later) = (TagName.Parse(TagOf(written) ?? "latest"), TagName.Parse(tag));
        // A publisher may call a pre-release 6.0, too.
        Assert.True(
            later.PreRelease is null || old.PreRelease is not null
                || (tags.IsRecorded && tags.GroupOf(old.Text)?.Tags.Contains(tag) is true),
            about);
        if (finding.Rule is UnknownTag)
            return;
        var common = Math.Min(old.Numbers.Count, later.Numbers.Count);
        Assert.True(later.Numbers.Take(common).Zip(old.Numbers, (one, other) => one.CompareTo(other))
            .FirstOrDefault(order => order != 0) >= 0, about);
        if (old.IsVersioned && finding.Rule is not FloatingTag)
        {
            Assert.True(
                TagOrder.IsSameVariant(old, later) || TagOrder.IsSameFamily(old, later)
                    || Systems.IsOnSuccessor(old, later, tags),
                about);
        }
    }

    /// <summary>What a fix writes needs no other fix, but perhaps one more step to a more specific tag.</summary>
    private static void AssertConverges(string written, string tag, Day today, string about)
    {
        var image = ImageOf(written);
        for (var rounds = 0; rounds < 5; rounds++)
        {
            if (FixesOf($"{image}:{tag}", today).FirstOrDefault().Fix is not { } fix)
                return;
            tag = TagAfter($"{image}:{tag}", fix);
        }

        Assert.Fail(about + " does not converge");
    }

    private static IEnumerable<(string Written, ImageTags Tags)> Samples(string place)
    {
        foreach (var name in Archive.Embedded.Names.Where(name => name.StartsWith("tags/", StringComparison.Ordinal)))
        {
            var tags = KnowledgeBase.Embedded.TagsOf(name["tags/".Length..])!;
            var repository = tags.IsOfficial ? "docker.io/library/" + tags.Name : tags.Name;
            if (!repository.StartsWith(place, StringComparison.Ordinal) || (place.Length == 0 && tags.IsRecorded))
                continue;
            // Another registry answers for it, whose tags are known as well.
            if (repository.StartsWith("k8s.gcr.io/", StringComparison.Ordinal))
                continue;
            yield return (repository, tags);
            var all = tags.IsRecorded ? tags.AllTags.ToList() : [.. tags.BuiltTags];
            var most = tags.IsRecorded ? TagsPerImage * 10 : TagsPerImage;
            for (var at = 0; at < all.Count; at += Math.Max(1, all.Count / most))
                yield return ($"{repository}:{all[at]}", tags);
        }
    }

    private static IEnumerable<(Finding Finding, Fix Fix)> FixesOf(string reference, Day today)
    {
        var document = DockerfileLanguage.Instance.Read(new Source("Dockerfile", $"FROM {reference}\n"), _ => null);
        return Linter.Check(document, new RuleContext(Settings.Default, RunFacts.Of([document]), today))
            .Where(finding => finding.Rule is MissingTag or LatestTag or FloatingTag or EndOfLifeImage or TagNotRebuilt
                or UnknownTag)
            .SelectMany(finding => finding.Fixes.Select(fix => (finding, fix)));
    }

    private static string TagAfter(string reference, Fix fix) => TagOf(After(reference, fix))!;

    private static string After(string reference, Fix fix) =>
        Edits.Apply($"FROM {reference}\n", [fix.Edits], out _)["FROM ".Length..].TrimEnd('\n');

    private static string? TagOf(string reference) =>
        reference.LastIndexOf(':') is var colon && colon > reference.LastIndexOf('/') ? reference[(colon + 1)..] : null;

    private static string ImageOf(string reference) =>
        TagOf(reference) is { } tag ? reference[..^(tag.Length + 1)] : reference;
}
