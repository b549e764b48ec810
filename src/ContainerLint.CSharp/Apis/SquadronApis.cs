using ContainerLint.Documents;
using static ContainerLint.CSharp.Apis.Entries;

namespace ContainerLint.CSharp.Apis;

/// <summary>Squadron's container resources.</summary>
internal static class SquadronApis
{
    private static readonly Receiver Resource = new() { Types = ["ContainerResourceBuilder"], MustShow = true };

    /// <summary>The APIs.</summary>
    public static ImageApi[] Table { get; } =
    [
        Method("Squadron.ContainerResourceBuilder", "Image", Full("image")).In(Dialect.Squadron).On(Resource),
        Method("Squadron.ContainerResourceBuilder", "Tag", Of("tag", PartKind.Tag))
            .In(Dialect.Squadron).On(Resource),
    ];
}
