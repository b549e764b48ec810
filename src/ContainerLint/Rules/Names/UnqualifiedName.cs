using ContainerLint.Documents;
using ContainerLint.Knowledge;

namespace ContainerLint.Rules;

/// <summary>CL1008: a name without a registry, which not every tool completes as Docker does.</summary>
public sealed partial class UnqualifiedName : ImageRule
{
    private const string DockerHub = "docker.io";

    /// <inheritdoc/>
    protected override Finding? Check(ImageUse image, RuleContext context)
    {
        // BuildKit itself resolves frontends and generators, and a cache need not exist.
        if (image.Name is not { Error: null, Domain: null } || !image.IsPulled
            || image.Role is Role.Frontend or Role.Generator or Role.Cache || context.Produces(image))
        {
            return null;
        }

        return image.PathComponents() == 1 ? CheckOfficial(image, context) : CheckAccount(image, context);
    }

    /// <summary>Checks a name without a slash; CL1007 covers those that are not official images.</summary>
    private Finding? CheckOfficial(ImageUse image, RuleContext context)
    {
        var range = image.NameRange();
        if (!image.Name.Path.IsKnown || image.TextOf(range) is var name
            && !context.Knowledge.OfficialImages.Contains(name)
            || context.IsPortReadAsTag(image))
        {
            return null;
        }

        var full = $"{DockerHub}/library/{name}";
        if (context.Knowledge.ShortNames.Find(name) is not { } other)
        {
            var message = $"'{name}' has no registry, and not every tool reads it as '{full}'";
            return Report(image, full, Safety.Safe, message);
        }

        return Report(image, full, Safety.Unsafe, TwoMeanings(name, full, other), NoteOn(context.Knowledge));
    }

    /// <summary>The message for a name that Podman's short names resolve differently than Docker.</summary>
    internal static string TwoMeanings(string name, string full, string other) =>
        $"Docker reads '{name}' as '{full}', Podman as '{other}'";

    /// <summary>The note that dates Podman's table of short names.</summary>
    internal static string NoteOn(KnowledgeBase knowledge) => knowledge.NoteOn("Podman's short names");

    /// <summary>Checks a Docker Hub account; CL1005 covers what is meant as a registry.</summary>
    private Finding? CheckAccount(ImageUse image, RuleContext context)
    {
        var first = image.FirstComponent();
        if (image.PathComponents() > 2 || !image.Text.IsKnownIn(first)
            || image.TextOf(first) is var account && account.IndexOf('.') >= 0
            || MissingRegistryPort.IsMeantAsRegistry(account, context))
        {
            return null;
        }

        var range = image.NameRange();
        var message = $"{Quote(image, range)} has no registry, and not every tool defaults to '{DockerHub}'";
        return Report(image, range, message, FixOf($"Add '{DockerHub}/'", Safety.Safe, image.With(domain: DockerHub)));
    }

    private Finding Report(ImageUse image, string full, Safety safety, string message, params string[] notes)
    {
        var range = image.NameRange();
        return Report(image, range, message, FixOf($"Use '{full}'", safety, image.Text.Replace(range, full)), notes);
    }
}
