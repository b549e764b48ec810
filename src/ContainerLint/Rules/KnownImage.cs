using ContainerLint.Documents;
using ContainerLint.Knowledge;

namespace ContainerLint.Rules;

/// <summary>
/// An image that is pulled and whose reference is wholly known, as the embedded knowledge knows it, on a day.
/// </summary>
internal sealed class KnownImage
{
    private const string Library = RepositoryName.DockerHub + "/" + RepositoryName.Library;

    /// <summary>For so many days it is worth while to say what a tag names, though it has moved since.</summary>
    private const int FreshDays = 365;

    private readonly Lazy<Deprecation?> deprecation;
    private readonly Lazy<ProductCycle?> endedCycle;

    private KnownImage(ImageUse image, string repository, bool isMirrored, Day today)
    {
        Image = image;
        Repository = repository;
        IsMirrored = isMirrored;
        Today = today;
        if (repository.StartsWith(Library, StringComparison.Ordinal))
            Official = OfficialTags.Of(repository.Substring(Library.Length));
        deprecation = new(() => Deprecations.Of(Repository, Tag) is { } entry && entry.IsInForce(Today) ? entry : null);
        endedCycle = new(() => Image.Name.Tag is not null && Tag != "latest"
            && EndOfLife.Of(Repository, Tag) is { } cycle && cycle.IsOver(Horizon) ? cycle : null);
    }

    /// <summary>The use of the image.</summary>
    public ImageUse Image { get; }

    /// <summary>
    /// Registry and path, nothing left out; of a mirror of Docker Hub, and of its other names, what Docker Hub has.
    /// </summary>
    public string Repository { get; }

    /// <summary>Whether the image is pulled from a mirror.</summary>
    public bool IsMirrored { get; }

    /// <summary>The day on which the question is asked.</summary>
    public Day Today { get; }

    /// <summary>The tags, if this is an official image.</summary>
    public OfficialTags? Official { get; }

    /// <summary>The tag that is meant; <c>latest</c> if there is none.</summary>
    public string Tag => Image.Name.Tag?.Text ?? "latest";

    /// <summary>Whether a digest says which bytes are meant, whatever the tag.</summary>
    public bool IsHeld => Image.Name.Digest is not null;

    /// <summary>
    /// Whether the knowledge is young enough to say what moving tags name and which ones are the newest.
    /// </summary>
    public bool IsFresh => Today - EmbeddedKnowledge.Date <= FreshDays;

    /// <summary>
    /// The day up to which ends count: today, but no end that was only planned long ago, for such plans change.
    /// </summary>
    public Day Horizon => IsFresh ? Today : new Day(EmbeddedKnowledge.Date.Number + FreshDays);

    /// <summary>What has become of the image, if that is in force; null if nothing is known against it.</summary>
    public Deprecation? Deprecation => deprecation.Value;

    /// <summary>The line of its product that the image's tag names, if that is over; null if it is not.</summary>
    public ProductCycle? EndedCycle => endedCycle.Value;

    /// <summary>What stands in every message that leans on the record of official images.</summary>
    public static string AsOf => $"(as of {EmbeddedKnowledge.Date})";

    /// <summary>What is known of a use; null if it is not pulled, or not all of it is known.</summary>
    public static KnownImage? Of(ImageUse image, RuleContext context)
    {
        if (image.Reference is not { } reference || image.IsExpectedToMove(context.Run)
            || ImageIdAsReference.IdIn(image) is not null || PortReadAsTag.Applies(image, context)
            || AmbiguousNamespace.MayBeBuildContext(image))
        {
            return null;
        }

        var host = reference.Registry;
        var isMirrored = false;
        if (host.Length > 0 && host != RepositoryName.DockerHub)
        {
            if (Registries.MoveOf(host) is { IsSame: true } move)
                host = move.To;
            else if (Registries.Of(host)?.MirrorOf is { } original)
                (host, isMirrored) = (original, true);
        }

        return new KnownImage(image, host + "/" + PathIn(host, reference.Repository), isMirrored, context.Today);
    }

    private static string PathIn(string host, string path) =>
        host == RepositoryName.DockerHub && path.IndexOf('/') < 0 ? RepositoryName.Library + path : path;
}
