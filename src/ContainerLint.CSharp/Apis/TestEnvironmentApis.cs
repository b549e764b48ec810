using ContainerLint.Documents;
using static ContainerLint.CSharp.Apis.Entries;

namespace ContainerLint.CSharp.Apis;

/// <summary>TestEnvironment.Docker: parameter records, mostly changed by <c>with</c>.</summary>
internal static class TestEnvironmentApis
{
    private const string Parameters = "TestEnvironment.Docker.ContainerParameters";

    private static readonly Receiver Record = new() { Calls = ["ImageName"] };

    /// <summary>The APIs.</summary>
    public static ImageApi[] Table { get; } =
    [
        Constructor(Parameters, Of("Name", PartKind.Owner), Full("ImageName")).In(Dialect.TestEnvironment),
        Property(Parameters, "ImageName").In(Dialect.TestEnvironment).On(Record) with { OwnerProperty = "Name" },
        Property(Parameters, "Tag", PartKind.Tag).In(Dialect.TestEnvironment).On(Record),
    ];
}
