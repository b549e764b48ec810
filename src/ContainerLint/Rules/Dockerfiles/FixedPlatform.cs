using ContainerLint.Languages.Dockerfiles;

namespace ContainerLint.Rules;

/// <summary>CL2043: a stage is built for one platform, whatever platform is asked for.</summary>
public sealed partial class FixedPlatform : DockerfileRule
{
    /// <inheritdoc/>
    protected override IEnumerable<Finding> Check(DockerfileSyntax dockerfile, FileContext context)
    {
        var flags = dockerfile.Stages.Select(PlatformOf).ToList();
        // Different platforms are meant.
        if (flags.OfType<Flag>().Select(flag => flag.Value!.Value).Distinct(StringComparer.Ordinal).Count() != 1)
            yield break;
        foreach (var stage in dockerfile.Stages)
        {
            if (flags[stage.Index] is { Value.Value: var platform } flag && !IsNamed(platform, stage))
            {
                yield return Report(
                    dockerfile, flag.ValueSpan,
                    $"The stage is always built for '{platform}', whatever --platform asks for");
            }
        }
    }

    private static Flag? PlatformOf(Stage stage) => stage.From.Flags.FirstOrDefault(
        flag => flag is { Name: "platform", Value: { Value.Length: > 0 } value } && value.Value.IndexOf('$') < 0);

    private static bool IsNamed(string platform, Stage stage) => stage.Name is { } name
        && platform.Split('/').Any(part => part.Length > 0 && name.Contains(part.ToLowerInvariant()));
}
