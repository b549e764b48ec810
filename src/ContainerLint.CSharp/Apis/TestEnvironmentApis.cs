using static ContainerLint.CSharp.Apis.Entries;
using ContainerLint.CSharp.Binding;

namespace ContainerLint.CSharp.Apis;

/// <summary>TestEnvironment.Docker: records of parameters, mostly changed by <c>with</c>.</summary>
internal static class TestEnvironmentApis
{
    private const string Parameters = "TestEnvironment.Docker.ContainerParameters";

    private static readonly Receiver Record = new() { Calls = ["ImageName"] };

    /// <summary>The table.</summary>
    public static ImageApi[] Table { get; } =
    [
        Constructor(Parameters, Of("Name", Part.Owner), Full("ImageName")).In(Gathering.TestEnvironment),
        Property(Parameters, "ImageName").In(Gathering.TestEnvironment).On(Record) with { OwnerProperty = "Name" },
        Property(Parameters, "Tag", Part.Tag).In(Gathering.TestEnvironment).On(Record),
    ];
}
