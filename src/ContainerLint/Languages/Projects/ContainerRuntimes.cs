using ContainerLint.Text;

namespace ContainerLint.Languages.Projects;

/// <summary>
/// The properties from which the .NET SDK selects a base image. Follows <c>ComputeDotnetBaseImageAndTag</c> of SDK
/// 10.0.401, which ignores all of them if <c>ContainerBaseImage</c> is set.
/// </summary>
internal static class ContainerRuntimes
{
    private const string Musl = "linux-musl";
    private const string Runtimes = "ContainerRuntimeIdentifiers";

    /// <summary>The values of <c>ContainerFamily</c> that the SDK uses.</summary>
    public static IReadOnlyList<MappedText> FamiliesIn(ProjectFile file, PropertyValues values) =>
        file.Named("ContainerBaseImage").Any() ? [] : [.. file.Named("ContainerFamily").Select(values.Of)];

    /// <summary>
    /// The list that mixes runtime identifiers of musl with others. <c>RuntimeIdentifiers</c> counts only in a project
    /// that sets properties of its container.
    /// </summary>
    public static Place? MixedIn(ProjectFile file, PropertyValues values)
    {
        if (file.HasImports || file.Named("ContainerBaseImage").Any() || file.Named("ContainerRuntimeIdentifier").Any())
            return null;
        var own = file.Named(Runtimes).Any();
        var isContainer = file.Properties.Any(static property =>
            property.Name.StartsWith("Container", StringComparison.OrdinalIgnoreCase));
        var name = own ? Runtimes : "RuntimeIdentifiers";
        return (own || isContainer) && values.Single(name) is { } list && IsMixed(values.Of(list)) ? list.Place : null;
    }

    private static bool IsMixed(MappedText list)
    {
        var names = list.Value.Split(';').Select(static name => name.Trim())
            .Where(static name => name.Length > 0).ToList();
        var musl = names.Count(static name => name.StartsWith(Musl, StringComparison.Ordinal));
        return list.IsKnown && musl > 0 && musl < names.Count;
    }
}
