using System.Globalization;
using ContainerLint.Knowledge;
using ContainerLint.Rules;

namespace ContainerLint.Tests.Rules;

/// <summary>
/// A registry of a page: lines of repository, tag (<c>-</c> for none), digest, kind (<c>index</c> or <c>image</c>) and
/// an optional build date. It answers for the repositories in it.
/// </summary>
internal sealed class ExampleRegistry(string text)
{
    private readonly List<string[]> rows =
        [.. text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(' '))];

    /// <summary>An empty registry.</summary>
    public static ExampleRegistry None { get; } = new("");

    /// <summary>What is known of images and, if a page says so, of digests.</summary>
    public KnowledgeBase Knowledge { get; init; } = KnowledgeBase.Embedded;

    /// <summary>The answers about images.</summary>
    public RegistryFacts Facts(IEnumerable<RemoteImage> images)
    {
        var answers = new Dictionary<RemoteImage, RegistryAnswer>();
        foreach (var image in images)
        {
            var repository = rows.FindAll(row => row[0] == $"{image.Registry}/{image.Repository}");
            if (repository.Count > 0)
                answers[image] = Answer(image, repository);
        }

        return new RegistryFacts(answers);
    }

    private static RegistryAnswer Answer(RemoteImage image, List<string[]> repository)
    {
        var tag = repository.Find(row => row[1] == image.Tag);
        var digest = repository.Find(row => row[2] == image.Digest);
        var created = (digest ?? tag)?.ElementAtOrDefault(4);
        return new RegistryAnswer
        {
            IsTagMissing = image.Tag is not null && tag is null,
            IsDigestMissing = image.Digest is not null && digest is null,
            TagDigest = tag?[2],
            IsTagIndex = tag?[3] == "index",
            IsDigestIndex = digest is null ? null : digest[3] == "index",
            SpecificTag = tag is null ? null
                : repository.Where(row => row[2] == tag[2]).Select(row => row[1]).MaxBy(name => name.Length),
            Created = created is null
                ? null
                : DateTimeOffset.Parse(created, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal),
        };
    }
}
